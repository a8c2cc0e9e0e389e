//! Can it be understood? Of a consultation: is it answered, within its limits, and on what grounds?

pub(super) mod answer_missing;
pub(super) mod answer_over_limit;
pub(super) mod answer_rests_on_nothing;
pub(super) mod sentence_too_long;
pub(super) mod title_too_long;
pub(super) mod undefined_abbreviation;
pub(super) mod vague_term;
