//! Whether two matched items say the same in one aspect, how that is known, and what it comes to.

use crate::cohorts::Proof;

/// Whether two items say the same in one aspect.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// They do; perhaps only as far as their words go.
    Same {
        /// Whether words were held against words.
        in_words: bool,
    },
    /// They do not.
    Other(Difference),
    /// The left one's people are among the right one's, by these lines.
    Within(Proof),
    /// The right one's people are among the left one's, by these lines.
    Around(Proof),
    /// Nobody can tell.
    CannotTell(Doubt),
}

/// How it is known that two items differ.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Difference {
    /// Whether words were held against words.
    pub in_words: bool,
    /// The words that decided it, the left one's first, where some words did.
    pub words: Vec<String>,
    /// Why it is so, where it was proved of groups.
    pub proof: Option<Proof>,
}

/// Why nobody can tell whether two items agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// A line could not be read, or a name leads nowhere.
    Unread,
    /// Neither says anything.
    NeitherSays,
    /// Only the right one says something.
    LeftIsSilent,
    /// Only the left one says something.
    RightIsSilent,
    /// What they say cannot be held against each other: words against a name, or names that nothing joins.
    Incomparable,
}

/// What it comes to, with what the match asks for and what it declares.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// It is as the match asks.
    Agrees,
    /// It differs, and a match of this kind does not mind.
    MayDiffer,
    /// It differs, and the match says why.
    Declared,
    /// It differs, and a match of this kind asks that it does not.
    Conflicts,
    /// Nobody can tell.
    CannotTell,
}
