//! The examples of a house rule, tried.

use super::{HouseRule, HouseRules};
use crate::rules::{Settings, example, example_settings};
use std::sync::Arc;

/// An example that does not show what it should.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failing {
    /// Which: `its bad example`, `its second good example`.
    pub which: String,
    /// What is wrong with it, in a sentence.
    pub message: String,
    /// The example.
    pub text: String,
}

/// The examples of a rule that fail: the bad one in which it finds nothing, good ones in which it finds something, and those
/// that cannot be read. An example may leave out its framework.
#[must_use]
pub fn failing_examples(house: &HouseRule) -> Vec<Failing> {
    let good = house.rule.good.iter().enumerate().map(|(at, text)| {
        let which = match house.rule.good.len() {
            1 => "its good example".to_owned(),
            _ => format!("its good example, number {}", at + 1),
        };
        (which, *text, false)
    });
    let all = std::iter::once(("its bad example".to_owned(), house.rule.bad, true)).chain(good);
    all.flat_map(|(which, text, is_bad)| {
        let said = said(house, text, is_bad);
        said.into_iter().map(move |message| Failing { which: which.clone(), message, text: text.to_owned() })
    })
    .collect()
}

fn said(house: &HouseRule, text: &str, is_bad: bool) -> Vec<String> {
    let rules = HouseRules { rules: vec![Arc::new(house.clone())], ..HouseRules::default() };
    let settings = Settings { house: rules, ..example_settings(text) };
    let whole = match text.lines().any(|line| line.starts_with("framework ")) {
        true => text.to_owned(),
        false => format!("{text}\nframework example \"Example\" {{ }}\n"),
    };
    let report = crate::check(&example(&whole), &settings);
    // A line that cannot be read is a line on which nobody can tell: silence on it would prove nothing.
    let mut unread = report.findings.iter().filter(|finding| {
        matches!(
            finding.rule.name,
            "syntax-error"
                | "unknown-item"
                | "unknown-field"
                | "header-out-of-form"
                | "value-out-of-form"
                | "duplicate-field"
        )
    });
    if let Some(first) = unread.next().map(|finding| format!("cannot be read: {}", finding.message)) {
        return vec![first];
    }
    if let Some(unworked) = report.unworked.first() {
        return vec![format!("cannot be worked out on {}: {}; {}", unworked.item, unworked.why, unworked.help)];
    }
    let found: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.rule.name == house.rule.name)
        .map(|finding| finding.message.as_str())
        .collect();
    match (is_bad, found.is_empty()) {
        (true, true) => vec!["should be found fault with, and nothing is found in it".to_owned()],
        (false, false) => found.iter().map(|message| format!("should be silent, and it says: {message}")).collect(),
        _ => Vec::new(),
    }
}
