//! Is it an outcome?

pub(super) mod outcome_only_suggested;
pub(super) mod outcome_states_no_change;
pub(super) mod process_beneath_nothing;
pub(super) mod unmeasured_outcome;
