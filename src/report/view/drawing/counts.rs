//! Indicators counted, outcome by outcome.

use crate::report::view::Ref;
use serde::{Deserialize, Serialize};

/// What a row counts the indicators of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Counted {
    /// Those under an outcome or enabler.
    Promise {
        /// Which.
        item: Ref,
        /// Whether one more may stand under it, in a line that could not be read or in words that are no title.
        may_have_more: bool,
    },
    /// Those under no outcome and no enabler.
    Loose,
    /// All, each once.
    All,
}

/// Indicators by what they measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KindRow {
    /// Whose.
    pub counted: Counted,
    /// What changes for people.
    pub outcome: usize,
    /// What is done.
    pub process: usize,
    /// What is done with.
    pub structure: usize,
    /// Neither declared nor read surely enough.
    pub unknown: usize,
    /// Of the first three, how many were read from their words and not declared.
    pub read: usize,
}

/// Indicators by what is known of which way is better.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DirectionRow {
    /// Whose.
    pub counted: Counted,
    /// More is better.
    pub up: usize,
    /// Less is better.
    pub down: usize,
    /// A value or a range is best.
    pub toward: usize,
    /// It is said to depend, or not to be judged.
    pub depends: usize,
    /// The publisher was read, and a line says that it is silent.
    pub not_stated: usize,
    /// The spec leaves it out.
    pub missing: usize,
    /// We did not find it.
    pub not_found: usize,
    /// A line that could not be read.
    pub broken: usize,
}
