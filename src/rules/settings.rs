//! What a check is told beside the model.

use super::house::HouseRules;
use crate::findings::Severity;
use crate::model::Date;
use crate::project::Config;
use std::collections::{BTreeMap, BTreeSet};

/// What a check is told beside the model.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Settings {
    /// The numbers behind "few", "mostly" and the like.
    pub limits: Limits,
    /// The day against which dates are held: the program has no clock. Without one, nothing is said to be overdue.
    pub as_of: Option<Date>,
    /// The rules that are not asked, by their names of today.
    pub without: BTreeSet<&'static str>,
    /// How grave what a rule finds is here, where that is not what the rule itself says.
    pub severities: BTreeMap<&'static str, Severity>,
    /// The rules of the project's own.
    pub house: HouseRules,
}

impl Settings {
    /// As a project's `indicant.yaml` has it.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        Settings {
            limits: Limits::from(&config.thresholds),
            without: config.rules.without().clone(),
            severities: config.rules.severities().clone(),
            house: config.rules.house().clone(),
            ..Settings::default()
        }
    }

    /// The same, without these rules too.
    #[must_use]
    pub fn and_without(mut self, rules: BTreeSet<&'static str>) -> Self {
        self.without.extend(rules);
        self
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
    /// The most words of a title that are easily read.
    pub title_words: f64,
    /// The most words of a sentence that most readers follow.
    pub sentence_words: f64,
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
        Limits {
            mostly: 0.75,
            few: 2.0,
            many: 6.0,
            title_words: 20.0,
            sentence_words: 25.0,
            sure_enough: 0.6,
            firm: 0.8,
            sure: 0.95,
            stale: 3.0,
        }
    }
}
