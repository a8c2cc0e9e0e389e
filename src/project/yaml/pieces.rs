//! A text that does not parse, read key by key.

use super::super::{Fault, Place};
use super::build::{self, Piece};
use super::{Node, Read, What, words};

/// How many broken pieces are told of. Who has more has the wrong file.
const MOST: usize = 50;

/// Reads each top-level key of `text` by itself, after the whole has failed with `whole`: what parses is kept, what
/// does not costs its own key.
pub(super) fn read(text: &str, whole: Fault) -> Read {
    let mut pairs = Vec::new();
    let mut broken = Vec::new();
    let mut faults = Vec::new();
    for piece in split(text) {
        match build::tree(piece) {
            Ok((Node { what: What::Keys(found), .. }, more)) => {
                pairs.extend(found);
                faults.extend(more);
            }
            Ok((Node { what: What::Nothing | What::Broken, .. }, more)) => faults.extend(more),
            // A sentence, or a list without a key: the first word may be a key that lost its colon.
            Ok((Node { place, .. }, _)) => {
                let written = &text[place.bytes()];
                broken.push(written.split_whitespace().next().unwrap_or_default().to_owned());
                faults.push(words::not_a_setting(place, written));
            }
            Err(fault) => {
                broken.push(key(piece.as_str()).unwrap_or_default().to_owned());
                faults.push(fault);
                if broken.len() == MOST {
                    break;
                }
            }
        }
    }
    // Each piece is sound and the whole is not: then it is the whole's own fault that has to be told.
    if broken.is_empty() {
        faults.insert(0, whole);
    }
    let place = Place::in_text(text, 0, text.len());
    Read { lost: pairs.is_empty(), root: Node { place, what: What::Keys(pairs) }, broken, faults }
}

/// `text` before each line that begins with a key. What stands before the first key is a piece too, since it may be
/// what is wrong.
fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = vec![Piece { end: 0, ..Piece::whole(text) }];
    for (lines_before, line) in text.split_inclusive('\n').enumerate() {
        let last = pieces.len() - 1;
        let start = pieces[last].end;
        if key(line).is_some() && start > 0 {
            pieces.push(Piece { text, start, end: start + line.len(), lines_before });
        } else {
            pieces[last].end += line.len();
        }
    }
    pieces
}

/// The key with which `line` begins at its first column.
fn key(line: &str) -> Option<&str> {
    let (word, rest) = line.trim_start_matches('\u{feff}').split_once(':')?;
    let word = word.trim_end();
    let fits = word.starts_with(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        && (rest.is_empty() || rest.starts_with(char::is_whitespace));
    fits.then_some(word)
}
