//! Whose judgement, whose life?

pub(super) mod counts_the_service;
mod felt;
pub(super) mod judged_by_provider;
pub(super) mod outcome_leaves_some_out;
mod people;
pub(super) mod proxy_for_experience;
pub(super) mod voice_missing;
