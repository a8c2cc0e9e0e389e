//! The consultation, who responds to it, and the framework that it is about.

use super::{Fact, Markdown, Said};
use serde::{Deserialize, Serialize};

/// A consultation. Dates are of ISO 8601: a year, a month or a day.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Consultation {
    /// Its name in the spec.
    pub name: String,
    /// Its title in plain text.
    pub title: String,
    /// Who consults.
    pub by: Option<String>,
    /// When it opened.
    pub opened: Option<String>,
    /// When it closed.
    pub closed: Option<String>,
    /// Where it is.
    pub link: Option<String>,
    /// The licence of its text.
    pub licence: Option<String>,
    /// What of it was not read, so that it is never called absent.
    pub not_read: Option<String>,
}

/// Who responds, and what they say of themselves and of the whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Respondent {
    /// Its name in the spec.
    pub name: String,
    /// What it is called, in plain text.
    pub title: String,
    /// When the response was made, as a date of ISO 8601.
    pub dated: Option<String>,
    /// Where the response is published.
    pub link: Option<String>,
    /// Whom to ask: words, or a link.
    pub contact: Option<Said>,
    /// The licence of its text.
    pub licence: Option<String>,
    /// The title of the standpoint that it responds from.
    pub standpoint: Option<String>,
    /// Who it is and why it answers. Facts, so that a doubt about them shows.
    pub remit: Option<Fact>,
    /// What it welcomes.
    pub welcomes: Option<Markdown>,
    /// The response in brief.
    pub summary: Option<Markdown>,
}

/// The framework that is consulted on.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Framework {
    /// Its name in the spec.
    pub name: String,
    /// Its title in plain text.
    pub title: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Which edition was checked: the label where there is one, else the edition itself.
    pub edition: Option<String>,
    /// Its licence.
    pub licence: Option<String>,
    /// Where it is published: words or a link.
    pub source: Option<Said>,
    /// What of it was not read, so that it is never called absent.
    pub not_read: Option<String>,
    /// Everything else that the spec says of it, in the order of the spec.
    pub facts: Vec<Fact>,
}
