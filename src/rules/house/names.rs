//! The names in an expression, checked before anything runs.

use super::Wrong;
use super::path::in_ticks;
use super::view::key;
use crate::model::Sort;
use std::collections::BTreeSet;

/// What may be done with a value after `|`.
pub(super) const FILTERS: [&str; 28] = [
    "abs",
    "batch",
    "count",
    "default",
    "first",
    "float",
    "int",
    "items",
    "join",
    "last",
    "length",
    "list",
    "lower",
    "map",
    "max",
    "min",
    "reject",
    "rejectattr",
    "replace",
    "round",
    "select",
    "selectattr",
    "sort",
    "string",
    "sum",
    "trim",
    "unique",
    "upper",
];

/// What may be asked of a value after `is`.
pub(super) const TESTS: [&str; 18] = [
    "defined",
    "undefined",
    "none",
    "string",
    "number",
    "integer",
    "float",
    "true",
    "false",
    "odd",
    "even",
    "divisibleby",
    "startingwith",
    "endingwith",
    "eq",
    "ne",
    "in",
    "sequence",
];

/// Fails for a filter or a test that there is not.
pub(super) fn filters_and_tests(source: &str) -> Result<(), Wrong> {
    called("filter", &after(source, "|"), &FILTERS)?;
    called("test", &after_is(source), &TESTS)
}

/// A field, and what is looked at in it: of one of these sorts at least.
pub(super) fn field(
    parts: &[&str],
    sorts: &[Sort],
    more: &[&str],
    fields: &mut BTreeSet<&'static str>,
    of: &str,
) -> Result<(), Wrong> {
    let known = || sorts.iter().flat_map(|sort| sort.fields()).filter(|field| field.name != "basis");
    let Some(name) = parts.first() else {
        // The whole item, whose fields are taken by names that only running it would tell.
        let message = format!("the expression takes `{of}` as a whole, so that its names cannot be checked");
        return Err(Wrong::new(message, format!("say what of it is meant after a dot, such as `{of}.title`")));
    };
    let found: Vec<_> = known().filter(|field| key(field.name) == *name).collect();
    if found.is_empty() {
        let names: Vec<String> = known().map(|field| key(field.name)).collect();
        let all = || names.iter().map(String::as_str).chain(more.iter().copied());
        let message = format!("`{of}` has nothing called `{name}` in an expression");
        let all_names: Vec<&str> = all().collect();
        let has = match all_names.len() {
            0..=20 => format!("it has {}", in_ticks(&all_names)),
            _ => format!("it has {} and the fields that docs/fields.md lists", in_ticks(more)),
        };
        let help = format!("{has}; a `-` in a field's name is written `_`");
        let wrong = Wrong::new(message, help).meant_for(name, all());
        return Err(Wrong { nearest: wrong.nearest.map(|near| format!("{of}.{near}")), ..wrong });
    }
    fields.extend(found.iter().map(|field| field.name));
    if let Some(part) = parts.get(1) {
        let mut slots: Vec<String> = found.iter().flat_map(|field| field.slots()).map(|slot| key(slot.name)).collect();
        slots.extend(["written", "basis", "names"].map(str::to_owned));
        let mut seen = Vec::new();
        slots.retain(|slot| {
            !seen.contains(slot) && {
                seen.push(slot.clone());
                true
            }
        });
        if !slots.iter().any(|slot| slot == part) {
            let all: Vec<&str> = slots.iter().map(String::as_str).collect();
            let message = format!("`{of}.{name}` has no part called `{part}`");
            let help = format!("its parts are {}", in_ticks(&all));
            return Err(Wrong::new(message, help).meant_for(part, all.iter().copied()));
        }
    }
    Ok(())
}

/// What is looked at in the project.
pub(super) fn project(parts: &[&str]) -> Result<(), Wrong> {
    let kinds = ["outcome", "process", "structure", "unknown"];
    match parts {
        ["counts", sort, ..] => sort_called(sort),
        ["kinds", kind, ..] if kinds.contains(kind) => Ok(()),
        ["counts" | "kinds"] => Ok(()),
        _ => {
            let word = parts.last().copied().unwrap_or_default();
            let message = format!("`project` has nothing called `{}` in an expression", parts.join("."));
            let help = "it has `project.counts.indicator`, and so for each sort of item, and `project.kinds.outcome`, `.process`, \
                        `.structure` and `.unknown`";
            Err(Wrong::new(message, help).meant_for(word, kinds.into_iter().chain(["counts", "kinds"])))
        }
    }
}

/// A sort of item, as an expression has it.
pub(super) fn sort_called(word: &str) -> Result<(), Wrong> {
    let names: Vec<String> = Sort::ALL.iter().map(|sort| key(sort.keyword())).collect();
    if names.iter().any(|name| name == word) {
        return Ok(());
    }
    let message = format!("there is no sort of item called `{word}`");
    Err(Wrong::new(message, "name one as the specs do, such as `indicator`")
        .meant_for(word, names.iter().map(String::as_str)))
}

/// Fails for the first word that is none of these.
fn called(what: &str, words: &[&str], known: &[&str]) -> Result<(), Wrong> {
    match words.iter().find(|word| !known.contains(word)) {
        None => Ok(()),
        Some(word) => {
            let message = format!("an expression has no {what} called `{word}`");
            Err(Wrong::new(message, format!("it has {}", in_ticks(known))).meant_for(word, known.iter().copied()))
        }
    }
}

/// The words that stand after each `mark` outside quotes.
fn after<'s>(source: &'s str, mark: &str) -> Vec<&'s str> {
    words(source).windows(2).filter(|pair| pair[0] == mark).map(|pair| pair[1]).collect()
}

/// The words that stand after each `is` or `is not`.
fn after_is(source: &str) -> Vec<&str> {
    let words = words(source);
    let mut tests = Vec::new();
    for (at, word) in words.iter().enumerate() {
        // After a dot, it is the name of a field.
        if *word != "is" || (at > 0 && words[at - 1] == ".") {
            continue;
        }
        let next = words.get(at + 1).copied().filter(|next| *next != "not");
        let named = next.or_else(|| words.get(at + 2).copied());
        tests.extend(named.filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_')));
    }
    tests
}

/// The words and marks of an expression; what stands in quotes is left out.
fn words(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let end = match first {
            '"' | '\'' => {
                let mut escaped = false;
                let close = rest.char_indices().skip(1).find(|(_, c)| {
                    let ends = *c == first && !escaped;
                    escaped = *c == '\\' && !escaped;
                    ends
                });
                rest = &rest[close.map_or(rest.len(), |(at, c)| at + c.len_utf8())..];
                found.push("\"");
                continue;
            }
            first if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            first => first.len_utf8(),
        };
        if !first.is_whitespace() {
            found.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    found
}
