//! The lines that would settle a gap.

use crate::alignment::Pair;
use crate::findings::Finding;
use crate::model::{Entity, Model, Sort};
use crate::rules::phrases::quoted;

/// How many names are offered.
const NAMES: usize = 12;

/// The name by which anyone's files can refer to a framework.
pub(super) fn framework_name(framework: Entity<'_>) -> &str {
    if framework.namespace().is_empty() { framework.name() } else { framework.namespace() }
}

/// `of “A” or “B”`: the frameworks' titles.
pub(super) fn titles(frameworks: &[Entity<'_>]) -> String {
    let titles: Vec<String> = frameworks.iter().map(|framework| format!("“{}”", framework.title())).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    crate::model::any_of(&titles)
}

/// The names of a framework's outcomes, for the line that chooses one of them.
pub(super) fn outcome_names(model: &Model, framework: Entity<'_>) -> String {
    let names: Vec<String> =
        model.with(framework, Sort::Outcome).map(|outcome| format!("`{}`", outcome.name())).collect();
    let (shown, more) = names.split_at(names.len().min(NAMES));
    let mut shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let more = format!("one of {} others", more.len());
    if names.len() > NAMES {
        shown.push(&more);
    }
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
