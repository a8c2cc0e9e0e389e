//! The lines that would settle a gap.

use crate::alignment::Pair;
use crate::findings::Finding;
use crate::model::Entity;
use crate::rules::phrases::{quoted, title, with_title};

/// How many names are offered.
const NAMES: usize = 8;

/// How else two outcomes may answer to each other.
pub(super) const HOW: &str = "Instead of `close`, write `exact` if they are the same, `broad` if theirs is the wider of the two, \
                              `narrow` if theirs is a part of ours. The words in quotes are the reason.";

/// The line that matches one of ours to one of theirs.
pub(super) fn match_line(ours: Entity<'_>, theirs: Entity<'_>) -> String {
    format!("`match {} close {} \"why they belong together\" {{ }}`", ours.full_name(), theirs.full_name())
}

/// The line that says that an outcome has no counterpart in a framework.
pub(super) fn none_line(outcome: Entity<'_>, framework: Entity<'_>) -> String {
    format!("`no-counterpart {} in {} \"why there is none\" {{ }}`", outcome.full_name(), framework_name(framework))
}

/// The other outcomes that could stand in a line that names the first: empty where there is no other.
pub(super) fn others(outcomes: &[Entity<'_>]) -> String {
    match outcomes.get(1..) {
        None | Some([]) => String::new(),
        Some(others) => format!(" If it is another, name that: {}.", outcome_names(others)),
    }
}

/// The name by which anyone's files can refer to a framework.
fn framework_name(framework: Entity<'_>) -> &str {
    if framework.namespace().is_empty() { framework.name() } else { framework.namespace() }
}

/// `of “A” or “B”`: the frameworks' titles.
pub(super) fn titles(frameworks: &[Entity<'_>]) -> String {
    let titles: Vec<String> = frameworks.iter().map(|framework| format!("“{}”", title(*framework))).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    crate::model::any_of(&titles)
}

/// The names and titles of outcomes, for the line that chooses one of them.
fn outcome_names(outcomes: &[Entity<'_>]) -> String {
    let most = if outcomes.len() <= NAMES + 1 { outcomes.len() } else { NAMES };
    let (shown, more) = outcomes.split_at(most);
    let mut shown: Vec<String> = shown.iter().map(|outcome| with_title(&outcome.full_name(), *outcome)).collect();
    if !more.is_empty() {
        shown.push(format!("one of {} others", more.len()));
    }
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    crate::model::any_of(&shown)
}

/// Adds the matches that say no more than that two outcomes share a subject, and what a finding that speaks of them rests on.
pub(super) fn with_related(mut finding: Finding, related: &[Pair<'_>]) -> Finding {
    for pair in related {
        finding = finding.rests_on(pair.claim.basis()).note(pair.claim.item.place(), "matched only as `related`");
        if let Some(standpoint) = pair.claim.standpoint() {
            finding = finding.from_standpoint(standpoint);
        }
    }
    finding
}

/// `“A” (a) and “B” (b)`.
pub(super) fn several<'m>(entities: impl Iterator<Item = Entity<'m>>) -> String {
    let mut shown: Vec<String> = entities.map(quoted).collect();
    shown.dedup();
    shown.join(" and ")
}
