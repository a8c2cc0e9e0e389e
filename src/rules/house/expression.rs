//! The tenth case: an expression over the public view. Its names are checked before anything runs, and its work is bounded.

use super::Wrong;
use super::path::in_ticks;
use super::view::key;
use crate::model::Sort;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use std::collections::BTreeSet;

/// The most characters of an expression.
const LONGEST: usize = 2_000;

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
pub(super) const TESTS: [&str; 19] = [
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
    "containing",
    "sequence",
];

/// An expression, with the names that it uses.
#[derive(Clone, PartialEq, Debug)]
pub struct Expression {
    pub(super) source: String,
    /// The fields of the item that it looks at.
    pub(super) fields: BTreeSet<&'static str>,
    /// The fields of the framework that it looks at.
    pub(super) framework_fields: BTreeSet<&'static str>,
    /// Whether it counts what names the item.
    pub(super) counts_namers: bool,
}

/// The environment of all expressions: nothing in it reaches out of it.
pub(super) fn environment<'e>(fuel: Option<u64>) -> Environment<'e> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(fuel);
    for function in ["range", "dict", "debug", "namespace"] {
        env.remove_global(function);
    }
    env
}

impl Expression {
    /// Reads an expression for items of these sorts. Fails where it is none, and where it has a name in it that the view
    /// does not.
    pub(crate) fn new(source: &str, sorts: &[Sort]) -> Result<Self, Wrong> {
        if source.chars().count() > LONGEST {
            return Err(Wrong::new("the expression is longer than anybody could check", "split it into several rules"));
        }
        let env = environment(None);
        let read = env.compile_expression(source).map_err(|error| unreadable(&error))?;
        called("filter", &after(source, "|"), &FILTERS)?;
        called("test", &after_is(source), &TESTS)?;
        let mut expression = Expression {
            source: source.to_owned(),
            fields: BTreeSet::new(),
            framework_fields: BTreeSet::new(),
            counts_namers: false,
        };
        let mut names: Vec<String> = read.undeclared_variables(true).into_iter().collect();
        names.sort();
        for name in &names {
            let parts: Vec<&str> = name.split('.').collect();
            match parts[..] {
                ["item", ref rest @ ..] => expression.item(rest, sorts)?,
                ["framework", ref rest @ ..] => expression.framework(rest)?,
                ["project", ref rest @ ..] => project(rest)?,
                _ => {
                    let message = format!("an expression has nothing called `{}` to look at", parts[0]);
                    let help =
                        "it may look at `item`, `framework` and `project`; words stand in quotes, such as `\"rate\"`";
                    return Err(Wrong::new(message, help).meant_for(parts[0], ["item", "framework", "project"]));
                }
            }
        }
        Ok(expression)
    }

    fn item(&mut self, parts: &[&str], sorts: &[Sort]) -> Result<(), Wrong> {
        match parts {
            ["sort" | "name" | "title", ..] => Ok(()),
            ["named_by", rest @ ..] => {
                self.counts_namers = true;
                rest.first().map_or(Ok(()), |sort| sort_called(sort))
            }
            _ => field(parts, sorts, &["sort", "name", "title", "named_by"], &mut self.fields, "item"),
        }
    }

    fn framework(&mut self, parts: &[&str]) -> Result<(), Wrong> {
        match parts {
            ["sort" | "name" | "title", ..] => Ok(()),
            _ => field(parts, &[Sort::Framework], &["sort", "name", "title"], &mut self.framework_fields, "framework"),
        }
    }
}

/// A field, and what is looked at in it: of one of these sorts at least.
fn field(
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

fn project(parts: &[&str]) -> Result<(), Wrong> {
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

fn sort_called(word: &str) -> Result<(), Wrong> {
    let names: Vec<String> = Sort::ALL.iter().map(|sort| key(sort.keyword())).collect();
    if names.iter().any(|name| name == word) {
        return Ok(());
    }
    let message = format!("there is no sort of item called `{word}`");
    Err(Wrong::new(message, "name one as the specs do, such as `indicator`")
        .meant_for(word, names.iter().map(String::as_str)))
}

fn unreadable(error: &minijinja::Error) -> Wrong {
    let said = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let help = "an expression comes to true where an item is as it should be, such as `item.target.value > item.baseline.value`";
    match error.kind() {
        ErrorKind::SyntaxError => Wrong::new(format!("the expression cannot be read: {said}"), help),
        _ => Wrong::new(format!("the expression cannot be used: {said}"), help),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_and_test_that_is_offered_is_there() {
        let env = environment(None);
        for filter in FILTERS {
            let said = env
                .compile_expression(&format!("x | {filter}"))
                .and_then(|read| read.eval(minijinja::context! { x => "a" }));
            assert!(!said.is_err_and(|error| error.kind() == ErrorKind::UnknownFilter), "{filter}");
        }
        for test in TESTS {
            let said = env
                .compile_expression(&format!("x is {test}"))
                .and_then(|read| read.eval(minijinja::context! { x => "a" }));
            assert!(!said.is_err_and(|error| error.kind() == ErrorKind::UnknownTest), "{test}");
        }
    }

    #[test]
    fn names_are_checked_before_anything_runs() {
        let said = |source: &str| {
            Expression::new(source, &[Sort::Indicator]).map(|read| read.fields).map_err(|wrong| wrong.message)
        };
        assert_eq!(said("item.target.value > item.baseline.value").map(|fields| fields.len()), Ok(2));
        assert_eq!(said("item.as.form == 'rate' and item.judged_by is defined").map(|fields| fields.len()), Ok(2));
        for wrong in [
            "item.traget.value > 3",
            "item.target.valeu > 3",
            "itm.title",
            "item.title | uper",
            "item.title is odddd",
            "range(3)",
            "item['target']",
            "item",
            "project.count.indicator > 3",
            "{% for x in item %}",
            "item.title ~",
            "framework.titel",
            "true is not tru",
            "item.title | map('upper') | frist",
        ] {
            assert!(said(wrong).is_err(), "{wrong}: {:?}", said(wrong));
        }
    }
}
