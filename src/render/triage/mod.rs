//! What triage says, as a table for people, as a table for spreadsheets, and for other programs.

mod csv;
mod json;
mod text;

pub use csv::triage_csv;
pub use json::triage_json;
pub use text::triage_text;

use crate::triage::Triaged;
use crate::wording::{Direction, Kind, Measure, Words};
use serde::Serialize;

/// The word for a kind, in every format.
const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Outcome => "outcome",
        Kind::Process => "process",
        Kind::Structure => "structure",
    }
}

/// The word for a direction in the machine formats, as published lists of indicators have it.
const fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Toward => "toward",
        Direction::NotJudged => "none",
    }
}

/// The deciding words, as the author wrote them, each once.
fn words_of<'t>(words: &[Words], measure: &Measure<'t>) -> Vec<&'t str> {
    let mut said: Vec<&str> = Vec::new();
    for word in words.iter().map(|words| words.of(measure)) {
        if !word.is_empty() && !said.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            said.push(word);
        }
    }
    said
}

/// A confidence to three places, so that it is written alike everywhere.
fn rounded(confidence: f64) -> f64 {
    (confidence * 1000.0).round() / 1000.0
}

/// A row as the machine formats have it.
#[derive(Serialize)]
struct Flat<'t> {
    id: Option<&'t str>,
    title: &'t str,
    kind: Option<&'static str>,
    kind_confidence: f64,
    kind_words: Vec<&'t str>,
    direction: Option<&'static str>,
    direction_confidence: f64,
    direction_words: Vec<&'t str>,
    declared_kind: Option<&'static str>,
    declared_direction: Option<&'static str>,
    contradiction: Option<&'static str>,
}

impl<'t> Flat<'t> {
    fn new(triaged: &Triaged<'t>) -> Self {
        let (row, measure, reading) = (triaged.row, triaged.row.measure(), triaged.reading.as_ref());
        Flat {
            id: row.id.as_deref(),
            title: &row.title,
            kind: reading.map(|reading| kind_word(reading.kind)),
            kind_confidence: reading.map_or(0.0, |reading| rounded(reading.kind_confidence)),
            kind_words: reading.map_or(Vec::new(), |reading| words_of(&reading.kind_words, &measure)),
            direction: reading.map(|reading| direction_word(reading.direction)),
            direction_confidence: reading.map_or(0.0, |reading| rounded(reading.direction_confidence)),
            direction_words: reading.map_or(Vec::new(), |reading| words_of(&reading.direction_words, &measure)),
            declared_kind: row.kind.map(kind_word),
            declared_direction: row.direction.map(direction_word),
            contradiction: triaged.contradiction.map(crate::triage::Contradiction::word),
        }
    }
}
