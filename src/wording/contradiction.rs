//! Where the words of a measure and what its publisher declared part ways.

use super::{Direction, Kind, Reading, Words};

/// What was declared, against what was read; only where that is sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradiction<T> {
    /// What the publisher declared.
    pub declared: T,
    /// What the words say.
    pub read: T,
    /// How surely.
    pub confidence: f64,
    /// The words that say it, the weightiest first.
    pub words: Vec<Words>,
}

/// From this on a reading may contradict its author. `tests/wording.rs` measures how often it is then right.
const KIND_SURE: f64 = 0.94;
const DIRECTION_SURE: f64 = 0.95;
/// Structure was learned from nobody's labels, and is never as sure.
const STRUCTURE_SURE: f64 = 0.85;

/// Whether a reading contradicts a declared kind.
#[must_use]
pub fn kind_contradicts(reading: &Reading, declared: Kind) -> Option<Contradiction<Kind>> {
    let sure = if reading.kind == Kind::Structure { STRUCTURE_SURE } else { KIND_SURE };
    let parts = reading.kind != declared && reading.kind_confidence >= sure;
    parts.then(|| Contradiction {
        declared,
        read: reading.kind,
        confidence: reading.kind_confidence,
        words: reading.kind_words.clone(),
    })
}

/// Whether a reading contradicts a declared direction: up where the words say down, down where they say up. Whoever judges
/// no direction, or wants a value neared, has reasons that the words do not show.
#[must_use]
pub fn direction_contradicts(reading: &Reading, declared: Direction) -> Option<Contradiction<Direction>> {
    let opposite =
        matches!((reading.direction, declared), (Direction::Up, Direction::Down) | (Direction::Down, Direction::Up));
    (opposite && reading.direction_confidence >= DIRECTION_SURE).then(|| Contradiction {
        declared,
        read: reading.direction,
        confidence: reading.direction_confidence,
        words: reading.direction_words.clone(),
    })
}
