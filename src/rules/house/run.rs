//! Asking the house rules of a project's items.

use super::ask::{Ask, Lapse, all_hold, key};
use super::expression::{Expression, environment};
use super::told::{again, finding, why};
use super::view::{item_view, named_by, project_view};
use super::{HouseRule, Path};
use crate::findings::Finding;
use crate::model::{Basis, Entity, EntityId, Place, Said, Sort};
use crate::rules::run::is_owned;
use crate::rules::{Context, phrases};
use minijinja::Environment;
use minijinja::value::{Serde, Value};
use std::collections::HashMap;

/// A rule that could not be worked out on an item: a fault of the rule's, and never a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unworked {
    /// The rule's name.
    pub rule: &'static str,
    /// The item, as a sentence names it.
    pub item: String,
    /// Where it stands.
    pub place: Place,
    /// Why.
    pub why: String,
    /// What to do.
    pub help: &'static str,
}

/// The steps that one expression may take on one item.
const FUEL: u64 = 10_000;
/// The steps that all expressions may take on all items together.
const ALL_FUEL: u64 = 400_000_000;

/// The environment in which this project's expressions are worked out. All steps that there may be are shared out evenly, so
/// that who comes first does not matter.
pub(in crate::rules) fn for_expressions<'e>(cx: &Context<'_>, items: usize) -> Environment<'e> {
    if cx.house().next().is_none() {
        return Environment::empty();
    }
    let is_expression = |ask: &&Ask| matches!(ask, Ask::Expression(_));
    let expressions: usize = cx.house().map(|rule| rule.asks.iter().filter(is_expression).count()).sum();
    let shares = (items as u64).saturating_mul(expressions as u64).max(1);
    environment(Some((ALL_FUEL / shares).clamp(100, FUEL)))
}

/// The house rules that are asked, with what they need made ready.
pub(in crate::rules) struct House<'m, 'e> {
    cx: &'e Context<'m>,
    rules: Vec<Ready<'e>>,
    by_sort: HashMap<Sort, Vec<usize>>,
    framework: Value,
    project: Value,
}

struct Ready<'e> {
    house: &'e HouseRule,
    asks: Vec<ReadyAsk<'e>>,
}

enum ReadyAsk<'e> {
    Alone(&'e Ask),
    /// For each item that says what an earlier one says: that one, and what it rests on.
    Twins(Path, HashMap<EntityId, (EntityId, Basis)>),
    Expression(&'e Expression, minijinja::Expression<'e, 'e>),
}

impl<'m, 'e> House<'m, 'e> {
    /// Makes ready the rules that are asked.
    pub(in crate::rules) fn new(cx: &'e Context<'m>, items: &[Entity<'_>], env: &'e Environment<'e>) -> Self {
        let asked: Vec<&'e HouseRule> = cx.house().filter(|house| cx.is_run(house.rule)).collect();
        let mut by_sort: HashMap<Sort, Vec<usize>> = HashMap::new();
        for (at, house) in asked.iter().enumerate() {
            for sort in &house.sorts {
                by_sort.entry(*sort).or_default().push(at);
            }
        }
        let rules: Vec<Ready<'e>> = asked.iter().map(|house| Ready::new(house, items, env)).collect();
        let uses_expressions =
            rules.iter().flat_map(|rule| &rule.asks).any(|ask| matches!(ask, ReadyAsk::Expression(..)));
        let (framework, project) = match uses_expressions {
            true => {
                let framework = cx.model.framework().map(|framework| item_view(framework, |_| true));
                (Value::from(Serde(framework)), Value::from(Serde(project_view(cx))))
            }
            false => Default::default(),
        };
        House { cx, rules, by_sort, framework, project }
    }

    /// What the rules make of one item.
    pub(in crate::rules) fn check(&self, item: Entity<'_>, found: &mut Vec<Finding>, unworked: &mut Vec<Unworked>) {
        for at in self.by_sort.get(&item.sort()).into_iter().flatten() {
            let ready = &self.rules[*at];
            let Some(basis) = all_hold(&ready.house.when, item) else { continue };
            for ask in &ready.asks {
                let (lapse, first) = match ask {
                    ReadyAsk::Alone(ask) => (ask.lapse(item), None),
                    ReadyAsk::Twins(path, twins) => match twins.get(&item.id) {
                        Some((first, basis)) => (Some(again(*path, item, *basis)), Some(*first)),
                        None => (None, None),
                    },
                    ReadyAsk::Expression(expression, read) => match self.worked_out(expression, read, item) {
                        Ok(lapse) => (lapse, None),
                        Err((why, help)) => {
                            let (rule, item, place) = (ready.house.rule.name, phrases::named(item), item.place());
                            unworked.push(Unworked { rule, item, place, why, help });
                            (None, None)
                        }
                    },
                };
                if let Some(lapse) = lapse {
                    let first = first.map(|first| self.cx.model.entity(first));
                    found.push(finding(ready.house, item, lapse, basis, first));
                }
            }
        }
    }

    /// Where an item falls short of an expression; what went wrong where it could not be worked out.
    fn worked_out(
        &self,
        expression: &Expression,
        read: &minijinja::Expression<'_, '_>,
        item: Entity<'_>,
    ) -> Result<Option<Lapse>, (String, &'static str)> {
        let mut basis = Basis::Found;
        let framework = self.cx.model.framework();
        let of_item = expression.fields.iter().map(|field| Some(item.said(field)));
        let of_framework =
            expression.framework_fields.iter().map(|field| framework.map(|framework| framework.said(field)));
        for said in of_item.chain(of_framework).flatten() {
            basis = basis.max(match said {
                // Nobody can tell what it would come to.
                Said::Broken => return Ok(None),
                Said::Missing(basis, _) => basis,
                Said::Stated(fact) if fact.is_unresolved() => return Ok(None),
                Said::Stated(fact) => fact.basis(),
            });
        }
        if expression.counts_namers && self.cx.may_be_named(Sort::ALL, item) {
            return Ok(None);
        }
        let mut view = item_view(item, |field| expression.fields.contains(field));
        if let (true, Some(view)) = (expression.counts_namers, view.as_object_mut()) {
            view.insert("named_by".to_owned(), named_by(item));
        }
        let values = minijinja::context! {
            item => Value::from(Serde(view)), framework => self.framework.clone(), project => self.project.clone(),
        };
        let value = read.eval(values).map_err(|error| why(&error))?;
        if value.kind() != minijinja::value::ValueKind::Bool {
            let shown = phrases::shortened(&value.to_string()).into_owned();
            let said =
                if value.is_undefined() { "it came to nothing".to_owned() } else { format!("it came to `{shown}`") };
            return Err((
                format!("{said}, and true or false is wanted"),
                "compare it with something, such as `> 0` or `is defined`",
            ));
        }
        if value.is_true() {
            return Ok(None);
        }
        let mut fields = expression.fields.iter();
        let only = fields.next().filter(|_| fields.next().is_none());
        let path = only.map(|field| Path { field: Some(field), slot: None });
        let place = only.and_then(|field| item.stated(field)).map(|fact| fact.place());
        Ok(Some(Lapse { path, basis, place, value: String::new() }))
    }
}

impl<'e> Ready<'e> {
    fn new(house: &'e HouseRule, items: &[Entity<'_>], env: &'e Environment<'e>) -> Self {
        let ready = |ask: &'e Ask| match ask {
            Ask::Holds { .. } => Some(ReadyAsk::Alone(ask)),
            Ask::Unique(paths) => paths.first().map(|first| ReadyAsk::Twins(*first, twins(house, paths, items))),
            // It was read before, when the rule was.
            Ask::Expression(expression) => {
                env.compile_expression(&expression.source).ok().map(|read| ReadyAsk::Expression(expression, read))
            }
        };
        Ready { house, asks: house.asks.iter().filter_map(ready).collect() }
    }
}

fn twins(house: &HouseRule, paths: &[Path], items: &[Entity<'_>]) -> HashMap<EntityId, (EntityId, Basis)> {
    let mut first: HashMap<String, (EntityId, Basis)> = HashMap::new();
    let mut twins = HashMap::new();
    let of_rule = items.iter().filter(|item| house.sorts.contains(&item.sort()) && is_owned(item.role()));
    for item in of_rule {
        if all_hold(&house.when, *item).is_none() {
            continue;
        }
        let Some((key, basis)) = key(paths, *item) else { continue };
        match first.get(&key) {
            Some((earlier, theirs)) => {
                twins.insert(item.id, (*earlier, basis.max(*theirs)));
            }
            None => {
                first.insert(key, (item.id, basis));
            }
        }
    }
    twins
}
