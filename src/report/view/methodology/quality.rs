//! How much is stated, and what that says of quality.

use super::Item;
use crate::report::view::Fact;
use serde::{Deserialize, Serialize};

/// The whole in figures.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Glance {
    /// Indicators.
    pub indicators: usize,
    /// Of those, about outcomes (declared or read).
    pub outcome: usize,
    /// Of those, about processes.
    pub process: usize,
    /// Of those, about structures.
    pub structure: usize,
    /// Of those, of a kind that is neither declared nor could be read.
    pub kind_unknown: usize,
    /// Indicators that lead.
    pub headline: usize,
    /// What readers ask of every indicator first, and how many say it.
    pub tallies: Vec<Tally>,
}

/// A dimension of quality.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Dimension {
    /// Which; its label is in the strings file.
    pub key: String,
    /// What the framework itself says that bears on it.
    pub facts: Vec<Fact>,
    /// How many indicators say what bears on it.
    pub tallies: Vec<Tally>,
    /// What each source says that bears on it; a source that says nothing of it is left out.
    pub sources: Vec<Item>,
}

/// How many items of a sort say something in one field.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Tally {
    /// The sort of the items.
    pub sort: String,
    /// The field's keyword.
    pub field: String,
    /// What the field is for, in the words of the language's reference.
    pub meaning: String,
    /// How many items there are.
    pub of: usize,
    /// How many of them say something.
    pub stated: usize,
    /// Of those, how many in a line that was not simply found.
    pub doubtful: usize,
    /// How many publishers were read and are silent.
    pub not_stated: usize,
    /// Of how many it was not found.
    pub not_found: usize,
    /// How many specs leave it out.
    pub missing: usize,
    /// How many have a line that could not be read.
    pub broken: usize,
}
