//! Is it a measure?

pub(super) mod follow_up_unlinked;
mod links;
