//! Which indicators rest on which source.

use crate::model::{Entity, Role, Sort};
use crate::rules::Context;
use crate::rules::phrases::{counted, named};
use crate::rules::status::is_not_made_yet;

/// The project's indicators whose figures come from this source and no other.
pub(super) fn resting_on<'m>(source: Entity<'m>, cx: &Context<'m>) -> Vec<Entity<'m>> {
    let only = |indicator: &Entity<'m>| {
        let mut named = indicator.facts("source").flat_map(|fact| fact.all("sources"));
        named.all(|value| value.entity().is_some_and(|of| of == source))
    };
    let users = cx.model.referring(Sort::Indicator, "source", source).into_iter();
    users.filter(|indicator| indicator.role() == Role::Own && !is_not_made_yet(*indicator)).filter(only).collect()
}

/// `the indicator “Title” (name)`, `the indicator “Title” (name) and 2 others`.
pub(super) fn listed(indicators: &[Entity<'_>]) -> String {
    match indicators {
        [] => String::new(),
        [one] => named(*one),
        [first, others @ ..] => format!("{} and of {}", named(*first), counted(others.len(), "other", "others")),
    }
}
