//! What a document owes its reader about the spec that it was made from: what nobody read, what was not simply found, and
//! what it does not show.

use super::{Basis, Ref};
use serde::{Deserialize, Serialize};

/// What a document cannot vouch for, and what it leaves to others.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Reservations {
    /// What was not read of anything but the framework and the consultation, so that it is never called absent.
    pub unread: Vec<Unread>,
    /// What was not simply found, with the reasons that stand nowhere else in the document.
    pub hedges: Vec<Hedge>,
    /// The sorts of item that the spec describes and the document does not show; the strings file says why.
    pub elsewhere: Vec<String>,
}

/// What of an item was not read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Unread {
    /// Which.
    pub item: Ref,
    /// What of it, in plain text.
    pub what: String,
}

/// What one line of an item rests on.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Hedge {
    /// Which item.
    pub item: Ref,
    /// Which of its fields; `basis` where it is everything in it.
    pub field: String,
    /// Where that comes from.
    pub basis: Basis,
    /// The author's reason for saying so, in plain text.
    pub why: String,
}
