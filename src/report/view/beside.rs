//! Frameworks laid side by side: the view of a document about nothing else.

use super::{Alignment, Provenance, Ref, SCHEMA_VERSION};
use serde::{Deserialize, Serialize};

/// A framework beside others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AlignmentView {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The language of the document, as a BCP 47 tag; it also chooses the strings file.
    pub lang: String,
    /// The framework.
    pub framework: Laid,
    /// The others, in the order of the columns.
    pub others: Vec<Laid>,
    /// What is claimed, and what is not.
    pub alignment: Alignment,
    /// What could be matched, for what nothing is matched with.
    pub suggestions: Vec<Suggestions>,
    /// What the document was made from.
    pub provenance: Provenance,
}

impl Default for AlignmentView {
    fn default() -> Self {
        AlignmentView {
            schema_version: SCHEMA_VERSION,
            lang: "en-GB".to_owned(),
            framework: Laid::default(),
            others: Vec::new(),
            alignment: Alignment::default(),
            suggestions: Vec::new(),
            provenance: Provenance::default(),
        }
    }
}

/// One of the frameworks.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Laid {
    /// Its name in the spec.
    pub name: String,
    /// Its title in plain text.
    pub title: String,
    /// Its edition.
    pub edition: Option<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// What of it was not read, so that it is never called absent.
    pub not_read: Option<String>,
}

/// What could be matched with one item.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Suggestions {
    /// The other framework: its place among the columns.
    pub framework: usize,
    /// Whose the item is: `ours` or `theirs`.
    pub side: String,
    /// The item.
    pub item: Ref,
    /// The candidates, the nearest first; empty where nothing is near.
    pub candidates: Vec<Candidate>,
}

/// One candidate.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Candidate {
    /// The item of the other side.
    pub item: Ref,
    /// What speaks for it, the weightiest first.
    pub reasons: Vec<Reason>,
    /// What speaks against it.
    pub doubts: Vec<Reason>,
    /// The line that an author who agrees copies.
    pub line: String,
}

/// What speaks for a candidate, or against it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Reason {
    /// Of what sort it is, as a word.
    pub word: String,
    /// The reason, as part of a sentence.
    pub text: String,
}
