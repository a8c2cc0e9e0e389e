//! From the model and its findings to the view of a review.

mod first;
mod items;

use super::shared::Shared;
use super::{Unmade, annex};
use crate::findings::{Report, Severity, Status, Waiver};
use crate::model::{Basis, EntityId, Sort};
use crate::report::view::{self, ReviewView};
use crate::rules::{Context, Question};
use std::collections::BTreeMap;

/// The view of a review of the project's framework.
///
/// # Errors
/// Where there is no framework.
pub fn review(cx: &Context<'_>, report: &Report) -> Result<ReviewView, Unmade> {
    let framework = cx.model.framework().ok_or(Unmade::NoFramework)?;
    let sorts = [Sort::Outcome, Sort::Enabler, Sort::Indicator];
    Ok(Shared::new(cx, report, framework, &sorts).reviewed())
}

impl Shared<'_> {
    fn reviewed(&self) -> ReviewView {
        let findings = self.findings();
        let rules = self.rules_with(&mut std::iter::empty());
        let mut told = items::Told::default();
        let whole = self.about.get(&self.framework.id).cloned().unwrap_or_default();
        ReviewView {
            framework: self.framework_itself(),
            counts: self.counts(&findings),
            first: first::first(self),
            outcomes: self.reviewed_promises(Sort::Outcome, &mut told),
            enablers: self.reviewed_promises(Sort::Enabler, &mut told),
            others: self.reviewed_others(&mut told),
            whole: by_question(&whole, &findings, &rules),
            questions: by_question(&self.every_finding(), &findings, &rules),
            waivers: self.set_aside(&findings),
            not_asked: self.report.summary.not_asked.iter().map(|name| (*name).to_owned()).collect(),
            provenance: annex::provenance(self.model),
            findings,
            rules,
            ..ReviewView::default()
        }
    }

    fn counts(&self, findings: &[view::Finding]) -> view::Counts {
        let questions: Vec<(&str, &str)> =
            Question::ALL.iter().map(|question| (question.word(), question.asks())).collect();
        let mut figures = view::Figures::default();
        figures.count(findings, &questions);
        let of = |basis: Basis| {
            let rests_on_it = |finding: &&view::Finding| finding.status == Status::New && finding.basis == basis;
            view::OfBasis { basis, findings: findings.iter().filter(rests_on_it).count() }
        };
        view::Counts {
            indicators: self.model.own(Sort::Indicator).count(),
            all: tally(self.report, &self.every_finding()),
            by_question: figures.by_question,
            by_basis: Basis::ALL.into_iter().map(of).collect(),
        }
    }

    /// The waivers that set something aside, in the order of the spec.
    fn set_aside(&self, findings: &[view::Finding]) -> Vec<view::SetAside> {
        let mut by_waiver: BTreeMap<EntityId, Vec<usize>> = BTreeMap::new();
        for (place, finding) in self.report.findings.iter().enumerate() {
            if let Some(waiver) = finding.waiver {
                by_waiver.entry(waiver).or_default().push(place);
            }
        }
        let set_aside = |(item, places): (EntityId, Vec<usize>)| {
            let item = self.model.entity(item);
            view::SetAside {
                waiver: places.first().and_then(|place| findings[*place].waiver.clone()).unwrap_or_default(),
                rule: Waiver { item }.rule_name().to_owned(),
                place: view::Place {
                    file: self.model.path(item.place()).to_owned(),
                    line: self.model.lines(item.place()).0.line as usize,
                },
                findings: places,
            }
        };
        by_waiver.into_iter().map(set_aside).collect()
    }
}

/// These findings, counted by weight.
fn tally(report: &Report, places: &[usize]) -> view::Tally {
    let mut tally = view::Tally::default();
    for finding in places.iter().map(|place| &report.findings[*place]) {
        match (finding.status, finding.severity) {
            (Status::Waived, _) => tally.waived += 1,
            (Status::New, Severity::Error) => tally.error += 1,
            (Status::New, Severity::Warning) => tally.warning += 1,
            (Status::New, Severity::Advice) => tally.advice += 1,
            (Status::Baselined, _) => {}
        }
    }
    tally
}

/// These findings under the questions of their rules: questions and rules in the order of the catalogue.
fn by_question(places: &[usize], findings: &[view::Finding], rules: &[view::RuleNote]) -> Vec<view::OfQuestion> {
    let mut questions: Vec<view::OfQuestion> = Vec::new();
    for (rank, rule) in rules.iter().enumerate() {
        let of_rule: Vec<usize> = places.iter().copied().filter(|place| findings[*place].rule == rule.name).collect();
        if of_rule.is_empty() {
            continue;
        }
        let known = questions.iter().position(|of| of.question == rule.question).unwrap_or_else(|| {
            questions.push(view::OfQuestion { question: rule.question.clone(), ..view::OfQuestion::default() });
            questions.len() - 1
        });
        questions[known].findings.extend(of_rule);
        questions[known].rules.push(rank);
    }
    questions.sort_by_key(|of| Question::ALL.iter().position(|question| question.word() == of.question));
    questions
}
