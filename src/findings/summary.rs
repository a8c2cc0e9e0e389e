//! What a check comes to, in figures.

use super::{Finding, Severity, Status};
use crate::model::{Model, Role, Sort};
use crate::rules::KindCounts;
use std::collections::BTreeMap;

/// What a check comes to, in figures.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    /// Files of the project itself.
    pub files: usize,
    /// Items in them.
    pub items: usize,
    /// Indicators among those.
    pub indicators: usize,
    /// Indicators whose kind, declared or else read, is an outcome.
    pub outcome: usize,
    /// Indicators whose kind, declared or else read, is a process.
    pub process: usize,
    /// Indicators whose kind, declared or else read, is a structure.
    pub structure: usize,
    /// Indicators whose kind is neither declared nor read.
    pub unread_kind: usize,
    /// Findings that count, by severity; every severity is there.
    pub by_severity: BTreeMap<&'static str, usize>,
    /// Findings that count, by question; questions without any are left out.
    pub by_question: BTreeMap<&'static str, usize>,
    /// Findings waived.
    pub waived: usize,
    /// Findings that were there before a baseline.
    pub baselined: usize,
    /// The rules that were not asked, in the order of their names.
    pub not_asked: Vec<&'static str>,
}

impl Summary {
    pub(super) fn new(model: &Model, findings: &[Finding], kinds: KindCounts, not_asked: Vec<&'static str>) -> Self {
        let mut summary = Summary {
            files: model.files(Role::Own).count(),
            items: model.entities().filter(|entity| entity.role() == Role::Own).count(),
            indicators: model.own(Sort::Indicator).count(),
            outcome: kinds.outcome,
            process: kinds.process,
            structure: kinds.structure,
            unread_kind: kinds.unknown,
            not_asked,
            by_severity: Severity::ALL.iter().map(|severity| (severity.word(), 0)).collect(),
            ..Summary::default()
        };
        for finding in findings {
            match finding.status {
                Status::New => {
                    *summary.by_severity.entry(finding.severity.word()).or_default() += 1;
                    *summary.by_question.entry(finding.rule.question.word()).or_default() += 1;
                }
                Status::Waived => summary.waived += 1,
                Status::Baselined => summary.baselined += 1,
            }
        }
        summary
    }

    /// How many indicators are of which kind.
    pub(super) fn kinds(&self) -> KindCounts {
        KindCounts {
            outcome: self.outcome,
            process: self.process,
            structure: self.structure,
            unknown: self.unread_kind,
        }
    }
}
