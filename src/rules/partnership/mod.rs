//! Who else?

pub(super) mod rolls_up_to_nothing;
