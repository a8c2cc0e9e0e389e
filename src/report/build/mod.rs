//! From the model and its findings to the view of a document.

mod alignment;
mod annex;
mod beside;
mod draft;
mod drawing;
mod facts;
mod findings;
mod groups;
mod methodology;
mod pages;
mod pairs;
mod plain;
mod promises;
mod reservations;
mod review;
mod shared;
mod weight;

use super::view::{self, ConsultationView, Markdown, measures, told};
use crate::alignment::Gap;
use crate::findings::Report;
use crate::model::{Entity, EntityId, Sort};
use crate::rules::Context;
use alignment::Lines;
use shared::{Shared, link, shown};
use std::collections::HashMap;

pub use beside::beside;
pub use methodology::methodology;
pub use review::review;

/// Why a document cannot be made.
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
            Unmade::NoFramework => "a report is about a framework, and there is none in this project",
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

/// What every part of a response is made from: what any document needs, and what a consultation adds.
struct Build<'b> {
    shared: Shared<'b>,
    consultation: Entity<'b>,
    respondent: Entity<'b>,
    /// The place of each indicator in the view's list.
    indicators: HashMap<EntityId, usize>,
}

/// A response says what every document says, in the same words.
impl<'b> std::ops::Deref for Build<'b> {
    type Target = Shared<'b>;

    fn deref(&self) -> &Shared<'b> {
        &self.shared
    }
}

impl<'b> Build<'b> {
    fn new(
        cx: &'b Context<'b>,
        report: &'b Report,
        framework: Entity<'b>,
        consultation: Entity<'b>,
        respondent: Entity<'b>,
    ) -> Self {
        let mut shared = Shared::new(cx, report, framework, &[Sort::Outcome, Sort::Enabler, Sort::Indicator]);
        shared.ours = respondent.named("standpoint").find(|item| item.sort() == Sort::Standpoint);
        let indicators =
            cx.model.own(Sort::Indicator).zip(0..).map(|(indicator, place)| (indicator.id, place)).collect();
        Build { shared, consultation, respondent, indicators }
    }

    fn view(&self) -> ConsultationView {
        let findings: Vec<view::Finding> = self.findings();
        let pages = self.pages(&findings);
        let outcomes: Vec<view::Promise> =
            self.model.own(Sort::Outcome).map(|outcome| self.promise(outcome, &findings)).collect();
        let enablers = self.model.own(Sort::Enabler).map(|enabler| self.promise(enabler, &findings)).collect();
        let framework_findings = self.findings_of_the_whole();
        let groups = self.groups(&findings);
        let gaps: Vec<&Gap<'_>> = self.cx.gaps.iter().collect();
        let alignment = Lines { cx: self.cx, gaps: &gaps, refer: &|entity| self.reference(entity) }.view();
        let (recommendations, other_recommendations) = self.recommendations(&findings);
        let mut view = ConsultationView {
            title: format!("{}: response", self.consultation.title()),
            consultation: self.consultation_itself(),
            respondent: self.respondent_itself(),
            framework: self.framework_itself(),
            recommendations,
            other_recommendations,
            framework_comment: self.comment_on(self.framework),
            framework_told: told(&findings, &framework_findings),
            framework_measures: measures(&findings, &framework_findings),
            framework_findings,
            indicators: self.model.own(Sort::Indicator).map(|indicator| self.indicator(indicator)).collect(),
            rules: self.rules(&pages, &findings),
            terms: self.terms(),
            reservations: self.reservations(),
            provenance: annex::provenance(self.model),
            pages,
            outcomes,
            enablers,
            groups,
            alignment,
            drawings: drawing::drawings(self.cx, &|entity| self.reference(entity)),
            ..ConsultationView::default()
        };
        view.findings = findings;
        draft::fill(&mut view);
        view.closest = self.closest(&view);
        view.figures = self.figures(&view);
        view
    }

    fn figures(&self, view: &ConsultationView) -> view::Figures {
        let direction =
            |state: view::State| view.indicators.iter().filter(|indicator| indicator.direction.state == state).count();
        let given = |given: view::Given| {
            let questions = view.pages.iter().filter_map(|page| page.question.as_ref());
            questions.filter(|question| question.answer.given == given).count()
        };
        let aligned = |row: &&view::Row| {
            row.cells.iter().any(|cell| cell.matches.iter().any(|claim| claim.relation != "related"))
        };
        let kinds = self.cx.kind_counts();
        let mut figures = view::Figures {
            indicators: view.indicators.len(),
            outcome: kinds.outcome,
            outcome_in_doubt: view.indicators.iter().filter(|indicator| is_in_doubt(indicator, &view.findings)).count(),
            process: kinds.process,
            structure: kinds.structure,
            kind_unknown: kinds.unknown,
            direction_not_stated: direction(view::State::NotStated) + direction(view::State::Missing),
            direction_not_found: direction(view::State::NotFound),
            groups_not_reached: view.groups.unreached.len(),
            outcomes: view.outcomes.len(),
            outcomes_aligned: view.alignment.rows.iter().filter(aligned).count(),
            questions: view.pages.iter().filter(|page| page.question.is_some()).count(),
            answered: given(view::Given::Authored) + given(view::Given::NoComment),
            drafted: given(view::Given::Drafted),
            over_limit: view
                .pages
                .iter()
                .filter(|page| page.question.as_ref().is_some_and(|question| question.answer.over_limit))
                .count(),
            ..view::Figures::default()
        };
        let questions: Vec<(&str, &str)> =
            crate::rules::Question::ALL.iter().map(|question| (question.word(), question.asks())).collect();
        figures.count(&view.findings, &questions);
        figures
    }

    /// Findings of the framework as a whole, but for those that have a section of their own.
    fn findings_of_the_whole(&self) -> Vec<usize> {
        let places = self.about.get(&self.framework.id).into_iter().flatten().copied();
        let places = places.filter(|place| self.report.findings[*place].rule.name != "group-not-reached");
        self.weightiest_first(places.collect())
    }

    /// The indicators read or declared as outcomes against which nothing was found: neither that they stand in for something, nor
    /// that it is unsure, nor that they count harm or the use of services.
    fn closest(&self, view: &ConsultationView) -> Vec<usize> {
        let is_faulted = |indicator: &view::Indicator| {
            indicator.findings.iter().any(|place| {
                let finding = &view.findings[*place];
                matches!(&*finding.question, "kind" | "voice") || finding.rule == "concept-not-measure"
            })
        };
        let of_parent = |indicator: &view::Indicator| {
            let parents = view.outcomes.iter().filter(|it| indicator.parents.iter().any(|of| of.name == it.name));
            parents.flat_map(|it| &it.findings).map(|place| &view.findings[*place]).any(|finding| {
                match &*finding.rule {
                    "process-only-outcome" => true,
                    "deficit-heavy" => finding.words.iter().any(|words| indicator.title.contains(words.as_str())),
                    _ => false,
                }
            })
        };
        let indicators = view.indicators.iter().enumerate();
        let closest = indicators.filter(|(_, it)| is_outcome(it) && !is_faulted(it) && !of_parent(it));
        closest.map(|(place, _)| place).collect()
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
}

fn is_outcome(indicator: &view::Indicator) -> bool {
    indicator.kind.word.as_deref() == Some("outcome")
}

/// Whether an indicator of an outcome stands in for what people feel, or is judged by those who answer for it.
fn is_in_doubt(indicator: &view::Indicator, findings: &[view::Finding]) -> bool {
    is_outcome(indicator) && indicator.findings.iter().any(|place| findings[*place].question == "voice")
}
