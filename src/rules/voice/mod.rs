//! Whose judgement, whose life?

pub(super) mod counts_the_service;
mod felt;
pub(super) mod judged_by_provider;
mod people;
pub(super) mod voice_missing;
