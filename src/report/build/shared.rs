//! What every document is made from, and says in the same words.

use crate::findings::Report;
use crate::model::{Entity, EntityId, Fact, Model, Role, Sort};
use crate::report::view::{self, Ref, anchor};
use crate::rules::Context;
use std::collections::{HashMap, HashSet};

/// The model, what was found of it, and what the document has a place for.
pub(super) struct Shared<'b> {
    pub(super) cx: &'b Context<'b>,
    pub(super) model: &'b Model,
    pub(super) report: &'b Report,
    pub(super) framework: Entity<'b>,
    /// The standpoint of whoever speaks in the document, where somebody does: what it holds, “we” hold.
    pub(super) ours: Option<Entity<'b>>,
    /// The items that the document speaks of in a place of their own.
    anchored: HashSet<EntityId>,
    /// The findings about each item, as places in the report.
    pub(super) about: HashMap<EntityId, Vec<usize>>,
}

impl<'b> Shared<'b> {
    /// For a document in which each of the project's own items of these sorts has a place of its own.
    pub(super) fn new(cx: &'b Context<'b>, report: &'b Report, framework: Entity<'b>, sorts: &[Sort]) -> Self {
        let mut about: HashMap<EntityId, Vec<usize>> = HashMap::new();
        for (place, finding) in report.findings.iter().enumerate() {
            if let Some(id) = finding.subject.id {
                about.entry(id).or_default().push(place);
            }
        }
        let anchored = sorts.iter().flat_map(|sort| cx.model.own(*sort)).map(|entity| entity.id).collect();
        Shared { cx, model: cx.model, report, framework, ours: None, anchored, about }
    }

    /// The same findings, the weightiest first, and else in the order of the catalogue.
    pub(super) fn weightiest_first(&self, mut places: Vec<usize>) -> Vec<usize> {
        let findings = &self.report.findings;
        places.sort_by_key(|place| (findings[*place].severity, self.cx.rank(findings[*place].rule.name), *place));
        places
    }

    /// The places of all findings.
    pub(super) fn every_finding(&self) -> Vec<usize> {
        (0..self.report.findings.len()).collect()
    }

    /// An item, named so that the document can link to it.
    pub(super) fn reference(&self, entity: Entity<'_>) -> Ref {
        let anchored = self.anchored.contains(&entity.id);
        Ref { anchor: anchored.then(|| anchor(entity.sort().keyword(), entity.name())), ..named(entity) }
    }

    pub(super) fn framework_itself(&self) -> view::Framework {
        let framework = self.framework;
        let edition = framework.stated("edition");
        let label = edition.is_some_and(|fact| fact.text("label").is_some());
        let spoken_of = |field: &str| match field {
            // Where it has a label, that is what it is called, and what it is comes with the other facts.
            "edition" => !label,
            field => ["publisher", "licence", "source", "not-read", "basis"].contains(&field),
        };
        view::Framework {
            name: framework.name().to_owned(),
            title: framework.title().into_owned(),
            publisher: shown(framework, "publisher"),
            edition: edition
                .and_then(|fact| fact.text("label").or_else(|| fact.text("edition")))
                .map(|text| text.into_owned()),
            licence: shown(framework, "licence"),
            source: self.said_of(framework, "source"),
            not_read: shown(framework, "not-read"),
            facts: framework.every_fact().filter(|fact| !spoken_of(fact.field())).map(|fact| self.fact(fact)).collect(),
        }
    }

    pub(super) fn said_of(&self, entity: Entity<'b>, field: &str) -> Option<view::Said> {
        entity.stated(field).and_then(|fact| fact.values().next()).map(|value| self.said(value))
    }
}

/// An item by its name and title.
pub(super) fn named(entity: Entity<'_>) -> Ref {
    let own = entity.role() == Role::Own;
    Ref {
        sort: entity.sort().keyword().to_owned(),
        name: if own { entity.name().to_owned() } else { entity.full_name() },
        title: entity.title().into_owned(),
        basis: entity.title_basis(),
        anchor: None,
    }
}

/// What a field says in plain words.
pub(super) fn shown(entity: Entity<'_>, field: &str) -> Option<String> {
    entity.stated(field).and_then(|fact: Fact<'_>| fact.values().next()).map(|value| value.shown().into_owned())
}

pub(super) fn link(entity: Entity<'_>, field: &str) -> Option<String> {
    entity.stated(field).and_then(|fact| fact.values().find_map(|value| value.link())).map(str::to_owned)
}
