//! A thousand beside a thousand.

use indicant::alignment::{Sameness, gaps, postings_read, suggest};
use indicant::cohorts::Cohorts;
use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;
use std::time::Instant;

/// Indicators whose titles share most of their words, as those of a long list do.
fn many(name: &str, count: usize) -> String {
    const WHO: [&str; 7] = ["children", "adults", "families", "pupils", "patients", "carers", "tenants"];
    const WHAT: [&str; 11] =
        ["school", "hospital", "housing", "work", "abuse", "crime", "debt", "stress", "reading", "play", "sleep"];
    let line = |at: usize| {
        let (who, what) = (WHO[at % WHO.len()], WHAT[at % WHAT.len()]);
        format!(
            "indicator i{at} \"Percentage of {who} with good {what} in area {} word{}\" {{ improves up }}\n",
            at % 97,
            at / 3
        )
    };
    format!("framework {name} \"{name}\" {{ }}\n{}", (0..count).map(line).collect::<String>())
}

/// How many entries are read for all suggestions, and how long all takes.
fn read(ours: &str, theirs: &str) -> (usize, std::time::Duration) {
    let set = |role, name: &str, text: &str| SourceSet {
        role,
        name: Some(name.to_owned()),
        files: vec![SourceFile::new(format!("{name}.ind"), text)],
    };
    let model = Model::new(vec![set(Role::Own, "a", ours), set(Role::Beside, "b", theirs)]);
    let same = Sameness::new(&model);
    let (cohorts, gaps) = (Cohorts::new(&model), gaps(&model, &same));
    let started = Instant::now();
    let suggested = suggest(&model, &same, &cohorts, &gaps[0]);
    let took = started.elapsed();
    let started = Instant::now();
    let found = indicant::check(&model, &Settings::default()).findings.len();
    println!("suggested in {took:?}; checked in {:?}, with {found} findings", started.elapsed());
    (postings_read(&suggested), took)
}

#[test]
fn the_cost_grows_with_the_items_and_not_with_their_pairs() {
    let of = |count: usize| read(&many("a", count), &many("b", count));
    let (small, large) = (of(1_000), of(4_000));
    println!(
        "1,000 beside 1,000: {} entries in {:?}; 4,000 beside 4,000: {} in {:?}",
        small.0, small.1, large.0, large.1
    );
    assert!(small.0 > 1_000, "something is looked up");
    assert!(large.0 <= small.0 * 5, "four times as many items cost {} times", large.0 / small.0);
}

#[test]
fn nor_where_all_have_the_same_title() {
    let all = |name: &str| {
        many(name, 1_000)
            .lines()
            .map(|line| match line.split_once('"') {
                Some((start, _)) if line.starts_with("indicator") => {
                    format!("{start}\"Children who are safe\" {{ }}\n")
                }
                _ => format!("{line}\n"),
            })
            .collect::<String>()
    };
    let (entries, took) = read(&all("a"), &all("b"));
    println!("{entries} entries in {took:?}");
    assert!(entries <= 2_000 * 512);
}
