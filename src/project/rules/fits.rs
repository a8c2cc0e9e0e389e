//! What can stand in a field at all: a rule that asks for anything else would never be kept.

use super::super::Fault;
use super::super::values::clip;
use super::super::yaml::{Node, What};
use super::values::{fault, text, words};
use crate::model::{Sort, nearest};
use crate::rules::house::{Path, Trial, Wrong, in_ticks};

/// Words, each one that can stand there.
pub(super) fn one_of(sorts: &[Sort], path: Path, node: &Node, faults: &mut Vec<Fault>) -> Option<Trial> {
    let wanted = words("one-of", "one-of: { kind: [outcome, process] }", node, faults)?;
    for (word, place) in &wanted {
        for sort in sorts {
            let offered = offered(path, *sort);
            if !offered.is_empty() && !offered.contains(word) {
                let message = format!("`{path}` of {} is never `{}`", sort.spec().article, clip(word));
                let wrong = Wrong::new(message, format!("it is {}", in_ticks(&offered).replace(" and ", " or ")));
                faults.push(fault(*place, wrong.meant_for(word, offered.iter().copied())));
                return None;
            }
        }
    }
    Some(Trial::OneOf(wanted.into_iter().map(|(word, _)| word.to_owned()).collect()))
}

/// The words that a field offers, where it says nothing but one of them, whatever may stand after it.
fn offered(path: Path, sort: Sort) -> Vec<&'static str> {
    let mut words = Vec::new();
    let first_of = |form: &str| form.split(['<', ':', '=', '>']).nth(1).map(str::to_owned);
    let leading: Vec<String> = match (path.slot, path.field.and_then(|field| sort.field(field))) {
        (None, Some(field)) => field.forms.iter().filter_map(|form| first_of(form)).collect(),
        _ => Vec::new(),
    };
    for slot in path.slots(sort) {
        let leads = path.slot.is_some() || leading.iter().any(|name| name == slot.name);
        match (leads, slot.is_choice) {
            (true, true) => words.extend(slot.words()),
            (true, false) if slot.name != "said" => return Vec::new(),
            _ => {}
        }
    }
    words
}

/// A sort of item that can be named there, and of which framework.
pub(super) fn refers_to(sorts: &[Sort], path: Path, node: &Node, faults: &mut Vec<Fault>) -> Option<Trial> {
    let example = "refers-to: { source: source }";
    let (name, framework) = match &node.what {
        What::Keys(pairs) => {
            let (mut sort, mut framework) = (None, None);
            for (key, value) in pairs {
                match text("refers-to", example, key, faults)? {
                    "sort" => sort = Some((text("sort", example, value, faults)?, value.place)),
                    "of" => framework = Some(text("of", example, value, faults)?.to_owned()),
                    other => {
                        let message = format!("`refers-to` has nothing called `{}`", clip(other));
                        let help = "write `refers-to: { rolls-up-to: { sort: outcome, of: their-framework } }`";
                        faults.push(Fault::new(key.place, message, help).perhaps(nearest(other, ["sort", "of"])));
                        return None;
                    }
                }
            }
            let Some(sort) = sort else {
                let help = "write `refers-to: { rolls-up-to: { sort: outcome, of: their-framework } }`";
                faults.push(Fault::new(node.place, "`refers-to` does not say which sort of item is to be named", help));
                return None;
            };
            (sort, framework)
        }
        _ => ((text("refers-to", example, node, faults)?, node.place), None),
    };
    let (word, place) = name;
    let mut could: Vec<Sort> =
        sorts.iter().flat_map(|sort| path.slots(*sort)).flat_map(|slot| slot.sorts().collect::<Vec<_>>()).collect();
    could.sort_unstable();
    could.dedup();
    let words: Vec<&str> = could.iter().map(|sort| sort.keyword()).collect();
    match Sort::of_keyword(word).filter(|sort| could.contains(sort)) {
        Some(sort) => Some(Trial::RefersTo(sort, framework)),
        None => {
            let message = format!("`{path}` never names a thing called `{}`", clip(word));
            let help = if words.is_empty() {
                "it names nothing at all".to_owned()
            } else {
                format!("what it may name is {}", in_ticks(&words))
            };
            faults.push(fault(place, Wrong::new(message, help).meant_for(word, words.iter().copied())));
            None
        }
    }
}
