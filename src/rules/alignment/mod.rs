//! Does it line up with the others?

pub(super) mod framework_gap;
mod lines;
pub(super) mod unmatched_outcome;
