//! A field of an item and its values, as the model holds them and as everything else reads them.

use super::basis::Basis;
use super::capture::{Capture, Target, ValueKind};
use super::date::Date;
use super::entity::{Entity, EntityId};
use super::form::lexicon;
use super::problem::Place;
use super::sorts::FieldSpec;
use super::words::unquoted;
use crate::syntax::Span;
use std::borrow::Cow;

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

/// One field of an item, as stated.
#[derive(Clone, Copy)]
pub struct Fact<'m> {
    pub(super) entity: Entity<'m>,
    pub(super) data: FactRef<'m>,
}

#[derive(Clone, Copy)]
pub(super) enum FactRef<'m> {
    Field(&'m FactData),
    Header,
}

/// One value of a field.
#[derive(Clone, Copy)]
pub struct Value<'m> {
    entity: Entity<'m>,
    capture: &'m Capture,
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

    /// Keyword and value without where they come from, with one blank where its author lined it up with others.
    #[must_use]
    pub fn line(self) -> String {
        let words: Vec<&str> = self.written().split_whitespace().take_while(|word| *word != "~").collect();
        words.join(" ")
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

    /// The date.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        (self.capture.kind == ValueKind::Date).then(|| self.written().parse().ok()).flatten()
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
