//! What every rule promises, and what its examples show.

use indicant::model::Model;
use indicant::rules::{RULES, Rule, Settings, example};

/// With a day against which the dates of the examples are held.
fn settings() -> Settings {
    Settings::default().as_of("2024-06-01".parse().ok())
}

fn fires(rule: &Rule, model: &Model) -> Vec<String> {
    let report = indicant::check(model, &settings());
    report
        .findings
        .into_iter()
        .filter(|finding| finding.rule.name == rule.name)
        .map(|finding| finding.message)
        .collect()
}

#[test]
fn every_rule_fires_on_its_bad_example() {
    for rule in RULES {
        assert!(!fires(rule, &example(rule.bad)).is_empty(), "{} finds nothing in its own bad example", rule.name);
    }
}

#[test]
fn every_rule_is_silent_on_its_good_examples() {
    for rule in RULES {
        assert!(rule.good.len() >= 3, "{} has only {} good examples", rule.name, rule.good.len());
        for good in rule.good {
            let found = fires(rule, &example(good));
            assert!(found.is_empty(), "{} is not silent on its good example:\n{good}\n{found:#?}", rule.name);
        }
    }
}

/// An example need not be complete: it shows one thing.
#[test]
fn examples_hold_no_other_fault_of_form() {
    let mut faults = Vec::new();
    for rule in RULES {
        for text in rule.good.iter().copied().chain((!rule.question.is_form()).then_some(rule.bad)) {
            let report = indicant::check(&example(text), &Settings::default());
            let form = report.findings.into_iter().filter(|finding| {
                finding.rule.question.is_form()
                    && finding.rule.name != "missing-field"
                    && finding.severity < indicant::findings::Severity::Advice
            });
            faults.extend(
                form.map(|finding| {
                    format!("{}, in an example of {}: {}", finding.rule.name, rule.name, finding.message)
                }),
            );
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn names_are_kebab_case_and_unique_and_everything_is_said() {
    let mut names = std::collections::HashSet::new();
    for rule in RULES {
        assert!(rule.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", rule.name);
        for name in [&rule.name].into_iter().chain(rule.aliases) {
            assert!(names.insert(*name), "{name} is the name of two rules");
        }
        for (what, text) in [("summary", rule.summary), ("why", rule.why), ("what_to_do", rule.what_to_do)] {
            assert!(text.len() > 15, "{} has no {what}", rule.name);
            assert!(!text.contains("  "), "{}: {what} has two blanks in a row", rule.name);
        }
        assert!(!rule.sources.is_empty(), "{} says nothing of where it comes from", rule.name);
    }
}
