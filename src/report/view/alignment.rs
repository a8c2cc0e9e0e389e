//! How the framework lines up with others.

use super::{Basis, Ref, State};
use serde::{Deserialize, Serialize};

/// The claims of correspondence between the framework and others, in words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Alignment {
    /// The other frameworks, in the order of the columns. Empty where no other framework was set beside this one.
    pub frameworks: Vec<Ref>,
    /// The framework's outcomes, then those of its enablers of which anything is claimed, each in the order of the spec.
    pub rows: Vec<Row>,
    /// What nothing corresponds to, for each of the other frameworks, in the order of the columns.
    pub unmatched: Vec<Unmatched>,
    /// The matches of which one side is an indicator, with what agrees and what does not.
    pub pairs: Vec<Pair>,
}

/// An outcome or enabler of the framework's own, held against each of the others.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Row {
    /// The outcome or enabler.
    pub item: Ref,
    /// One cell for each of the other frameworks, in their order.
    pub cells: Vec<Cell>,
}

/// What is claimed between one outcome and one framework.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Cell {
    /// The claims; empty where nobody claims anything.
    pub matches: Vec<Match>,
    /// The statement that it has no counterpart there.
    pub no_counterpart: Option<NoCounterpart>,
    /// Whether a claim that could not be read may be about it: then nobody can tell.
    pub unsure: bool,
}

/// One claim.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Match {
    /// `exact`, `close`, `broad`, `narrow` or `related`; `rolls-up` where this one is said to contribute to the other, and
    /// `rolled-up-to` where the other is said to contribute to this one.
    pub relation: String,
    /// The other framework's item.
    pub other: Ref,
    /// The reason given, in plain text.
    pub why: Option<String>,
    /// Whose claim it is.
    pub by: Option<String>,
    /// Where the claim comes from.
    pub basis: Basis,
}

/// A statement that there is no counterpart.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct NoCounterpart {
    /// The reason given, in plain text.
    pub why: Option<String>,
    /// Whose claim it is.
    pub by: Option<String>,
    /// Where the claim comes from.
    pub basis: Basis,
}

/// What nothing corresponds to, between this framework and one other.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Unmatched {
    /// The other framework.
    pub framework: Ref,
    /// This framework's outcomes without a counterpart there.
    pub ours: Vec<Gap>,
    /// How many outcomes this framework has.
    pub of_ours: usize,
    /// Theirs without a counterpart here.
    pub theirs: Vec<Gap>,
    /// How many outcomes the other has.
    pub of_theirs: usize,
}

/// An outcome that lines up with nothing on the other side.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Gap {
    /// The outcome.
    pub item: Ref,
    /// The claims that it shares a subject with something there, which line nothing up.
    pub related: Vec<Match>,
    /// The statement that it has no counterpart there.
    pub no_counterpart: Option<NoCounterpart>,
    /// Whether a claim that could not be read may be about it: then nobody can tell.
    pub unsure: bool,
}

/// Two matched items beside one another.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Pair {
    /// The anchor of the pair, without `#`.
    pub anchor: String,
    /// The other framework: its place among the columns.
    pub framework: usize,
    /// What of this framework.
    pub ours: Ref,
    /// The claim, with what of the other.
    pub claim: Match,
    /// Each aspect of which at least one of the two says something, the most telling first.
    pub aspects: Vec<Aspect>,
    /// The aspects of which neither says anything.
    pub neither: Vec<String>,
}

/// One aspect in which two matched items are held against one another.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Aspect {
    /// Which, as a word; the strings file says how it reads.
    pub aspect: String,
    /// What this framework's says.
    pub ours: Side,
    /// What the other's says.
    pub theirs: Side,
    /// `agrees`, `may-differ`, `declared`, `conflicts` or `cannot-tell`.
    pub verdict: String,
    /// Whether words were held against words.
    pub in_words: bool,
    /// The words that decided it, where some did.
    pub words: Vec<String>,
    /// Why it differs, as the match says.
    pub why: Option<String>,
}

/// What one side says of an aspect.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Side {
    /// Whether it says something.
    pub state: State,
    /// What, in plain text.
    pub text: Option<String>,
    /// Where it comes from.
    pub basis: Basis,
}
