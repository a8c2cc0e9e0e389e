//! Does it say which way is better?

pub(super) mod contested_activity;
pub(super) mod direction_contradicts_wording;
pub(super) mod direction_hedged;
pub(super) mod direction_missing;
pub(super) mod direction_unexplained;
pub(super) mod direction_unsettled;
pub(super) mod reading_missing;
pub(super) mod target_behind_baseline;
