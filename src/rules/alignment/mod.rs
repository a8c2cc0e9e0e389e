//! Does it line up with the others?

pub(super) mod counterpart_and_none;
pub(super) mod framework_gap;
mod lines;
pub(super) mod match_clash;
pub(super) mod match_cohort_conflict;
pub(super) mod match_cycle;
pub(super) mod match_differs_in_nothing;
pub(super) mod match_direction_conflict;
pub(super) mod match_edition_unknown;
pub(super) mod match_evidence_conflict;
pub(super) mod match_inside_framework;
pub(super) mod match_kind_conflict;
pub(super) mod match_measure_conflict;
pub(super) mod match_merges_two;
pub(super) mod match_opposite_wording;
pub(super) mod match_stock_flow_conflict;
pub(super) mod match_unexplained;
pub(super) mod match_unit_conflict;
mod told;
pub(super) mod unmatched_outcome;
