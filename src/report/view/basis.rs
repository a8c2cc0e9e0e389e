//! Where a fact comes from, and whether there is one.

use serde::{Deserialize, Serialize};

/// Where a fact comes from, strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Read in the publisher's own text.
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

/// Whether a field says something. `NotFound` and `NotStated` are kept apart everywhere: the one is about us, the other
/// about the publisher.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It does.
    #[default]
    Stated,
    /// The whole was read, and it is silent.
    NotStated,
    /// We did not find it, and did not read the whole.
    NotFound,
    /// The spec leaves it out, and nothing says that something was not read.
    Missing,
    /// Something is written that could not be understood.
    Broken,
}
