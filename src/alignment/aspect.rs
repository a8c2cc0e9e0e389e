//! The ways in which two items can be held against each other.

use std::fmt;

/// A way in which two matched items can be held against each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Aspect {
    /// What sort of item each is.
    Sort,
    /// Whether the words of one say the reverse of the other's.
    Wording,
    /// Which way is better.
    Direction,
    /// Whether an outcome, a process or a structure is measured.
    Kind,
    /// Who it is about.
    Cohort,
    /// What one unit of the count is.
    Unit,
    /// The form of the figure.
    Form,
    /// What is counted.
    Numerator,
    /// What it is counted out of.
    Denominator,
    /// Whether it is who is there on one day, or what happens over a time.
    Time,
    /// For how long people are followed.
    FollowUp,
    /// Whose judgement it rests on.
    Judge,
    /// For how long it must hold.
    Sustained,
}

impl Aspect {
    /// Every aspect, the most telling first.
    pub const ALL: [Aspect; 13] = [
        Aspect::Sort,
        Aspect::Wording,
        Aspect::Direction,
        Aspect::Kind,
        Aspect::Cohort,
        Aspect::Unit,
        Aspect::Form,
        Aspect::Numerator,
        Aspect::Denominator,
        Aspect::Time,
        Aspect::FollowUp,
        Aspect::Judge,
        Aspect::Sustained,
    ];

    /// The word for it in machine formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Aspect::Sort => "sort",
            Aspect::Wording => "wording",
            Aspect::Direction => "direction",
            Aspect::Kind => "kind",
            Aspect::Cohort => "cohort",
            Aspect::Unit => "unit",
            Aspect::Form => "form",
            Aspect::Numerator => "numerator",
            Aspect::Denominator => "denominator",
            Aspect::Time => "time",
            Aspect::FollowUp => "follow-up",
            Aspect::Judge => "judge",
            Aspect::Sustained => "sustained",
        }
    }

    /// What is held against what, for readers: `which way is better`.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Aspect::Sort => "what sort of item each is",
            Aspect::Wording => "whether one counts the reverse of the other",
            Aspect::Direction => "which way is better",
            Aspect::Kind => "whether an outcome, a process or a structure is measured",
            Aspect::Cohort => "who it is about",
            Aspect::Unit => "what one unit of the count is",
            Aspect::Form => "the form of the figure",
            Aspect::Numerator => "what is counted",
            Aspect::Denominator => "what it is counted out of",
            Aspect::Time => "who is there on one day, or what happens over a time",
            Aspect::FollowUp => "for how long people are followed",
            Aspect::Judge => "whose judgement it rests on",
            Aspect::Sustained => "for how long it must hold",
        }
    }

    /// The fields that say it, and by which a difference in it can be declared: the first is the one to name. None for what a
    /// header says.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Aspect::Sort => &[],
            // What counts the reverse improves the other way: whoever says the one says the other.
            Aspect::Wording | Aspect::Direction => &["improves"],
            Aspect::Kind => &["kind"],
            Aspect::Cohort => &["cohort", "for", "over"],
            Aspect::Unit => &["counts"],
            Aspect::Form => &["as"],
            Aspect::Numerator => &["numerator"],
            Aspect::Denominator => &["denominator"],
            Aspect::Time => &["reference-period", "numerator", "denominator"],
            Aspect::FollowUp => &["followed"],
            Aspect::Judge => &["judged-by"],
            Aspect::Sustained => &["sustained"],
        }
    }
}

impl fmt::Display for Aspect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
