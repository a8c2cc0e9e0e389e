//! What is claimed of how frameworks line up, ready to be written in other people's forms.

use super::iris::Iris;
use crate::alignment::{Claim, Relation};
use crate::model::{Entity, Model, Role, Sort};

/// A claim that can be told to others: everything that it names is there.
#[derive(Clone, Copy)]
pub struct Told<'m> {
    /// The item that makes it.
    pub claim: Claim<'m>,
    /// What it is about.
    pub subject: Entity<'m>,
    /// What it says of that.
    pub says: Says<'m>,
}

impl<'m> Told<'m> {
    /// Whose claim it is, where that is an item.
    #[must_use]
    pub fn author(&self) -> Option<Entity<'m>> {
        self.claim.item.stated("by").and_then(|by| by.target("who"))
    }
}

/// What a claim says.
#[derive(Clone, Copy)]
pub enum Says<'m> {
    /// That it is so related to this.
    Match(Relation, Entity<'m>),
    /// That nothing in this framework corresponds.
    NoCounterpart(Entity<'m>),
}

/// The claims of a project and of the standpoints and matches beside it, in order; and those of which a name leads nowhere,
/// or to something in files without a name.
#[must_use]
pub fn claims<'m>(model: &'m Model, iris: &Iris) -> (Vec<Told<'m>>, Vec<Entity<'m>>) {
    let (mut told, mut left_out) = (Vec::new(), Vec::new());
    let roles = [Role::Own, Role::Matches, Role::Standpoint].into_iter();
    for item in roles.flat_map(|role| [Sort::Match, Sort::NoCounterpart].map(|sort| (role, sort))) {
        for item in model.of(item.0, item.1) {
            match read(item).filter(|told| is_addressed(told, iris)) {
                Some(claim) => told.push(claim),
                None => left_out.push(item),
            }
        }
    }
    (told, left_out)
}

fn read(item: Entity<'_>) -> Option<Told<'_>> {
    let (header, claim) = (item.header(), Claim { item });
    if item.sort() == Sort::NoCounterpart {
        let subject = header.target("subject")?;
        return Some(Told { claim, subject, says: Says::NoCounterpart(header.target("framework")?) });
    }
    let relation = header.word("relation").and_then(Relation::of_word)?;
    Some(Told { claim, subject: header.target("left")?, says: Says::Match(relation, header.target("right")?) })
}

fn is_addressed(told: &Told<'_>, iris: &Iris) -> bool {
    let other = match told.says {
        Says::Match(_, other) | Says::NoCounterpart(other) => other,
    };
    iris.item(told.subject).is_some() && iris.item(other).is_some()
}

/// SKOS's word for a relation, after its prefix.
#[must_use]
pub const fn skos_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Exact => "exactMatch",
        Relation::Close => "closeMatch",
        Relation::Broad => "broadMatch",
        Relation::Narrow => "narrowMatch",
        Relation::Related => "relatedMatch",
    }
}
