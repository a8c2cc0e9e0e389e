//! From the model to what figures are drawn from. Nothing here belongs to one document: any that has the rules' context
//! can draw.

mod counts;
mod groups;
mod logic;
mod tree;

#[cfg(test)]
mod tests;

use crate::model::{Basis, Entity, EntityId, Sort, Value};
use crate::report::view::{Drawings, Ref};
use crate::rules::Context;
use crate::wording::plain::folded;
use std::collections::{HashMap, HashSet};

/// The fields of an indicator that say where it stands.
const PLACES: [&str; 2] = ["outcome", "enabler"];

/// What the figures are made from.
struct Draw<'b, 'r> {
    cx: &'b Context<'b>,
    /// How the document names an item.
    refer: &'r dyn Fn(Entity<'b>) -> Ref,
    /// Outcomes and enablers, in the order of the spec.
    promises: Vec<Entity<'b>>,
    /// The same by their titles, by which an indicator may name one.
    titles: HashMap<String, Entity<'b>>,
}

/// The figures of the project's framework. `refer` is how the document names an item, as a link where it speaks of it.
pub(in crate::report) fn drawings<'b>(cx: &'b Context<'b>, refer: &dyn Fn(Entity<'b>) -> Ref) -> Drawings {
    let promises: Vec<Entity<'b>> = cx.model.own(Sort::Outcome).chain(cx.model.own(Sort::Enabler)).collect();
    let titles = promises.iter().map(|of| (folded(&of.title()), *of)).collect();
    let draw = Draw { cx, refer, promises, titles };
    Drawings { kinds: draw.kinds(), directions: draw.directions(), models: draw.models(), groups: draw.groups() }
}

impl<'b> Draw<'b, '_> {
    /// Indicators under no outcome and no enabler of the project.
    fn loose(&self) -> Vec<Entity<'b>> {
        let placed: HashSet<EntityId> =
            self.promises.iter().flat_map(|of| self.cx.indicators_of(*of)).map(|of| of.id).collect();
        self.cx.model.own(Sort::Indicator).filter(|indicator| !placed.contains(&indicator.id)).collect()
    }

    /// The framework's indicators that are said to stand beneath this one.
    fn beneath(&self, indicator: Entity<'b>) -> Vec<Entity<'b>> {
        let mut below = self.cx.model.referring(Sort::Indicator, "beneath", indicator);
        below.retain(|other| other.role() == indicator.role());
        below
    }

    /// What each value of some fields names, in words where it names nothing that is there.
    fn named_in(&self, entity: Entity<'b>, fields: &[&str]) -> Vec<Named<'b>> {
        let facts = fields.iter().flat_map(|field| entity.facts(field).filter(|fact| stated(entity, fact.field())));
        let named = |value: Value<'b>, basis: Basis| Named {
            entity: value.entity().or_else(|| self.titles.get(&folded(&value.text()?)).copied()),
            words: value.shown().into_owned(),
            basis,
        };
        facts.flat_map(|fact| fact.values().map(move |value| named(value, fact.basis()))).collect()
    }
}

fn stated(entity: Entity<'_>, field: &str) -> bool {
    entity.stated(field).is_some()
}

/// One end of a link, as it is named.
struct Named<'b> {
    entity: Option<Entity<'b>>,
    words: String,
    basis: Basis,
}

impl Named<'_> {
    fn in_words(&self) -> Ref {
        Ref { title: self.words.clone(), ..Ref::default() }
    }
}
