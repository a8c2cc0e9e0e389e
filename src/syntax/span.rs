//! Places in a text.

use std::ops::Range;

/// A stretch of a text, in bytes from 0, its end exclusive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` to before `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Span { start, end }
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same stretch, counted from a point `by` bytes earlier.
    #[must_use]
    pub const fn shifted(self, by: u32) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range to slice a text with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A line and a column, both from 1; the column counts Unicode scalar values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LineColumn {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// Where each line of a text begins, so that a byte can be told as line and column.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Box<[u32]>,
}

impl LineIndex {
    /// Reads a text once. Texts of 4 GiB and more are refused long before this.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at as u32 + 1);
        LineIndex { starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The line and column of a byte of the same text; a byte past the end counts as the end.
    #[must_use]
    pub fn line_column(&self, text: &str, byte: u32) -> LineColumn {
        let mut byte = (byte as usize).min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|start| *start as usize <= byte).max(1);
        let start = self.starts[line - 1] as usize;
        // A byte-order mark is not a character of the first line.
        let before = &text[start..byte];
        let before = before.strip_prefix('\u{FEFF}').filter(|_| line == 1).unwrap_or(before);
        let column = before.chars().count() as u32 + 1;
        LineColumn { line: line as u32, column }
    }

    /// How many lines there are; a text that ends in a newline has no line after it.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a\nPlâs Môn x\n";
        let index = LineIndex::new(text);
        let at = text.find('x').unwrap() as u32;
        assert_eq!(index.line_column(text, at), LineColumn { line: 2, column: 10 });
        assert_eq!(index.line_column(text, 999), LineColumn { line: 3, column: 1 });
        assert_eq!(index.line_column(text, 0), LineColumn { line: 1, column: 1 });
        let marked = "\u{FEFF}ab";
        assert_eq!(LineIndex::new(marked).line_column(marked, 4), LineColumn { line: 1, column: 2 });
    }
}
