//! How an indicator is calculated, from the lines that say so.

use super::Methodology;
use crate::model::{Entity, Fact, Sort, Value, ValueKind};
use crate::report::view::methodology::{Counted, Followed, Form, Formula, Shape, Taken};
use crate::report::view::{Markdown, Said};

/// The lines that a formula is made from.
pub(super) const FIELDS: [&str; 8] = ["numerator", "denominator", "followed", "without", "with", "value", "over", "as"];

impl<'b> Methodology<'b> {
    pub(super) fn formula(&self, indicator: Entity<'b>) -> Formula {
        let denominator = indicator.stated("denominator");
        let alone = denominator.filter(|fact| fact.word("none").is_some());
        Formula {
            forms: indicator.stated("as").map(forms).unwrap_or_default(),
            top: indicator.stated("numerator").and_then(|fact| self.counted(fact, "counted")),
            bottom: denominator.filter(|_| alone.is_none()).and_then(|fact| self.counted(fact, "counted")),
            alone: alone.and_then(|fact| self.counted(fact, "none")),
            followed: indicator.stated("followed").and_then(|fact| self.followed(indicator, fact)),
            taken: indicator.stated("value").and_then(|fact| self.taken(indicator, fact)),
        }
    }

    fn counted(&self, fact: Fact<'b>, slot: &str) -> Option<Counted> {
        let what = fact.get(slot)?;
        let reason = fact.text("where").or_else(|| fact.text("why"));
        Some(Counted {
            what: self.said(what),
            sort: sort_of(what).to_owned(),
            at: fact.get("at").map(|at| at.shown().into_owned()),
            filter: reason.map(Markdown::new),
            basis: fact.basis(),
        })
    }

    fn followed(&self, indicator: Entity<'b>, fact: Fact<'b>) -> Option<Followed> {
        let event = |field: &str| indicator.stated(field);
        let said = |fact: Fact<'b>| fact.values().next().map(|value| self.said(value));
        let lines = ["cohort", "without", "with"].into_iter().filter_map(event).chain([fact]);
        let cohort = event("cohort").filter(|fact| fact.word("none").is_none());
        Some(Followed {
            who: cohort.and_then(said),
            number: fact.word("for")?.to_owned(),
            period: fact.get("period").map(|period| self.said(period)).map(plain).unwrap_or_default(),
            from: self.said(fact.get("from")?),
            without: event("without").and_then(said),
            with: event("with").and_then(said),
            basis: lines.map(Fact::basis).max().unwrap_or_default(),
        })
    }

    fn taken(&self, indicator: Entity<'b>, fact: Fact<'b>) -> Option<Taken> {
        let end = |slot: &str| fact.word(slot).map(str::to_owned);
        Some(Taken {
            value: self.said(fact.get("of")?),
            range: end("least").zip(end("most")),
            over: indicator.stated("over").and_then(|over| self.counted(over, "over")),
            basis: fact.basis(),
        })
    }
}

fn plain(said: Said) -> String {
    match said {
        Said::Plain { text } | Said::Word { text } | Said::Date { text } => text,
        Said::Item { item } => item.title,
        Said::Markdown { text } => text.0,
        Said::Link { href, .. } => href,
    }
}

fn sort_of(what: Value<'_>) -> &'static str {
    match what.entity().map(Entity::sort) {
        Some(Sort::Event) => "event",
        Some(Sort::Cohort) => "cohort",
        Some(_) => "unit",
        None => "words",
    }
}

/// The forms of a figure, one for each entry of the list.
fn forms(fact: Fact<'_>) -> Vec<Form> {
    let mut forms: Vec<(usize, Form)> = Vec::new();
    for value in fact.values() {
        if forms.last().is_none_or(|(element, _)| *element != value.element()) {
            forms.push((value.element(), Form::default()));
        }
        let Some((_, form)) = forms.last_mut() else { continue };
        match value.slot() {
            "form" => form.shape = shape(value.written()),
            "base" => form.base = Some(value.written().to_owned()),
            "scale" => form.scale = Some(value.written().to_owned()),
            _ if value.kind() == ValueKind::Text => form.said = value.text().map(Markdown::new),
            _ => {}
        }
    }
    forms.into_iter().map(|(_, form)| form).collect()
}

fn shape(word: &str) -> Shape {
    match word {
        "proportion" => Shape::Proportion,
        "share" => Shape::Share,
        "rate" => Shape::Rate,
        "ratio" => Shape::Ratio,
        "count" => Shape::Count,
        "mean" => Shape::Mean,
        "median" => Shape::Median,
        "rating" => Shape::Rating,
        "distribution" => Shape::Distribution,
        _ => Shape::InWords,
    }
}
