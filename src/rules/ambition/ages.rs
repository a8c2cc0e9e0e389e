//! The ages of groups, as far as they are said.

use crate::model::{Entity, Fact};

/// The ages of a group: from one birthday up to, and not with, another.
#[derive(Clone, Copy)]
pub(super) struct Ages<'m> {
    from: f64,
    until: f64,
    /// The line that says so.
    pub(super) fact: Fact<'m>,
}

/// How many groups, each around the one before, are asked for their ages. A circle of groups is found elsewhere; here it
/// only has to end.
const MOST: usize = 32;

impl<'m> Ages<'m> {
    /// The ages of a group: its own, those of one that is said to be the same, or else those of the group around it.
    pub(super) fn of(cohort: Entity<'m>) -> Option<Self> {
        let around = |cohort: &Entity<'m>| cohort.named("within").next();
        std::iter::successors(Some(cohort), around)
            .take(MOST)
            .flat_map(|cohort| [cohort].into_iter().chain(cohort.named("same-as")))
            .find_map(Ages::own)
    }

    fn own(cohort: Entity<'m>) -> Option<Self> {
        let fact = cohort.stated("aged")?;
        // Ages are inclusive, but for those under an age.
        let is_under = fact.written().split_whitespace().nth(1) == Some("under");
        let until = fact.number("to").map_or(f64::INFINITY, |to| if is_under { to } else { to + 1.0 });
        Some(Ages { from: fact.number("from").unwrap_or(0.0), until, fact })
    }

    /// Whether nobody can be of both.
    pub(super) fn are_apart(self, other: Ages<'_>) -> bool {
        self.until <= other.from || other.until <= self.from
    }
}
