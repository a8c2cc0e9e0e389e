//! The tenth case: an expression over the public view. Its names are checked before anything runs, and its work is bounded.

use super::{Wrong, names};
use crate::model::Sort;
use minijinja::{Environment, ErrorKind, UndefinedBehavior};
use std::collections::BTreeSet;

/// The most characters of an expression.
const LONGEST: usize = 2_000;

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
        names::filters_and_tests(source)?;
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
                ["project", ref rest @ ..] => names::project(rest)?,
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
                rest.first().map_or(Ok(()), |sort| names::sort_called(sort))
            }
            _ => names::field(parts, sorts, &["sort", "name", "title", "named_by"], &mut self.fields, "item"),
        }
    }

    fn framework(&mut self, parts: &[&str]) -> Result<(), Wrong> {
        match parts {
            ["sort" | "name" | "title", ..] => Ok(()),
            _ => names::field(
                parts,
                &[Sort::Framework],
                &["sort", "name", "title"],
                &mut self.framework_fields,
                "framework",
            ),
        }
    }
}

fn unreadable(error: &minijinja::Error) -> Wrong {
    let said = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let help = "an expression comes to true where an item is as it should be, such as `item.target.value > item.baseline.value`";
    match error.kind() {
        ErrorKind::SyntaxError => Wrong::new(format!("the expression cannot be read: {said}"), help),
        _ => Wrong::new(format!("the expression cannot be used: {said}"), help),
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::{FILTERS, TESTS};
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
