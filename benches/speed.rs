//! How fast, how large: reading and checking beside serde_json reading the same content into structs, in one run.
//!
//! `cargo bench --bench speed` prints the table and fails where a bound of ours does not hold. Ratios are held, never times.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark starts itself and takes the time"
)]
#![expect(clippy::print_stdout, reason = "what it measured is told where it was asked for")]

mod support;

use indicant::alignment::Sameness;
use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::report::Format;
use indicant::rules::{Context, Settings};
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

const INDICATORS: usize = 10_000;
const RUNS: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--once") {
        once(&arguments[at + 1], arguments[at + 2].parse().expect("a count"));
        return;
    }
    let one = support::framework(INDICATORS, 1);
    let many = support::framework(INDICATORS, 1_000);
    let json = support::as_json(INDICATORS);
    println!(
        "{INDICATORS} indicators: {} bytes as .ind, {} as JSON; medians of {RUNS} rounds",
        one[0].len(),
        json.len()
    );

    let threads = |count: usize| rayon::ThreadPoolBuilder::new().num_threads(count).build().expect("a pool");
    let (single, double) = (threads(1), threads(2));
    let floor = || drop(black_box(serde_json::from_str::<Vec<support::Indicator>>(&json).expect("our own JSON")));
    let on_one = |texts: &[String]| single.install(|| check(texts));

    let mut held = Bounds(true);
    let parse = || single.install(|| drop(black_box(indicant::syntax::parse(&one[0]))));
    held.at_most("parse / serde_json", ratio(floor, parse), 25.0);
    held.at_most("check, one file / serde_json", ratio(floor, || on_one(&one)), 45.0);
    held.at_most("check, 1,000 files / serde_json", ratio(floor, || on_one(&many)), 45.0);
    held.at_least("two threads against one", ratio(|| double.install(|| check(&many)), || on_one(&many)), 1.7);
    report(&single, &mut held);

    let (shallow, deep) = (support::with_cohorts(INDICATORS, 1), support::with_cohorts(INDICATORS, 2_000));
    let of_cohorts = ratio(|| on_one(&shallow), || on_one(&deep));
    held.at_most("2,000 cohorts within one another", of_cohorts, 1.1);
    drop((shallow, deep));

    let (small, large) = (support::framework(1_000, 100), support::framework(100_000, 10_000));
    let cost_each = ratio(|| on_one(&small), || on_one(&large)) / 100.0;
    held.at_most("cost each, 100,000 against 1,000", cost_each, 1.2);
    drop(large);
    held.at_most("peak memory of a check, MiB", peak_of("one") as f64 / 1024.0, 100.0);
    held.at_most("peak memory of 1,000 files, MiB", peak_of("many") as f64 / 1024.0, 100.0);
    assert!(held.0, "a bound does not hold");
}

/// What a page costs beside the check that it tells of, and how large it becomes.
fn report(single: &rayon::ThreadPool, held: &mut Bounds) {
    const INDICATORS: usize = 300;
    let text = support::consulted(INDICATORS);
    let files = vec![SourceFile::new("consulted.ind", &text)];
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
    let (settings, same) = (Settings::default(), Sameness::new(&model));
    let cx = Context::new(&model, &settings, &same);
    let found = indicant::check_in(&cx);
    let page = || {
        let view = indicant::report::consultation(&cx, &found).expect("there is a consultation, and an answer to it");
        indicant::report::render(&view, Format::Html, &|_| None).expect("our own templates")
    };
    println!("{INDICATORS} indicators with {} findings:", found.findings.len());
    let checked = || single.install(|| check(std::slice::from_ref(&text)));
    held.at_most("their response in HTML / their check", ratio(checked, || drop(black_box(page()))), 3.0);
    held.at_most("bytes of the page, 200 indicators", (page().len() * 200 / INDICATORS) as f64, 1e6);
}

struct Bounds(bool);

impl Bounds {
    fn at_most(&mut self, what: &str, value: f64, bound: f64) {
        self.0 &= value <= bound;
        println!("{what:36} {value:8.2}  at most {bound}{}", if value <= bound { "" } else { "  DOES NOT HOLD" });
    }

    fn at_least(&mut self, what: &str, value: f64, bound: f64) {
        self.0 &= value >= bound;
        println!("{what:36} {value:8.2}  at least {bound}{}", if value >= bound { "" } else { "  DOES NOT HOLD" });
    }
}

fn check(texts: &[String]) {
    let files = texts.iter().enumerate().map(|(at, text)| SourceFile::new(format!("{at}.ind"), text)).collect();
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
    black_box(indicant::check(&model, &Settings::default()));
}

/// How many times as long `then` takes as `first`: the median of rounds in which `first` has a turn before `then` and one
/// after it, so that what slows the machine for a while slows both.
fn ratio(first: impl Fn(), then: impl Fn()) -> f64 {
    then();
    let round = |_| {
        let (before, between, after) = (time(&first), time(&then), time(&first));
        between / before.midpoint(after)
    };
    let mut ratios: Vec<f64> = (0..RUNS).map(round).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[RUNS / 2]
}

/// The seconds that something takes. What is over at once is run again and again, and the median taken.
fn time(run: &impl Fn()) -> f64 {
    const SOON: f64 = 0.3;
    let mut times: Vec<f64> = Vec::new();
    while times.iter().sum::<f64>() < SOON {
        let start = Instant::now();
        run();
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Runs one check in a process of its own, and prints the most memory that it held, in KiB.
fn once(which: &str, count: usize) {
    let texts = support::framework(count, if which == "one" { 1 } else { count / 10 });
    check(&texts);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    println!("{}", peak.trim().trim_end_matches(" kB"));
}

fn peak_of(which: &str) -> u64 {
    let this = std::env::current_exe().expect("a program knows where it is");
    let output = Command::new(this).args(["--once", which, &INDICATORS.to_string()]).output().expect("runs itself");
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0)
}
