//! Who is it about?

pub(super) mod cohort_missing;
pub(super) mod cohort_outside_framework;
pub(super) mod cohort_pools_stages;
pub(super) mod cohort_rarely_named;
pub(super) mod cohort_thinly_measured;
pub(super) mod empty_cohort;
pub(super) mod group_not_reached;
pub(super) mod overlapping_parts;
mod pools;
mod reached;
mod served;
mod serving;
mod together;
