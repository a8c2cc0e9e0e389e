//! Is it framed as what is gained?

pub(super) mod theme_uncovered;
