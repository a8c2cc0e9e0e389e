//! What an indicator counts, in a form that can be held against another's: two that are the same, or the reverse of each
//! other, are found without comparing each with each.

use crate::model::{Basis, Entity, EntityId, Fact, Said, Sort, Value};
use crate::rules::Context;
use crate::rules::phrases::folded;
use crate::wording::reverse::affirmed;
use std::collections::HashMap;

/// What an indicator counts.
pub(super) struct Counted {
    /// Whom it is about and what is counted, without any "not".
    pub(super) what: String,
    /// Out of what.
    pub(super) of: String,
    /// Whether it is the reverse that is counted.
    pub(super) reversed: bool,
    /// The words that make it the reverse.
    pub(super) words: Vec<String>,
    /// The weakest of what that was read from.
    pub(super) basis: Basis,
    /// Whether its title alone says what is counted.
    pub(super) by_title: bool,
}

/// Groups that are each one of two parts of a whole, which together are all of it.
pub(super) struct Halves(HashMap<EntityId, (EntityId, bool)>);

impl Halves {
    pub(super) fn new(cx: &Context<'_>) -> Self {
        let mut halves = HashMap::new();
        for whole in cx.model.own(Sort::Cohort) {
            let mut parts = whole.named("made-of").map(|part| cx.same.root(part.id));
            if let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) {
                let whole = cx.same.root(whole.id);
                halves.insert(first, (whole, false));
                halves.insert(second, (whole, true));
            }
        }
        Halves(halves)
    }
}

/// What an indicator counts: by its numerator, by what must or must not happen, by the value that is averaged, or else by its
/// title. `None` where that cannot be told.
pub(super) fn counted(indicator: Entity<'_>, halves: &Halves, cx: &Context<'_>) -> Option<Counted> {
    if indicator.is_broken() {
        return None;
    }
    let cohort = indicator.stated("cohort");
    let of = indicator.stated("denominator").map_or_else(String::new, |fact| line(fact, cx).0);
    // Where nothing says who is measured, what it is counted out of has to tell.
    let whom = match cohort {
        Some(fact) => fact.get("cohort").map_or_else(String::new, |value| key(value, cx)),
        None => of.clone(),
    };
    let about = |what: String, fact: Fact<'_>| Counted {
        what: format!("{whom}|{what}"),
        of: of.clone(),
        reversed: false,
        words: Vec::new(),
        basis: fact.basis().max(cohort.map_or(Basis::Found, Fact::basis)),
        by_title: false,
    };
    if let Said::Stated(numerator) = indicator.said("numerator") {
        let value = numerator.get("counted")?;
        let (what, words) = line(numerator, cx);
        let bare = numerator.get("where").is_none();
        let half = value.entity().filter(|_| bare).and_then(|part| halves.0.get(&cx.same.root(part.id)));
        if let Some((whole, second)) = half {
            return Some(Counted { reversed: *second, ..about(format!("half {whole:?}"), numerator) });
        }
        // A child, or one of the group, is what is counted everywhere.
        let is_anyone = value.entity().is_some_and(|named| named.sort() == Sort::Unit) || key(value, cx) == whom;
        let told = !(bare && is_anyone);
        return told.then(|| Counted { reversed: words.len() % 2 == 1, words, ..about(what, numerator) });
    }
    let happens = (indicator.stated("with"), indicator.stated("without"));
    if let (Some(event), None) | (None, Some(event)) = happens {
        let time = indicator.stated("followed").map_or("", Fact::written);
        let what = format!("{} {}", event.get("event").map(|value| key(value, cx))?, folded(time));
        return Some(Counted { reversed: event.field() == "without", ..about(what, event) });
    }
    if let Some(value) = indicator.stated("value") {
        let over = indicator.stated("over").map_or_else(String::new, |fact| line(fact, cx).0);
        return Some(about(format!("{} {over}", value.get("of").map(|of| key(of, cx))?), value));
    }
    by_title(indicator, &whom)
}

/// The title without the form of the figure.
fn by_title(indicator: Entity<'_>, whom: &str) -> Option<Counted> {
    const FORMS: [&str; 9] = [
        "number of ",
        "no. of ",
        "rate of ",
        "percentage of ",
        "percent of ",
        "% of ",
        "proportion of ",
        "share of ",
        "count of ",
    ];
    if ["numerator", "with", "without", "value"].iter().any(|field| indicator.stated(field).is_some()) {
        return None;
    }
    let title = folded(&indicator.title());
    let bare = FORMS.iter().find_map(|form| title.strip_prefix(form)).unwrap_or(&title);
    let (what, words) = affirmed(bare);
    Some(Counted {
        what: format!("{whom}|title {what}"),
        of: String::new(),
        reversed: words.len() % 2 == 1,
        words,
        basis: indicator.title_basis().max(Basis::Inferred),
        by_title: true,
    })
}

/// What a numerator or denominator counts, when, and which of it; with the words that turn that into its reverse.
fn line(fact: Fact<'_>, cx: &Context<'_>) -> (String, Vec<String>) {
    let (mut what, mut turned) = (String::with_capacity(64), Vec::new());
    for value in fact.values() {
        match value.text() {
            Some(text) => {
                let (text, words) = affirmed(&text);
                what.push_str(&text);
                turned.extend(words);
            }
            None => what.push_str(&key(value, cx)),
        }
        what.push('/');
    }
    (what, turned)
}

fn key(value: Value<'_>, cx: &Context<'_>) -> String {
    match value.entity() {
        Some(named) => format!("#{}", cx.same.root(named.id).number()),
        None => value.text().map_or_else(|| value.written().to_owned(), |text| folded(&text)),
    }
}
