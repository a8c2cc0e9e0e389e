//! Is the set balanced?

mod counted;
pub(super) mod opposed_pair;
pub(super) mod perverse_incentive_unstated;
pub(super) mod too_many_indicators;
pub(super) mod unbalanced_activity;
