//! Whether there can be somebody who is in some groups and not in another: everything that follows is followed, and where
//! somebody must be in one of several groups, each is tried.
//!
//! What is declared never says "in none of these" but by two groups that share nobody, so that whoever is in no more groups
//! than must be is a person who can be. Followed to the end, the search is therefore exact.

use super::answer::Somebody;
use super::declared::Cohorts;
use super::trail::{Bound, Entry, NONE, Scratch};
use std::sync::atomic::Ordering;

/// Whether there can be such a person.
#[derive(Debug)]
pub(super) enum Found {
    /// There cannot, by these links.
    Nobody(Vec<u32>),
    /// There can.
    Somebody {
        /// Whether a line that could not be read might say otherwise.
        is_in_doubt: bool,
    },
    /// It would take too long to say.
    TooFar,
}

/// The most choices that are open at a time.
const MOST_CHOICES: u8 = 60;

/// One search. `steps` is how many it may still take.
struct Search<'c, 'm> {
    cohorts: &'c Cohorts<'m>,
    known: &'c mut Scratch,
    not_in: Option<u32>,
    next: usize,
    steps: u64,
}

/// Why there can be nobody: by which links, and which choices it hangs on.
#[derive(Default)]
struct Reason {
    links: Vec<u32>,
    choices: u64,
}

enum Closed {
    Nobody(Reason),
    Somebody,
    TooFar,
}

impl Cohorts<'_> {
    /// Looks for a person who is in all of `inside`, of this age where one is given, and not in `not_in`. Takes no more than
    /// `steps`, and takes off what it took.
    pub(super) fn look(&self, inside: &[u32], age: Option<i32>, not_in: Option<u32>, steps: &mut u64) -> Found {
        if let Some(is_in_doubt) = self.plain.can_be(inside, age, not_in) {
            *steps = steps.saturating_sub(1);
            return Found::Somebody { is_in_doubt };
        }
        let mut known = self.scratch.lock().ok().and_then(|mut spare| spare.pop()).unwrap_or_default();
        known.begin(self.groups.len(), age);
        let mut search = Search { cohorts: self, known: &mut known, not_in, next: 0, steps: *steps };
        for group in inside {
            search.known.add(Entry { group: *group, from: NONE, link: NONE, choice: None });
        }
        let closed = search.close(0, 0);
        self.steps.fetch_add(*steps - search.steps, Ordering::Relaxed);
        *steps = search.steps;
        let found = match closed {
            Closed::Nobody(reason) => Found::Nobody(reason.links),
            Closed::TooFar => Found::TooFar,
            Closed::Somebody => {
                let mut groups = known.entries.iter().map(|entry| &self.groups[entry.group as usize]);
                Found::Somebody { is_in_doubt: groups.any(|group| group.is_in_doubt) }
            }
        };
        if let Ok(mut spare) = self.scratch.lock() {
            spare.push(known);
        }
        found
    }

    /// As [`Cohorts::look`], for somebody who is taken to be in a group, and perhaps in another.
    pub(super) fn look_for(&self, somebody: Somebody, and: Option<u32>, not_in: Option<u32>, steps: &mut u64) -> Found {
        let inside: Vec<u32> = [somebody.group].into_iter().chain(and).collect();
        self.look(&inside, somebody.age, not_in, steps)
    }

    /// How many steps a question may take: a few times what it would take to go through everything once.
    pub(super) fn patience(&self) -> u64 {
        4 * (self.groups.len() + self.links.len()) as u64 + 4_096
    }
}

impl Search<'_, '_> {
    /// Follows everything, and tries each way where one of several must be so. The lists before `open` are known to be met.
    fn close(&mut self, depth: u8, mut open: usize) -> Closed {
        match self.follow() {
            Ok(()) => {}
            Err(Some(reason)) => return Closed::Nobody(reason),
            Err(None) => return Closed::TooFar,
        }
        let list = loop {
            let Some((entry, list)) = self.known.open.get(open).copied() else { return Closed::Somebody };
            let cohorts = self.cohorts;
            let group = &cohorts.groups[self.known.entries[entry as usize].group as usize];
            let list = &group.one_of[list as usize];
            if !list.iter().any(|(group, _)| self.known.entry(*group).is_some()) {
                break (entry, list.as_slice());
            }
            open += 1;
        };
        if depth == MOST_CHOICES {
            return Closed::TooFar;
        }
        self.each(list, depth, open)
    }

    fn each(&mut self, (from, list): (u32, &[(u32, u32)]), depth: u8, open: usize) -> Closed {
        let mut all = Reason::default();
        let mut is_too_far = false;
        for (group, link) in list {
            let (mark, next) = (self.known.mark(), self.next);
            self.known.add(Entry { group: *group, from, link: *link, choice: Some(depth) });
            let closed = self.close(depth + 1, open);
            match closed {
                Closed::Somebody => return Closed::Somebody,
                Closed::TooFar => is_too_far = true,
                // It does not hang on this choice: whatever else is chosen, there is nobody.
                Closed::Nobody(reason) if reason.choices & 1 << depth == 0 => return Closed::Nobody(reason),
                Closed::Nobody(reason) => {
                    all.links.extend(reason.links);
                    all.choices |= reason.choices & !(1 << depth);
                }
            }
            self.known.back_to(mark);
            self.next = next;
        }
        if is_too_far { Closed::TooFar } else { Closed::Nobody(all) }
    }

    /// Adds everything that follows. `Err` with why there can be nobody, or without where it took too long.
    fn follow(&mut self) -> Result<(), Option<Reason>> {
        while self.next < self.known.entries.len() {
            let entry = self.next as u32;
            self.next += 1;
            let cohorts = self.cohorts;
            let number = self.known.entries[entry as usize].group;
            let group = &cohorts.groups[number as usize];
            let cost = 1 + group.up.len() + group.apart.len() + group.one_of.len();
            self.steps = self.steps.checked_sub(cost as u64).ok_or(None)?;
            if self.not_in == Some(number) {
                return Err(Some(self.reason(&[entry], &[])));
            }
            for (other, link) in &group.apart {
                if let Some(other) = self.known.entry(*other) {
                    return Err(Some(self.reason(&[entry, other], &[*link])));
                }
            }
            for (ages, link) in &group.aged {
                if let Some((from, to)) = self.known.narrow(*ages, entry, *link) {
                    return Err(Some(self.no_age(from, to)));
                }
            }
            self.known.open.extend((0..group.one_of.len() as u32).map(|list| (entry, list)));
            for (whole, link) in &group.up {
                self.known.add(Entry { group: *whole, from: entry, link: *link, choice: None });
            }
        }
        Ok(())
    }

    fn no_age(&mut self, from: Bound, to: Bound) -> Reason {
        let entries: Vec<u32> = [from.entry, to.entry].into_iter().filter(|entry| *entry != NONE).collect();
        let links: Vec<u32> = [from.link, to.link].into_iter().filter(|link| *link != NONE).collect();
        self.reason(&entries, &links)
    }

    /// The links that lead to some entries, then `last`; and the choices among them.
    fn reason(&mut self, entries: &[u32], last: &[u32]) -> Reason {
        let mut reason = Reason::default();
        for entry in entries {
            let before = reason.links.len();
            let mut at = *entry;
            while at != NONE {
                let known = self.known.entries[at as usize];
                if known.link != NONE {
                    reason.links.push(known.link);
                }
                reason.choices |= known.choice.map_or(0, |choice| 1 << choice);
                at = known.from;
            }
            reason.links[before..].reverse();
        }
        reason.links.extend_from_slice(last);
        self.steps = self.steps.saturating_sub(reason.links.len() as u64);
        reason
    }
}
