//! What is it known from?

mod lacking;
mod outcomes;
mod uses;
mod words;

pub(super) mod equality_breakdown_missing;
pub(super) mod evidence_without_threshold;
pub(super) mod frequency_missing;
pub(super) mod geography_too_coarse;
pub(super) mod review_overdue;
pub(super) mod single_period;
pub(super) mod source_missing;
pub(super) mod source_stale;
pub(super) mod source_unpublished;
pub(super) mod steward_missing;
pub(super) mod sustained_for_unstated;
