//! Does it say which way is better?

pub(super) mod direction_missing;
pub(super) mod direction_unexplained;
