//! How the records of one person are linked over time, as far as a spec says it.

use crate::model::{Basis, Entity, Fact, Place, Said, Sort, Value};
use crate::rules::Context;

/// The places of the shipped vocabulary that are kinds of area. There are many of each kind, and what stops at one does
/// not reach the next.
const KINDS_OF_AREA: [&str; 3] = ["region", "local-authority-area", "police-force-area"];

/// How many steps outwards are taken from a place: more than any map needs, and an end to a circle.
const STEPS: usize = 32;

/// What is said of the identifier that links an indicator's records. Later is better.
pub(super) enum Link<'m> {
    /// None is named. Where a line could have named it, that line.
    Unnamed(Basis),
    /// It is not said how far it reaches.
    Unbounded(Linked<'m>),
    /// It stops at the boundary of a place.
    Stops(Linked<'m>, Entity<'m>),
    /// It reaches as far as it must, or nobody can tell.
    Settled,
}

/// An identifier, and the line that names it.
pub(super) struct Linked<'m> {
    /// As it is written there.
    pub(super) identifier: &'m str,
    /// Where it, or its reach, is said.
    pub(super) place: Place,
    /// The weakest of what that rests on.
    pub(super) basis: Basis,
}

/// What an indicator and its sources say of the identifier that links its records.
pub(super) fn link<'m>(indicator: Entity<'m>, cx: &Context<'m>) -> Link<'m> {
    let source = match indicator.said("source") {
        Said::Broken => return Link::Settled,
        Said::Missing(basis, _) => return Link::Unnamed(basis),
        Said::Stated(source) => source,
    };
    if let Some(identifier) = source.get("identifier") {
        return reach(source, identifier, cx);
    }
    if source.is_unresolved() {
        return Link::Settled;
    }
    let mut best = Link::Unnamed(source.basis().max(indicator.silence()));
    for of in source.targets().filter(|of| of.sort() == Sort::Source) {
        match of.said("links-by") {
            Said::Broken => return Link::Settled,
            Said::Missing(basis, _) => best = best.or(Link::Unnamed(source.basis().max(basis))),
            Said::Stated(_) => {
                for links in of.facts("links-by") {
                    let Some(identifier) = links.get("identifier") else { continue };
                    best = best.or(reach(links, identifier, cx));
                }
            }
        }
    }
    best
}

impl<'m> Link<'m> {
    fn rank(&self) -> u8 {
        match self {
            Link::Unnamed(_) => 0,
            Link::Unbounded(_) => 1,
            Link::Stops(..) => 2,
            Link::Settled => 3,
        }
    }

    /// The better of two; of two that name nothing, what rests on the weaker basis.
    fn or(self, other: Link<'m>) -> Link<'m> {
        match (&self, &other) {
            (Link::Unnamed(a), Link::Unnamed(b)) => Link::Unnamed(*a.max(b)),
            _ if other.rank() > self.rank() => other,
            _ => self,
        }
    }
}

/// How far the identifier that a line names reaches: as the line itself says, or else as the identifier's own item does.
fn reach<'m>(line: Fact<'m>, identifier: Value<'m>, cx: &Context<'m>) -> Link<'m> {
    if identifier.is_unresolved() {
        return Link::Settled;
    }
    let linked =
        |place: Place, basis: Basis| Linked { identifier: identifier.written(), place, basis: basis.max(line.basis()) };
    if let Some(place) = line.get("place") {
        return bounded(place, cx).map_or(Link::Settled, |at| Link::Stops(linked(line.place(), line.basis()), at));
    }
    let silent = line.entity().silence();
    let Some(item) = identifier.entity() else { return Link::Unbounded(linked(line.place(), silent)) };
    match item.said("across") {
        Said::Broken => Link::Settled,
        Said::Missing(basis, _) => Link::Unbounded(linked(line.place(), basis)),
        Said::Stated(across) => match across.get("place").and_then(|place| bounded(place, cx)) {
            Some(at) => Link::Stops(linked(across.place(), across.basis()), at),
            None => Link::Settled,
        },
    }
}

/// The place at whose boundary what reaches so far stops short of where the framework applies; `None` where it does not, or
/// where nobody can tell.
fn bounded<'m>(place: Value<'m>, cx: &Context<'m>) -> Option<Entity<'m>> {
    let place = place.entity()?;
    let applies = match cx.model.framework().map(|framework| framework.said("place")) {
        Some(Said::Broken) => return None,
        Some(Said::Stated(fact)) => fact.target("place"),
        Some(Said::Missing(..)) | None => None,
    };
    if applies.is_some_and(|applies| outwards(applies).any(|larger| larger == place)) {
        return None;
    }
    let part = applies.is_some_and(|applies| outwards(place).any(|larger| larger == applies));
    let area = outwards(place)
        .any(|larger| larger.role() == crate::model::Role::Vocabulary && KINDS_OF_AREA.contains(&larger.name()));
    (part || area).then_some(place)
}

/// A place, and each that it lies within.
fn outwards<'m>(place: Entity<'m>) -> impl Iterator<Item = Entity<'m>> {
    std::iter::successors(Some(place), |place| place.named("within").next()).take(STEPS)
}
