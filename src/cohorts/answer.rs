//! What there is to be told: yes, no, or that nobody can tell; and why.

use crate::model::{Basis, Entity, Place};

/// The answer to a question about groups.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It is so, by these lines.
    Yes(Proof),
    /// It is not so, by these lines.
    No(Proof),
    /// What is declared does not decide it, or the line that might could not be read.
    CannotTell,
}

impl Answer {
    /// Whether it is certainly so.
    #[must_use]
    pub fn is_yes(&self) -> bool {
        matches!(self, Answer::Yes(_))
    }

    /// Whether it is certainly not so.
    #[must_use]
    pub fn is_no(&self) -> bool {
        matches!(self, Answer::No(_))
    }

    /// Why it is so, if it is.
    #[must_use]
    pub fn yes(self) -> Option<Proof> {
        match self {
            Answer::Yes(proof) => Some(proof),
            _ => None,
        }
    }

    /// Why it is not so, if it is not.
    #[must_use]
    pub fn no(self) -> Option<Proof> {
        match self {
            Answer::No(proof) => Some(proof),
            _ => None,
        }
    }
}

/// Why something is so. [`super::Cohorts::steps`] shows it line by line, [`super::Cohorts::in_words`] as a sentence.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Proof {
    /// The weakest basis of the lines that it rests on.
    pub basis: Basis,
    /// The links, by number, in an order in which they can be read.
    pub(super) links: Vec<u32>,
    /// Whom it takes to be there.
    pub(super) somebody: Option<Somebody>,
}

/// Somebody who is taken to be in a group, of some age where that matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Somebody {
    pub(super) group: u32,
    pub(super) age: Option<i32>,
}

/// One line of a proof.
#[derive(Clone)]
pub struct Step<'m> {
    /// Where it stands.
    pub place: Place,
    /// Where it comes from.
    pub basis: Basis,
    /// The item that says it: a cohort or a match, whosever it is.
    pub by: Entity<'m>,
    /// What it says: `` `care-leaver` is within `person` ``.
    pub words: String,
    /// The line as its author would write it, with no more in it than this: `within person`.
    pub line: String,
}
