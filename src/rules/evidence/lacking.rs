//! What indicators lack in the same way: told of each, or once of the framework where most of them lack it.

use crate::findings::Finding;
use crate::model::{Basis, Entity, Place};
use crate::rules::phrases::{in_100, quoted, shortened};
use crate::rules::{Limits, Rule};

/// One indicator that lacks something.
#[derive(Clone, Copy)]
pub(super) struct Lack<'m> {
    pub(super) indicator: Entity<'m>,
    /// The weakest of what that rests on.
    pub(super) basis: Basis,
    /// The line that says so, or that calls for it.
    pub(super) place: Option<Place>,
}

/// Those that lack something, among all of which it could be asked.
#[derive(Default)]
pub(super) struct Lacking<'m> {
    pub(super) of: usize,
    pub(super) lacks: Vec<Lack<'m>>,
}

/// How many of those that lack it are pointed at.
const SHOWN: usize = 3;

/// How many of them are named.
const NAMED: usize = 12;

impl<'m> Lacking<'m> {
    pub(super) fn lacks(&mut self, indicator: Entity<'m>, basis: Basis, place: Option<Place>) {
        self.lacks.push(Lack { indicator, basis, place });
    }

    /// Whether most of them lack it, and they are more than a few.
    pub(super) fn is_most(&self, limits: &Limits) -> bool {
        self.is_more_than_few(limits) && self.share() >= limits.mostly
    }

    pub(super) fn is_more_than_few(&self, limits: &Limits) -> bool {
        self.lacks.len() > 1 && self.lacks.len() as f64 > limits.few
    }

    fn share(&self) -> f64 {
        self.lacks.len() as f64 / self.of.max(1) as f64
    }

    /// One finding about all of them: `who` they are, what they do not (`verb`), what to write (`help`).
    pub(super) fn told_once(
        &self,
        rule: &'static Rule,
        framework: Entity<'m>,
        who: &str,
        verb: &str,
        help: &str,
    ) -> Finding {
        let basis = self.lacks.iter().map(|lack| lack.basis).max().unwrap_or_default();
        let share = in_100(self.share());
        let does_not = if basis == Basis::NotFound { "were not found to" } else { "do not" };
        let (count, of) = (self.lacks.len(), self.of);
        let message = format!("{count} of the {of} {who} in {} {does_not} {verb}: {share} in 100.", quoted(framework));
        let help = format!("{help} They are {}.", self.names());
        let finding = Finding::new(rule, framework, message, help).rests_on(basis).label(format!("{share} in 100"));
        let shown = self.lacks.iter().take(SHOWN);
        shown.fold(finding, |finding, lack| finding.note(lack.indicator.place(), "one of them"))
    }

    /// Their names, as many as a reader has patience for.
    fn names(&self) -> String {
        let named = self.lacks.iter().take(NAMED).map(|lack| format!("`{}`", shortened(lack.indicator.name())));
        let named: Vec<String> = named.collect();
        match (self.lacks.len() - named.len(), &named[..]) {
            (0, [others @ .., last]) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
            (0, _) => named.join(", "),
            (more, _) => format!("{} and {more} more", named.join(", ")),
        }
    }
}
