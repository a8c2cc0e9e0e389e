//! Where a fact comes from.

use std::fmt;

/// Where a fact comes from, strongest first: of several, the greatest is the weakest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Read in the publisher's own text. The unmarked case.
    #[default]
    Found,
    /// Said by a reader who saw the whole.
    Reported,
    /// Worked out from what was found.
    Inferred,
    /// From general knowledge, not checked.
    Recalled,
    /// Looked for and not found, which is not to say that it is not there.
    NotFound,
}

impl Basis {
    /// Every basis, strongest first.
    pub const ALL: [Basis; 5] = [Basis::Found, Basis::Reported, Basis::Inferred, Basis::Recalled, Basis::NotFound];

    /// The word for it in specs and in machine formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Basis::Found => "found",
            Basis::Reported => "reported",
            Basis::Inferred => "inferred",
            Basis::Recalled => "recalled",
            Basis::NotFound => "not-found",
        }
    }

    /// The basis that a word names, spelt exactly.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.word() == word)
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
