//! Who is it about?

pub(super) mod cohort_missing;
pub(super) mod group_not_reached;
mod reached;
pub(super) mod survivor_cohort;
