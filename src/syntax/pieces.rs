//! Cutting a text where reading can safely begin anew: at headers that are headers for certain, and around lines that are
//! too long to read.

use super::MAX_LINE;
use memchr::memchr;

/// The words that begin an item. The grammar lists the same ones; a test holds the two together.
pub const ITEM_KEYWORDS: &[&str] = &[
    "framework", "outcome", "enabler", "indicator", "need", "cohort", "event", "source", "match", "no-counterpart",
    "standpoint", "waive", "consultation", "respondent", "page", "question", "answer", "agency", "duty", "identifier",
    "metric", "instrument", "term", "unit", "period", "place", "judge", "breakdown", "theme", "showing",
];

/// A stretch of text that is read by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece<'t> {
    /// Text to read; where `certain`, its first line is a header for certain.
    Text { start: usize, text: &'t str, certain: bool },
    /// One line that is too long to read.
    LongLine { start: usize, text: &'t str },
}

/// Cuts `text` into pieces of at least `size` bytes each (but for the last, and around long lines), none of which depends
/// on another.
pub(super) fn pieces(text: &str, size: usize) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(text.len() / size.max(1) + 1);
    let (mut from, mut certain) = (0, false);
    let mut at = 0;
    while at < text.len() {
        let end = memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |newline| at + newline + 1);
        let line = &text[at..end];
        if line.len() > MAX_LINE {
            if from < at {
                pieces.push(Piece::Text { start: from, text: &text[from..at], certain });
            }
            pieces.push(Piece::LongLine { start: at, text: line });
            (from, certain) = (end, false);
        } else if (at - from >= size || from == at) && is_certain_header(line) {
            if from < at {
                pieces.push(Piece::Text { start: from, text: &text[from..at], certain });
            }
            (from, certain) = (at, true);
        }
        at = end;
    }
    if from < text.len() {
        pieces.push(Piece::Text { start: from, text: &text[from..], certain });
    }
    pieces
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

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || is_beyond_ascii(c)
}

fn is_beyond_ascii(c: char) -> bool {
    matches!(c, '\u{AA}'..='\u{1FFF}' | '\u{2070}'..='\u{FEFE}' | '\u{FF00}'..='\u{10FFFF}')
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\r')
}
