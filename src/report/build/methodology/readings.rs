//! What a rise, no change and a fall would each mean.

use crate::model::Entity;
use crate::report::view::methodology::{Reading, Verdict};
use crate::report::view::{Direction, Markdown};

/// In the order in which they are read: better news first is no order, so a rise, no change, a fall.
const CHANGES: [&str; 3] = ["up", "same", "down"];

/// One reading for each change: what the direction makes of it, and the author's sentence where there is one.
pub(super) fn readings(indicator: Entity<'_>, direction: &Direction) -> Vec<Reading> {
    let read = |change: &str| {
        let fact = indicator.facts("reads").find(|fact| fact.word("key") == Some(change));
        Reading {
            change: change.to_owned(),
            verdict: verdict(direction.way.as_deref(), change),
            state: direction.state,
            says: fact.and_then(|fact| fact.text("sentence")).map(Markdown::new),
            basis: fact.map_or(direction.basis, |fact| fact.basis()),
        }
    };
    CHANGES.into_iter().map(read).collect()
}

fn verdict(way: Option<&str>, change: &str) -> Verdict {
    match (way, change) {
        (Some("up"), "up") | (Some("down"), "down") => Verdict::Better,
        (Some("up"), "down") | (Some("down"), "up") => Verdict::Worse,
        (Some("up" | "down" | "toward" | "depends" | "not-judged"), "same") => Verdict::Same,
        (Some("toward"), _) => Verdict::Nearer,
        (Some("depends"), _) => Verdict::Depends,
        (Some("not-judged"), _) => Verdict::NotJudged,
        _ => Verdict::Unknown,
    }
}
