//! What weighs most, and is asked for first.

use super::Build;
use crate::findings::Severity;
use crate::report::view::{self, Ask, asks};

/// How many recommendations stand at the head of a document: as many as a page holds. The rest stand with what they are about.
const AT_THE_HEAD: usize = 16;
/// How much a finding weighs that is a warning, or that the respondent cares about; what weighs less is not asked for at the head.
const WEIGHTY: usize = 2;

impl Build<'_> {
    /// What is asked for above all, and how much more is asked for. What the respondent holds the framework against weighs a
    /// degree more here than what only the rules say.
    pub(super) fn recommendations(&self, findings: &[view::Finding]) -> (Vec<Ask>, usize) {
        let held = self.ours;
        let weight = |place: usize| {
            let finding = &self.report.findings[place];
            let degree = match finding.severity {
                Severity::Error => 0,
                Severity::Warning => 2,
                Severity::Advice => 3,
            };
            let is_held = held.is_some_and(|held| finding.standpoints.contains(&held.id));
            degree - usize::from(is_held && degree > 0)
        };
        let mut places: Vec<usize> = (0..findings.len()).collect();
        places.sort_by_key(|place| (weight(*place), self.cx.rank(self.report.findings[*place].rule.name), *place));
        let mut all = asks(findings, &places);
        let is_weighty = |ask: &Ask| ask.findings.iter().any(|place| weight(*place) <= WEIGHTY);
        let heaviest = all.iter().take_while(|ask| is_weighty(ask)).count().min(AT_THE_HEAD);
        let more = all.len() - heaviest;
        all.truncate(heaviest);
        (all, more)
    }
}
