//! Two frameworks of a thousand indicators beside each other, every one matched, against one framework of ten thousand; and
//! what suggesting matches costs where none is.
//!
//! `cargo bench --bench beside` prints the table and fails where a bound of ours does not hold. Ratios are held, never times.
#![expect(clippy::disallowed_methods, reason = "a benchmark takes the time")]
#![expect(clippy::print_stdout, reason = "what it measured is told where it was asked for")]

#[expect(dead_code, reason = "another benchmark uses the rest")]
mod support;

use indicant::alignment::{Sameness, gaps, suggest};
use indicant::cohorts::Cohorts;
use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::{Context, Settings};
use std::hint::black_box;
use std::time::Instant;

const INDICATORS: usize = 1_000;
const RUNS: usize = 7;

fn main() {
    let single = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    let held = single.install(|| {
        let large = support::framework(10 * INDICATORS, 1).remove(0);
        let ours = support::framework(INDICATORS, 1).remove(0);
        let theirs = ours.replacen("framework big", "framework other", 1);
        assert!(compared(&[(Role::Own, &ours), (Role::Beside, &theirs), (Role::Matches, &matches())]) > INDICATORS);
        let whole = median(|| check(&[(Role::Own, &large)]));
        let matched = median(|| check(&[(Role::Own, &ours), (Role::Beside, &theirs), (Role::Matches, &matches())]));
        let open = median(|| check(&[(Role::Own, &ours), (Role::Beside, &theirs)]));
        let suggested = suggesting(&[(Role::Own, &ours), (Role::Beside, &theirs)]);
        println!("check of {} indicators        {:8.1} ms", 10 * INDICATORS, whole * 1e3);
        println!("check of {INDICATORS} beside {INDICATORS}, matched {:8.1} ms", matched * 1e3);
        println!("the same with nothing matched    {:8.1} ms", open * 1e3);
        let beside = bound("matched beside / ten times as many", matched / whole, 0.2);
        let within = bound("suggestions / check", suggested / open, 1.0);
        beside && within
    });
    assert!(held, "a bound does not hold");
}

/// Every outcome and every indicator matched with its like.
fn matches() -> String {
    let indicators = (0..INDICATORS).map(|at| format!("match big.measure-{at}-of exact other.measure-{at}-of {{ }}\n"));
    let groups = (0..INDICATORS / 50)
        .map(|at| format!("match big.outcome-{at}-reached exact other.outcome-{at}-reached {{ }}\n"));
    indicators.chain(groups).collect()
}

fn model(texts: &[(Role, &String)]) -> Model {
    let set = |(at, (role, text)): (usize, &(Role, &String))| SourceSet {
        role: *role,
        name: None,
        files: vec![SourceFile::new(format!("{at}.ind"), text.as_str())],
    };
    Model::new(texts.iter().enumerate().map(set).collect())
}

/// How many matched pairs are held against each other.
fn compared(texts: &[(Role, &String)]) -> usize {
    let model = model(texts);
    let (same, settings) = (Sameness::new(&model), Settings::default());
    Context::new(&model, &settings, &same).comparisons.len()
}

fn check(texts: &[(Role, &String)]) {
    black_box(indicant::check(&model(texts), &Settings::default()));
}

/// The seconds that suggesting takes beside what is read and known already.
fn suggesting(texts: &[(Role, &String)]) -> f64 {
    let model = model(texts);
    let same = Sameness::new(&model);
    let (cohorts, gaps) = (Cohorts::new(&model), gaps(&model, &same));
    let suggested = suggest(&model, &same, &cohorts, &gaps[0]);
    assert!(
        suggested.iter().filter(|of| !of.candidates.is_empty()).count() > INDICATORS,
        "there is something to suggest"
    );
    median(|| drop(black_box(suggest(&model, &same, &cohorts, &gaps[0]))))
}

fn bound(what: &str, value: f64, bound: f64) -> bool {
    println!("{what:36} {value:8.2}  at most {bound}{}", if value <= bound { "" } else { "  DOES NOT HOLD" });
    value <= bound
}

fn median(mut run: impl FnMut()) -> f64 {
    run();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}
