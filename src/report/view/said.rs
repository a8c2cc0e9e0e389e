//! What an author wrote, in the forms that a template may have to show.

use super::{Basis, State};
use serde::{Deserialize, Serialize};

/// Markdown as its author wrote it: never trusted, and shown only through the `markdown` and `inline` filters of the
/// templates, which let nothing active through.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

impl Markdown {
    /// Takes Markdown source as it stands.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Markdown(source.into())
    }
}

/// One value of a field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "kebab-case")]
pub enum Said {
    /// Words to be shown as they stand, on one line.
    Plain {
        /// The words.
        text: String,
    },
    /// A word of the language, such as `long-term`; the strings file says how it reads, else it is shown as it stands.
    Word {
        /// The word.
        text: String,
    },
    /// A date of ISO 8601: a year, a month or a day.
    Date {
        /// The date.
        text: String,
    },
    /// Author's Markdown.
    Markdown {
        /// Its source.
        text: Markdown,
    },
    /// A link.
    Link {
        /// What to show; the address itself where nothing is given.
        text: Option<String>,
        /// Where it leads. Shown as text unless it is http, https, mailto or `#`.
        href: String,
    },
    /// Another item of the project.
    Item {
        /// Which.
        item: Ref,
    },
}

/// An item of a spec, named so that a document can link to it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Ref {
    /// Its sort: the keyword that declares it, such as `indicator`.
    pub sort: String,
    /// Its name, with the framework before it where it is another's.
    pub name: String,
    /// Its title in plain text; its name where it has none.
    pub title: String,
    /// Where its title comes from.
    pub basis: Basis,
    /// Where this document speaks of it, without `#`; `None` where it does not, and then there is no link.
    pub anchor: Option<String>,
}

/// What a spec says in one field of an item.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Fact {
    /// The field's keyword; its label is in the strings file under `fields`.
    pub field: String,
    /// What tells occurrences of a repeated field apart, such as `up` of `reads up`.
    pub key: Option<String>,
    /// Whether the field says something.
    pub state: State,
    /// What it says, value by value, to be read one after another with a space between; a comma or a colon that
    /// stands between them is a plain value of its own, with none before it. Empty unless stated.
    pub values: Vec<Said>,
    /// Where that comes from.
    pub basis: Basis,
    /// The author's reason for the basis, in plain text.
    pub basis_why: Option<String>,
}
