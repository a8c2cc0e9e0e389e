//! Is it framed as what is gained?

pub(super) mod deficit_heavy;
mod duties;
pub(super) mod duties_uneven;
pub(super) mod duty_unserved;
mod gains;
pub(super) mod theme_uncovered;
