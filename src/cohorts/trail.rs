//! What is known of one person while it is followed: which groups the person is in, by which lines, and how old.

use super::ages::Ages;

/// What stands for nothing: no entry, no link.
pub(super) const NONE: u32 = u32::MAX;

/// That the person is in a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) group: u32,
    /// The entry that it follows from, and by which link; none for what is supposed.
    pub(super) from: u32,
    pub(super) link: u32,
    /// Which choice it is, where it is one of several that were open.
    pub(super) choice: Option<u8>,
}

/// A bound of the person's age: which, by which entry, by which link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    pub(super) years: i32,
    pub(super) entry: u32,
    pub(super) link: u32,
}

/// What is known so far, in the order in which it came to be known.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) entries: Vec<Entry>,
    /// For each group the number of its entry and one more; 0 where the person is not known to be in it.
    at: Vec<u32>,
    /// Lists of which the person is in one: the entry that says so, and which of its group's lists.
    pub(super) open: Vec<(u32, u32)>,
    pub(super) from: Option<Bound>,
    pub(super) to: Option<Bound>,
}

/// How much was known at some time, to go back to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    entries: usize,
    open: usize,
    from: Option<Bound>,
    to: Option<Bound>,
}

impl Scratch {
    /// Begins anew, about a person of some age or of any.
    pub(super) fn begin(&mut self, groups: usize, age: Option<i32>) {
        self.back_to(Mark { entries: 0, open: 0, from: None, to: None });
        self.at.resize(groups, 0);
        let known = |years| Bound { years, entry: NONE, link: NONE };
        (self.from, self.to) = (age.map(known), age.map(known));
    }

    /// The entry that says that the person is in a group.
    pub(super) fn entry(&self, group: u32) -> Option<u32> {
        self.at[group as usize].checked_sub(1)
    }

    /// Adds that the person is in a group, unless it is known. `true` if it is new.
    pub(super) fn add(&mut self, entry: Entry) -> bool {
        let is_new = self.at[entry.group as usize] == 0;
        if is_new {
            self.entries.push(entry);
            self.at[entry.group as usize] = self.entries.len() as u32;
        }
        is_new
    }

    /// Narrows the person's age; the two bounds that leave none, where they do.
    pub(super) fn narrow(&mut self, ages: Ages, entry: u32, link: u32) -> Option<(Bound, Bound)> {
        let (from, to) = (Bound { years: ages.from, entry, link }, Bound { years: ages.to, entry, link });
        if self.from.is_none_or(|known| known.years < from.years) {
            self.from = Some(from);
        }
        if self.to.is_none_or(|known| known.years > to.years) {
            self.to = Some(to);
        }
        let (from, to) = (self.from?, self.to?);
        (from.years > to.years).then_some((from, to))
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { entries: self.entries.len(), open: self.open.len(), from: self.from, to: self.to }
    }

    pub(super) fn back_to(&mut self, mark: Mark) {
        for entry in self.entries.drain(mark.entries..) {
            self.at[entry.group as usize] = 0;
        }
        self.open.truncate(mark.open);
        (self.from, self.to) = (mark.from, mark.to);
    }
}
