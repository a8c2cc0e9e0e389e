//! The numbers that "few", "mostly" and the like stand for: one table, which a project may set otherwise.

use crate::rules::Limits;

/// A named number on which rules turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// The word by which `indicant.yaml` and the findings call it.
    pub name: &'static str,
    /// What it is where the project does not say.
    pub default: f64,
    /// What it counts in: `indicators`, `years`, or `share` for a part of a whole from 0 to 1.
    pub unit: &'static str,
    /// What it decides, in a sentence.
    pub meaning: &'static str,
    /// The smallest number that makes sense.
    pub least: f64,
    /// The largest number that makes sense.
    pub most: f64,
    /// Whether it counts things, and so has no fraction.
    pub whole: bool,
}

/// At most this many is "few".
pub const FEW: Threshold = Threshold {
    name: "few",
    default: 2.0,
    unit: "indicators",
    meaning: "A group or an outcome with at most this many indicators has few.",
    least: 0.0,
    most: 1000.0,
    whole: true,
};

/// More than this many is "too many".
pub const MANY: Threshold = Threshold {
    name: "many",
    default: 6.0,
    unit: "indicators",
    meaning: "An outcome with more headline indicators than this has too many.",
    least: 1.0,
    most: 1000.0,
    whole: true,
};

/// At least this share is "mostly".
pub const MOSTLY: Threshold = Threshold {
    name: "mostly",
    default: 0.75,
    unit: "share",
    meaning: "A framework or an outcome is mostly of one kind when at least this share of its indicators is, from 0 to 1.",
    least: 0.0,
    most: 1.0,
    whole: false,
};

/// Read at least this surely, an indicator that declares no kind counts as of the kind that its words say.
pub const SURE_ENOUGH: Threshold = Threshold {
    name: "sure-enough",
    default: 0.6,
    unit: "share",
    meaning: "Where an indicator declares no kind, its words decide if such a reading is right at least this often, from 0 to 1.",
    least: 0.5,
    most: 1.0,
    whole: false,
};

/// Read at least this surely, an indicator that declares no kind counts as showing the outcome that it stands under.
pub const FIRM: Threshold = Threshold {
    name: "firm",
    default: 0.8,
    unit: "share",
    meaning: "An outcome counts as measured by an indicator that declares no kind only if such a reading is right at least this often, from 0 to 1.",
    least: 0.5,
    most: 1.0,
    whole: false,
};

/// Read at least this surely, an indicator's words speak against what it declares.
pub const SURE: Threshold = Threshold {
    name: "sure",
    default: 0.95,
    unit: "share",
    meaning: "Words speak against what an author declares only if such a reading is right at least this often, from 0 to 1.",
    least: 0.5,
    most: 1.0,
    whole: false,
};

/// At least this many years is "old", of figures.
pub const STALE: Threshold = Threshold {
    name: "stale",
    default: 3.0,
    unit: "years",
    meaning: "The newest figures of a source are old when at least this many whole years have passed since.",
    least: 1.0,
    most: 100.0,
    whole: true,
};

/// Every threshold there is, in the order in which they are documented.
pub const THRESHOLDS: &[Threshold] = &[FEW, MANY, MOSTLY, SURE_ENOUGH, FIRM, SURE, STALE];

/// The thresholds of a project: the defaults, and what it sets otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thresholds {
    set: Vec<(&'static str, f64)>,
}

impl Thresholds {
    /// The number that holds in this project for `threshold`, in the threshold's own unit.
    pub fn get(&self, threshold: &Threshold) -> f64 {
        self.set.iter().find(|(name, _)| *name == threshold.name).map_or(threshold.default, |(_, value)| *value)
    }

    /// Sets `threshold`, in its own unit; the last setting holds.
    pub fn set(&mut self, threshold: &Threshold, value: f64) {
        self.set.retain(|(name, _)| *name != threshold.name);
        self.set.push((threshold.name, value));
    }
}

impl From<&Thresholds> for Limits {
    /// The numbers as rules read them.
    fn from(thresholds: &Thresholds) -> Self {
        Limits {
            mostly: thresholds.get(&MOSTLY),
            few: thresholds.get(&FEW),
            many: thresholds.get(&MANY),
            sure_enough: thresholds.get(&SURE_ENOUGH),
            firm: thresholds.get(&FIRM),
            sure: thresholds.get(&SURE),
            stale: thresholds.get(&STALE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_set_is_what_rules_assume() {
        assert_eq!(Limits::from(&Thresholds::default()), Limits::default());
    }

    #[test]
    fn a_threshold_is_its_default_until_it_is_set() {
        let mut thresholds = Thresholds::default();
        assert_eq!(thresholds.get(&FEW), 2.0);
        thresholds.set(&FEW, 3.0);
        thresholds.set(&FEW, 4.0);
        assert_eq!((thresholds.get(&FEW), thresholds.get(&MOSTLY)), (4.0, 0.75));
    }

    #[test]
    fn every_default_is_within_its_own_bounds() {
        for threshold in THRESHOLDS {
            assert!((threshold.least..=threshold.most).contains(&threshold.default), "{}", threshold.name);
            assert!(!threshold.whole || threshold.default.fract() == 0.0, "{}", threshold.name);
        }
    }
}
