//! Can it be understood? Of a consultation: is it answered, within its limits, and on what grounds?

pub(super) mod answer_missing;
pub(super) mod answer_over_limit;
pub(super) mod answer_rests_on_nothing;
