//! Reading plain words: what a measure measures, which way is better, how sure that is, and the words that decided it.
//!
//! Nothing here knows the model of the language: a row of anyone's spreadsheet is read as an indicator of a framework is.

mod class;
mod contradiction;
mod cue;
mod decide;
mod gist;
mod hear;
mod hits;
pub(crate) mod opposites;
mod parts;
mod pattern;
pub(crate) mod plain;
pub(crate) mod reverse;
#[doc(hidden)]
pub mod study;
pub(crate) mod times;
mod tokens;
mod told;
mod vocabulary;
mod weigh;
mod weights;

pub use contradiction::{Contradiction, direction_contradicts, kind_contradicts};
pub use decide::read;
pub(crate) use tokens::stem;
pub use vocabulary::{Vocabulary, VocabularyError};

use std::ops::Range;

/// What a publisher wrote of a measure.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measure<'t> {
    /// Its title.
    pub title: &'t str,
    /// What is said of it at more length.
    pub description: Option<&'t str>,
    /// What is counted.
    pub numerator: Option<&'t str>,
    /// Out of what.
    pub denominator: Option<&'t str>,
    /// In what it is expressed.
    pub unit: Option<&'t str>,
}

/// Which of a measure's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "as the fields of a measure")]
pub enum Text {
    Title,
    Description,
    Numerator,
    Denominator,
    Unit,
}

/// Words of a measure's texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// In which text.
    pub text: Text,
    /// Where, in bytes.
    pub range: Range<usize>,
}

impl Words {
    /// The words themselves, as the author wrote them.
    #[must_use]
    pub fn of<'t>(&self, measure: &Measure<'t>) -> &'t str {
        let text = match self.text {
            Text::Title => Some(measure.title),
            Text::Description => measure.description,
            Text::Numerator => measure.numerator,
            Text::Denominator => measure.denominator,
            Text::Unit => measure.unit,
        };
        text.and_then(|text| text.get(self.range.clone())).unwrap_or_default()
    }
}

/// What is being measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A state of people, or a change in it.
    Outcome,
    /// What a service did.
    Process,
    /// What a service has to do it with.
    Structure,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Nearer to some value is better.
    Toward,
    /// Neither is better in itself.
    NotJudged,
}

/// How a measure was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What is being measured.
    pub kind: Kind,
    /// How often a reading as sure as this is right, from 0 to 1.
    pub kind_confidence: f64,
    /// The words that decided it, the weightiest first; never more than four.
    pub kind_words: Vec<Words>,
    /// Which way is better.
    pub direction: Direction,
    /// How often a reading as sure as this is right, from 0 to 1.
    pub direction_confidence: f64,
    /// The words that decided it, the weightiest first; never more than four.
    pub direction_words: Vec<Words>,
}
