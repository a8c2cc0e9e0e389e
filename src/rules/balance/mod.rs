//! Is the set balanced?

pub(super) mod perverse_incentive_unstated;
