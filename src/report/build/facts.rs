//! Fields as a document shows them.

use super::Build;
use crate::model::{Basis, Fact, Said, Sort, Value, ValueKind};
use crate::report::view::{self, Markdown, State};

impl<'b> Build<'b> {
    /// A stated field. Its values stand in order, with the words of the language between them.
    pub(super) fn fact(&self, fact: Fact<'b>) -> view::Fact {
        let repeats = fact.entity().facts(fact.field()).nth(1).is_some();
        let mut key = None;
        let mut values = Vec::new();
        let written = fact.written();
        let start = fact.place().span.start;
        let mut at = fact.field().len();
        for (number, value) in fact.values().enumerate() {
            let span = value.place().span;
            let (from, to) = ((span.start - start) as usize, (span.end - start) as usize);
            let between = written.get(at..from).unwrap_or("");
            values.extend(between_words(between));
            at = to;
            if number == 0 && repeats && value.kind() == ValueKind::Word {
                key = Some(value.written().to_owned());
                continue;
            }
            values.push(self.said(value));
        }
        view::Fact {
            field: fact.field().to_owned(),
            key,
            state: State::Stated,
            values,
            basis: fact.basis(),
            basis_why: fact.basis_why().map(|why| why.into_owned()),
        }
    }

    /// A field whether it is stated or not.
    pub(super) fn fact_or_silence(&self, entity: crate::model::Entity<'b>, field: &'static str) -> view::Fact {
        match entity.said(field) {
            Said::Stated(fact) => self.fact(fact),
            Said::Missing(basis, place) => {
                let written = entity.every_fact().find(|fact| fact.field() == field);
                view::Fact {
                    field: field.to_owned(),
                    state: silence(basis, place.is_some()),
                    basis,
                    basis_why: written.and_then(Fact::basis_why).map(|why| why.into_owned()),
                    ..view::Fact::default()
                }
            }
            Said::Broken => view::Fact { field: field.to_owned(), state: State::Broken, ..view::Fact::default() },
        }
    }

    /// A value in the form in which it is shown.
    pub(super) fn said(&self, value: Value<'b>) -> view::Said {
        if let Some(entity) = value.entity() {
            let word = entity.role() == crate::model::Role::Vocabulary;
            return match word {
                true => view::Said::Plain { text: in_a_sentence(&entity.title(), entity.sort()) },
                false => view::Said::Item { item: self.reference(entity) },
            };
        }
        match value.kind() {
            ValueKind::Text => view::Said::Markdown { text: Markdown::new(value.shown().into_owned()) },
            ValueKind::Date => view::Said::Date { text: value.written().to_owned() },
            ValueKind::Word => view::Said::Word { text: value.written().to_owned() },
            ValueKind::Link => view::Said::Link { text: None, href: value.link().unwrap_or_default().to_owned() },
            _ => view::Said::Plain { text: value.shown().into_owned() },
        }
    }
}

/// Whether silence is the publisher's or ours. `said` where a line of the spec itself says that there is nothing.
pub(super) fn silence(basis: Basis, said: bool) -> State {
    match (basis, said) {
        (Basis::NotFound, _) => State::NotFound,
        (_, true) => State::NotStated,
        (_, false) => State::Missing,
    }
}

/// The words of the language that stand between two values, without the marks of a list.
fn between_words(between: &str) -> Option<view::Said> {
    let words = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']'));
    // `none "why"`: that there is none, and then the reason.
    let text = if words == "none" { "none:" } else { words };
    (!words.is_empty()).then(|| view::Said::Plain { text: text.to_owned() })
}

/// The title of a word of the shipped vocabulary as it reads inside a sentence: units and periods begin small.
fn in_a_sentence(title: &str, sort: Sort) -> String {
    let keeps = matches!(sort, Sort::Place | Sort::Instrument | Sort::Agency | Sort::Term);
    let mut chars = title.chars();
    match chars.next() {
        Some(first) if !keeps => first.to_lowercase().chain(chars).collect(),
        _ => title.to_owned(),
    }
}
