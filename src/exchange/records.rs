//! Records of a text whose cells are parted by a character, each with the row and the line on which it begins.

use super::fault::{Fault, Matter};

/// The cells of a row.
pub(super) struct Record {
    /// As a spreadsheet counts, from 1.
    pub(super) row: usize,
    /// Of the file, from 1.
    pub(super) line: usize,
    /// How many lines it goes over.
    pub(super) lines: usize,
    pub(super) cells: Vec<String>,
}

/// A quote left open swallows all that follows. So often is a line read anew without it; after that the file is beyond us.
const MOST_OPEN_QUOTES: usize = 50;

/// The records of `text`, from byte `start` on, at most so many.
pub(super) fn records(text: &str, start: usize, delimiter: u8, most: usize, faults: &mut Vec<Fault>) -> Vec<Record> {
    let bytes = text.as_bytes();
    let mut records: Vec<Record> = Vec::new();
    let (mut from, mut row) = (start, 0);
    let mut line = Lines { bytes, at: 0, line: 1 };
    let mut open_quotes = 0;
    'reading: loop {
        let mut reader = builder(delimiter).from_reader(&bytes[from..]);
        let mut cells = csv::StringRecord::new();
        loop {
            let before = from + byte(&reader);
            // Reading a text in memory cannot fail, and every cell of a text is text.
            if records.len() == most || !reader.read_record(&mut cells).unwrap_or(false) {
                return records;
            }
            let after = from + byte(&reader);
            let begin = (before..after).find(|&at| !matches!(bytes[at], b'\r' | b'\n')).unwrap_or(after);
            // The second half of the line end before it is no empty row.
            let half = before > 0 && bytes[before - 1] == b'\r' && bytes.get(before) == Some(&b'\n');
            row += 1 + (before..begin).filter(|&at| ends_line(bytes, at)).count() - usize::from(half);
            let first = line.of(begin);
            let lines = 1 + cells
                .iter()
                .map(|cell| (0..cell.len()).filter(|&at| ends_line(cell.as_bytes(), at)).count())
                .sum::<usize>();
            if lines > 1 && after == bytes.len() && left_open(&bytes[begin..after], &cells) {
                let end = (begin..after).find(|&at| ends_line(bytes, at)).map_or(after, |at| at + 1);
                faults.push(Fault::of_row(
                    Matter::Quote,
                    (row, first),
                    format!("row {row} opens a quote that is never closed; it was read without it"),
                    "close the quote, or take it away; a quote within quotes is written twice",
                ));
                records.push(Record { row, line: first, lines: 1, cells: unquoted(&text[begin..end], delimiter) });
                open_quotes += 1;
                if open_quotes > MOST_OPEN_QUOTES {
                    return records;
                }
                from = end;
                continue 'reading;
            }
            records.push(Record { row, line: first, lines, cells: cells.iter().map(str::to_owned).collect() });
        }
    }
}

fn builder(delimiter: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.delimiter(delimiter).has_headers(false).flexible(true);
    builder
}

fn byte(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

fn left_open(raw: &[u8], cells: &csv::StringRecord) -> bool {
    let last = cells.iter().next_back().unwrap_or_default();
    raw.iter().filter(|byte| **byte == b'"').count() % 2 == 1 && last.contains(['\n', '\r'])
}

/// The cells of one line, whose quotes mean nothing.
fn unquoted(line: &str, delimiter: u8) -> Vec<String> {
    let cells = line.trim_end_matches(['\r', '\n']).split(char::from(delimiter));
    cells.map(|cell| cell.trim_matches('"').to_owned()).collect()
}

/// Whether the byte there ends a line: line feed, carriage return, or the last of both.
pub(super) fn ends_line(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'\n' || (bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

/// Counts lines, forwards only.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        self.line += (self.at..at).filter(|&at| ends_line(self.bytes, at)).count();
        self.at = self.at.max(at);
        self.line
    }
}
