//! Findings and rules as a document speaks of them.

use super::Build;
use super::plain::plain;
use super::shared::Shared;
use crate::findings::{Status, Waiver};
use crate::report::view::{self, Ref, anchor};
use crate::rules;
use std::collections::{BTreeMap, HashMap};

impl Shared<'_> {
    /// Every finding, in the order of the check.
    pub(super) fn findings(&self) -> Vec<view::Finding> {
        let places: HashMap<&str, usize> =
            self.report.findings.iter().enumerate().map(|(place, found)| (found.fingerprint.as_str(), place)).collect();
        let told_apart: HashMap<String, String> = match self.report.findings.iter().any(|found| !found.about.is_empty())
        {
            true => self.model.entities().map(|entity| (entity.full_name(), entity.title().into_owned())).collect(),
            false => HashMap::new(),
        };
        let of = |finding: &crate::findings::Finding| {
            let subject = match finding.subject.id {
                Some(id) => self.reference(self.model.entity(id)),
                None => Ref {
                    sort: finding.subject.sort.to_owned(),
                    name: finding.subject.name.clone(),
                    title: finding.subject.title.clone(),
                    ..Ref::default()
                },
            };
            let (start, _) = self.model.lines(finding.place);
            view::Finding {
                anchor: anchor("finding", &finding.fingerprint),
                rule: finding.rule.name.to_owned(),
                question: finding.rule.question.word().to_owned(),
                severity: finding.severity,
                status: finding.status,
                waiver: finding.waiver.map(|item| waiver(Waiver { item: self.model.entity(item) })),
                basis: finding.basis,
                standpoints: finding.standpoints.iter().map(|id| self.model.entity(*id).title().into_owned()).collect(),
                message: finding.message.clone(),
                plain: plain(&finding.message, self.framework, self.ours),
                why: finding.why.clone(),
                help: finding.help.clone(),
                measure: finding.measure.clone(),
                subject,
                about: told_apart.get(&finding.about).cloned(),
                lead: finding.lead.as_deref().and_then(|lead| places.get(lead).copied()),
                words: finding.words.clone(),
                place: view::Place { file: self.model.path(finding.place).to_owned(), line: start.line as usize },
                ..view::Finding::default()
            }
        };
        self.report.findings.iter().map(of).collect()
    }

    /// Every rule that found something, and those named besides, in the order of the catalogue.
    pub(super) fn rules_with(&self, besides: &mut dyn Iterator<Item = &str>) -> Vec<view::RuleNote> {
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, finding) in self.report.findings.iter().enumerate() {
            found.entry(self.cx.rank(finding.rule.name)).or_default().push(place);
        }
        for rule in besides {
            found.entry(self.cx.rank(rule)).or_default();
        }
        let all: Vec<&rules::Rule> = self.cx.rules().collect();
        let note = |(rank, findings): (usize, Vec<usize>)| {
            all.get(rank).map(|rule| view::RuleNote {
                name: rule.name.to_owned(),
                question: rule.question.word().to_owned(),
                summary: rule.summary.to_owned(),
                why: rule.why.to_owned(),
                what_to_do: rule.what_to_do.to_owned(),
                sources: rule
                    .sources
                    .iter()
                    .filter(|source| !is_point(source))
                    .map(|source| (*source).to_owned())
                    .collect(),
                findings,
                ..view::RuleNote::default()
            })
        };
        found.into_iter().filter_map(note).collect()
    }
}

impl Build<'_> {
    /// Every rule that found something or that an answer rests on, in the order of the catalogue.
    pub(super) fn rules(&self, pages: &[view::Page], told: &[view::Finding]) -> Vec<view::RuleNote> {
        let rested = pages.iter().filter_map(|page| page.question.as_ref()).flat_map(|question| &question.rests_on);
        let mut rules = self.rules_with(&mut rested.map(|evidence| evidence.rule.as_str()));
        for rule in &mut rules {
            rule.told = view::grouped(told, &rule.findings);
        }
        rules
    }

    /// The findings of a rule that count, as places in the report; where `about` is not empty, only those about one of
    /// these items, an indicator under one, or the framework as a whole.
    pub(super) fn findings_of_rule(&self, rule: &str, about: &[crate::model::Entity<'_>]) -> Vec<usize> {
        let bears = |id: crate::model::EntityId| {
            let subject = self.model.entity(id);
            // What is found of the whole framework bears on each of its parts.
            subject == self.framework
                || about.iter().any(|item| {
                    *item == subject
                        || *item == self.framework
                        || self.cx.indicators_of(*item).any(|indicator| indicator == subject)
                })
                // Nor is a group that of one part only.
                || subject.sort() == crate::model::Sort::Cohort
        };
        let findings = self.report.findings.iter().enumerate();
        findings
            .filter(|(_, finding)| finding.rule.name == rule && finding.status == Status::New)
            .filter(|(_, finding)| about.is_empty() || finding.subject.id.is_some_and(bears))
            .map(|(place, _)| place)
            .collect()
    }
}

/// Whether a source is a point of the founding response by our own number (`S06`), which says nothing to a reader.
fn is_point(source: &str) -> bool {
    source.strip_prefix('S').is_some_and(|number| number.len() == 2 && number.chars().all(|c| c.is_ascii_digit()))
}

/// Why a finding was set aside, as a document says it.
fn waiver(waiver: Waiver<'_>) -> view::Waiver {
    view::Waiver {
        why: waiver.why().map(|why| why.into_owned()).unwrap_or_default(),
        owner: waiver.owner().map(|owner| owner.into_owned()),
        until: waiver.until().map(|until| until.to_string()),
    }
}
