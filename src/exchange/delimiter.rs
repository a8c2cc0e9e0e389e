//! What parts the cells.

use super::column::{Column, Columns};
use super::records::records;
use super::{Fault, Options};

/// Those that are looked for, and what they are called.
pub(super) const LOOKED_FOR: [(u8, &str); 3] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs")];

/// How many rows, and how much of a text, are looked at to find out.
const ROWS: usize = 20;
const SAMPLE: usize = 64 << 10;

/// The delimiter that a person means by a word: one character, or its name. `None` where it could not part cells.
#[must_use]
pub fn delimiter_called(word: &str) -> Option<u8> {
    match word.to_lowercase().as_str() {
        "tab" | "tabs" | "\\t" => Some(b'\t'),
        "comma" | "commas" => Some(b','),
        "semicolon" | "semicolons" => Some(b';'),
        "pipe" | "pipes" => Some(b'|'),
        _ => match word.as_bytes() {
            [byte] if byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"\"\r\n\0".contains(byte) => Some(*byte),
            _ => None,
        },
    }
}

/// What a delimiter is called in a message.
pub(super) fn called(delimiter: u8) -> String {
    let known = LOOKED_FOR.iter().find(|(known, _)| *known == delimiter);
    known.map_or_else(|| format!("`{}`", char::from(delimiter)), |(_, name)| (*name).to_owned())
}

/// How well a delimiter fits: whether there is a title, how many columns are known, how many there are, and how many rows
/// have as many cells as the header.
pub(super) type Fit = (bool, usize, usize, usize);

/// How well a delimiter fits a text.
pub(super) fn fit(text: &str, start: usize, delimiter: u8, options: &Options) -> Fit {
    let sample = text.len().min(start + SAMPLE);
    let end = (0..=sample).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let records = records(&text[..end], start, delimiter, ROWS, &mut Vec::<Fault>::new());
    let Some(header) = records.first() else { return Fit::default() };
    let columns = Columns::find(&header.cells, &options.columns, &mut Vec::new()).unwrap_or_default();
    let even = records.iter().filter(|record| record.cells.len() == header.cells.len()).count();
    (columns.at(Column::Title).is_some(), columns.count(), header.cells.len(), even)
}

/// The delimiter that fits best; of equals, the first of those looked for.
pub(super) fn detect(text: &str, start: usize, options: &Options) -> u8 {
    let mut best = (Fit::default(), LOOKED_FOR[0].0);
    for (delimiter, _) in LOOKED_FOR {
        let fit = fit(text, start, delimiter, options);
        if fit > best.0 {
            best = (fit, delimiter);
        }
    }
    best.1
}
