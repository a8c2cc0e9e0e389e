//! What a framework promises (outcomes and enablers), and the indicators that measure it.

use super::{Basis, Fact, Markdown, Measure, Ref, State, Told};
use serde::{Deserialize, Serialize};

/// An outcome or an enabler.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Promise {
    /// Its name in the spec.
    pub name: String,
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its title in plain text.
    pub title: String,
    /// Where its title comes from.
    pub basis: Basis,
    /// The author's reason for that basis.
    pub basis_why: Option<String>,
    /// What the respondent says of it.
    pub comment: Option<Markdown>,
    /// What the spec says of it, in the order of the spec: change, horizon, standing, ambition and so on. Fields that the
    /// document should show as not stated or not found are here too.
    pub facts: Vec<Fact>,
    /// Its indicators, as places in the list of indicators, in order.
    pub indicators: Vec<usize>,
    /// The findings about itself (those about its indicators stand with them), as places in the list of findings.
    pub findings: Vec<usize>,
    /// All of these findings, as sentences tell them.
    pub told: Vec<Told>,
    /// What could be measured.
    pub measures: Vec<Measure>,
}

/// An indicator.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Indicator {
    /// Its name in the spec.
    pub name: String,
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its title in plain text.
    pub title: String,
    /// Where its title comes from.
    pub basis: Basis,
    /// The author's reason for that basis.
    pub basis_why: Option<String>,
    /// What it measures.
    pub parents: Vec<Ref>,
    /// What is measured: an outcome, a process, a structure.
    pub kind: Kind,
    /// Which way is better.
    pub direction: Direction,
    /// Who is measured.
    pub cohort: Fact,
    /// Where the figures come from.
    pub source: Fact,
    /// Everything that the spec says of it, in the order of the spec.
    pub facts: Vec<Fact>,
    /// The basis that several of these have in common, so that it can be said once.
    pub usual: Option<Usual>,
    /// The findings about it, as places in the list of findings.
    pub findings: Vec<usize>,
}

/// A basis that several facts have in common.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Usual {
    /// The basis.
    pub basis: Basis,
    /// The author's reason for it.
    pub why: String,
}

/// What is measured.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Kind {
    /// `outcome`, `process` or `structure`; `None` where it is neither declared nor could be read.
    pub word: Option<String>,
    /// Whether the publisher declared it; otherwise it was read from what is measured.
    pub declared: bool,
    /// Where a declared kind comes from.
    pub basis: Basis,
    /// The author's reason for that basis.
    pub basis_why: Option<String>,
}

/// Which way is better.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Direction {
    /// `up`, `down`, `toward`, `depends` or `not-judged`; `None` unless stated.
    pub way: Option<String>,
    /// The value or range that it should move toward.
    pub toward: Option<String>,
    /// The reason given, in plain text.
    pub why: Option<String>,
    /// Whether a direction is stated.
    pub state: State,
    /// Where it comes from.
    pub basis: Basis,
    /// The author's reason for that basis.
    pub basis_why: Option<String>,
}
