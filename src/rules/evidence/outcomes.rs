//! The indicators that show an outcome, and what their outcomes say of evidence besides.

use crate::model::{Basis, Entity, EntityId, Sort};
use crate::rules::Context;
use crate::wording::Kind;
use std::collections::HashSet;

/// The project's indicators that measure a result, as they declare or as their words read, under no enabler; each with the
/// basis on which that is known.
pub(super) fn indicators<'m>(cx: &Context<'m>) -> impl Iterator<Item = (Entity<'m>, Basis)> {
    cx.model.own(Sort::Indicator).filter_map(|indicator| {
        let kind = cx.kind(indicator).filter(|of| of.kind == Kind::Outcome)?;
        indicator.missing("enabler").is_some().then_some((indicator, kind.basis))
    })
}

/// What the outcomes that an indicator stands under say would show that they were reached.
pub(super) fn evidence(indicator: Entity<'_>) -> impl Iterator<Item = String> {
    let said = indicator.named("outcome").filter_map(|outcome| outcome.stated("evidence"));
    said.filter_map(|fact| fact.text("text").map(|text| text.into_owned()))
}

/// The outcomes that have a need which says this of when it is met.
pub(super) fn with_need(cx: &Context<'_>, says: impl Fn(Entity<'_>) -> bool) -> HashSet<EntityId> {
    let needs = cx.model.own(Sort::Need).filter(|need| says(*need));
    needs.flat_map(|need| need.named("outcome")).map(|outcome| outcome.id).collect()
}
