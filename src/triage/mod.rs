//! A table of indicators, read row by row, and what it comes to: what a policy author takes into a meeting.

mod look_first;
mod summary;

pub use look_first::{LookFirst, Why, look_first};
pub use summary::Summary;

use crate::exchange::{Column, Row, Table};
use crate::wording::{Kind, Reading, Vocabulary, direction_contradicts, kind_contradicts, read};

/// Which of a row's declarations its own words contradict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Contradiction {
    Kind,
    Direction,
    Both,
}

impl Contradiction {
    /// Its name in the machine formats.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Contradiction::Kind => "kind",
            Contradiction::Direction => "direction",
            Contradiction::Both => "both",
        }
    }
}

/// A row and how it was read.
#[derive(Clone, Debug)]
pub struct Triaged<'t> {
    /// The row.
    pub row: &'t Row,
    /// How its words were read; `None` where there are none.
    pub reading: Option<Reading>,
    /// What its words contradict, where that is sure.
    pub contradiction: Option<Contradiction>,
}

impl<'t> Triaged<'t> {
    /// Holds a row against how it was read.
    #[must_use]
    pub fn new(row: &'t Row, reading: Option<Reading>) -> Self {
        let contradiction = reading.as_ref().and_then(|reading| {
            let kind = row.kind.is_some_and(|declared| kind_contradicts(reading, declared).is_some());
            let direction = row.direction.is_some_and(|declared| direction_contradicts(reading, declared).is_some());
            match (kind, direction) {
                (true, true) => Some(Contradiction::Both),
                (true, false) => Some(Contradiction::Kind),
                (false, true) => Some(Contradiction::Direction),
                (false, false) => None,
            }
        });
        Triaged { row, reading, contradiction }
    }

    /// Whether it is declared an outcome and read as something else, however surely.
    #[must_use]
    pub fn is_called_outcome(&self) -> bool {
        let read = self.reading.as_ref().map(|reading| reading.kind);
        self.row.kind == Some(Kind::Outcome) && read.is_some_and(|read| read != Kind::Outcome)
    }
}

/// A table, read.
#[derive(Clone, Debug)]
pub struct Triage<'t> {
    /// For each row of the table, in its order.
    pub rows: Vec<Triaged<'t>>,
    /// What they come to.
    pub summary: Summary,
    /// The rows to look at first, and why.
    pub look_first: Vec<LookFirst>,
    /// Whether the table has a column in which a kind is declared.
    pub declares_kind: bool,
    /// Whether the table has a column in which a direction is declared.
    pub declares_direction: bool,
}

/// Reads every row of a table.
#[must_use]
pub fn triage<'t>(table: &'t Table, vocabulary: &Vocabulary) -> Triage<'t> {
    // A result that borrows cannot come back from another thread's closure: only what was read does.
    let readings = crate::parallel::map(&table.rows, |row| row.can_be_read().then(|| read(&row.measure(), vocabulary)));
    let rows: Vec<_> = table.rows.iter().zip(readings).map(|(row, reading)| Triaged::new(row, reading)).collect();
    Triage {
        summary: Summary::new(&rows),
        look_first: look_first(&rows),
        declares_kind: table.columns.at(Column::Kind).is_some(),
        declares_direction: table.columns.at(Column::Direction).is_some(),
        rows,
    }
}
