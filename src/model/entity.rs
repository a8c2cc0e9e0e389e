//! An item as the model holds it, and the handles by which everything else reads it.

use super::Model;
use super::basis::Basis;
use super::brief::{Brief, tag};
use super::capture::Capture;
use super::fact::{Fact, FactData, FactRef, FactState, Value};
use super::problem::Place;
use super::sorts::Sort;
use super::source::Role;
use super::words::{plain, unquoted};
use crate::syntax::Span;
use std::borrow::Cow;

/// An item of the model, by number. Numbers follow the order of sets, files and items.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EntityId(pub(super) u32);

impl EntityId {
    /// The number itself, from nought.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// An item, compact: everything written is a place in its file's text.
#[derive(Debug)]
pub(super) struct EntityData {
    pub(super) sort: Sort,
    pub(super) file: u32,
    pub(super) item: u32,
    /// Where the item begins in its file.
    pub(super) start: u32,
    /// The header as it is written, without its brace.
    pub(super) header: Span,
    pub(super) name: Option<Span>,
    pub(super) title: Option<Span>,
    pub(super) title_basis: Basis,
    pub(super) title_why: Option<Span>,
    pub(super) header_captures: u16,
    pub(super) captures: Box<[Capture]>,
    pub(super) facts: Box<[FactData]>,
    /// Fields that stand there and could not be read.
    pub(super) broken: Vec<&'static str>,
    /// Whether a line could not even be told to be some field: then none can be called missing.
    pub(super) obscured: bool,
    pub(super) not_read: bool,
}

impl EntityData {
    /// Whether it says that it was not read as a whole, or may have been about to in a line that broke.
    pub(super) fn is_unread(&self) -> bool {
        self.not_read || self.obscured || self.broken.contains(&"not-read")
    }
}

/// An item of the model.
#[derive(Clone, Copy)]
pub struct Entity<'m> {
    /// The model that it belongs to.
    pub model: &'m Model,
    /// Its number.
    pub id: EntityId,
}

/// What an item says of a field.
#[derive(Clone, Copy)]
pub enum Said<'m> {
    /// This.
    Stated(Fact<'m>),
    /// Nothing: read and silent, on this basis, or only not found. Where a line says so, that line.
    Missing(Basis, Option<Place>),
    /// Something that could not be read: nobody can tell.
    Broken,
}

impl PartialEq for Entity<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<'m> Entity<'m> {
    pub(super) fn data(self) -> &'m EntityData {
        &self.model.entities[self.id.0 as usize]
    }

    fn brief(self) -> &'m Brief {
        &self.model.briefs[self.id.0 as usize]
    }

    /// What sort of item it is.
    #[must_use]
    pub fn sort(self) -> Sort {
        self.brief().sort
    }

    /// Its name; empty for items that have none (matches, answers, waivers).
    #[must_use]
    pub fn name(self) -> &'m str {
        self.data().name.map_or("", |span| self.written(span))
    }

    /// Its title in plain words; its name where it has no title.
    #[must_use]
    pub fn title(self) -> Cow<'m, str> {
        self.data().title.map_or_else(|| Cow::Borrowed(self.name()), |span| plain(self.written(span)))
    }

    /// Where its title comes from.
    #[must_use]
    pub fn title_basis(self) -> Basis {
        self.data().title_basis
    }

    /// Why its title has that basis, in the author's words.
    #[must_use]
    pub fn title_basis_why(self) -> Option<Cow<'m, str>> {
        self.data().title_why.map(|span| unquoted(self.written(span)))
    }

    /// Its header.
    #[must_use]
    pub fn place(self) -> Place {
        self.at(self.data().header)
    }

    /// A stretch of it as a place of the project.
    pub(super) fn at(self, span: Span) -> Place {
        Place { file: self.data().file, item: self.data().item, span }
    }

    pub(super) fn written(self, span: Span) -> &'m str {
        let data = self.data();
        &self.model.files[data.file as usize].text[span.shifted(data.start).range()]
    }

    /// Whose files it stands in.
    #[must_use]
    pub fn role(self) -> Role {
        self.model.set_of(self).role
    }

    /// The namespace that it belongs to: the name of its framework, or of the project that declares it.
    #[must_use]
    pub fn namespace(self) -> &'m str {
        &self.model.set_of(self).name
    }

    /// Its name with its namespace before it: `csc.safe`.
    #[must_use]
    pub fn full_name(self) -> String {
        if self.sort() == Sort::Framework {
            self.name().to_owned()
        } else {
            format!("{}.{}", self.namespace(), self.name())
        }
    }

    /// What it says of a field of this name. For a field that may stand again, the first.
    #[must_use]
    pub fn said(self, field: &str) -> Said<'m> {
        if let Some(fact) = self.facts(field).next() {
            return match fact.data {
                FactRef::Field(FactData { state: FactState::NotStated, span, basis, .. }) => {
                    Said::Missing(*basis, Some(self.at(*span)))
                }
                FactRef::Field(FactData { state: FactState::NotFound, span, .. }) => {
                    Said::Missing(Basis::NotFound, Some(self.at(*span)))
                }
                _ => Said::Stated(fact),
            };
        }
        let is_broken = |data: &EntityData| data.obscured || data.broken.contains(&field);
        if self.brief().unclear && is_broken(self.data()) { Said::Broken } else { Said::Missing(self.silence(), None) }
    }

    /// The field if it is stated.
    #[must_use]
    #[inline]
    pub fn stated(self, field: &str) -> Option<Fact<'m>> {
        if !self.may_have(field) {
            return None;
        }
        match self.said(field) {
            Said::Stated(fact) => Some(fact),
            _ => None,
        }
    }

    /// The basis on which the field is missing; `None` if it is stated, or if nobody can tell.
    #[must_use]
    pub fn missing(self, field: &str) -> Option<Basis> {
        match self.said(field) {
            Said::Missing(basis, _) => Some(basis),
            _ => None,
        }
    }

    /// What being silent means here: not found, where the publisher's text was not read as a whole.
    #[must_use]
    pub fn silence(self) -> Basis {
        let unread = self.brief().unread || self.model.set_of(self).not_read;
        if unread { Basis::NotFound } else { Basis::Found }
    }

    /// The kind that an indicator declares. One that somebody only inferred or recalled counts as not declared.
    #[must_use]
    pub fn declared_kind(self) -> Option<&'m str> {
        self.stated("kind").filter(|fact| fact.basis() < Basis::Inferred)?.word("kind")
    }

    /// Every occurrence of a field.
    pub fn facts(self, field: &str) -> impl Iterator<Item = Fact<'m>> {
        let facts = if self.may_have(field) { &self.data().facts[..] } else { &[] };
        let (tags, sought) = (&self.brief().tags, tag(field));
        let may_be = move |at: &usize| tags.get(*at).is_none_or(|tag| *tag == sought);
        let facts = (0..facts.len()).filter(may_be).map(|at| &facts[at]).filter(move |data| data.spec.name == field);
        facts.map(move |data| Fact { entity: self, data: FactRef::Field(data) })
    }

    #[inline]
    fn may_have(self, field: &str) -> bool {
        self.brief().fields.may_hold(field)
    }

    /// Every field that could be read, in the order in which they stand.
    pub fn every_fact(self) -> impl Iterator<Item = Fact<'m>> {
        self.data().facts.iter().map(move |data| Fact { entity: self, data: FactRef::Field(data) })
    }

    /// What its header says, as if it were a field.
    #[must_use]
    pub fn header(self) -> Fact<'m> {
        Fact { entity: self, data: FactRef::Header }
    }

    /// Whether part of it could not be read.
    #[must_use]
    pub fn is_broken(self) -> bool {
        self.brief().unclear
    }

    /// The entities that a field names.
    pub fn named(self, field: &'m str) -> impl Iterator<Item = Entity<'m>> {
        self.facts(field).flat_map(Fact::values).filter_map(Value::entity)
    }
}
