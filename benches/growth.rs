//! How the cost of a check grows, in counted instructions: the same on every machine and under any load.
//!
//! `cargo bench --bench growth` runs itself under valgrind on 1,000 and on 10,000 indicators.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a benchmark starts itself")]
#![expect(clippy::print_stdout, reason = "what it measured is told where it was asked for")]

#[expect(dead_code, reason = "another benchmark uses the rest")]
mod support;

use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;
use std::hint::black_box;
use std::process::Command;

/// Ten times the indicators may cost this many times as much.
const MOST: f64 = 11.0;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--count") {
        check(arguments[at + 1].parse().expect("a count"));
        return;
    }
    let overhead = instructions(0);
    let (small, large) = (instructions(1_000) - overhead, instructions(10_000) - overhead);
    let growth = large as f64 / small as f64;
    println!("1,000 indicators: {small} instructions; 10,000: {large}; {growth:.2} times, at most {MOST}");
    assert!(growth <= MOST, "the cost of a check grows faster than what is checked");
}

fn check(count: usize) {
    let texts = support::framework(count, 1);
    if count == 0 {
        return;
    }
    let files = texts.iter().map(|text| SourceFile::new("big.ind", text)).collect();
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
    black_box(indicant::check(&model, &Settings::default()));
}

/// What callgrind counts for one run of this program.
fn instructions(count: usize) -> u64 {
    let this = std::env::current_exe().expect("a program knows where it is");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .args(["--count", &count.to_string()])
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .expect("valgrind is installed: `bash tests/all` sees to it");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "the check failed under valgrind:\n{said}");
    let collected = said.lines().find_map(|line| line.split("Collected :").nth(1));
    collected.and_then(|count| count.trim().parse().ok()).unwrap_or_else(|| panic!("valgrind counted nothing:\n{said}"))
}
