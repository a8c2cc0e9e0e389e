//! Which findings are shown, in what order, and which of several about one item leads.

use super::fingerprint::fingerprint;
use super::{Finding, Severity, Status, Summary};
use crate::model::{Basis, EntityId, Model};
use crate::rules::Context;
use crate::rules::house::Unworked;
use std::collections::{HashMap, HashSet};

/// Everything that a check has to say.
#[derive(Clone, Debug)]
pub struct Report {
    /// The findings, in the order of files and lines, each companion straight after its lead.
    pub findings: Vec<Finding>,
    /// What they come to.
    pub summary: Summary,
    /// Where a house rule could not be worked out: faults of the rules, told apart from findings.
    pub unworked: Vec<Unworked>,
}

/// Settles severity, order, leads and fingerprints of what the rules found.
#[must_use]
pub fn report(cx: &Context<'_>, mut findings: Vec<Finding>, unworked: Vec<Unworked>) -> Report {
    let model = cx.model;
    for finding in &mut findings {
        if let Some(severity) = cx.severities.get(finding.rule.name) {
            finding.severity = *severity;
        }
        // What was only not found may be there: it is not held against its publisher as what was found missing would be.
        if finding.basis == Basis::NotFound {
            finding.severity = finding.severity.lower();
        }
    }
    let key = |finding: &Finding| {
        (model.path(finding.place).to_owned(), model.span(finding.place).start, cx.rank(finding.rule.name))
    };
    findings.sort_by_cached_key(|finding| (key(finding), finding.about.clone()));
    findings.dedup_by(|b, a| a.rule.name == b.rule.name && a.place == b.place && a.message == b.message);
    number(model, &mut findings);
    lead(cx, &mut findings);
    let not_asked = cx.without.iter().copied().filter(|name| cx.rule(name).is_some()).collect();
    let summary = Summary::new(model, &findings, cx.kind_counts(), not_asked);
    Report { findings, summary, unworked }
}

impl Report {
    /// Keeps the findings in the files of which `asked` is true, by their paths, and counts anew. A finding whose lead
    /// is not kept stands for itself.
    pub fn keep(&mut self, model: &Model, asked: impl Fn(&str) -> bool) {
        self.findings.retain(|finding| asked(model.path(finding.place)));
        self.unworked.retain(|unworked| asked(model.path(unworked.place)));
        let kept: HashSet<String> = self.findings.iter().map(|finding| finding.fingerprint.clone()).collect();
        for finding in &mut self.findings {
            finding.lead = finding.lead.take().filter(|lead| kept.contains(lead));
        }
        self.summary =
            Summary::new(model, &self.findings, self.summary.kinds(), std::mem::take(&mut self.summary.not_asked));
    }

    /// Whether something new is at least this grave.
    #[must_use]
    pub fn fails_at(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.status == Status::New && finding.severity <= severity)
    }
}

fn number(model: &Model, findings: &mut [Finding]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for finding in findings {
        let plain = fingerprint(finding, model, 0);
        let occurrence = seen.entry(plain.clone()).or_default();
        finding.fingerprint = if *occurrence == 0 { plain } else { fingerprint(finding, model, *occurrence) };
        *occurrence += 1;
    }
}

/// Of several findings about one measure, outcome or group, the most telling leads and the others stand under it. What is
/// wrong with the text itself always stands alone, as does what is said of the framework as a whole.
fn lead(cx: &Context<'_>, findings: &mut Vec<Finding>) {
    let grouped = |finding: &Finding| {
        let whole = matches!(finding.subject.sort, "framework" | "file" | "standpoint" | "consultation");
        let counts = finding.status == Status::New;
        finding.subject.id.filter(|_| counts && !whole && !finding.rule.question.is_form())
    };
    let mut leads: HashMap<EntityId, usize> = HashMap::new();
    for (at, finding) in findings.iter().enumerate() {
        let Some(subject) = grouped(finding) else { continue };
        let rank = |at: usize| (findings[at].severity, cx.rank(findings[at].rule.name), at);
        let best = leads.entry(subject).or_insert(at);
        if rank(at) < rank(*best) {
            *best = at;
        }
    }
    let mut order: Vec<(usize, bool, usize)> = (0..findings.len()).map(|at| (at, false, at)).collect();
    for (at, slot) in order.iter_mut().enumerate() {
        if let Some(lead) = grouped(&findings[at]).and_then(|subject| leads.get(&subject)) {
            *slot = (*lead, at != *lead, at);
        }
    }
    for (at, (lead, companion, _)) in order.iter().enumerate() {
        if *companion {
            findings[at].lead = Some(findings[*lead].fingerprint.clone());
        }
    }
    order.sort_unstable();
    let mut taken: Vec<Option<Finding>> = std::mem::take(findings).into_iter().map(Some).collect();
    findings.extend(order.iter().filter_map(|(_, _, at)| taken[*at].take()));
}
