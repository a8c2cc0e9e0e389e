//! Whom the framework reaches, and whom it does not.

use super::{Markdown, Told};
use serde::{Deserialize, Serialize};

/// Groups of people.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Groups {
    /// The groups that must be reached and have no outcome, indicator or breakdown of their own.
    pub unreached: Vec<Group>,
    /// The framework's groups, the larger before the smaller that lie in them.
    pub tree: Vec<Cohort>,
    /// What those whom the framework is for said themselves.
    pub quotes: Vec<Quote>,
    /// Findings about groups of the framework's own, as places in the list of findings.
    pub findings: Vec<usize>,
    /// The same as sentences tell them.
    pub told: Vec<Told>,
}

/// A group that must be reached and is not.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Group {
    /// Its name in the spec.
    pub name: String,
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its title in plain text.
    pub title: String,
    /// Who says that it must be reached: the title of a standpoint, or of the framework.
    pub required_by: Vec<String>,
    /// The findings that say that it is not, as places in the list of findings.
    pub findings: Vec<usize>,
}

/// A group of the framework's own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Cohort {
    /// Its name in the spec.
    pub name: String,
    /// Its title in plain text.
    pub title: String,
    /// How many indicators are about exactly this group.
    pub indicators: usize,
    /// The groups inside it. A group inside two stands in both.
    pub inside: Vec<Cohort>,
}

/// What people said themselves.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Quote {
    /// Who said it: the group's title.
    pub who: String,
    /// What they said.
    pub text: Markdown,
}
