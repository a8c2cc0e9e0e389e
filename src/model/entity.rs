//! An item as the model holds it, and the handles by which everything else reads it.

use super::Model;
use super::basis::Basis;
use super::capture::{Capture, Target, ValueKind};
use super::form::lexicon;
use super::problem::Place;
use super::sorts::{FieldSpec, Sort};
use super::source::Role;
use super::words::{plain, unquoted};
use crate::syntax::Span;
use std::borrow::Cow;

/// An item of the model, by number. Numbers follow the order of sets, files and items.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EntityId(pub(super) u32);

/// An item, compact: everything written is a place in its file's text.
#[derive(Debug)]
pub(super) struct EntityData {
    pub(super) sort: Sort,
    pub(super) file: u32,
    pub(super) item: u32,
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

#[derive(Debug)]
pub(super) struct FactData {
    pub(super) spec: &'static FieldSpec,
    pub(super) span: Span,
    pub(super) state: FactState,
    pub(super) form: u8,
    pub(super) basis: Basis,
    /// Whether the line itself says where it comes from.
    pub(super) marked: bool,
    pub(super) why: Option<Span>,
    pub(super) first_capture: u32,
    pub(super) capture_count: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FactState {
    Stated,
    /// Read, and silent.
    NotStated,
    /// Looked for, and not found.
    NotFound,
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

/// One field of an item, as stated.
#[derive(Clone, Copy)]
pub struct Fact<'m> {
    entity: Entity<'m>,
    data: FactRef<'m>,
}

#[derive(Clone, Copy)]
enum FactRef<'m> {
    Field(&'m FactData),
    Header,
}

/// One value of a field.
#[derive(Clone, Copy)]
pub struct Value<'m> {
    entity: Entity<'m>,
    capture: &'m Capture,
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

    /// What sort of item it is.
    #[must_use]
    pub fn sort(self) -> Sort {
        self.data().sort
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
        self.model.written(self.at(span))
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
        let data = self.data();
        if data.obscured || data.broken.contains(&field) { Said::Broken } else { Said::Missing(self.silence(), None) }
    }

    /// The field if it is stated.
    #[must_use]
    pub fn stated(self, field: &str) -> Option<Fact<'m>> {
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
        let unread = self.data().not_read || self.model.set_of(self).not_read;
        if unread { Basis::NotFound } else { Basis::Found }
    }

    /// The kind that an indicator declares. One that somebody only inferred or recalled counts as not declared.
    #[must_use]
    pub fn declared_kind(self) -> Option<&'m str> {
        self.stated("kind").filter(|fact| fact.basis() < Basis::Inferred)?.word("kind")
    }

    /// Every occurrence of a field.
    pub fn facts(self, field: &str) -> impl Iterator<Item = Fact<'m>> {
        self.every_fact().filter(move |fact| fact.field() == field)
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
        self.data().obscured || !self.data().broken.is_empty()
    }

    /// The entities that a field names.
    pub fn named(self, field: &'m str) -> impl Iterator<Item = Entity<'m>> {
        self.facts(field).flat_map(Fact::values).filter_map(Value::entity)
    }
}

impl<'m> Fact<'m> {
    /// The field's name; empty for a header.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self.data {
            FactRef::Field(data) => data.spec.name,
            FactRef::Header => "",
        }
    }

    /// The item that says it.
    #[must_use]
    pub fn entity(self) -> Entity<'m> {
        self.entity
    }

    /// Where it stands, keyword and value.
    #[must_use]
    pub fn place(self) -> Place {
        match self.data {
            FactRef::Field(data) => self.entity.at(data.span),
            FactRef::Header => self.entity.place(),
        }
    }

    /// Where it comes from.
    #[must_use]
    pub fn basis(self) -> Basis {
        match self.data {
            FactRef::Field(data) => data.basis,
            FactRef::Header => self.entity.title_basis(),
        }
    }

    /// Why it has that basis, in the author's words.
    #[must_use]
    pub fn basis_why(self) -> Option<Cow<'m, str>> {
        match self.data {
            FactRef::Field(data) => data.why.map(|span| unquoted(self.entity.written(span))),
            FactRef::Header => None,
        }
    }

    /// As it is written: keyword and value on one line.
    #[must_use]
    pub fn written(self) -> &'m str {
        self.entity.model.written(self.place())
    }

    /// Which of the field's forms it has, from 0.
    #[must_use]
    pub fn form(self) -> usize {
        match self.data {
            FactRef::Field(data) => data.form as usize,
            FactRef::Header => 0,
        }
    }

    /// Its values in order.
    pub fn values(self) -> impl Iterator<Item = Value<'m>> {
        let data = self.entity.data();
        let range = match self.data {
            FactRef::Field(fact) => {
                fact.first_capture as usize..fact.first_capture as usize + fact.capture_count as usize
            }
            FactRef::Header => 0..data.header_captures as usize,
        };
        data.captures[range].iter().map(move |capture| Value { entity: self.entity, capture })
    }

    /// The values of one slot of its form, in order.
    pub fn all(self, slot: &'m str) -> impl Iterator<Item = Value<'m>> {
        self.values().filter(move |value| value.slot() == slot)
    }

    /// The first value of one slot of its form.
    #[must_use]
    pub fn get(self, slot: &str) -> Option<Value<'m>> {
        self.values().find(|value| value.slot() == slot)
    }

    /// The word in a slot.
    #[must_use]
    pub fn word(self, slot: &str) -> Option<&'m str> {
        self.get(slot).map(Value::written)
    }

    /// The quoted words in a slot, if it holds any; plain text where a name could stand, too.
    #[must_use]
    pub fn text(self, slot: &str) -> Option<Cow<'m, str>> {
        self.get(slot).and_then(Value::text)
    }

    /// The number in a slot.
    #[must_use]
    pub fn number(self, slot: &str) -> Option<f64> {
        self.get(slot).and_then(Value::number)
    }

    /// The first entity that a slot names.
    #[must_use]
    pub fn target(self, slot: &str) -> Option<Entity<'m>> {
        self.get(slot).and_then(Value::entity)
    }

    /// The entities that it names, in order.
    pub fn targets(self) -> impl Iterator<Item = Entity<'m>> {
        self.values().filter_map(Value::entity)
    }

    /// Whether a name in it means nothing.
    #[must_use]
    pub fn is_unresolved(self) -> bool {
        self.values().any(Value::is_unresolved)
    }
}

impl<'m> Value<'m> {
    /// The slot of the form that it stands in.
    #[must_use]
    pub fn slot(self) -> &'static str {
        lexicon().slot(self.capture.slot)
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> ValueKind {
        self.capture.kind
    }

    /// Which element of a list it belongs to, from 0.
    #[must_use]
    pub fn element(self) -> usize {
        self.capture.element as usize
    }

    /// As it is written, quotes and all.
    #[must_use]
    pub fn written(self) -> &'m str {
        self.entity.written(self.capture.span)
    }

    /// Where it stands.
    #[must_use]
    pub fn place(self) -> Place {
        self.entity.at(self.capture.span)
    }

    /// The quoted words, without their quotes.
    #[must_use]
    pub fn text(self) -> Option<Cow<'m, str>> {
        (self.capture.kind == ValueKind::Text).then(|| unquoted(self.written()))
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> Option<f64> {
        (self.capture.kind == ValueKind::Number).then(|| self.written().parse().ok()).flatten()
    }

    /// The address, without its brackets.
    #[must_use]
    pub fn link(self) -> Option<&'m str> {
        let written = self.written();
        (self.capture.kind == ValueKind::Link).then(|| written.trim_start_matches('<').trim_end_matches('>'))
    }

    /// What it names.
    #[must_use]
    pub fn entity(self) -> Option<Entity<'m>> {
        match self.capture.target {
            Target::Entity(number) => Some(Entity { model: self.entity.model, id: EntityId(number) }),
            _ => None,
        }
    }

    /// Whether it is a name that means nothing.
    #[must_use]
    pub fn is_unresolved(self) -> bool {
        self.capture.target == Target::Unresolved
    }

    /// What a reader would be shown: the title of what it names, the words without their quotes, or as it is written.
    #[must_use]
    pub fn shown(self) -> Cow<'m, str> {
        if let Some(entity) = self.entity() {
            return entity.title();
        }
        self.text().unwrap_or(Cow::Borrowed(self.written()))
    }
}
