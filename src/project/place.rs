//! Where in `indicant.yaml` a value stands.

use std::ops::Range;

/// A place in a text: what a message points at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The byte at which it begins, from 0.
    pub start: usize,
    /// The byte after its last, from 0.
    pub end: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The column at which it begins, from 1, in Unicode scalar values.
    pub column: usize,
}

impl Place {
    /// The bytes of the text that it covers.
    pub fn bytes(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The place of `start..end` of `text`, in bytes. Offsets that are not in the text, or in the midst of a character,
    /// are moved back to the nearest that is.
    pub fn in_text(text: &str, start: usize, end: usize) -> Place {
        let start = boundary(text, start);
        let end = boundary(text, end).max(start);
        let before = text[..start].trim_start_matches('\u{feff}');
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place { start, end, line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }

    /// From where this begins to where `other` ends.
    pub fn to(self, other: Place) -> Place {
        Place { end: other.end.max(self.end), ..self }
    }
}

/// The start of the character that holds byte `at` of `text`, or the end of the text if it has no such byte.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it was written, or `None` where it is a default that nobody wrote.
    pub place: Option<Place>,
}

impl<T> Placed<T> {
    /// A default, which stands nowhere.
    pub fn unwritten(value: T) -> Self {
        Placed { value, place: None }
    }

    /// A value that was written at `place`.
    pub fn at(place: Place, value: T) -> Self {
        Placed { value, place: Some(place) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_bytes_count_bytes() {
        let text = "a: é\nb: ß x\n";
        let at = text.find('x').unwrap();
        let place = Place::in_text(text, at, at + 1);
        assert_eq!((place.line, place.column, place.bytes()), (2, 6, at..at + 1));
    }

    #[test]
    fn a_mark_at_the_start_of_the_text_has_no_column() {
        assert_eq!(Place::in_text("\u{feff}a", 3, 4).column, 1);
    }

    #[test]
    fn an_offset_outside_is_moved_inside() {
        assert_eq!(Place::in_text("é", 1, 99), Place { start: 0, end: 2, line: 1, column: 1 });
    }
}
