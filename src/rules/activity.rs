//! Volumes of activity: how much a service does, which can rise for good reasons and for bad.

use super::{Context, Heard};
use crate::model::Entity;
use crate::wording::{Direction, Kind};

/// Whether it is something that a service does: as it declares, or as its words read.
pub(super) fn is_activity(indicator: Entity<'_>, heard: &Heard, cx: &Context<'_>) -> bool {
    let reads = heard.kind == Kind::Process && heard.kind_confidence >= cx.limits.sure_enough;
    reads || indicator.declared_kind() == Some("process")
}

/// The words by which more of it can be good as well as bad: read at least this surely, or else found in its title. `None`
/// where nothing says so.
pub(super) fn contested_words(indicator: Entity<'_>, heard: &Heard, sure: f64) -> Option<Vec<String>> {
    let words = contested_in(&indicator.title());
    match heard.direction == Direction::NotJudged && heard.direction_confidence >= sure {
        true if !heard.direction_words.is_empty() => Some(heard.direction_words.clone()),
        false if words.is_empty() => None,
        _ => Some(words),
    }
}

/// Of a title, the words for what a service does more of when more is wrong, and when more of it is noticed.
fn contested_in(title: &str) -> Vec<String> {
    const WORDS: [&str; 20] = [
        "enquiries",
        "inquiries",
        "investigations",
        "referrals",
        "contacts",
        "notifications",
        "conferences",
        "assessments",
        "complaints",
        "disclosures",
        "arrests",
        "searches",
        "detentions",
        "removals",
        "proceedings",
        "allegations",
        "concerns",
        "alerts",
        "plans",
        "orders",
    ];
    let mut found: Vec<String> = Vec::new();
    for word in title.split(|c: char| !c.is_alphanumeric()) {
        let folded = word.to_lowercase();
        if WORDS.contains(&folded.as_str()) && !found.iter().any(|known| known.to_lowercase() == folded) {
            found.push(word.to_owned());
        }
    }
    found
}

/// Whether it is a part of a whole, or what was done in time: how well, and not how much.
pub(super) fn is_part_or_timed(indicator: Entity<'_>) -> bool {
    const SHARES: [&str; 6] = ["%", "percent", "percentage", "proportion", "share", "fraction"];
    const TIMED: [&str; 6] = ["on time", "in time", "timel", " within ", "how long", "waiting"];
    let title = indicator.title().to_lowercase();
    let first = title.split_whitespace().next().unwrap_or_default();
    let mut forms = indicator.facts("as").flat_map(|fact| fact.all("form")).peekable();
    let is_count = |form: &str| matches!(form, "count" | "rate");
    let only_parts = forms.peek().is_some() && forms.all(|form| !is_count(form.written()));
    only_parts || SHARES.contains(&first) || TIMED.iter().any(|words| title.contains(words))
}

/// Whether it says that it is a number or a rate of something, in its form or at the beginning of its title.
pub(super) fn is_volume(indicator: Entity<'_>) -> bool {
    const VOLUMES: [&str; 5] = ["number", "numbers", "rate", "count", "volume"];
    let title = indicator.title().to_lowercase();
    let first = title.split_whitespace().next().unwrap_or_default();
    let counted = |form: &str| matches!(form, "count" | "rate");
    VOLUMES.contains(&first)
        || indicator.facts("as").flat_map(|fact| fact.all("form")).any(|form| counted(form.written()))
}
