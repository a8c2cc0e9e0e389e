//! The relations of a match: SKOS's mapping relations (SKOS Reference, section 10).

use std::fmt;

/// How two frameworks' items correspond, read from the left one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Relation {
    /// They are one thing.
    Exact,
    /// They are near enough to stand for one another in some uses.
    Close,
    /// The other is the broader.
    Broad,
    /// The other is the narrower.
    Narrow,
    /// They have to do with one another, and neither answers for the other.
    Related,
}

impl Relation {
    /// Every relation, nearest first.
    pub const ALL: [Relation; 5] =
        [Relation::Exact, Relation::Close, Relation::Broad, Relation::Narrow, Relation::Related];

    /// The word for it in specs and in machine formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Relation::Exact => "exact",
            Relation::Close => "close",
            Relation::Broad => "broad",
            Relation::Narrow => "narrow",
            Relation::Related => "related",
        }
    }

    /// The relation that a word names, spelt exactly.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|relation| relation.word() == word)
    }

    /// The same, read from the other side.
    #[must_use]
    pub const fn inverse(self) -> Relation {
        match self {
            Relation::Broad => Relation::Narrow,
            Relation::Narrow => Relation::Broad,
            symmetric => symmetric,
        }
    }

    /// Whether what is so related lines up: one side answers for the other, or for a part of it. What is only `related`
    /// shares a subject, and is a gap on both sides still.
    #[must_use]
    pub const fn lines_up(self) -> bool {
        !matches!(self, Relation::Related)
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
