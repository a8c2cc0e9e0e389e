//! The machine formats of `check` and `rules`: version 1, described by the schemas in `schemas/`.

use crate::findings::{Finding, Report, Severity, Status, Waiver, waiver_line};
use crate::model::{Basis, Model, Place};
use crate::rules::{RULES, Rule};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The version of what is written here.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// What the project that was checked is called.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Project {
    /// Its name in `indicant.yaml`, else its framework's.
    pub name: String,
    /// Its framework's title; `null` where it has none.
    pub framework: Option<String>,
    /// Its framework's edition; `null` where it says none.
    pub edition: Option<String>,
}

impl Project {
    /// What a model's own project is called; `name` where its configuration names it.
    #[must_use]
    pub fn new(model: &Model, name: Option<&str>) -> Self {
        let framework = model.framework();
        let own = framework.map(|framework| framework.name().to_owned());
        Project {
            name: name.map(str::to_owned).or(own).unwrap_or_default(),
            framework: framework.map(|framework| framework.title().into_owned()),
            edition: framework
                .and_then(|framework| framework.stated("edition"))
                .and_then(|fact| fact.text("edition"))
                .map(|edition| edition.into_owned()),
        }
    }
}

/// Something that kept part of the work from being done: an error of ours or of the machine, never a finding.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    /// The file or folder that it is about.
    pub file: String,
    /// What went wrong, and what to do.
    pub message: String,
}

#[derive(Serialize)]
struct Check<'r> {
    schema_version: u32,
    tool: Tool,
    project: &'r Project,
    summary: Summary<'r>,
    errors: &'r [Failure],
    findings: Vec<FindingJson<'r>>,
}

/// Which program wrote it.
#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
    rules_version: u32,
}

pub(super) const TOOL: Tool =
    Tool { name: "indicant", version: env!("CARGO_PKG_VERSION"), rules_version: crate::rules::RULES_VERSION };

#[derive(Serialize)]
struct Summary<'r> {
    files: usize,
    items: usize,
    indicators: usize,
    outcome: usize,
    process: usize,
    structure: usize,
    unread_kind: usize,
    by_severity: &'r BTreeMap<&'static str, usize>,
    by_question: &'r BTreeMap<&'static str, usize>,
    waived: usize,
    baselined: usize,
    not_asked: &'r [&'static str],
}

#[derive(Serialize)]
struct FindingJson<'r> {
    rule: &'static str,
    question: &'static str,
    severity: Severity,
    status: Status,
    basis: Basis,
    standpoints: Vec<&'r str>,
    message: &'r str,
    why: &'r str,
    help: &'r str,
    subject: SubjectJson<'r>,
    file: &'r str,
    start: Position,
    end: Position,
    related: Vec<RelatedJson<'r>>,
    fingerprint: &'r str,
    lead: Option<&'r str>,
    fixes: [(); 0],
    words: &'r [String],
    /// Why it was set aside; `null` where it was not.
    waiver: Option<WaiverJson<'r>>,
    /// The line by which an author who disagrees sets it aside; `null` where none can.
    waive: Option<String>,
}

#[derive(Serialize)]
struct WaiverJson<'r> {
    why: Option<Cow<'r, str>>,
    owner: Option<Cow<'r, str>>,
    until: Option<String>,
    file: &'r str,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct SubjectJson<'r> {
    sort: &'static str,
    name: &'r str,
    title: &'r str,
}

#[derive(Serialize)]
struct RelatedJson<'r> {
    file: &'r str,
    start: Position,
    end: Position,
    message: &'r str,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
    byte: u32,
}

/// Where a place begins and ends, as the contracts of the machine formats have it.
fn positions(model: &Model, place: Place) -> (Position, Position) {
    let (start, end) = model.lines(place);
    let span = model.span(place);
    (
        Position { line: start.line, column: start.column, byte: span.start },
        Position { line: end.line, column: end.column, byte: span.end },
    )
}

fn finding_json<'r>(model: &'r Model, finding: &'r Finding) -> FindingJson<'r> {
    let (start, end) = positions(model, finding.place);
    FindingJson {
        rule: finding.rule.name,
        question: finding.rule.question.word(),
        severity: finding.severity,
        status: finding.status,
        basis: finding.basis,
        standpoints: finding.standpoints.iter().map(|id| model.entity(*id).name()).collect(),
        message: &finding.message,
        why: &finding.why,
        help: &finding.help,
        subject: SubjectJson { sort: finding.subject.sort, name: &finding.subject.name, title: &finding.subject.title },
        file: model.path(finding.place),
        start,
        end,
        related: finding
            .notes
            .iter()
            .map(|note| {
                let (start, end) = positions(model, note.place);
                RelatedJson { file: model.path(note.place), start, end, message: &note.message }
            })
            .collect(),
        fingerprint: &finding.fingerprint,
        lead: finding.lead.as_deref(),
        fixes: [],
        words: &finding.words,
        waiver: finding.waiver.map(|item| waiver_json(model, Waiver { item: model.entity(item) })),
        waive: waiver_line(model, finding),
    }
}

fn waiver_json<'r>(model: &'r Model, waiver: Waiver<'r>) -> WaiverJson<'r> {
    let (start, end) = positions(model, waiver.item.place());
    WaiverJson {
        why: waiver.why(),
        owner: waiver.owner(),
        until: waiver.until().map(|until| until.to_string()),
        file: model.path(waiver.item.place()),
        start,
        end,
    }
}

/// What a check says, as one JSON value (see `schemas/check.schema.json`).
///
/// # Errors
/// Only if serialising fails, which nothing in these values makes it do.
pub fn check_json(
    model: &Model,
    report: &Report,
    project: &Project,
    errors: &[Failure],
) -> serde_json::Result<serde_json::Value> {
    let summary = &report.summary;
    serde_json::to_value(Check {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        project,
        summary: Summary {
            files: summary.files,
            items: summary.items,
            indicators: summary.indicators,
            outcome: summary.outcome,
            process: summary.process,
            structure: summary.structure,
            unread_kind: summary.unread_kind,
            by_severity: &summary.by_severity,
            by_question: &summary.by_question,
            waived: summary.waived,
            baselined: summary.baselined,
            not_asked: &summary.not_asked,
        },
        errors,
        findings: report.findings.iter().map(|finding| finding_json(model, finding)).collect(),
    })
}

#[derive(Serialize)]
struct RuleJson {
    name: &'static str,
    aliases: &'static [&'static str],
    question: &'static str,
    severity: Severity,
    scope: &'static str,
    basis: &'static str,
    summary: &'static str,
    why: &'static str,
    what_to_do: &'static str,
    bad: &'static str,
    good: &'static [&'static str],
    sources: &'static [&'static str],
}

/// Every rule, ours and then those of a project's own, as one JSON value (see `schemas/rules.schema.json`).
///
/// # Errors
/// Only if serialising fails, which nothing in these values makes it do.
pub fn rules_json(house: &[&Rule]) -> serde_json::Result<serde_json::Value> {
    let rules: Vec<RuleJson> = RULES
        .iter()
        .chain(house)
        .map(|rule| RuleJson {
            name: rule.name,
            aliases: rule.aliases,
            question: rule.question.word(),
            severity: rule.severity,
            scope: rule.check.scope(),
            basis: rule.judgement.letters(),
            summary: rule.summary,
            why: rule.why,
            what_to_do: rule.what_to_do,
            bad: rule.bad.trim_matches('\n'),
            good: rule.good,
            sources: rule.sources,
        })
        .collect();
    Ok(serde_json::json!({
        "schema_version": SCHEMA_VERSION,
        "tool": serde_json::to_value(TOOL)?,
        "rules": serde_json::to_value(rules)?,
    }))
}
