//! Who else?

pub(super) mod attribution_unstated;
pub(super) mod rolls_up_to_nothing;
