//! Which groups a framework reaches: those that an outcome, indicator or breakdown of it has of their own.

use crate::model::{Entity, EntityId, Fact, Sort, Value};
use crate::rules::Context;
use crate::rules::groups::Kin;
use crate::rules::phrases::folded;
use std::collections::HashSet;

/// The fields of an indicator that say whom it is about, or for whom it is shown apart.
const OF_INDICATORS: [&str; 6] = ["cohort", "over", "counts", "numerator", "denominator", "split-by"];

/// The groups that an outcome, indicator or breakdown of the project has of their own.
pub(super) struct Reached {
    groups: HashSet<EntityId>,
    /// Groups named in words.
    words: HashSet<String>,
    breakdowns: HashSet<EntityId>,
}

impl Reached {
    /// Looks through the project's own outcomes, needs and indicators. What is about a part of a group is about nobody else:
    /// it reaches the group. What is about a larger group does not.
    pub(super) fn new(cx: &Context<'_>) -> Self {
        let mut reached = Reached { groups: HashSet::new(), words: HashSet::new(), breakdowns: HashSet::new() };
        for outcome in cx.model.own(Sort::Outcome) {
            outcome.facts("for").flat_map(Fact::values).for_each(|value| reached.add(value, cx));
        }
        for need in cx.model.own(Sort::Need) {
            need.facts("of").flat_map(Fact::values).for_each(|value| reached.add(value, cx));
        }
        for indicator in cx.model.own(Sort::Indicator) {
            let values = OF_INDICATORS.into_iter().flat_map(|field| indicator.facts(field)).flat_map(Fact::values);
            // Why there is none, and which ones are counted, are words about the measure and not groups.
            values
                .filter(|value| !matches!(value.slot(), "why" | "where" | "at"))
                .for_each(|value| reached.add(value, cx));
        }
        reached.groups = Kin::new(cx).and_wholes(reached.groups);
        reached
    }

    fn add(&mut self, value: Value<'_>, cx: &Context<'_>) {
        let Some(named) = value.entity() else {
            self.words.extend(value.text().map(|text| folded(&text)));
            return;
        };
        match named.sort() {
            Sort::Cohort => {
                self.groups.insert(cx.same.root(named.id));
            }
            Sort::Breakdown if self.breakdowns.insert(named.id) => {
                named.facts("groups").flat_map(Fact::values).for_each(|group| self.add(group, cx));
            }
            _ => {}
        }
    }

    /// Whether a group has something of its own: it by name, or its title word for word.
    pub(super) fn includes(&self, group: Entity<'_>, cx: &Context<'_>) -> bool {
        self.groups.contains(&cx.same.root(group.id)) || self.words.contains(&folded(&group.title()))
    }
}
