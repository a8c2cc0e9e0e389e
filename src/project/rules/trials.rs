//! What a rule of the project's own tries on a field: the words of its vocabulary.

use super::super::Fault;
use super::super::values::{clip, found};
use super::super::yaml::{Node, What};
use super::fits::{one_of, refers_to};
use super::values::{fault, text, words};
use crate::model::{Sort, nearest};
use crate::rules::house::{Ask, Of, Path, Pattern, Trial, in_ticks};

/// The words that may stand after a field in `when`, `require` and `forbid`.
const WORDS: [&str; 4] = ["one-of", "pattern", "mentions", "refers-to"];

/// Reads `field: what is tried` pairs, as in `when`.
pub(super) fn conditions(
    key: &str,
    sorts: &[Sort],
    node: &Node,
    faults: &mut Vec<Fault>,
) -> Option<Vec<(Path, Trial)>> {
    let pairs = pairs(key, "{ as: rate }", node, faults)?;
    let mut conditions = Vec::new();
    for (name, value) in pairs {
        let path = path(sorts, name, faults)?;
        conditions.push((path, condition(sorts, path, value, faults)?));
    }
    Some(conditions)
}

/// Reads `require` or `forbid`: fields, or conditions.
pub(super) fn wanted(
    key: &str,
    wanted: bool,
    sorts: &[Sort],
    node: &Node,
    faults: &mut Vec<Fault>,
) -> Option<Vec<Ask>> {
    let ask = |path: Path, trial: Trial| Ask::Holds { path, trial, of: Of::Any, wanted, asks_for_something: true };
    if matches!(node.what, What::Keys(_)) {
        let conditions = conditions(key, sorts, node, faults)?;
        return Some(conditions.into_iter().map(|(path, trial)| ask(path, trial)).collect());
    }
    let mut asks = Vec::new();
    for (written, place) in words(key, &format!("{key}: as.base"), node, faults)? {
        match Path::of(sorts, written) {
            Ok(path) => asks.push(ask(path, Trial::Stated)),
            Err(wrong) => {
                faults.push(fault(place, wrong));
                return None;
            }
        }
    }
    Some(asks)
}

/// Reads `one-of`, `pattern`, `mentions` or `refers-to` with its fields: what is asked of each field that says something.
pub(super) fn of_fields(key: &str, sorts: &[Sort], node: &Node, faults: &mut Vec<Fault>) -> Option<Vec<Ask>> {
    let example = match key {
        "one-of" => "{ kind: [outcome, process] }",
        "pattern" => "{ title: \"^Rate of\" }",
        "mentions" => "{ title: [children, \"young people\"] }",
        _ => "{ source: source }",
    };
    let mut asks = Vec::new();
    for (name, value) in pairs(key, example, node, faults)? {
        let path = path(sorts, name, faults)?;
        let trial = trial(key, sorts, path, value, faults)?;
        // One word of several is mentioned somewhere; everything else holds of each value.
        let of = if key == "mentions" { Of::Any } else { Of::Every };
        asks.push(Ask::Holds { path, trial, of, wanted: true, asks_for_something: false });
    }
    Some(asks)
}

/// Reads a field, or several that are held together.
pub(super) fn unique(sorts: &[Sort], node: &Node, faults: &mut Vec<Fault>) -> Option<Ask> {
    let mut paths = Vec::new();
    for (written, place) in words("unique", "unique: title", node, faults)? {
        match Path::of(sorts, written) {
            Ok(path) => paths.push(path),
            Err(wrong) => {
                faults.push(fault(place, wrong));
                return None;
            }
        }
    }
    Some(Ask::Unique(paths))
}

fn pairs<'n>(key: &str, example: &str, node: &'n Node, faults: &mut Vec<Fault>) -> Option<&'n [(Node, Node)]> {
    match &node.what {
        What::Keys(pairs) if !pairs.is_empty() => Some(pairs),
        What::Broken => None,
        _ => {
            let message = format!("`{key}` is fields, each with what is asked of it; found {}", found(node));
            faults.push(Fault::new(node.place, message, format!("write it like `{key}: {example}`")));
            None
        }
    }
}

fn path(sorts: &[Sort], name: &Node, faults: &mut Vec<Fault>) -> Option<Path> {
    let written = text("a field", "as: rate", name, faults)?;
    Path::of(sorts, written).map_err(|wrong| faults.push(fault(name.place, wrong))).ok()
}

/// A word, `stated`, `missing`, or one of the other trials.
fn condition(sorts: &[Sort], path: Path, node: &Node, faults: &mut Vec<Fault>) -> Option<Trial> {
    match &node.what {
        What::Words { text, quoted: false } if text == "stated" => Some(Trial::Stated),
        What::Words { text, quoted: false } if text == "missing" => Some(Trial::Missing),
        What::Words { .. } | What::Text(_) | What::List(_) => one_of(sorts, path, node, faults),
        What::Keys(pairs) if pairs.len() == 1 => {
            let (name, value) = pairs.first()?;
            let word = text("a trial", "title: { mentions: [children] }", name, faults)?;
            if !WORDS.contains(&word) {
                let message = format!("there is nothing called `{}` to ask of a field", clip(word));
                let help =
                    format!("there are {}; or write the word that is wanted, `stated` or `missing`", in_ticks(&WORDS));
                faults.push(Fault::new(name.place, message, help).perhaps(nearest(word, WORDS)));
                return None;
            }
            trial(word, sorts, path, value, faults)
        }
        What::Broken => None,
        _ => {
            let message = format!("expected what `{path}` has to be; found {}", found(node));
            let help = format!("write a word, `stated` or `missing`, or one of {} with what it asks", in_ticks(&WORDS));
            faults.push(Fault::new(node.place, message, help));
            None
        }
    }
}

fn trial(key: &str, sorts: &[Sort], path: Path, node: &Node, faults: &mut Vec<Fault>) -> Option<Trial> {
    match key {
        "one-of" => one_of(sorts, path, node, faults),
        "pattern" => {
            let written = text("pattern", "pattern: { title: \"^Rate of\" }", node, faults)?;
            Pattern::new(written).map(Trial::Pattern).map_err(|wrong| faults.push(fault(node.place, wrong))).ok()
        }
        "mentions" => {
            let words = words("mentions", "mentions: { title: [children] }", node, faults)?;
            Some(Trial::Mentions(words.into_iter().map(|(word, _)| word.trim().to_lowercase()).collect()))
        }
        _ => refers_to(sorts, path, node, faults),
    }
}
