//! Outcomes, enablers and indicators.

use super::Build;
use super::facts::silence;
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::report::view::{self, anchor, measures, told};
use crate::rules::{Context, kind_word};

/// Fields that the document shows of an outcome or an enabler even where they say nothing.
const OF_OUTCOMES: [&str; 3] = ["change", "rolls-up-to", "partners"];

impl<'b> Build<'b> {
    /// An outcome or enabler, with its indicators and what was found of it.
    pub(super) fn promise(&self, entity: Entity<'b>, findings: &[view::Finding]) -> view::Promise {
        let indicators: Vec<Entity<'b>> = self.cx.indicators_of(entity).collect();
        let own: Vec<usize> = self.about.get(&entity.id).cloned().unwrap_or_default();
        let beneath = indicators.iter().filter_map(|indicator| self.about.get(&indicator.id)).flatten().copied();
        let all: Vec<usize> = self.weightiest_first(own.iter().copied().chain(beneath).collect());
        let mut facts: Vec<view::Fact> = Vec::new();
        if entity.sort() == Sort::Outcome {
            facts.extend(OF_OUTCOMES.iter().map(|field| self.fact_or_silence(entity, field)));
        }
        let rest = entity.every_fact().filter(|fact| {
            let shown = entity.sort() == Sort::Outcome && OF_OUTCOMES.contains(&fact.field());
            !shown && !matches!(fact.field(), "basis" | "not-read")
        });
        for fact in rest {
            facts.push(match entity.said(fact.field()) {
                Said::Stated(_) => self.fact(fact),
                _ => self.fact_or_silence(entity, fact.field()),
            });
        }
        view::Promise {
            name: entity.name().to_owned(),
            anchor: anchor(entity.sort().keyword(), entity.name()),
            title: entity.title().into_owned(),
            basis: entity.title_basis(),
            basis_why: entity.title_basis_why().map(|why| why.into_owned()),
            comment: self.comment_on(entity),
            facts,
            indicators: indicators.iter().filter_map(|indicator| self.indicators.get(&indicator.id).copied()).collect(),
            told: told(findings, &all),
            measures: measures(findings, &all),
            findings: own,
        }
    }

    /// An indicator, whole.
    pub(super) fn indicator(&self, entity: Entity<'b>) -> view::Indicator {
        let spoken_of = ["kind", "improves", "cohort", "source", "basis", "not-read"];
        let facts = entity.every_fact().filter(|fact| match fact.field() {
            // The parents say it, where they can, and nothing is to be said of it.
            "outcome" | "enabler" => fact.basis_why().is_some() || fact.values().any(|value| value.entity().is_none()),
            field => !spoken_of.contains(&field),
        });
        let facts: Vec<view::Fact> = facts
            .map(|fact| match entity.said(fact.field()) {
                Said::Stated(_) => self.fact(fact),
                _ => self.fact_or_silence(entity, fact.field()),
            })
            .collect();
        view::Indicator {
            usual: usual(&facts),
            name: entity.name().to_owned(),
            anchor: anchor(entity.sort().keyword(), entity.name()),
            title: entity.title().into_owned(),
            basis: entity.title_basis(),
            basis_why: entity.title_basis_why().map(|why| why.into_owned()),
            parents: entity.named("outcome").chain(entity.named("enabler")).map(|of| self.reference(of)).collect(),
            kind: kind(self.cx, entity),
            direction: direction(entity),
            cohort: self.fact_or_silence(entity, "cohort"),
            source: self.fact_or_silence(entity, "source"),
            facts,
            findings: self.about.get(&entity.id).cloned().unwrap_or_default(),
        }
    }
}

pub(super) fn kind(cx: &Context<'_>, indicator: Entity<'_>) -> view::Kind {
    view::Kind {
        word: cx.kind(indicator).map(|of| kind_word(of.kind).to_owned()),
        declared: indicator.declared_kind().is_some(),
        basis: indicator.stated("kind").map(|fact| fact.basis()).unwrap_or_default(),
        basis_why: indicator.stated("kind").and_then(basis_why),
    }
}

/// The basis, with its reason, that most of some facts have in common; `None` where no two have one.
fn usual(facts: &[view::Fact]) -> Option<view::Usual> {
    let grounds = |fact: &view::Fact| {
        let why = fact.basis_why.clone().filter(|_| fact.state == view::State::Stated)?;
        (fact.basis != Basis::Found).then_some((fact.basis, why))
    };
    let mut counts: Vec<((Basis, String), usize)> = Vec::new();
    for grounds in facts.iter().filter_map(grounds) {
        match counts.iter_mut().find(|(known, _)| *known == grounds) {
            Some((_, count)) => *count += 1,
            None => counts.push((grounds, 1)),
        }
    }
    // Of several as frequent, the first.
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 1)?;
    let ((basis, why), _) = counts.into_iter().find(|(_, count)| *count == most)?;
    Some(view::Usual { basis, why })
}

pub(super) fn direction(indicator: Entity<'_>) -> view::Direction {
    match indicator.said("improves") {
        Said::Stated(fact) => {
            let end = |slot: &str| fact.get(slot).map(|value| value.written().to_owned());
            let toward = match (end("low"), end("high")) {
                (Some(low), Some(high)) => Some(format!("{low} to {high}")),
                (low, _) => low,
            };
            let because = indicator.stated("because").and_then(|fact| fact.text("why"));
            view::Direction {
                way: fact.word("way").map(str::to_owned),
                toward,
                why: fact.text("why").or(because).map(|why| why.into_owned()),
                state: view::State::Stated,
                basis: fact.basis(),
                basis_why: basis_why(fact),
            }
        }
        Said::Missing(basis, place) => {
            view::Direction { state: silence(basis, place.is_some()), basis, ..view::Direction::default() }
        }
        Said::Broken => view::Direction { state: view::State::Broken, ..view::Direction::default() },
    }
}

fn basis_why(fact: Fact<'_>) -> Option<String> {
    fact.basis_why().map(|why| why.into_owned())
}
