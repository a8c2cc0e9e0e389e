//! Is it a measure?

mod links;
mod normal;

pub(super) mod compound_measure;
pub(super) mod concept_not_measure;
pub(super) mod coverage_unstated;
pub(super) mod denominator_is_one;
pub(super) mod denominator_missing;
pub(super) mod follow_up_unlinked;
pub(super) mod loss_to_follow_up_unstated;
pub(super) mod numerator_is_denominator;
pub(super) mod numerator_outside_denominator;
mod part_of_whole;
pub(super) mod percentage_out_of_range;
pub(super) mod same_measure_twice;
