//! Which outcomes are for whom.

use crate::model::{Entity, EntityId, Fact, Sort};
use crate::rules::Context;
use crate::rules::groups::{is_unsure, may_mean};
use crate::rules::phrases::folded;
use std::collections::HashMap;

/// Which outcomes are for whom.
pub(super) struct Outcomes<'m> {
    pub(super) by_group: HashMap<EntityId, Vec<Entity<'m>>>,
    pub(super) by_words: HashMap<String, Vec<Entity<'m>>>,
}

impl<'m> Outcomes<'m> {
    /// Looks through the project's outcomes once.
    pub(super) fn new(cx: &Context<'m>) -> Self {
        let mut outcomes = Outcomes { by_group: HashMap::new(), by_words: HashMap::new() };
        for outcome in cx.model.own(Sort::Outcome) {
            for value in outcome.facts("for").flat_map(Fact::values) {
                if let Some(group) = value.entity() {
                    outcomes.by_group.entry(cx.same.root(group.id)).or_default().push(outcome);
                } else if let Some(words) = value.text() {
                    outcomes.by_words.entry(folded(&words)).or_default().push(outcome);
                }
            }
        }
        outcomes
    }

    /// Whether one may be for a group although nobody can tell.
    pub(super) fn may_be_for(&self, group: Entity<'_>, cx: &Context<'_>) -> bool {
        let like =
            |other: &Entity<'_>| other.name() == group.name() || folded(&other.title()) == folded(&group.title());
        is_unsure(group, &[Sort::Outcome, Sort::Match], cx)
            || self.by_words.keys().any(|words| may_mean(words, group))
            || cx.model.own(Sort::Cohort).any(|own| like(&own) && self.by_group.contains_key(&cx.same.root(own.id)))
    }
}
