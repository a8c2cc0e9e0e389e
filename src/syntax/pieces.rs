//! Cutting a text where reading can safely begin anew: at headers that are headers for certain, and around lines that are
//! too long to read.

use super::{MAX_LINE, MAX_LINES};
use memchr::memchr;

/// The words that begin an item. The grammar lists the same ones; a test holds the two together.
pub const ITEM_KEYWORDS: &[&str] = &[
    "framework",
    "outcome",
    "enabler",
    "indicator",
    "need",
    "cohort",
    "event",
    "source",
    "match",
    "no-counterpart",
    "standpoint",
    "waive",
    "consultation",
    "respondent",
    "page",
    "question",
    "answer",
    "agency",
    "duty",
    "identifier",
    "metric",
    "instrument",
    "term",
    "unit",
    "period",
    "place",
    "judge",
    "breakdown",
    "theme",
    "showing",
];

/// A stretch of text that is read by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece<'t> {
    /// Text to read.
    Text { start: usize, text: &'t str },
    /// One line that is too long to read.
    LongLine { start: usize, text: &'t str },
    /// The lines of an item beyond the most that one may have.
    Excess { start: usize, text: &'t str },
}

/// Cuts `text` into pieces of at least `size` bytes each (but for the last, and around long lines), none of which depends
/// on another.
pub(super) fn pieces(text: &str, size: usize) -> Vec<Piece<'_>> {
    let mut cut = Cut { text, pieces: Vec::with_capacity(text.len() / size.max(1) + 1), from: 0, is_excess: false };
    let mut at = 0;
    let mut lines = 0;
    while at < text.len() {
        let end = memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |newline| at + newline + 1);
        let line = &text[at..end];
        if line.len() > MAX_LINE {
            cut.text_up_to(at);
            cut.pieces.push(Piece::LongLine { start: at, text: line });
            cut.from = end;
        } else if is_certain_header(line) {
            lines = 0;
            // What is too much of one item ends where the next one begins.
            if at - cut.from >= size || cut.is_excess {
                cut.text_up_to(at);
                cut.is_excess = false;
            }
        } else if lines == MAX_LINES {
            cut.text_up_to(at);
            cut.is_excess = true;
        }
        lines += 1;
        at = end;
    }
    cut.text_up_to(text.len());
    cut.pieces
}

/// The pieces so far, and where the next one begins.
struct Cut<'t> {
    text: &'t str,
    pieces: Vec<Piece<'t>>,
    from: usize,
    is_excess: bool,
}

impl Cut<'_> {
    fn text_up_to(&mut self, at: usize) {
        if self.from < at {
            let (start, text) = (self.from, &self.text[self.from..at]);
            self.pieces.push(if self.is_excess { Piece::Excess { start, text } } else { Piece::Text { start, text } });
        }
        self.from = at;
    }
}

/// Whether a line begins with a word of the language at column 0 and ends in a brace: such a line ends whatever was open.
/// Says the same as `known_header` of the grammar.
pub(super) fn is_certain_header(line: &str) -> bool {
    if !line.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    // "@" and what follows it belong to a name, not to a keyword, so that a plain scan of name characters is enough.
    let word_end = line.find(|c: char| !is_name_char(c)).unwrap_or(line.len());
    ITEM_KEYWORDS.contains(&&line[..word_end]) && ends_in_brace(line)
}

/// Whether a line's last character is a brace, comments and blanks aside.
fn ends_in_brace(line: &str) -> bool {
    let line = line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line));
    line.char_indices().any(|(at, c)| {
        matches!(c, '{' | '}') && {
            let after = line[at + 1..].trim_start_matches(is_gap);
            after.is_empty() || after.starts_with('#')
        }
    })
}

/// Whether a text is a name that an item can be given: a `word` of the grammar without a framework or an edition before it.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || is_beyond_ascii(first))
        && text.chars().all(|c| is_name_char(c) && c != '.')
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || is_beyond_ascii(c)
}

fn is_beyond_ascii(c: char) -> bool {
    matches!(c, '\u{AA}'..='\u{1FFF}' | '\u{2070}'..='\u{FEFE}' | '\u{FF00}'..='\u{10FFFF}')
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\r')
}
