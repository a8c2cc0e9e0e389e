//! What a person reads in a terminal: each finding over the author's own line, then what it all comes to.

use super::Project;
use crate::findings::{Finding, Report, Severity, Status, Waiver, waiver_line};
use crate::model::{Basis, Model, Place};
use crate::rules::{Question, RULES, is_always_asked, rule};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write;

/// How the text is written.
#[derive(Clone, Copy, Debug)]
pub struct TextOptions {
    /// With colours and bold, as escape sequences.
    pub colour: bool,
    /// How many columns wide.
    pub width: usize,
}

impl Default for TextOptions {
    fn default() -> Self {
        TextOptions { colour: false, width: 80 }
    }
}

/// The report in full. Why a rule matters is said the first time that it speaks.
#[must_use]
pub fn text(model: &Model, report: &Report, project: &Project, options: TextOptions) -> String {
    let renderer = if options.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(options.width);
    let mut out = String::new();
    let mut explained = HashSet::new();
    let mut findings = report.findings.iter().filter(|finding| finding.status == Status::New).peekable();
    while let Some(finding) = findings.next() {
        let mut companions = Vec::new();
        while let Some(companion) = findings.next_if(|next| next.lead.as_ref() == Some(&finding.fingerprint)) {
            companions.push(companion);
        }
        let first_time = explained.insert(finding.rule.name);
        out.push_str(&renderer.render(&[group(model, finding, first_time, options)]));
        out.push('\n');
        if !companions.is_empty() {
            let _ = writeln!(out, "   Also about this {} ({}):", finding.subject.sort, companions.len());
            companions.iter().for_each(|companion| write_companion(&mut out, model, companion, options));
        }
        out.push('\n');
    }
    write_summary(&mut out, model, report, project, options);
    out
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name("advice"),
    }
}

fn group<'f>(model: &'f Model, finding: &'f Finding, first_time: bool, options: TextOptions) -> Group<'f> {
    // The rule's name stands last, as something to look up: first comes what is wrong.
    let message = format!("{} [{}]", finding.message, finding.rule.name);
    let message = wrapped(&message, options.width, finding.severity.word().len() + 2);
    let mut group = level(finding.severity).primary_title(message).element(snippet(
        model,
        finding.place,
        &finding.label,
        AnnotationKind::Primary,
        options.width,
    ));
    for note in &finding.notes {
        // Far out on a long line there is no room for words; they then stand below it.
        let (at, _) = model.lines(note.place);
        let fits = at.column as usize + note.message.chars().count() + GUTTER < options.width;
        let label = if fits { note.message.as_str() } else { "" };
        group = group.element(snippet(model, note.place, label, AnnotationKind::Context, options.width));
        if !fits {
            group = group.element(Level::NOTE.with_name("there").message(wrapped(&note.message, options.width, 13)));
        }
    }
    if let Some(said) = rests_on(model, finding) {
        group = group.element(Level::NOTE.with_name("rests on").message(wrapped(&said, options.width, 16)));
    }
    if first_time {
        group = group.element(Level::NOTE.with_name("why").message(wrapped(&finding.why, options.width, 11)));
    }
    let group = group.element(Level::HELP.with_name("write").message(wrapped(&finding.help, options.width, 13)));
    match waiver_line(model, finding) {
        Some(line) => {
            let line = format!("`{line}`");
            group.element(Level::NOTE.with_name("or disagree").message(wrapped(&line, options.width, 19)))
        }
        None => group,
    }
}

/// The columns that a line's number and its rule take.
const GUTTER: usize = 8;

/// A line that fits the columns, cut after what is pointed at, which ends at byte `needed`.
fn shortened(line: &str, needed: usize, columns: usize) -> Cow<'_, str> {
    let fits = line.char_indices().nth(columns).map_or(line.len(), |(at, _)| at);
    if fits == line.len() || needed >= line.len() {
        return Cow::Borrowed(line);
    }
    Cow::Owned(format!("{} …", line[..fits.max(needed)].trim_end()))
}

/// The first line of a place, and nothing else of its file: a file may be long.
fn snippet<'f>(
    model: &'f Model,
    place: Place,
    label: &'f str,
    kind: AnnotationKind,
    width: usize,
) -> Snippet<'f, annotate_snippets::Annotation<'f>> {
    let text = model.text(place);
    let span = model.span(place).range();
    // Of a text that goes over many lines, the first is enough to know it by.
    let line = model.line(place).range();
    let (start, shown) = (line.start, &text[line]);
    // What is pointed at is underlined as far as there is room for the words that stand after the line.
    let room = width.saturating_sub(GUTTER + 1 + label.chars().count());
    let room = shown.char_indices().nth(room).map_or(shown.len(), |(at, _)| at);
    let first = shown[span.start - start..].chars().next().map_or(0, char::len_utf8);
    let last = span.end.min(start + room).max(span.start + first).min(span.end.max(span.start));
    let (at, _) = model.lines(place);
    let annotation = kind.span(span.start - start..last - start);
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(shortened(shown, last - start, width.saturating_sub(GUTTER)))
        .line_start(at.line as usize)
        .path(model.path(place))
        .annotation(annotation)
}

/// What a finding rests on, where that is not what the publisher was found to say.
fn rests_on(model: &Model, finding: &Finding) -> Option<String> {
    let basis = match finding.basis {
        Basis::Found => None,
        Basis::Reported => Some("what a reader who saw the whole reported"),
        Basis::Inferred => Some("what was inferred"),
        Basis::Recalled => Some("what was recalled and not checked"),
        Basis::NotFound => Some("what was not found, which may still be there"),
    };
    let standpoints = finding.standpoints.iter().map(|id| format!("“{}”", model.entity(*id).title()));
    let parts: Vec<String> = basis.map(str::to_owned).into_iter().chain(standpoints).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn write_companion(out: &mut String, model: &Model, finding: &Finding, options: TextOptions) {
    let (at, _) = model.lines(finding.place);
    let head = format!("   - {}, line {}: ", finding.severity, at.line);
    let message = format!("{head}{} [{}]", finding.message, finding.rule.name);
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(out, "{}", filled(&message, options.width, "", "     "));
    if let Some(said) = rests_on(model, finding) {
        let _ = writeln!(out, "{}", filled(&said, options.width, "     rests on: ", "       "));
    }
    let _ = writeln!(out, "{}", filled(&finding.help, options.width, "     write: ", "       "));
    if let Some(line) = waiver_line(model, finding) {
        let _ = writeln!(out, "{}", filled(&format!("`{line}`"), options.width, "     or disagree: ", "       "));
    }
}

fn write_summary(out: &mut String, model: &Model, report: &Report, project: &Project, options: TextOptions) {
    let summary = &report.summary;
    let edition = project.edition.as_ref().map_or(String::new(), |edition| format!(", edition {edition}"));
    let title = match &project.framework {
        Some(title) => format!("{title} ({}{edition})", project.name),
        None => project.name.clone(),
    };
    let _ = writeln!(out, "{}", filled(&title, options.width, "", "  "));
    let mut counted = format!("{}, {}", plural(summary.files, "file"), plural(summary.items, "item"));
    if summary.indicators > 0 {
        let _ = write!(
            counted,
            "; {}, as declared or read: {} outcome, {} process, {} structure, {} of a kind that nobody can tell",
            plural(summary.indicators, "indicator"),
            summary.outcome,
            summary.process,
            summary.structure,
            summary.unread_kind
        );
    }
    let _ = writeln!(out, "{}", filled(&counted, options.width, "", "  "));
    for standpoint in model.of(crate::model::Role::Standpoint, crate::model::Sort::Standpoint) {
        let held = format!("Held against: {}", standpoint.title());
        let _ = writeln!(out, "{}", filled(&held, options.width, "", "  "));
    }
    let counts = |question: Option<Question>, severity: Severity| {
        let counts = |finding: &&Finding| {
            finding.status == Status::New
                && finding.severity == severity
                && question.is_none_or(|question| finding.rule.question == question)
        };
        report.findings.iter().filter(counts).count()
    };
    let total: usize = summary.by_severity.values().sum();
    if total == 0 {
        let _ = writeln!(out, "\nNothing to say.");
    } else {
        let _ = writeln!(out, "\n errors  warnings  advice");
        let mut row = |question: Option<Question>, said: &str| {
            let [errors, warnings, advice] = Severity::ALL.map(|severity| counts(question, severity));
            let _ = writeln!(out, "{errors:>7}  {warnings:>8}  {advice:>6}  {said}");
        };
        for question in Question::ALL.into_iter().filter(|question| summary.by_question.contains_key(question.word())) {
            row(Some(question), question.asks());
        }
        row(None, "in all");
    }
    if !summary.not_asked.is_empty() {
        let _ = writeln!(out, "\n{}", filled(&not_asked(&summary.not_asked), options.width, "", "  "));
    }
    if summary.waived > 0 {
        let _ = writeln!(out, "\nSet aside, with a reason: {}", plural(summary.waived, "finding"));
        let waived = report.findings.iter().filter_map(|finding| Some((finding, finding.waiver?)));
        waived.for_each(|(finding, waiver)| {
            write_waived(out, model, finding, Waiver { item: model.entity(waiver) }, options);
        });
    }
}

/// `Not asked: 3 rules of direction; mostly-existing`: questions of which no rule was asked stand for all of theirs.
fn not_asked(names: &[&str]) -> String {
    let of = |question: Question| RULES.iter().filter(move |rule| rule.question == question);
    let whole = |question: &Question| {
        let mut rules = of(*question).filter(|rule| !is_always_asked(rule)).peekable();
        rules.peek().is_some() && rules.all(|rule| names.contains(&rule.name))
    };
    let (whole, other): (Vec<Question>, Vec<Question>) = Question::ALL.into_iter().partition(whole);
    let named = other.into_iter().flat_map(of).map(|rule| rule.name).filter(|name| names.contains(name));
    let questions = whole.iter().map(|question| question.asks());
    // The project's own rules are in no list of ours.
    let house = names.iter().copied().filter(|name| rule(name).is_none());
    format!("Not asked: {}", questions.chain(named).chain(house).collect::<Vec<_>>().join("; "))
}

/// What was set aside, and by whom, why and until when.
fn write_waived(out: &mut String, model: &Model, finding: &Finding, waiver: Waiver<'_>, options: TextOptions) {
    let (at, _) = model.lines(finding.place);
    let head = format!("{}, line {}: {} [{}]", model.path(finding.place), at.line, finding.message, finding.rule.name);
    let _ = writeln!(out, "{}", filled(&head, options.width, " - ", "   "));
    let owner = waiver.owner().map(|owner| format!("{owner} answers for it"));
    let until = waiver.until().map(|until| format!("until {until}"));
    let parts: Vec<String> = waiver.why().map(|why| why.into_owned()).into_iter().chain(owner).chain(until).collect();
    let _ = writeln!(out, "{}", filled(&parts.join("; "), options.width, "   because: ", "     "));
}

/// `1 file`, `2 files`.
pub(super) fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// Text broken so that it fits the width when it begins `indent` columns in; the renderer indents the further lines.
fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let options = textwrap::Options::new(width.saturating_sub(indent).max(20))
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}

pub(super) fn filled(text: &str, width: usize, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(width.max(20))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}
