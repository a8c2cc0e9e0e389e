//! One row: an indicator as somebody wrote it into a table.

use super::column::Column;
use super::declared::{declared_direction, declared_kind};
use super::fault::{Fault, Matter};
use crate::wording::{Direction, Kind, Measure};

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number, as a spreadsheet counts: the header is row 1. Of JSON lines, the line.
    pub number: usize,
    /// What its publisher calls it.
    pub id: Option<String>,
    /// Its title; empty where it has none.
    pub title: String,
    /// What is said of it at more length.
    pub description: Option<String>,
    /// What is counted.
    pub numerator: Option<String>,
    /// Out of what.
    pub denominator: Option<String>,
    /// In what it is expressed.
    pub unit: Option<String>,
    /// The kind that it declares.
    pub kind: Option<Kind>,
    /// The direction that it declares.
    pub direction: Option<Direction>,
}

impl Row {
    /// The row whose cells are what `cell` gives, and what is wrong with it.
    pub(super) fn new(
        (number, line): (usize, usize),
        cell: impl Fn(Column) -> Option<String>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let said = |column| cell(column).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty());
        let place = (number, line);
        let kind = declared(said(Column::Kind), declared_kind);
        let direction = declared(said(Column::Direction), declared_direction);
        if let Err(word) = &kind {
            let known = "words that are known: outcome, process, structure, output, input";
            faults.push(Fault::of_row(Matter::Kind, place, unknown(number, Column::Kind, word), known));
        }
        if let Err(word) = &direction {
            let known =
                "words that are known: up, down, higher is better, lower is better, increase, decrease, target, none";
            faults.push(Fault::of_row(Matter::Direction, place, unknown(number, Column::Direction, word), known));
        }
        Row {
            number,
            id: said(Column::Id),
            title: said(Column::Title).unwrap_or_default(),
            description: said(Column::Description),
            numerator: said(Column::Numerator),
            denominator: said(Column::Denominator),
            unit: said(Column::Unit),
            kind: kind.unwrap_or_default(),
            direction: direction.unwrap_or_default(),
        }
    }

    /// Says what a row lacks: a title, or all that could be read.
    pub(super) fn tell_what_is_wanting(&self, line: usize, faults: &mut Vec<Fault>) {
        let place = (self.number, line);
        if !self.can_be_read() {
            let message = format!("row {} has no title, and nothing else to read it by", self.number);
            faults.push(Fault::of_row(Matter::Nothing, place, message, "write a title, or take the row out"));
        } else if self.title.is_empty() {
            let message = format!("row {} has no title; it was read by what else it says", self.number);
            faults.push(Fault::of_row(Matter::NoTitle, place, message, "write a title"));
        }
    }

    /// Whether there are words to read it by.
    #[must_use]
    pub fn can_be_read(&self) -> bool {
        let has_words = |text: &str| text.chars().any(char::is_alphabetic);
        has_words(&self.title) || [&self.description, &self.numerator].into_iter().flatten().any(|text| has_words(text))
    }

    /// Its words, to be read: without a title, what else says what it is stands for one.
    #[must_use]
    pub fn measure(&self) -> Measure<'_> {
        let (title, description) = match (&self.description, &self.numerator) {
            (Some(said), _) | (None, Some(said)) if self.title.is_empty() => (said, None),
            (description, _) => (&self.title, description.as_deref()),
        };
        Measure {
            title,
            description,
            numerator: self.numerator.as_deref(),
            denominator: self.denominator.as_deref(),
            unit: self.unit.as_deref(),
        }
    }
}

/// What a word declares; the word itself where that is not known.
fn declared<T>(word: Option<String>, known: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    match word {
        None => Ok(None),
        Some(word) => known(&word).map(Some).ok_or(word),
    }
}

fn unknown(number: usize, column: Column, word: &str) -> String {
    let word: String = word.chars().filter(|letter| !letter.is_control()).take(40).collect();
    format!(
        "row {number} says “{word}” for its {}, which is not a word that is known; it counts as not declared",
        column.word()
    )
}
