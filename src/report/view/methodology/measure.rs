//! An indicator as a methodology document shows it.

use super::{Example, Formula, Unsaid};
use crate::report::view::{Basis, Direction, Fact, Kind, Markdown, Ref, State};
use serde::{Deserialize, Serialize};

/// An indicator, whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Measure {
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
    /// Whether it is one of the few that lead.
    pub headline: bool,
    /// How it is calculated.
    pub formula: Formula,
    /// Which way is better.
    pub direction: Direction,
    /// What a rise, no change and a fall would each mean, in this order.
    pub readings: Vec<Reading>,
    /// The calculation done once with made numbers, where its form is known and the spec has no example of its own.
    pub example: Option<Example>,
    /// Everything else that the spec says of it, by what it is about.
    pub groups: Vec<Group>,
    /// What it does not say, of what readers ask of an indicator.
    pub unsaid: Vec<Unsaid>,
    /// The findings about it, as places in the list of findings.
    pub findings: Vec<usize>,
}

/// What one change of the figure would mean.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Reading {
    /// `up`, `same` or `down`.
    pub change: String,
    /// What the direction makes of it.
    pub verdict: Verdict,
    /// Whether there is a direction to read it by.
    pub state: State,
    /// The author's sentence.
    pub says: Option<Markdown>,
    /// Where the author's sentence comes from.
    pub basis: Basis,
}

/// What a direction makes of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Things got better.
    Better,
    /// Things got worse.
    Worse,
    /// Neither.
    Same,
    /// Better while it comes nearer to the value or range aimed at, and worse beyond it.
    Nearer,
    /// It may be either.
    Depends,
    /// It is not to be judged.
    NotJudged,
    /// Nobody can say: there is no direction.
    #[default]
    Unknown,
}

/// Facts that are about one thing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Group {
    /// What they are about; its label is in the strings file.
    pub key: String,
    /// The facts, in the order of the spec.
    pub facts: Vec<Fact>,
}
