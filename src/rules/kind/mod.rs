//! Is it an outcome?

mod called;
pub(super) mod change_over_time_missing;
pub(super) mod goal_attainment_missing;
pub(super) mod outcome_called_process;
pub(super) mod outcome_only_suggested;
pub(super) mod outcome_states_no_change;
pub(super) mod process_beneath_nothing;
pub(super) mod process_called_outcome;
pub(super) mod process_heavy_framework;
pub(super) mod process_only_outcome;
pub(super) mod structure_called_outcome;
pub(super) mod unmeasured_outcome;
mod unshown;
