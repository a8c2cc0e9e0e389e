//! Is the set balanced?

pub(super) mod unbalanced_activity;
