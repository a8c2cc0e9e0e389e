//! What is said of a house rule, kept for as long as the program runs.
//!
//! A finding points at its rule, and shipped rules are always there. A house rule is there once its text was read; so it is
//! kept, once for each different text, and findings, waivers and reports need not know the one from the other.

use crate::findings::Severity;
use crate::model::Sort;
use crate::rules::{Check, Judgement, Question, Rule};
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// All that is said of a house rule.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Told {
    pub name: String,
    pub severity: Severity,
    pub judgement_is_of_words: bool,
    pub summary: String,
    pub why: String,
    pub what_to_do: String,
    pub bad: String,
    pub good: Vec<String>,
    pub sorts: Vec<Sort>,
}

static KEPT: LazyLock<Mutex<HashMap<Told, &'static Rule>>> = LazyLock::new(Mutex::default);

/// The rule of which this is told.
pub(super) fn kept(told: Told) -> &'static Rule {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(rule) = kept.get(&told) {
        return rule;
    }
    let text = |text: &str| -> &'static str { Box::leak(text.into()) };
    let good: Vec<&'static str> = told.good.iter().map(|good| text(good)).collect();
    let judgement = if told.judgement_is_of_words { Judgement::Worded } else { Judgement::Decided };
    let rule: &'static Rule = Box::leak(Box::new(Rule {
        name: text(&told.name),
        aliases: &[],
        question: Question::House,
        severity: told.severity,
        judgement,
        summary: text(&told.summary),
        why: text(&told.why),
        case: None,
        what_to_do: text(&told.what_to_do),
        bad: text(&told.bad),
        good: Box::leak(good.into_boxed_slice()),
        sources: &["this project's own rules, in its indicant.yaml"],
        check: Check::House(Box::leak(told.sorts.clone().into_boxed_slice())),
    }));
    kept.insert(told, rule);
    rule
}
