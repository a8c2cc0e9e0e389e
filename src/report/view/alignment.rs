//! How the framework lines up with others.

use super::{Basis, Ref};
use serde::{Deserialize, Serialize};

/// The claims of correspondence between the framework's outcomes and those of others, in words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Alignment {
    /// The other frameworks, in the order of the columns. Empty where no other framework was set beside this one.
    pub frameworks: Vec<Ref>,
    /// The framework's outcomes, in the order of the spec.
    pub rows: Vec<Row>,
    /// What nothing corresponds to, for each of the other frameworks, in the order of the columns.
    pub unmatched: Vec<Unmatched>,
}

/// An outcome of the framework's own, held against each of the others.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Row {
    /// The outcome.
    pub outcome: Ref,
    /// One cell for each of the other frameworks, in their order.
    pub cells: Vec<Cell>,
}

/// What is claimed between one outcome and one framework.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Cell {
    /// The claims; empty where nobody claims anything.
    pub matches: Vec<Match>,
    /// The reason given that there is no counterpart; an empty reason where it is said without one.
    pub no_counterpart: Option<String>,
}

/// One claim.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Match {
    /// `exact`, `close`, `broad`, `narrow` or `related`.
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

/// What nothing corresponds to, between this framework and one other.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Unmatched {
    /// The other framework.
    pub framework: Ref,
    /// This framework's outcomes without a counterpart there.
    pub ours: Vec<Ref>,
    /// Theirs without a counterpart here.
    pub theirs: Vec<Ref>,
}
