//! How a figure is calculated, in the words of the spec, and once with made numbers.

use crate::report::view::{Basis, Markdown, Said};
use serde::{Deserialize, Serialize};

/// How a figure is calculated. What is not said is `None`, and stands among what the indicator does not say.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Formula {
    /// The forms that the figure has, in order; empty where none is stated.
    pub forms: Vec<Form>,
    /// What is counted.
    pub top: Option<Counted>,
    /// What it is counted out of.
    pub bottom: Option<Counted>,
    /// That it is counted out of nothing, and why, where the spec says so.
    pub alone: Option<Counted>,
    /// What people are followed for, where they are.
    pub followed: Option<Followed>,
    /// The value that is taken, where one is.
    pub taken: Option<Taken>,
}

/// One form of the figure.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Form {
    /// Which.
    pub shape: Shape,
    /// Per how many, of a rate.
    pub base: Option<String>,
    /// `percent` or `points`.
    pub scale: Option<String>,
    /// The author's words for it, where they are all there is.
    pub said: Option<Markdown>,
}

/// What sort of figure it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A part of a whole.
    Proportion,
    /// A share of a sum.
    Share,
    /// So many for so many.
    Rate,
    /// One count over another.
    Ratio,
    /// A number.
    Count,
    /// The average.
    Mean,
    /// The middle value.
    Median,
    /// A grade.
    Rating,
    /// How many have each value.
    Distribution,
    /// One that the author describes in words.
    #[default]
    InWords,
}

/// What is counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Counted {
    /// What.
    pub what: Said,
    /// `cohort`, `event`, `unit` or `words`.
    pub sort: String,
    /// When, where a moment is named.
    pub at: Option<String>,
    /// Which of them.
    pub filter: Option<Markdown>,
    /// Where it comes from.
    pub basis: Basis,
}

/// What people are followed for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Followed {
    /// Who.
    pub who: Option<Said>,
    /// For how many.
    pub number: String,
    /// Of what.
    pub period: String,
    /// From when.
    pub from: Said,
    /// What must not happen.
    pub without: Option<Said>,
    /// What must happen.
    pub with: Option<Said>,
    /// The weakest basis of any of it.
    pub basis: Basis,
}

/// A value that is taken over people.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Taken {
    /// The value.
    pub value: Said,
    /// Its least and greatest.
    pub range: Option<(String, String)>,
    /// Over whom.
    pub over: Option<Counted>,
    /// Where it comes from.
    pub basis: Basis,
}

/// The calculation with made numbers.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Example {
    /// The form that it shows.
    pub shape: Shape,
    /// How many there are before anyone is left out.
    pub begin: u64,
    /// How many are left out.
    pub left_out: u64,
    /// How many are not known of, or lost, and not counted with the rest.
    pub apart: u64,
    /// The denominator.
    pub bottom: u64,
    /// The numerator.
    pub top: u64,
    /// What the quotient is multiplied by; 1 where it is not.
    pub times: u64,
    /// The values, where values are taken.
    pub values: Vec<u64>,
    /// What it comes to.
    pub result: String,
    /// `percent` or `points`.
    pub scale: Option<String>,
}
