//! What a check is told beside the model.

use crate::model::Date;
use crate::project::Config;
use std::collections::BTreeSet;

/// What a check is told beside the model.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Settings {
    /// The numbers behind "few", "mostly" and the like.
    pub limits: Limits,
    /// The day against which dates are held: the program has no clock. Without one, nothing is said to be overdue.
    pub as_of: Option<Date>,
    /// The rules that are not run, by their names of today.
    pub without: BTreeSet<&'static str>,
}

impl Settings {
    /// As a project's `indicant.yaml` has it.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        Settings { limits: Limits::from(&config.thresholds), ..Settings::default() }
    }

    /// The same, with dates held against this day.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Settings { as_of: day, ..self }
    }
}

/// The numbers behind "few", "mostly" and the like, by name.
#[derive(Clone, PartialEq, Debug)]
pub struct Limits {
    /// A share from which one speaks of "most", from 0 to 1.
    pub mostly: f64,
    /// A count up to which one speaks of "few".
    pub few: f64,
    /// A count above which one speaks of "too many".
    pub many: f64,
    /// How sure a reading of plain words must be to count, from 0 to 1.
    pub sure_enough: f64,
    /// How sure it must be for an outcome to count as measured, from 0 to 1.
    pub firm: f64,
    /// How sure it must be to speak against what the author declares, from 0 to 1.
    pub sure: f64,
    /// How many whole years old the newest figures of a source are when they are old.
    pub stale: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { mostly: 0.75, few: 2.0, many: 6.0, sure_enough: 0.6, firm: 0.8, sure: 0.95, stale: 3.0 }
    }
}
