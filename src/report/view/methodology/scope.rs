//! Whom, where and when; who answered; and what the spec points at.

use super::Item;
use crate::report::view::{Fact, Ref, Said};
use serde::{Deserialize, Serialize};

/// Whom, where and when the indicators cover.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Scope {
    /// Whom the framework is for, and where it applies, whether stated or not.
    pub facts: Vec<Fact>,
    /// The framework's groups, with what is said of them.
    pub cohorts: Vec<Item>,
    /// The areas that indicators are shown for.
    pub places: Vec<Times>,
    /// How often they are published.
    pub every: Vec<Times>,
    /// Which time a figure covers.
    pub periods: Vec<Times>,
}

/// Something that several indicators say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Times {
    /// What.
    pub what: Said,
    /// How many of them say it.
    pub indicators: usize,
}

/// A line about where a series cannot be read across.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Broken {
    /// Whose.
    pub of: Ref,
    /// What is said.
    pub fact: Fact,
    /// The indicators that rest on it, as places in the list of indicators.
    pub indicators: Vec<usize>,
}

/// Somebody who responded to a consultation.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Responded {
    /// Who.
    pub who: String,
    /// To which consultation.
    pub to: Option<String>,
    /// When.
    pub dated: Option<String>,
    /// Where the response is.
    pub link: Option<String>,
}

/// What the spec points at outside itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cited {
    /// A link, or the words for it.
    pub what: Said,
    /// The items that point at it.
    pub by: Vec<Ref>,
}
