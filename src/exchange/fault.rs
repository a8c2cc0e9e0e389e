//! What is wrong with a table, and where.

/// What a fault is about: many of one matter are told as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// The file as a whole, of which nothing could be read.
    Whole,
    /// Bytes that are no text.
    Bytes,
    /// A quote that is never closed.
    Quote,
    /// More or fewer cells than the header.
    Ragged,
    /// A line that is not a JSON object.
    NotAnObject,
    /// A value that is no text, number, or yes or no.
    Value,
    /// A row with nothing in it that could be read as an indicator.
    Nothing,
    /// A row without a title, read by what else it says.
    NoTitle,
    /// A row in which every cell is empty.
    Empty,
    /// A kind in words that are not known.
    Kind,
    /// A direction in words that are not known.
    Direction,
    /// A column that is there twice.
    Twice,
    /// A name that is no item's.
    Id,
    /// A name whose beginning leads to no framework.
    Prefix,
    /// A name whose prefix nothing declares.
    Undeclared,
    /// A relation that the language does not have.
    Relation,
    /// What the language has no place for.
    LeftOut,
}

impl Matter {
    /// Whether something could not be read, or not as it was meant; else it is only worth knowing.
    #[must_use]
    pub const fn is_grave(self) -> bool {
        !matches!(
            self,
            Matter::NoTitle | Matter::Empty | Matter::Kind | Matter::Direction | Matter::Twice | Matter::LeftOut
        )
    }
}

/// Something that is wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it is about.
    pub matter: Matter,
    /// In which row, as a spreadsheet counts them: the header is row 1. Of JSON lines, the line.
    pub row: Option<usize>,
    /// On which line of the file, from 1.
    pub line: Option<usize>,
    /// What is wrong, in plain words, without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Fault {
    /// A fault that keeps the whole file from being read.
    pub(super) fn whole(message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault { matter: Matter::Whole, row: None, line: None, message: message.into(), help: help.into() }
    }

    /// A fault of a row.
    pub(super) fn of_row(
        matter: Matter,
        (row, line): (usize, usize),
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Fault { matter, row: Some(row), line: Some(line), message: message.into(), help: help.into() }
    }
}
