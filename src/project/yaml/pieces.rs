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
    let mut is_told = false;
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
                if let Some((pair, more)) = beneath(piece) {
                    // The key is there, and tells itself what of it is broken.
                    is_told = true;
                    pairs.push(pair);
                    faults.extend(more);
                    continue;
                }
                broken.push(key(piece.as_str()).unwrap_or_default().to_owned());
                faults.push(fault);
                if broken.len() == MOST {
                    break;
                }
            }
        }
    }
    // Each piece is sound and the whole is not: then it is the whole's own fault that has to be told.
    if broken.is_empty() && !is_told {
        faults.insert(0, whole);
    }
    let place = Place::in_text(text, 0, text.len());
    Read { lost: pairs.is_empty(), root: Node { place, what: What::Keys(pairs) }, broken, faults }
}

/// The key under which each part is a whole of its own, and may be long.
const OF_PARTS: &str = "rules";

/// A piece that does not parse, part by part: its key, with what parses beneath it, and `Broken` for what does not. `None` if
/// it is no such piece, or if each part parses and only the whole does not.
fn beneath(piece: Piece<'_>) -> Option<((Node, Node), Vec<Fault>)> {
    let first = piece.as_str().lines().next()?;
    let after = first.strip_prefix(OF_PARTS)?.trim_start().strip_prefix(':')?.trim();
    if !(after.is_empty() || after.starts_with('#')) {
        return None;
    }
    let (mut pairs, mut faults, mut is_broken) = (Vec::new(), Vec::new(), false);
    for part in parts(piece) {
        let name = key(part.as_str().trim_start()).unwrap_or_default();
        match build::tree(part) {
            Ok((Node { what: What::Keys(found), .. }, more)) => {
                pairs.extend(found);
                faults.extend(more);
            }
            Ok((Node { what: What::Nothing, .. }, _)) => {}
            Ok(_) => return None,
            Err(fault) => {
                is_broken = true;
                faults.push(fault);
                let place = Place::in_text(part.text, part.start, part.end);
                let what = What::Words { text: name.to_owned(), quoted: false };
                pairs.push((Node { place, what }, Node { place, what: What::Broken }));
            }
        }
    }
    let place = Place::in_text(piece.text, piece.start, piece.start + OF_PARTS.len());
    let what = What::Words { text: OF_PARTS.to_owned(), quoted: false };
    let all = Place { end: piece.end, ..place };
    is_broken.then_some(((Node { place, what }, Node { place: all, what: What::Keys(pairs) }), faults))
}

/// The lines beneath the first, cut before each that begins with a key as far in as the first of them.
fn parts(piece: Piece<'_>) -> Vec<Piece<'_>> {
    let mut parts: Vec<Piece<'_>> = Vec::new();
    let mut start = piece.start;
    let mut indent = None;
    for (number, line) in piece.as_str().split_inclusive('\n').enumerate() {
        let end = start + line.len();
        let inner = line.trim_start_matches(' ');
        let is_key = number > 0
            && key(inner).is_some()
            && *indent.get_or_insert(line.len() - inner.len()) == line.len() - inner.len();
        match parts.last_mut() {
            _ if is_key => {
                let lines_before = piece.lines_before + number;
                parts.push(Piece { start, end, lines_before, ..piece });
            }
            Some(last) => last.end = end,
            None => {}
        }
        start = end;
    }
    parts
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
