//! What other people keep, in and out: tables of indicators, and matches as SSSOM and SKOS have them.
//!
//! Everything that can be read is read. What cannot is told with its row, and keeps its place among the rows.

mod claims;
mod column;
mod declared;
mod decode;
mod delimiter;
mod fault;
mod inert;
mod iris;
mod json_lines;
mod records;
mod row;
mod separated;
mod skos;
pub mod sssom;

pub use claims::{Says, Told, claims};
pub use column::{Column, Columns};
pub use declared::{declared_direction, declared_kind};
pub use delimiter::delimiter_called;
pub use fault::{Fault, Matter};
pub use inert::{inert, inert_and_back, spoken};
pub use iris::{BASE, Iris, Known};
pub use row::Row;
pub use skos::{at_odds, skos};

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Cells parted by a character, a header first.
    Separated,
    /// A JSON object a line.
    JsonLines,
}

impl Form {
    /// The form of a file, by its name, and where that says nothing by how it begins.
    #[must_use]
    pub fn of(path: &str, bytes: &[u8]) -> Self {
        match path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
            Some("jsonl" | "ndjson" | "json") => Form::JsonLines,
            Some("csv" | "tsv" | "tab") => Form::Separated,
            _ => match bytes.trim_ascii_start().first() {
                Some(b'{') => Form::JsonLines,
                _ => Form::Separated,
            },
        }
    }
}

/// How a table is to be read, where its reader knows better than we can guess.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What parts the cells; found out where it is not given.
    pub delimiter: Option<u8>,
    /// Columns by their names in the file.
    pub columns: Vec<(Column, String)>,
}

/// What was read: a row for each row of the file, in its order.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The rows, also those that say nothing.
    pub rows: Vec<Row>,
    /// Which columns the file has.
    pub columns: Columns,
    /// What went wrong, and what was left unused, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Reads a table. Never fails: what keeps all of it from being read is a fault, and there are then no rows.
#[must_use]
pub fn read(form: Form, bytes: &[u8], options: &Options) -> Table {
    let mut table = Table::default();
    let Some(text) = decode::text(bytes, &mut table.faults) else { return table };
    if text.trim().is_empty() {
        table.faults.push(Fault::whole(
            "there is nothing in this file",
            "a table begins with a line of column names, one of them `title`, and has an indicator on each line after it",
        ));
        return table;
    }
    match form {
        Form::Separated => separated::read(&text, options, &mut table),
        Form::JsonLines => json_lines::read(&text, options, &mut table),
    }
    table.faults.sort_by_key(|fault| fault.line);
    table
}
