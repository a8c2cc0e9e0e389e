//! What one of two matched items says in one aspect.

use super::aspect::Aspect;
use crate::model::{Basis, Entity, Fact, Place, Said, Sort};

/// What one of two matched items says in one aspect.
#[derive(Clone)]
pub struct Side<'m> {
    /// The item.
    pub item: Entity<'m>,
    /// What it says.
    pub says: Says<'m>,
}

/// What an item says in one aspect.
#[derive(Clone)]
pub enum Says<'m> {
    /// This, in a line of its own.
    This(Fact<'m>),
    /// What its title says, or what it is.
    Itself,
    /// Nothing; on this basis.
    Nothing(Basis),
    /// Something that could not be read: nobody can tell.
    Unread,
}

impl<'m> Side<'m> {
    /// Where it stands: the line that says it, or else the item's header.
    #[must_use]
    pub fn place(&self) -> Place {
        self.fact().map_or_else(|| self.item.place(), Fact::place)
    }

    /// Where it comes from.
    #[must_use]
    pub fn basis(&self) -> Basis {
        match self.says {
            Says::This(fact) => fact.basis(),
            Says::Itself => self.item.title_basis(),
            Says::Nothing(basis) => basis,
            Says::Unread => Basis::Found,
        }
    }

    /// The line that says it.
    #[must_use]
    pub fn fact(&self) -> Option<Fact<'m>> {
        match self.says {
            Says::This(fact) => Some(fact),
            _ => None,
        }
    }

    /// Its own words: the line without where it comes from, or its title; `None` where it says nothing.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        match self.says {
            Says::This(fact) => Some(fact.line()),
            Says::Itself => Some(self.item.title().into_owned()),
            Says::Nothing(_) | Says::Unread => None,
        }
    }
}

/// What both say in an aspect; `None` where it is not one in which items of these sorts can be held against each other.
pub(super) fn sides<'m>(aspect: Aspect, left: Entity<'m>, right: Entity<'m>) -> Option<(Side<'m>, Side<'m>)> {
    Some((side(aspect, left)?, side(aspect, right)?))
}

fn side<'m>(aspect: Aspect, item: Entity<'m>) -> Option<Side<'m>> {
    let says = match aspect {
        Aspect::Sort => Says::Itself,
        Aspect::Cohort if item.sort() == Sort::Cohort => Says::Itself,
        // What is on a day and what over a time stands in several lines, and in the title.
        Aspect::Wording | Aspect::Time => (item.sort() == Sort::Indicator).then_some(Says::Itself)?,
        Aspect::Unit => said(item, &["counts", "numerator"])?,
        _ => said(item, aspect.fields())?,
    };
    Some(Side { item, says })
}

/// What an item says by the first of these fields that it states; `None` where items of its sort have none of them.
fn said<'m>(item: Entity<'m>, fields: &[&'static str]) -> Option<Says<'m>> {
    let mut silent = None;
    for field in fields.iter().filter(|field| item.sort().field(field).is_some()) {
        match item.said(field) {
            Said::Stated(fact) => return Some(Says::This(fact)),
            Said::Broken => return Some(Says::Unread),
            Said::Missing(basis, _) => silent = silent.max(Some(basis)),
        }
    }
    silent.map(Says::Nothing)
}
