//! The groups in which a group lies, line by line.

use super::declared::Cohorts;
use crate::model::Entity;
use std::collections::{HashSet, VecDeque};

impl<'m> Cohorts<'m> {
    /// The groups in which everyone of this one is for certain, as far as lines alone say it: the nearest first, itself left
    /// out. What takes trying one part after another, [`Cohorts::inside`] finds and this does not.
    pub fn larger(&self, cohort: Entity<'_>) -> impl Iterator<Item = Entity<'m>> {
        let mut found: VecDeque<u32> = self.number.get(&cohort.id).copied().into_iter().collect();
        let mut seen: HashSet<u32> = found.iter().copied().collect();
        let each = std::iter::from_fn(move || {
            let at = found.pop_front()?;
            let wholes = self.groups[at as usize].up.iter().map(|(whole, _)| *whole);
            found.extend(wholes.filter(|whole| seen.insert(*whole)));
            Some(self.item(at))
        });
        each.skip(1)
    }
}
