//! Is it a measure?

pub(super) mod compound_measure;
pub(super) mod concept_not_measure;
pub(super) mod follow_up_unlinked;
mod links;
pub(super) mod numerator_outside_denominator;
mod part_of_whole;
