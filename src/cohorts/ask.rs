//! The questions.

use super::answer::{Answer, Somebody};
use super::declared::Cohorts;
use super::search::Found;
use crate::model::Entity;

impl Cohorts<'_> {
    /// Whether everyone in `a` is in `b`. What nobody is in lies in everything.
    #[must_use]
    pub fn inside(&self, a: Entity<'_>, b: Entity<'_>) -> Answer {
        self.two(a, b, Self::lies_inside)
    }

    /// Whether lines alone say that everyone in `a` is in `b`, at no more cost than a look: enough where no proof is shown.
    #[must_use]
    pub fn plainly_inside(&self, a: Entity<'_>, b: Entity<'_>) -> bool {
        let number = |cohort: Entity<'_>| self.number.get(&cohort.id).copied();
        let (Some(a), Some(b)) = (number(a), number(b)) else { return false };
        self.plain.is_inside(a, b).unwrap_or(a == b)
    }

    /// Whether somebody is in both.
    #[must_use]
    pub fn share(&self, a: Entity<'_>, b: Entity<'_>) -> Answer {
        self.two(a, b, Self::share_somebody)
    }

    /// Whether the two are the same people.
    #[must_use]
    pub fn same(&self, a: Entity<'_>, b: Entity<'_>) -> Answer {
        match (self.inside(a, b), self.inside(b, a)) {
            (Answer::No(proof), _) | (_, Answer::No(proof)) => Answer::No(proof),
            (Answer::Yes(there), Answer::Yes(back)) => {
                Answer::Yes(self.proof(there.links.into_iter().chain(back.links), None))
            }
            _ => Answer::CannotTell,
        }
    }

    /// Whether nobody can be in it.
    #[must_use]
    pub fn empty(&self, cohort: Entity<'_>) -> Answer {
        let Some(group) = self.number.get(&cohort.id).copied() else { return Answer::CannotTell };
        // However deep it lies, it may add nothing to a group that does not.
        if let Some(shorter) = self.plain.shorter(group).filter(|shorter| *shorter != group)
            && let Found::Somebody { .. } = self.look(&[shorter], None, None, &mut self.patience())
        {
            let is_in_doubt = self.plain.is_in_doubt(group);
            return if is_in_doubt { Answer::CannotTell } else { self.not_empty(group) };
        }
        match self.look(&[group], None, None, &mut self.patience()) {
            Found::Nobody(links) => Answer::Yes(self.proof(links, None)),
            Found::Somebody { is_in_doubt: false } => self.not_empty(group),
            _ => Answer::CannotTell,
        }
    }

    fn not_empty(&self, group: u32) -> Answer {
        Answer::No(self.proof([], Some(Somebody { group, age: None })))
    }

    fn two(&self, a: Entity<'_>, b: Entity<'_>, ask: impl Fn(&Self, u32, u32) -> Answer) -> Answer {
        match (self.number.get(&a.id), self.number.get(&b.id)) {
            (Some(a), Some(b)) => ask(self, *a, *b),
            _ => Answer::CannotTell,
        }
    }

    fn lies_inside(&self, a: u32, b: u32) -> Answer {
        if let Found::Nobody(links) = self.look(&[a], None, Some(b), &mut self.patience()) {
            return Answer::Yes(self.proof(links, None));
        }
        // Somebody who is in `a` for certain and cannot be in `b`.
        let outside = self.somebody(&[a], |somebody, steps| {
            let Found::Nobody(not_there) = self.look_for(somebody, Some(b), None, steps) else { return None };
            let Found::Nobody(here) = self.look_for(somebody, None, Some(a), steps) else { return None };
            Some(here.into_iter().chain(not_there).collect())
        });
        outside.map_or(Answer::CannotTell, Answer::No)
    }

    fn share_somebody(&self, a: u32, b: u32) -> Answer {
        if let Found::Nobody(links) = self.look(&[a, b], None, None, &mut self.patience()) {
            return Answer::No(self.proof(links, None));
        }
        // Somebody who is in both for certain.
        let in_both = self.somebody(&[a, b], |somebody, steps| {
            let Found::Nobody(here) = self.look_for(somebody, None, Some(a), steps) else { return None };
            let Found::Nobody(there) = self.look_for(somebody, None, Some(b), steps) else { return None };
            Some(here.into_iter().chain(there).collect())
        });
        in_both.map_or(Answer::CannotTell, Answer::Yes)
    }
}
