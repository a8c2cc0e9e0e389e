//! Is it ambitious?

mod ages;
pub(super) mod available_measure_unused;
pub(super) mod comparator_missing;
pub(super) mod comparator_unmeasured;
pub(super) mod compared_only_with_peers;
mod measured;
pub(super) mod mostly_existing;
pub(super) mod target_without_baseline;
pub(super) mod target_without_date;
pub(super) mod trajectory_missing;
mod unlike;
