//! Which groups an indicator counts, and which of them it does not show apart.

use crate::model::{Entity, EntityId, Fact, Sort};
use crate::rules::Context;
use crate::rules::groups::{Kin, ShownApart, may_mean};
use std::collections::{BTreeSet, HashMap};

/// The groups that an indicator counts, each with the line that says so.
pub(super) fn counted(indicator: Entity<'_>) -> impl Iterator<Item = (Fact<'_>, Entity<'_>)> {
    let fields = ["cohort", "over", "counts", "numerator", "denominator"].into_iter();
    let lines = fields.flat_map(move |field| indicator.facts(field));
    lines
        .flat_map(|fact| fact.targets().map(move |group| (fact, group)))
        .filter(|(_, group)| group.sort() == Sort::Cohort)
}

/// Of groups that are counted together, those that are not shown apart; none where nobody can tell.
pub(super) fn together<'m>(
    indicator: Entity<'_>,
    mut groups: Vec<Entity<'m>>,
    shown: &ShownApart,
    kin: &Kin,
    cx: &Context<'_>,
) -> Vec<Entity<'m>> {
    /// Breakdowns of the shipped words that tell no groups and may well be meant.
    const MAY_TELL: [&str; 2] = ["stage", "status"];
    let left_out = || indicator.facts("excludes").flat_map(Fact::values);
    groups.retain(|group| {
        !left_out().any(|value| match value.entity() {
            Some(other) => cx.same.same(other, *group),
            None => value.text().is_some_and(|words| may_mean(&words, *group)),
        })
    });
    let may_tell = |words: &String| {
        let lower = words.to_lowercase();
        MAY_TELL.iter().any(|word| lower.contains(word)) || groups.iter().any(|group| may_mean(words, *group))
    };
    if shown.may_be_any || shown.in_words.iter().any(may_tell) {
        return Vec::new();
    }
    // Two are told apart where something is shown that has to do with one of them only.
    let mut alike: HashMap<BTreeSet<EntityId>, Vec<Entity<'m>>> = HashMap::new();
    for group in groups {
        let root = [cx.same.root(group.id)];
        let near = kin.and_wholes(root).into_iter().chain(kin.and_parts(root));
        alike.entry(near.filter(|other| shown.groups.contains(other)).collect()).or_default().push(group);
    }
    alike.into_values().filter(|groups| groups.len() > 1).min_by_key(|groups| groups[0].id).unwrap_or_default()
}
