//! One rule of the project's own, from its text.

use super::super::values::clip;
use super::super::yaml::{Node, What};
use super::super::{Fault, Place};
use super::trials::{conditions, of_fields, unique, wanted};
use super::values::{fault, text, words};
use crate::findings::Severity;
use crate::model::{Sort, nearest};
use crate::rules::house::{Ask, Expression, HouseRule, Message, Written, in_ticks};
use crate::rules::{Question, rule};
use std::sync::Arc;

/// Every key of a house rule, in the order in which one usually has them.
pub(super) const KEYS: [&str; 16] = [
    "for",
    "when",
    "require",
    "forbid",
    "one-of",
    "pattern",
    "unique",
    "mentions",
    "refers-to",
    "expression",
    "message",
    "why",
    "help",
    "severity",
    "bad",
    "good",
];

/// The keys that ask something.
const ASKS: [&str; 8] = ["require", "forbid", "one-of", "pattern", "unique", "mentions", "refers-to", "expression"];

/// The longest name that a rule may have.
const LONGEST_NAME: usize = 60;

/// Reads a rule. `None` if anything in it is wrong: a rule that is not as its author meant it is not asked.
pub(super) fn read(
    name: &str,
    place: Place,
    pairs: &[(Node, Node)],
    faults: &mut Vec<Fault>,
) -> Option<Arc<HouseRule>> {
    let before = faults.len();
    is_free(name, place, faults);
    let keys = known_keys(name, pairs, faults);
    let get = |key: &str| keys.iter().find(|(known, _)| *known == key).map(|(_, value)| *value);
    let sorts = match get("for") {
        Some(node) => sorts(node, faults).unwrap_or_default(),
        None => Vec::new(),
    };
    for (key, help) in [
        ("for", "say which items it is for, such as `for: indicator`"),
        (
            "message",
            "say what is wrong where it is not kept, such as `message: \"{title} is a rate, and does not say per how many.\"`",
        ),
        (
            "why",
            "say why it matters, and to whom, such as `why: \"Rates per different numbers look alike in a table.\"`",
        ),
        ("bad", "show an item that does not keep it, after `bad: |`; `indicant rules test` tries it"),
        ("good", "show an item that keeps it, in a list after `good:`; `indicant rules test` tries it"),
    ] {
        if get(key).is_none() && !may_be_there(key, pairs) {
            faults.push(Fault::new(place, format!("the rule `{}` has no `{key}`", clip(name)), help));
        }
    }
    if !ASKS.into_iter().any(|key| get(key).is_some() || may_be_there(key, pairs)) {
        let message = format!("the rule `{}` asks nothing", clip(name));
        faults.push(Fault::new(place, message, format!("say what it asks after one of {}", in_ticks(&ASKS))));
    }
    let when = get("when").filter(|_| !sorts.is_empty()).map(|node| conditions("when", &sorts, node, faults));
    let mut asks = Vec::new();
    if !sorts.is_empty() {
        for (key, node) in &keys {
            asks.extend(asked(key, &sorts, node, faults).into_iter().flatten());
        }
    }
    let mut message = |key: &str, example: &str| {
        let node = get(key)?;
        let words = text(key, example, node, faults)?;
        Message::new(words).map_err(|wrong| faults.push(fault(node.place, wrong))).ok()
    };
    let said = message("message", "message: \"{title} does not say per how many.\"");
    let help = message("help", "help: \"Write `as rate per 10000`.\"");
    let why = get("why").and_then(|node| text("why", "why: \"Nobody could compare it.\"", node, faults));
    let severity = get("severity").map_or(Some(Severity::Warning), |node| severity(node, faults));
    let bad = get("bad").and_then(|node| text("bad", "bad: |", node, faults));
    let good = get("good").and_then(|node| words("good", "good: [an example]", node, faults));
    if faults.len() > before {
        return None;
    }
    Some(Arc::new(HouseRule::new(Written {
        name: name.to_owned(),
        sorts,
        when: when.flatten().unwrap_or_default(),
        asks,
        message: said?,
        why: why?.split_whitespace().collect::<Vec<_>>().join(" "),
        help,
        severity: severity?,
        bad: bad?.to_owned(),
        good: good?.into_iter().map(|(text, _)| text.to_owned()).collect(),
    })))
}

/// Whether the value of this key is there and broken, or the key is there and misspelt: then it is not called missing.
fn may_be_there(key: &str, pairs: &[(Node, Node)]) -> bool {
    pairs.iter().any(|(name, _)| match &name.what {
        What::Words { text, .. } => !KEYS.contains(&text.as_str()) && nearest(text, KEYS) == Some(key),
        What::Broken => true,
        _ => false,
    })
}

/// Complains unless a rule may have this name.
fn is_free(name: &str, place: Place, faults: &mut Vec<Fault>) {
    let is_kebab = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !name.ends_with('-')
        && !name.contains("--")
        && name.len() <= LONGEST_NAME;
    if !is_kebab {
        let message = format!("`{}` cannot be the name of a rule", clip(name));
        let help = "name it in small letters with hyphens between its words, such as `rate-says-per-how-many`";
        faults.push(Fault::new(place, message, help));
    } else if let Some(shipped) = rule(name) {
        let message = format!("there is a rule called `{}` already: it comes with the program", shipped.name);
        let help = format!("give yours another name; `{name}: warning` sets how grave the other is");
        faults.push(Fault::new(place, message, help));
    } else if Question::ALL.into_iter().any(|question| question.word() == name) {
        let message = format!("`{name}` is the name of a question, under which rules stand");
        faults.push(Fault::new(place, message, "give the rule another name"));
    }
}

fn known_keys<'n>(name: &str, pairs: &'n [(Node, Node)], faults: &mut Vec<Fault>) -> Vec<(&'static str, &'n Node)> {
    let mut keys: Vec<(&'static str, &Node)> = Vec::new();
    for (key, value) in pairs {
        let Some(written) = text("a key", "for: indicator", key, faults) else { continue };
        let Some(known) = KEYS.into_iter().find(|known| *known == written) else {
            let message = format!("a rule has nothing called `{}`", clip(written));
            faults.push(
                Fault::new(key.place, message, format!("it has {}", in_ticks(&KEYS))).perhaps(nearest(written, KEYS)),
            );
            continue;
        };
        if keys.iter().any(|(seen, _)| *seen == known) {
            let message = format!("`{known}` stands a second time in the rule `{}`", clip(name));
            faults.push(Fault::new(key.place, message, "keep one of the two"));
            continue;
        }
        if value.what == What::Nothing {
            let message = format!("`{known}` says nothing in the rule `{}`", clip(name));
            faults.push(Fault::new(key.place, message, "say it, or take the line out"));
        }
        keys.push((known, value));
    }
    keys
}

fn sorts(node: &Node, faults: &mut Vec<Fault>) -> Option<Vec<Sort>> {
    let mut sorts = Vec::new();
    for (word, place) in words("for", "for: indicator", node, faults)? {
        let Some(sort) = Sort::of_keyword(word) else {
            let known: Vec<&str> = Sort::ALL.iter().map(|sort| sort.keyword()).collect();
            let message = format!("there is no sort of item called `{}`", clip(word));
            let help = "name one as the specs do: `indicator`, `outcome`, `cohort`; docs/fields.md has them all";
            faults.push(Fault::new(place, message, help).perhaps(nearest(word, known.iter().copied())));
            return None;
        };
        if !sorts.contains(&sort) {
            sorts.push(sort);
        }
    }
    Some(sorts)
}

fn asked(key: &str, sorts: &[Sort], node: &Node, faults: &mut Vec<Fault>) -> Option<Vec<Ask>> {
    match key {
        _ if node.what == What::Nothing => None,
        "require" => wanted(key, true, sorts, node, faults),
        "forbid" => wanted(key, false, sorts, node, faults),
        "one-of" | "pattern" | "mentions" | "refers-to" => of_fields(key, sorts, node, faults),
        "unique" => unique(sorts, node, faults).map(|ask| vec![ask]),
        "expression" => {
            let source = text(key, "expression: item.target.value > item.baseline.value", node, faults)?;
            let read = Expression::new(source.trim(), sorts).map_err(|wrong| faults.push(fault(node.place, wrong)));
            read.ok().map(|expression| vec![Ask::Expression(expression)])
        }
        _ => None,
    }
}

fn severity(node: &Node, faults: &mut Vec<Fault>) -> Option<Severity> {
    let word = text("severity", "severity: warning", node, faults)?;
    let severity = Severity::ALL.into_iter().find(|severity| severity.word() == word);
    if severity.is_none() {
        let message = format!("`severity` is error, warning or advice; found `{}`", clip(word));
        let near = nearest(word, Severity::ALL.map(Severity::word));
        faults.push(Fault::new(node.place, message, "write it like `severity: warning`").perhaps(near));
    }
    severity
}
