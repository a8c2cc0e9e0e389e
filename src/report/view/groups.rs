//! Whom the framework reaches, and whom it does not.

use super::{Markdown, Told};
use serde::{Deserialize, Serialize};

/// Groups of people.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Groups {
    /// The groups that must be reached and have no outcome, indicator or breakdown of their own.
    pub unreached: Vec<Group>,
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

/// What people said themselves.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Quote {
    /// Who said it: the group's title.
    pub who: String,
    /// What they said.
    pub text: Markdown,
}
