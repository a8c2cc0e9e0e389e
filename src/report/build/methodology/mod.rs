//! From the model and its findings to the view of a methodology document.

mod example;
mod formula;
mod items;
mod measures;
mod quality;
mod readings;
mod scope;
mod sources;

use super::alignment::Lines;
use super::shared::Shared;
use super::{Unmade, annex, drawing};
use crate::alignment::Gap;
use crate::findings::Report;
use crate::model::{EntityId, Sort};
use crate::report::view::{self, MethodologyView, asks};
use crate::rules::Context;
use std::collections::HashMap;

/// What the head names whether it is stated or not.
const HEAD: [&str; 7] = ["edition", "published", "updated", "next-review", "status", "contact", "licence"];

/// The sorts with a section of their own.
const SECTIONS: [Sort; 6] = [Sort::Outcome, Sort::Enabler, Sort::Indicator, Sort::Need, Sort::Cohort, Sort::Source];

/// The view of the methodology of the project's framework.
///
/// # Errors
/// Says so where there is no framework.
pub fn methodology(cx: &Context<'_>, report: &Report) -> Result<MethodologyView, Unmade> {
    let framework = cx.model.framework().ok_or(Unmade::NoFramework)?;
    // A waiver has no name by which a link could lead to it.
    let named = items::DEFINED.into_iter().filter(|sort| *sort != Sort::Waive);
    let placed: Vec<Sort> = SECTIONS.into_iter().chain(named).collect();
    let shared = Shared::new(cx, report, framework, &placed);
    let places = cx.model.own(Sort::Indicator).zip(0..).map(|(indicator, place)| (indicator.id, place)).collect();
    Ok(Methodology { shared, places }.view())
}

/// What every part of the document is made from.
struct Methodology<'b> {
    shared: Shared<'b>,
    /// The place of each indicator in the view's list.
    places: HashMap<EntityId, usize>,
}

/// A methodology says what every document says, in the same words.
impl<'b> std::ops::Deref for Methodology<'b> {
    type Target = Shared<'b>;

    fn deref(&self) -> &Shared<'b> {
        &self.shared
    }
}

impl<'b> Methodology<'b> {
    fn view(&self) -> MethodologyView {
        let findings = self.findings();
        let gaps: Vec<&Gap<'b>> = self.cx.gaps.iter().collect();
        let silent = |field| self.fact_or_silence(self.framework, field);
        MethodologyView {
            framework: view::Framework { facts: self.facts_of_the_framework(), ..self.framework_itself() },
            head: HEAD.map(silent).into(),
            glance: self.glance(),
            recommendations: asks(&findings, &self.weightiest_first(self.every_finding())),
            revisions: silent("revisions"),
            breaks: self.breaks(),
            scope: self.scope(),
            outcomes: self.model.own(Sort::Outcome).map(|outcome| self.aim(outcome)).collect(),
            enablers: self.model.own(Sort::Enabler).map(|enabler| self.aim(enabler)).collect(),
            needs: self.model.own(Sort::Need).map(|need| self.item(need)).collect(),
            sources: self.model.own(Sort::Source).map(|source| self.source(source)).collect(),
            indicators: self.model.own(Sort::Indicator).map(|indicator| self.measure(indicator)).collect(),
            quality: self.quality(),
            drawings: drawing::drawings(self.cx, &|entity| self.reference(entity)),
            alignment: Lines { cx: self.cx, gaps: &gaps, refer: &|entity| self.reference(entity) }.view(),
            partners: silent("partners"),
            responded: self.responded(),
            disclosure: silent("disclosure"),
            access: silent("access"),
            definitions: self.definitions(),
            fields: self.fields(),
            terms: self.terms(),
            references: self.references(),
            rules: self.rules_with(&mut std::iter::empty()),
            rules_asked: self.cx.rules().filter(|rule| self.cx.is_run(rule)).count(),
            provenance: annex::provenance(self.model),
            findings,
            ..MethodologyView::default()
        }
    }

    /// Everything that the spec says of the framework, so that nothing of it is lost.
    fn facts_of_the_framework(&self) -> Vec<view::Fact> {
        self.rows(self.framework, |field| field != "not-read")
    }
}
