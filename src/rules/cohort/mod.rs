//! Who is it about?

pub(super) mod cohort_missing;
pub(super) mod cohort_outside_framework;
pub(super) mod empty_cohort;
pub(super) mod group_not_reached;
pub(super) mod overlapping_parts;
mod reached;
