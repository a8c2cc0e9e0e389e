//! A match, or a statement that there is none, as its maker claims it.

use super::aspect::Aspect;
use super::relation::Relation;
use crate::model::{Basis, Entity, Fact, Model, Role, Sort};
use std::borrow::Cow;

/// A match, or a statement that there is no counterpart, with whose claim it is and why.
#[derive(Clone, Copy)]
pub struct Claim<'m> {
    /// The item that makes it.
    pub item: Entity<'m>,
}

/// A line of a match that declares a difference.
#[derive(Clone, Copy)]
pub struct Declared<'m> {
    /// The line.
    pub line: Fact<'m>,
    /// The field that differs.
    pub field: &'m str,
}

impl<'m> Declared<'m> {
    /// Why it differs, in the author's words.
    #[must_use]
    pub fn why(self) -> Option<Cow<'m, str>> {
        self.line.text("why")
    }
}

impl<'m> Claim<'m> {
    /// What a match matches, and how: left, relation, right. `None` where a name in it means nothing.
    #[must_use]
    pub fn sides(self) -> Option<(Entity<'m>, Relation, Entity<'m>)> {
        let header = self.item.header();
        let relation = header.word("relation").and_then(Relation::of_word)?;
        Some((header.target("left")?, relation, header.target("right")?))
    }

    /// The differences that a match declares, in order.
    pub fn differences(self) -> impl Iterator<Item = Declared<'m>> {
        self.item.facts("differs").filter_map(|line| Some(Declared { line, field: line.word("field")? }))
    }

    /// The line of a match that declares a difference in an aspect.
    #[must_use]
    pub fn declares(self, aspect: Aspect) -> Option<Declared<'m>> {
        self.differences().find(|declared| aspect.fields().contains(&declared.field))
    }

    /// Whose claim it is, as a reader would be shown them.
    #[must_use]
    pub fn by(self) -> Option<Cow<'m, str>> {
        self.item.stated("by").and_then(|fact| fact.get("who")).map(|who| who.shown())
    }

    /// The standpoint that it is made from, where its maker is one.
    #[must_use]
    pub fn standpoint(self) -> Option<Entity<'m>> {
        let who = self.item.stated("by").and_then(|fact| fact.target("who"))?;
        match who.sort() {
            Sort::Standpoint => Some(who),
            Sort::Respondent => who.stated("standpoint").and_then(|fact| fact.target("standpoint")),
            _ => None,
        }
    }

    /// Why, in its maker's words.
    #[must_use]
    pub fn why(self) -> Option<Cow<'m, str>> {
        self.item.header().text("why")
    }

    /// When it was made, as it is written.
    #[must_use]
    pub fn on(self) -> Option<&'m str> {
        self.item.stated("on").and_then(|fact| fact.word("on"))
    }

    /// Where it comes from: what its header says, or what the item says of itself as a whole.
    #[must_use]
    pub fn basis(self) -> Basis {
        let whole = self.item.stated("basis").and_then(|fact| fact.word("basis")).and_then(Basis::of_word);
        self.item.header().basis().max(whole.unwrap_or_default())
    }
}

/// The claims of a sort that anyone here makes: the project, those who match, and its readers.
pub(crate) fn claimed(model: &Model, sort: Sort) -> impl Iterator<Item = Entity<'_>> {
    [Role::Own, Role::Matches, Role::Standpoint].into_iter().flat_map(move |role| model.of(role, sort))
}
