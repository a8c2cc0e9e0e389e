//! Whose judgement, whose life?

pub(super) mod counts_the_service;
pub(super) mod judged_by_provider;
pub(super) mod outcome_leaves_some_out;
