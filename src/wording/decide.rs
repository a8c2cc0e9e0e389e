//! From what was heard to what is decided, and how surely.

use super::vocabulary::Vocabulary;
use super::weigh::weigh;
use super::weights::Axis;
use super::{Direction, Kind, Measure, Reading, Words};

/// From where on something speaks for structure.
const STRUCTURE_FROM: f64 = 0.8;
/// From where on something speaks for a value to be neared.
const TOWARD_FROM: f64 = 1.0;
/// How surely: few publishers say so of anything, so nothing was learned.
const TOWARD_SURE: f64 = 0.6;

/// Reads a measure: what is measured, which way is better, how surely, and the words that decided.
#[must_use]
pub fn read(measure: &Measure<'_>, vocabulary: &Vocabulary) -> Reading {
    let weighed = weigh(measure, vocabulary);
    let curve = |axis: Axis| vocabulary.weights.sure[axis as usize];
    let sure = |axis: Axis| curve(axis).of(weighed.seen(axis));
    let (kind, kind_confidence, kind_words) = if weighed.structure >= STRUCTURE_FROM {
        (Kind::Structure, structure_sureness(weighed.structure), weighed.words(|_, tells| tells.structure))
    } else if weighed.sums[Axis::Kind as usize] > 0.0 {
        (Kind::Outcome, sure(Axis::Kind), weighed.words(|sums, _| sums[Axis::Kind as usize]))
    } else {
        (Kind::Process, sure(Axis::Kind), weighed.words(|sums, _| -sums[Axis::Kind as usize]))
    };
    let open = curve(Axis::Open).chance(weighed.seen(Axis::Open));
    let (direction, direction_confidence, direction_words) = if weighed.toward >= TOWARD_FROM {
        (Direction::Toward, TOWARD_SURE, weighed.words(|_, tells| tells.toward))
    } else if weighed.sums[Axis::Open as usize] > 0.0 {
        (Direction::NotJudged, open.clamp(0.5, 0.995), weighed.words(|sums, _| sums[Axis::Open as usize]))
    } else if weighed.sums[Axis::Way as usize] > 0.0 {
        (Direction::Up, sure(Axis::Way) * (1.0 - open), weighed.words(|sums, _| sums[Axis::Way as usize]))
    } else {
        (Direction::Down, sure(Axis::Way) * (1.0 - open), weighed.words(|sums, _| -sums[Axis::Way as usize]))
    };
    let kind_confidence = by_words(kind_confidence, &kind_words);
    let direction_confidence = by_words(direction_confidence, &direction_words);
    Reading { kind, kind_confidence, kind_words, direction, direction_confidence, direction_words }
}

/// The most that a reading may be sure of by which no word stands.
const WORDLESS: f64 = 0.55;

/// How surely, where some word can be shown that decided it; without one it is a guess at what is usual.
fn by_words(confidence: f64, words: &[Words]) -> f64 {
    if words.is_empty() { confidence.min(WORDLESS) } else { confidence }
}

/// No publisher read here labels structure: a cautious guess, by how much speaks for it.
fn structure_sureness(sum: f64) -> f64 {
    (0.5 + 0.2 * sum).clamp(0.5, 0.95)
}
