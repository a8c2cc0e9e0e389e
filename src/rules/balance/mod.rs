//! Is the set balanced?

mod counted;
pub(super) mod opposed_pair;
mod reverse;
pub(super) mod unbalanced_activity;
