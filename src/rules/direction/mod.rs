//! Does it say which way is better?

pub(super) mod direction_missing;
