//! Nothing costs more than what is declared, however deep it lies, and nothing recurses into it.

use indicant::cohorts::{Answer, Cohorts};
use indicant::model::{Entity, Model, Role, Sort, SourceFile, SourceSet};
use std::fmt::Write;

fn model(text: &str) -> Model {
    let files = vec![SourceFile::new("deep.ind", text)];
    Model::new(vec![SourceSet { role: Role::Own, name: None, files }])
}

/// Groups each within the next.
fn chain(length: usize) -> Model {
    let mut text = String::new();
    for number in 0..length {
        let _ = writeln!(text, "cohort c{number} \"C\" {{ within c{} }}", number + 1);
    }
    let _ = writeln!(text, "cohort c{length} \"C\" {{ aged 0 to 17 }}");
    model(&text)
}

/// Steps of making ready, and of asking from one end to the other.
fn steps(length: usize) -> u64 {
    let model = chain(length);
    let cohorts = Cohorts::new(&model);
    let groups: Vec<Entity<'_>> = model.own(Sort::Cohort).collect();
    let Answer::Yes(proof) = cohorts.inside(groups[0], groups[length]) else { panic!("it is told") };
    assert_eq!(cohorts.steps(&proof).len(), length);
    assert_eq!(cohorts.inside(groups[length], groups[0]), Answer::CannotTell);
    assert!(cohorts.empty(groups[0]).is_no());
    cohorts.steps_taken()
}

#[test]
fn a_chain_of_a_hundred_thousand_is_followed_and_costs_no_more_than_its_length() {
    let (small, large) = (steps(10_000), steps(100_000));
    println!("10,000: {small} steps; 100,000: {large}");
    assert!(large <= small * 11);
}

#[test]
fn a_circle_of_twenty_thousand_decides_nothing() {
    let mut text = String::new();
    for number in 0..20_000 {
        let _ = writeln!(text, "cohort c{number} \"C\" {{ within c{} }}", (number + 1) % 20_000);
    }
    let model = model(&text);
    let cohorts = Cohorts::new(&model);
    let groups: Vec<Entity<'_>> = model.own(Sort::Cohort).collect();
    assert_eq!(cohorts.inside(groups[0], groups[10_000]), Answer::CannotTell);
    assert_eq!(cohorts.empty(groups[0]), Answer::CannotTell);
}

/// However deep groups lie, to ask of each whether it is empty, and of many pairs how they lie, costs no more for each than
/// a small part of what lies above it.
#[test]
fn many_questions_about_deep_groups_cost_little_each() {
    let mut text = String::from("cohort adult \"Adults\" { aged from 40 }\n");
    for number in 0..2_000 {
        let from = number / 100;
        let _ = writeln!(text, "cohort c{number} \"C\" {{\n  within c{}\n  aged {from} to 30\n}}", number - 1);
    }
    let text = text.replace("within c-1", "disjoint-from [adult]");
    let model = model(&text);
    let cohorts = Cohorts::new(&model);
    let groups: Vec<Entity<'_>> = model.own(Sort::Cohort).skip(1).collect();
    let before = cohorts.steps_taken();
    for group in &groups {
        assert!(cohorts.empty(*group).is_no());
    }
    let to_be_empty = cohorts.steps_taken() - before;
    assert!(to_be_empty <= 4 * groups.len() as u64, "{to_be_empty}");
    for number in 0..10_000 {
        let (a, b) = (number * 7 % 2_000, number * 13 % 2_000);
        assert_eq!(cohorts.plainly_inside(groups[a], groups[b]), a >= b);
    }
    assert_eq!(cohorts.steps_taken(), before + to_be_empty);
    let before = cohorts.steps_taken();
    for number in 0..1_000 {
        let (above, below) = (number % 1_000, 1_000 + number % 1_000);
        let answer = cohorts.inside(groups[above], groups[below]);
        assert!(!answer.is_yes(), "{above} {below}");
    }
    assert!(cohorts.steps_taken() - before < 1_000 * 8_192, "{}", cohorts.steps_taken() - before);
}

/// Many choices that have nothing to do with the question are not tried one against another.
#[test]
fn choices_that_decide_nothing_are_not_multiplied() {
    let mut text = String::new();
    let wholes: Vec<String> = (0..50).map(|number| format!("w{number}")).collect();
    let _ = writeln!(text, "cohort a \"A\" {{ within [{}, low, high] }}", wholes.join(", "));
    for number in 0..50 {
        let _ = writeln!(text, "cohort w{number} \"W\" {{ made-of [p{number}, q{number}] }}");
        let _ = writeln!(text, "cohort p{number} \"P\" {{ }}\n\ncohort q{number} \"Q\" {{ }}");
    }
    text.push_str("cohort low \"L\" { made-of [x, y] }\n\ncohort high \"H\" { disjoint-from [x, y] }\n");
    text.push_str("cohort x \"X\" { }\n\ncohort y \"Y\" { }\n");
    let model = model(&text);
    let cohorts = Cohorts::new(&model);
    let a = model.own(Sort::Cohort).next().expect("a group");
    let before = cohorts.steps_taken();
    assert!(cohorts.empty(a).is_yes());
    assert!(cohorts.steps_taken() - before < 2_000, "{}", cohorts.steps_taken() - before);
}

/// The same question has the same answer, whoever asks.
#[test]
fn many_may_ask_at_once() {
    let model = chain(300);
    let cohorts = Cohorts::new(&model);
    let groups: Vec<Entity<'_>> = model.own(Sort::Cohort).collect();
    let ask = |number: usize| cohorts.inside(groups[number % 300], groups[(number * 7) % 301]);
    let alone: Vec<Answer> = (0..600).map(ask).collect();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| assert_eq!((0..600).map(ask).collect::<Vec<_>>(), alone));
        }
    });
}
