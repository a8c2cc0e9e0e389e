//! Terms, and what the document was made from.

use super::{Markdown, Said};
use serde::{Deserialize, Serialize};

/// A term or an abbreviation that the document uses.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Term {
    /// Its name in the spec.
    pub name: String,
    /// Its anchor, without `#`.
    pub anchor: String,
    /// The term in plain text.
    pub title: String,
    /// What an abbreviation stands for.
    pub short_for: Option<String>,
    /// What it means.
    pub means: Option<Markdown>,
    /// Where it is defined.
    pub source: Vec<Said>,
}

/// What the document was made from, so that somebody else can make it again. It has no date: the same input gives the
/// same bytes.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Provenance {
    /// The program's name.
    pub tool: String,
    /// Its version.
    pub tool_version: String,
    /// The version of the set of rules.
    pub rules_version: String,
    /// The version of the language.
    pub language_version: String,
    /// The files that were read, in order of their paths.
    pub files: Vec<SpecFile>,
}

/// A file that was read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SpecFile {
    /// Its path relative to the project, with `/`.
    pub path: String,
    /// What it was read as: `own`, `beside`, `standpoint` or `matches`.
    pub role: String,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    pub sha256: String,
}
