//! What is said about text that is not YAML, or is YAML of a kind that a configuration does not need.

use serde_saphyr::granit_parser::ErrorKind;

use super::super::{Fault, Place};

const INDENT: &str = "begin the line with spaces instead of the tab";

/// The fault for what stopped the YAML parser at byte `at` of `text`, in a piece that ends at byte `end`.
pub(super) fn not_yaml(text: &str, at: usize, end: usize, kind: &ErrorKind) -> Fault {
    // The parser notices much only where the next line begins; the author's slip is on the line before.
    let at = last_written(text, at.min(end));
    let place = Place::in_text(text, at, text[at..end].find(['\n', '\r']).map_or(end, |length| at + length));
    let line = line_of(text, at);
    if line.starts_with(|first: char| first.is_whitespace()) && indentation(line).contains('\t') {
        return Fault::new(line_place(text, at), "the line begins with a tab, which YAML does not allow", INDENT);
    }
    let (message, help) = match kind {
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            ("there is a tab where YAML allows spaces only", "write spaces instead of the tab")
        }
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => {
            ("a quotation mark is opened and not closed", "close it on the same line, such as `name: \"example\"`")
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => (
            "after a backslash in double quotes, only a few letters have a meaning",
            "write `/` between folders, or use no quotes",
        ),
        ErrorKind::UnclosedFlowCollection { open } => return unclosed(place, *open),
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::ExpectedFlowSequenceSeparator => {
            return unclosed(place, '[');
        }
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::ExpectedFlowMappingSeparator => {
            return unclosed(place, '{');
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            ("a bracket is closed that was not opened", "write a list like `beside: [../other]`")
        }
        ErrorKind::RecursionLimitExceeded => (
            "brackets or lines are nested deeper than a configuration ever needs",
            "remove the brackets that are too many",
        ),
        ErrorKind::MissingAnchorOrAliasName => {
            ("a value cannot begin with `&` or `*`", "put the value in quotes, such as `name: \"example\"`")
        }
        ErrorKind::DirectiveDisallowed => {
            ("a line that begins with `%` has no meaning here", "remove the line; a comment begins with `#`")
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::SimpleKeyExpected if line.matches(": ").count() > 1 => (
            "there are two colons with a space after them on one line",
            "put the value in quotes, such as `name: \"a: b\"`",
        ),
        ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::ExpectedBlockSequenceEntry => (
            "a `-` stands where no list can begin",
            "begin each `-` on a line of its own beneath its key, all at one indentation",
        ),
        ErrorKind::UnexpectedCharacter { character } => return character_of(place, *character),
        _ if line.contains(':') => {
            return Fault::new(
                line_place(text, at),
                "the line is not indented like its neighbours",
                "begin every key at the start of its line, and indent what belongs under a key by two spaces",
            );
        }
        _ => return not_a_setting(line_place(text, at), line),
    };
    Fault::new(place, message, help)
}

/// A second document after `---`.
pub(super) fn second_document(place: Place) -> Fault {
    Fault::new(place, "a second document begins here, after `---`", "keep one; each project has its own file")
}

/// A value over more than one line.
pub(super) fn several_lines(place: Place) -> Fault {
    Fault::new(
        place,
        "a value goes on over several lines",
        "write it on one line; in a list, begin each `-` beneath the first, at the same indentation",
    )
}

/// An alias, `*name`.
pub(super) fn alias(place: Place, written: &str) -> Fault {
    Fault::new(
        place,
        format!("`{}` stands for text written elsewhere, which is not done here", clip(written)),
        "write the text itself",
    )
}

/// An anchor, `&name`.
pub(super) fn anchor(place: Place, name: &str) -> Fault {
    let name = clip(name);
    let message = format!("`&{name}` names a value to be used again, which is not done here");
    Fault::new(place, message, format!("remove `&{name}`"))
}

/// A tag.
pub(super) fn tag(place: Place, tag: &str) -> Fault {
    Fault::new(
        place,
        format!("`{tag}` tells YAML what a value is, which is not needed here"),
        format!("remove `{tag}`"),
    )
}

fn unclosed(place: Place, open: char) -> Fault {
    let help = match open {
        '[' => "separate what is in it by commas and end it with `]`, such as `beside: [../other, ../third]`",
        _ => "separate what is in it by commas and end it with `}`, such as `thresholds: { few: 2 }`",
    };
    Fault::new(place, format!("a `{open}` is opened and not closed, or a comma is missing in it"), help)
}

fn character_of(place: Place, character: char) -> Fault {
    if character.is_control() {
        let message = format!("there is a character here that cannot be seen (U+{:04X})", u32::from(character));
        return Fault::new(place, message, "remove it; a plain text editor shows where it is");
    }
    let shown = if character == '`' { "a backtick".to_owned() } else { format!("`{character}`") };
    Fault::new(
        place,
        format!("a value cannot begin with {shown}"),
        "put the value in quotes, such as `name: \"example\"`",
    )
}

/// A line that is no `key: value`.
pub(super) fn not_a_setting(place: Place, line: &str) -> Fault {
    Fault::new(
        place,
        format!("expected a setting and its value; found `{}`", clip(line.trim())),
        "write each setting like `name: example`, with a colon and a space after its name",
    )
}

/// `text`, cut after forty characters.
pub(in super::super) fn clip(text: &str) -> String {
    let clean: String = text.chars().take(40).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().count() > 40 { clean + "…" } else { clean }
}

/// `at`, or the last byte before it that is not blank, when `at` is the start of a line or the end of the text.
fn last_written(text: &str, at: usize) -> usize {
    let before = &text[..at];
    if at < text.len() && !before.ends_with('\n') {
        return at;
    }
    if line_of(text, at).trim().is_empty() || at == text.len() {
        let kept = before.trim_end();
        return kept.char_indices().next_back().map_or(0, |(last, _)| last);
    }
    at
}

fn line_of(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    &text[start..end]
}

fn line_place(text: &str, at: usize) -> Place {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    Place::in_text(text, start, start + line_of(text, at).trim_end().len())
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}
