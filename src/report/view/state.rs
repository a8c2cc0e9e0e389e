//! Whether there is a fact.

use serde::{Deserialize, Serialize};

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
