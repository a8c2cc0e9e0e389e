//! Which groups the indicators of a project measure.

use crate::model::{Entity, EntityId, Fact, Said, Sort};
use crate::rules::Context;
use std::collections::HashSet;

/// Which groups the indicators of each outcome are about, or show apart.
pub(super) struct Measured {
    groups: HashSet<(EntityId, EntityId)>,
    /// Indicators that show groups apart in words, or in a line that nobody can tell of.
    unsure: HashSet<EntityId>,
}

impl Measured {
    /// Goes through the project's indicators once.
    pub(super) fn new(cx: &Context<'_>) -> Self {
        let mut measured = Measured { groups: HashSet::new(), unsure: HashSet::new() };
        for indicator in cx.model.own(Sort::Indicator) {
            let outcomes: Vec<EntityId> = indicator.named("outcome").map(|outcome| outcome.id).collect();
            let mut add = |group: Entity<'_>| {
                let groups = [indicator.id].into_iter().chain(outcomes.iter().copied());
                measured.groups.extend(groups.map(|of| (of, cx.same.root(group.id))));
            };
            indicator.named("cohort").chain(indicator.named("over")).for_each(&mut add);
            let mut is_unsure = matches!(indicator.said("split-by"), Said::Broken);
            for value in indicator.facts("split-by").flat_map(Fact::values).filter(|value| value.slot() != "why") {
                match value.entity() {
                    Some(group) if group.sort() == Sort::Cohort => add(group),
                    Some(breakdown) => breakdown.named("groups").for_each(&mut add),
                    None => is_unsure |= value.slot() != "none",
                }
            }
            if is_unsure {
                measured.unsure.insert(indicator.id);
            }
        }
        measured
    }

    /// Whether a group is measured, or may be, by an indicator itself or by another of its outcome.
    pub(super) fn may_hold(&self, indicator: Entity<'_>, group: Entity<'_>, cx: &Context<'_>) -> bool {
        let root = cx.same.root(group.id);
        let of = [indicator.id].into_iter().chain(indicator.named("outcome").map(|outcome| outcome.id));
        self.unsure.contains(&indicator.id) || of.into_iter().any(|of| self.groups.contains(&(of, root)))
    }
}
