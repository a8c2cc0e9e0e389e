//! From the model and its findings to the view of a document.

mod alignment;
mod annex;
mod beside;
mod facts;
mod findings;
mod groups;
mod pages;
mod pairs;
mod promises;
mod reservations;

use super::view::{self, ConsultationView, Markdown, Ref, anchor, asks};
use crate::alignment::Gap;
use crate::findings::Report;
use crate::model::{Entity, EntityId, Fact, Model, Role, Sort};
use crate::rules::Context;
use alignment::Lines;
use std::collections::{HashMap, HashSet};

pub use beside::beside;

/// Why no consultation response can be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unmade {
    /// No framework is among the project's own files.
    NoFramework,
    /// No consultation is among the project's files, its standpoints and its matches.
    NoConsultation,
    /// Nobody responds to the consultation.
    NoRespondent,
}

impl Unmade {
    /// What to do about it.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Unmade::NoFramework => "name the folder of a project with a `framework` item in it",
            Unmade::NoConsultation => {
                "write one into a file of the project or of a standpoint: `consultation my-consultation \"Its title\" { on \
                 my-framework }`"
            }
            Unmade::NoRespondent => "say who does: `respondent us \"Our name\" { responds-to my-consultation }`",
        }
    }
}

impl std::fmt::Display for Unmade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unmade::NoFramework => "a consultation response is about a framework, and there is none in this project",
            Unmade::NoConsultation => "no consultation on this framework is described here",
            Unmade::NoRespondent => "nobody is said to respond to the consultation",
        })
    }
}

impl std::error::Error for Unmade {}

/// The view of a response to the first consultation on the project's framework.
///
/// # Errors
/// Says what is missing where there is no framework, no consultation on it, or nobody who responds.
pub fn consultation(cx: &Context<'_>, report: &Report) -> Result<ConsultationView, Unmade> {
    let framework = cx.model.framework().ok_or(Unmade::NoFramework)?;
    let on_it = |consultation: &Entity<'_>| {
        consultation.stated("on").is_none_or(|fact| fact.targets().any(|target| target == framework))
    };
    let consultation = cx.claims(Sort::Consultation).find(on_it).ok_or(Unmade::NoConsultation)?;
    let responds = |respondent: &Entity<'_>| {
        respondent.stated("responds-to").is_none_or(|fact| fact.targets().any(|target| target == consultation))
    };
    let respondent = cx.claims(Sort::Respondent).find(responds).ok_or(Unmade::NoRespondent)?;
    let build = Build::new(cx, report, framework, consultation, respondent);
    Ok(build.view())
}

/// What every part of the view is made from.
struct Build<'b> {
    cx: &'b Context<'b>,
    model: &'b Model,
    report: &'b Report,
    framework: Entity<'b>,
    consultation: Entity<'b>,
    respondent: Entity<'b>,
    /// The items that the document speaks of in a place of their own.
    anchored: HashSet<EntityId>,
    /// The place of each indicator in the view's list.
    indicators: HashMap<EntityId, usize>,
    /// The findings about each item, as places in the report.
    about: HashMap<EntityId, Vec<usize>>,
}

impl<'b> Build<'b> {
    fn new(
        cx: &'b Context<'b>,
        report: &'b Report,
        framework: Entity<'b>,
        consultation: Entity<'b>,
        respondent: Entity<'b>,
    ) -> Self {
        let model = cx.model;
        let mut about: HashMap<EntityId, Vec<usize>> = HashMap::new();
        for (place, finding) in report.findings.iter().enumerate() {
            if let Some(id) = finding.subject.id {
                about.entry(id).or_default().push(place);
            }
        }
        let sorts = [Sort::Outcome, Sort::Enabler, Sort::Indicator];
        let anchored = sorts.into_iter().flat_map(|sort| model.own(sort)).map(|entity| entity.id).collect();
        let indicators =
            model.own(Sort::Indicator).enumerate().map(|(place, indicator)| (indicator.id, place)).collect();
        Build { cx, model, report, framework, consultation, respondent, anchored, indicators, about }
    }

    fn view(&self) -> ConsultationView {
        let findings: Vec<view::Finding> = self.findings();
        let pages = self.pages(&findings);
        let outcomes: Vec<view::Promise> =
            self.model.own(Sort::Outcome).map(|outcome| self.promise(outcome, &findings)).collect();
        let enablers = self.model.own(Sort::Enabler).map(|enabler| self.promise(enabler, &findings)).collect();
        let framework_findings = self.findings_of_the_whole();
        let groups = self.groups();
        let gaps: Vec<&Gap<'_>> = self.cx.gaps.iter().collect();
        let alignment = Lines { cx: self.cx, gaps: &gaps, refer: &|entity| self.reference(entity) }.view();
        let everything: Vec<usize> = self.weightiest_first();
        let mut view = ConsultationView {
            title: format!("{}: response", self.consultation.title()),
            consultation: self.consultation_itself(),
            respondent: self.respondent_itself(),
            framework: self.framework_itself(),
            recommendations: asks(&findings, &everything),
            framework_comment: self.comment_on(self.framework),
            framework_asks: asks(&findings, &framework_findings),
            framework_findings,
            indicators: self.model.own(Sort::Indicator).map(|indicator| self.indicator(indicator)).collect(),
            rules: self.rules(&pages),
            terms: self.terms(),
            reservations: self.reservations(),
            provenance: annex::provenance(self.model),
            pages,
            outcomes,
            enablers,
            groups,
            alignment,
            ..ConsultationView::default()
        };
        view.figures = self.figures(&view, &findings);
        view.findings = findings;
        view
    }

    fn figures(&self, view: &ConsultationView, findings: &[view::Finding]) -> view::Figures {
        let direction =
            |state: view::State| view.indicators.iter().filter(|indicator| indicator.direction.state == state).count();
        let answered = |page: &&view::Page| {
            page.question
                .as_ref()
                .is_some_and(|question| matches!(question.answer.given, view::Given::Authored | view::Given::NoComment))
        };
        let aligned = |row: &&view::Row| {
            row.cells.iter().any(|cell| cell.matches.iter().any(|claim| claim.relation != "related"))
        };
        let kinds = self.cx.kind_counts();
        let mut figures = view::Figures {
            indicators: view.indicators.len(),
            outcome: kinds.outcome,
            process: kinds.process,
            structure: kinds.structure,
            kind_unknown: kinds.unknown,
            direction_not_stated: direction(view::State::NotStated) + direction(view::State::Missing),
            direction_not_found: direction(view::State::NotFound),
            groups_not_reached: view.groups.unreached.len(),
            outcomes: view.outcomes.len(),
            outcomes_aligned: view.alignment.rows.iter().filter(aligned).count(),
            questions: view.pages.iter().filter(|page| page.question.is_some()).count(),
            answered: view.pages.iter().filter(answered).count(),
            over_limit: view
                .pages
                .iter()
                .filter(|page| page.question.as_ref().is_some_and(|question| question.answer.over_limit))
                .count(),
            ..view::Figures::default()
        };
        let questions: Vec<(&str, &str)> =
            crate::rules::Question::ALL.iter().map(|question| (question.word(), question.asks())).collect();
        figures.count(findings, &questions);
        figures
    }

    /// Findings of the framework as a whole, but for those that have a section of their own.
    fn findings_of_the_whole(&self) -> Vec<usize> {
        let places = self.about.get(&self.framework.id).into_iter().flatten().copied();
        places.filter(|place| self.report.findings[*place].rule.name != "group-not-reached").collect()
    }

    fn weightiest_first(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.report.findings.len()).collect();
        let findings = &self.report.findings;
        places.sort_by_key(|place| (findings[*place].severity, self.cx.rank(findings[*place].rule.name), *place));
        places
    }

    /// An item, named so that the document can link to it.
    fn reference(&self, entity: Entity<'_>) -> Ref {
        let anchored = self.anchored.contains(&entity.id);
        Ref { anchor: anchored.then(|| anchor(entity.sort().keyword(), entity.name())), ..named(entity) }
    }

    fn comment_on(&self, subject: Entity<'_>) -> Option<Markdown> {
        let comment = self.respondent.facts("comment").find(|fact| fact.target("subject") == Some(subject))?;
        comment.text("text").map(Markdown::new)
    }

    fn consultation_itself(&self) -> view::Consultation {
        let consultation = self.consultation;
        let open = consultation.stated("open");
        view::Consultation {
            name: consultation.name().to_owned(),
            title: consultation.title().into_owned(),
            by: shown(consultation, "by"),
            opened: open.and_then(|fact| fact.word("from")).map(str::to_owned),
            closed: open.and_then(|fact| fact.word("to")).map(str::to_owned),
            link: link(consultation, "link"),
            licence: shown(consultation, "licence"),
            not_read: shown(consultation, "not-read"),
        }
    }

    fn respondent_itself(&self) -> view::Respondent {
        let respondent = self.respondent;
        let markdown = |field: &str| respondent.stated(field).and_then(|fact| fact.text("text")).map(Markdown::new);
        view::Respondent {
            name: respondent.name().to_owned(),
            title: respondent.title().into_owned(),
            dated: shown(respondent, "dated"),
            link: link(respondent, "link"),
            contact: self.said_of(respondent, "contact"),
            licence: shown(respondent, "licence"),
            standpoint: shown(respondent, "standpoint"),
            remit: respondent.stated("remit").map(|fact| self.fact(fact)),
            welcomes: markdown("welcomes"),
            summary: markdown("summary"),
        }
    }

    fn framework_itself(&self) -> view::Framework {
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

    fn said_of(&self, entity: Entity<'b>, field: &str) -> Option<view::Said> {
        entity.stated(field).and_then(|fact| fact.values().next()).map(|value| self.said(value))
    }
}

/// An item by its name and title.
fn named(entity: Entity<'_>) -> Ref {
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
fn shown(entity: Entity<'_>, field: &str) -> Option<String> {
    entity.stated(field).and_then(|fact: Fact<'_>| fact.values().next()).map(|value| value.shown().into_owned())
}

fn link(entity: Entity<'_>, field: &str) -> Option<String> {
    entity.stated(field).and_then(|fact| fact.values().find_map(|value| value.link())).map(str::to_owned)
}
