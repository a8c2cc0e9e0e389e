//! Values in a rule of the project's own, each with what is said where it is something else.

use super::super::values::found;
use super::super::yaml::{Node, What};
use super::super::{Fault, Place};
use crate::rules::house::Wrong;

/// A mistake in a house rule, at its place.
pub(super) fn fault(place: Place, wrong: Wrong) -> Fault {
    Fault::new(place, wrong.message, wrong.help).perhaps(wrong.nearest.as_deref())
}

/// Words, over one line or several.
pub(super) fn text<'n>(key: &str, example: &str, node: &'n Node, faults: &mut Vec<Fault>) -> Option<&'n str> {
    match &node.what {
        What::Words { text, .. } | What::Text(text) if !text.trim().is_empty() => Some(text),
        What::Broken => None,
        _ => {
            let message = format!("`{key}` is words; found {}", found(node));
            faults.push(Fault::new(node.place, message, like(key, example)));
            None
        }
    }
}

fn like(key: &str, example: &str) -> String {
    match key {
        "bad" => "write the item after `bad: |`, on lines of its own".to_owned(),
        "good" => "write each item after `- |`, on lines of its own".to_owned(),
        _ => format!("write it like `{example}`"),
    }
}

/// One word, or a list of them, each with its place.
pub(super) fn words<'n>(
    key: &str,
    example: &str,
    node: &'n Node,
    faults: &mut Vec<Fault>,
) -> Option<Vec<(&'n str, Place)>> {
    let nodes: Vec<&Node> = match &node.what {
        What::List(items) if !items.is_empty() => items.iter().collect(),
        What::Words { .. } | What::Text(_) => vec![node],
        What::Broken => return None,
        _ => {
            let message = format!("`{key}` is a word or a list of words; found {}", found(node));
            faults.push(Fault::new(node.place, message, like(key, example)));
            return None;
        }
    };
    let mut words = Vec::new();
    for node in nodes {
        words.push((text(key, example, node, faults)?, node.place));
    }
    Some(words)
}
