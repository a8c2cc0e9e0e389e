//! What is it known from?

pub(super) mod case_mix_unadjusted;
pub(super) mod recording_differs;
pub(super) mod series_break_unstated;
