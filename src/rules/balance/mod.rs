//! Is the set balanced?

mod counted;
pub(super) mod opposed_pair;
mod reverse;
pub(super) mod too_many_indicators;
pub(super) mod unbalanced_activity;
