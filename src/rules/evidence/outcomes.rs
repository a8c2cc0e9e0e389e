//! The indicators that show an outcome, and what is said of their evidence besides.

use crate::model::{Basis, Entity, EntityId, Said, Sort};
use crate::rules::Context;
use crate::wording::Kind;
use std::collections::HashSet;

/// The project's indicators that measure a result, as they declare or as their words read, under no enabler; each with the
/// basis on which that is known.
pub(super) fn indicators<'m>(cx: &Context<'m>) -> impl Iterator<Item = (Entity<'m>, Basis)> {
    cx.model.own(Sort::Indicator).filter_map(|indicator| {
        let kind = cx.kind(indicator).filter(|of| of.kind == Kind::Outcome)?;
        // What a name that leads nowhere says, nobody can tell.
        let is_placed = indicator.facts("outcome").all(|fact| !fact.is_unresolved());
        (is_placed && indicator.missing("enabler").is_some()).then_some((indicator, kind.basis))
    })
}

/// The outcomes that have a need which says this of when it is met, or may have one in a line that could not be read.
pub(super) fn with_need(cx: &Context<'_>, says: impl Fn(Entity<'_>) -> bool) -> HashSet<EntityId> {
    let needs = cx.model.own(Sort::Need).filter(|need| says(*need) || matches!(need.said("ends"), Said::Broken));
    let unsure = cx.model.own(Sort::Outcome).filter(|outcome| cx.may_be_named(&[Sort::Need], *outcome));
    needs.flat_map(|need| need.named("outcome")).chain(unsure).map(|outcome| outcome.id).collect()
}
