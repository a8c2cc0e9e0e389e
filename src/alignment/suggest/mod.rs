//! What could be matched with what nothing is matched with: candidates, the nearest first, each with why. Nothing is ever
//! matched by itself: only a person can say that two things are one, and why.
//!
//! No two lists are held against one another item by item: each item is looked up by its words in an index of the other
//! side, the rarest words first and no more than a fixed number of entries, so that the cost grows with the items alone.

mod index;
mod reason;
mod terms;
mod unmatched;

pub use reason::Reason;
pub use unmatched::{Suggested, Whose, suggest};

use crate::model::Entity;

/// One candidate.
pub struct Suggestion<'m> {
    /// What of ours.
    pub ours: Entity<'m>,
    /// What of theirs.
    pub theirs: Entity<'m>,
    /// How near the two are, for ordering only; what is alike in every way has at least 1.
    pub score: f64,
    /// What speaks for it, the weightiest first.
    pub reasons: Vec<Reason<'m>>,
    /// What speaks against it.
    pub doubts: Vec<Reason<'m>>,
}

impl Suggestion<'_> {
    /// The line that an author who agrees copies; the reason in it is theirs to write.
    #[must_use]
    pub fn line(&self) -> String {
        format!("match {} close {} \"why they belong together\" {{ }}", self.ours.full_name(), self.theirs.full_name())
    }
}

/// How many entries of indexes are read for all the suggestions about one framework: what a test of growth counts.
#[doc(hidden)]
#[must_use]
pub fn postings_read(suggested: &[Suggested<'_>]) -> usize {
    suggested.iter().map(|suggested| suggested.read).sum()
}
