//! Is it a measure?

pub(super) mod compound_measure;
pub(super) mod concept_not_measure;
pub(super) mod exclusions_unstated;
pub(super) mod follow_up_unlinked;
mod links;
pub(super) mod minimum_denominator_unstated;
pub(super) mod rate_without_base;
pub(super) mod small_numbers;
pub(super) mod stock_and_flow_mixed;
