//! Whom one can point at: those who are taken to be in a group, or in some group that lies in it.

use super::answer::{Proof, Somebody};
use super::declared::Cohorts;
use super::search::Found;
use std::collections::HashSet;

/// The most groups in which one looks for somebody.
const MOST_GROUPS: usize = 48;

/// The most steps that looking for somebody may take.
const MOST_STEPS: u64 = 8_192;

impl Cohorts<'_> {
    /// Somebody of whom `proves` can show what is asked, and who is not known to be nobody. The groups of `first` are tried
    /// first, then those that may lie in them, the nearest first.
    pub(super) fn somebody(
        &self,
        first: &[u32],
        mut proves: impl FnMut(Somebody, &mut u64) -> Option<Vec<u32>>,
    ) -> Option<Proof> {
        let mut steps = self.patience().min(MOST_STEPS);
        for group in self.beneath(first) {
            let ages = self.groups[group as usize].ends.iter().copied().map(Some);
            for age in [None].into_iter().chain(ages) {
                let somebody = Somebody { group, age };
                if let Some(links) = proves(somebody, &mut steps)
                    && matches!(self.look_for(somebody, None, None, &mut steps), Found::Somebody { is_in_doubt: false })
                {
                    return Some(self.proof(links, Some(somebody)));
                }
                if steps == 0 {
                    return None;
                }
            }
        }
        None
    }

    /// Some groups and those that may lie in them, the nearest first, each once.
    fn beneath(&self, first: &[u32]) -> Vec<u32> {
        let mut found: Vec<u32> = first.to_vec();
        let mut seen: HashSet<u32> = first.iter().copied().collect();
        let mut next = 0;
        while let Some(at) = found.get(next).copied()
            && found.len() < MOST_GROUPS
        {
            let more = self.groups[at as usize].down.iter().take(MOST_GROUPS);
            found.extend(more.filter(|group| seen.insert(**group)));
            next += 1;
        }
        found.truncate(MOST_GROUPS);
        found
    }
}
