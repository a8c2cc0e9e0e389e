//! Is it a measure?

pub(super) mod compound_measure;
pub(super) mod concept_not_measure;
pub(super) mod follow_up_unlinked;
mod links;
