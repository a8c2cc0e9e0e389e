//! Is it ambitious?

pub(super) mod available_measure_unused;
pub(super) mod comparator_missing;
pub(super) mod mostly_existing;
pub(super) mod no_criterion_for_change;
