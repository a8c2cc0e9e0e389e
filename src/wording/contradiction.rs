//! Where the words of a measure and what its publisher declared part ways.

use super::{Direction, Kind, Reading, Words};

/// What was declared, against what was read; only where it is sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction<T> {
    /// What the publisher declared.
    pub declared: T,
    /// What the words say.
    pub read: T,
    /// How surely.
    pub confidence: f64,
    /// The words.
    pub words: Vec<Words>,
}

/// From this on a reading may contradict its author. Measured: see `tests/wording.rs`.
const SURE: f64 = 0.95;

/// Whether a reading contradicts a declared kind.
#[must_use]
pub fn contradiction(reading: &Reading, declared: Kind) -> Option<Contradiction<Kind>> {
    (reading.kind != declared && reading.kind_confidence >= SURE).then(|| Contradiction {
        declared,
        read: reading.kind,
        confidence: reading.kind_confidence,
        words: reading.kind_words.clone(),
    })
}

#[expect(dead_code, reason = "follows")]
fn way(reading: &Reading, declared: Direction) -> Option<Contradiction<Direction>> {
    (reading.direction != declared && reading.direction_confidence >= SURE).then(|| Contradiction {
        declared,
        read: reading.direction,
        confidence: reading.direction_confidence,
        words: reading.direction_words.clone(),
    })
}
