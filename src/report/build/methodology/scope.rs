//! Whom, where and when; who answered; and what the spec points at.

use super::Methodology;
use crate::model::{Entity, Role, Sort, Value, ValueKind};
use crate::report::build::shared::{link, shown};
use crate::report::view::methodology::{Cited, Responded, Scope, Times};
use crate::report::view::{Markdown, Ref, Said};

/// Fields in which an author may name what stands outside the spec.
const POINTING: [&str; 4] = ["source", "link", "published", "legal-basis"];

impl<'b> Methodology<'b> {
    pub(super) fn scope(&self) -> Scope {
        Scope {
            facts: ["for", "place"].map(|field| self.fact_or_silence(self.framework, field)).into(),
            cohorts: self.model.own(Sort::Cohort).map(|cohort| self.item(cohort)).collect(),
            places: self.said_by_indicators("reported-by"),
            every: self.said_by_indicators("every"),
            periods: self.said_by_indicators("reference-period"),
        }
    }

    /// What the indicators say in a field, each thing once, with how many of them say it.
    fn said_by_indicators(&self, field: &str) -> Vec<Times> {
        let mut times: Vec<Times> = Vec::new();
        let stated = self.model.own(Sort::Indicator).filter_map(|indicator| indicator.stated(field));
        for what in stated.flat_map(|fact| fact.values()).map(|value| self.said(value)) {
            match times.iter_mut().find(|known| known.what == what) {
                Some(known) => known.indicators += 1,
                None => times.push(Times { what, indicators: 1 }),
            }
        }
        times
    }

    pub(super) fn responded(&self) -> Vec<Responded> {
        let responded = |respondent: Entity<'b>| Responded {
            who: respondent.title().into_owned(),
            to: respondent
                .stated("responds-to")
                .and_then(|fact| fact.targets().next())
                .map(|to| to.title().into_owned()),
            dated: shown(respondent, "dated"),
            link: link(respondent, "link"),
        };
        let to_this = |respondent: &Entity<'b>| {
            let to = respondent.stated("responds-to").and_then(|fact| fact.targets().next());
            to.and_then(|consultation| consultation.stated("on"))
                .is_some_and(|on| on.targets().any(|on| on == self.framework))
        };
        self.cx.claims(Sort::Respondent).filter(to_this).map(responded).collect()
    }

    /// Every link of the project's own items, and what they name in words as where they were found; each once.
    pub(super) fn references(&self) -> Vec<Cited> {
        let mut cited: Vec<Cited> = Vec::new();
        for entity in self.model.entities().filter(|entity| entity.role() == Role::Own) {
            for value in
                entity.every_fact().filter(|fact| POINTING.contains(&fact.field())).flat_map(|fact| fact.values())
            {
                let Some(what) = outside(value) else { continue };
                let by = self.reference(entity);
                match cited.iter_mut().find(|known| known.what == what) {
                    Some(known) if known.by.contains(&by) => {}
                    Some(known) => known.by.push(by),
                    None => cited.push(Cited { what, by: Vec::<Ref>::from([by]) }),
                }
            }
        }
        cited
    }
}

fn outside(value: Value<'_>) -> Option<Said> {
    match value.kind() {
        ValueKind::Link => value.link().map(|href| Said::Link { text: None, href: href.to_owned() }),
        ValueKind::Text if value.slot() != "why" => {
            value.text().map(|text| Said::Markdown { text: Markdown::new(text) })
        }
        _ => None,
    }
}
