//! What follows for each group without trying one part after another, worked out once: most questions are answered by it at
//! once, and only those of which a proof is to be shown are followed line by line.

use super::ages::Ages;
use super::declared::Group;
use crate::graph::Graph;

/// The most groups for which it is kept which lies in which: a square of so many bits is two megabytes.
const MOST: usize = 4_096;

/// What follows for each set of groups that are the same.
#[derive(Debug, Default)]
pub(super) struct Plain {
    /// Which set each group is of. Whatever a set lies in has a smaller number.
    set: Vec<u32>,
    sets: Vec<Follows>,
    /// For each set, the sets that it lies in and those with which it shares nobody, a bit each; empty for too many groups.
    up: Vec<u64>,
    apart: Vec<u64>,
    width: usize,
}

/// What follows for a group from all those that it lies in.
#[derive(Clone, Copy, Debug)]
struct Follows {
    ages: Ages,
    has_lists: bool,
    is_in_doubt: bool,
    /// A group that it lies in, below which nothing is said to share nobody with anything.
    shares: u32,
}

impl Plain {
    pub(super) fn new(groups: &[Group]) -> Plain {
        let mut graph = Graph::new(groups.len());
        for (number, group) in groups.iter().enumerate() {
            group.up.iter().for_each(|(whole, _)| graph.link(number, *whole as usize, 0));
        }
        let set: Vec<u32> = graph.groups().into_iter().map(|set| set as u32).collect();
        let mut members = vec![Vec::new(); set.iter().max().map_or(0, |last| *last as usize + 1)];
        for (number, set) in (0..).zip(&set) {
            members[*set as usize].push(number);
        }
        let width = if members.len() <= MOST { members.len().div_ceil(64) } else { 0 };
        let mut plain = Plain { set, sets: Vec::new(), up: Vec::new(), apart: Vec::new(), width };
        plain.up.resize(members.len() * width, 0);
        plain.apart.resize(members.len() * width, 0);
        for members in &members {
            plain.add(members, groups);
        }
        plain
    }

    /// Adds the next set; those that it lies in are there.
    fn add(&mut self, members: &[u32], groups: &[Group]) {
        let this = self.sets.len();
        let mut follows = Follows {
            ages: Ages::ALL,
            has_lists: false,
            is_in_doubt: false,
            shares: members.first().copied().unwrap_or(0),
        };
        let group = |number: &u32| &groups[*number as usize];
        let mut wholes: Vec<usize> = members
            .iter()
            .flat_map(|member| &group(member).up)
            .map(|(whole, _)| self.set[*whole as usize] as usize)
            .collect();
        wholes.retain(|whole| *whole != this);
        wholes.dedup();
        for whole in &wholes {
            let whole = self.sets[*whole];
            follows.ages = follows.ages.and(whole.ages);
            follows.has_lists |= whole.has_lists;
            follows.is_in_doubt |= whole.is_in_doubt;
        }
        for member in members.iter().map(group) {
            follows.ages = member.aged.iter().fold(follows.ages, |all, (ages, _)| all.and(*ages));
            follows.has_lists |= !member.one_of.is_empty();
            follows.is_in_doubt |= member.is_in_doubt;
        }
        if let ([only], true) = (&wholes[..], members.iter().all(|member| group(member).apart.is_empty())) {
            follows.shares = self.sets[*only].shares;
        }
        self.sets.push(follows);
        if self.width > 0 {
            mark(&mut self.up, this * self.width, this);
            for whole in wholes {
                join(&mut self.up, this, whole, self.width);
                join(&mut self.apart, this, whole, self.width);
            }
            for (other, _) in members.iter().flat_map(|member| &group(member).apart) {
                mark(&mut self.apart, this * self.width, self.set[*other as usize] as usize);
            }
        }
    }

    fn of(&self, group: u32) -> Follows {
        self.sets[self.set[group as usize] as usize]
    }

    /// Whether lines alone say that one group lies in another, where that is known at once.
    pub(super) fn is_inside(&self, a: u32, b: u32) -> Option<bool> {
        let (a, b) = (self.set[a as usize] as usize, self.set[b as usize] as usize);
        let row = self.row(&self.up, a)?;
        Some(row[b / 64] & 1 << (b % 64) != 0)
    }

    /// Whether it is known at once that there can be somebody in all of these groups, of this age and not in `not_in`: then
    /// whether that is in doubt. `None` where it has to be followed.
    pub(super) fn can_be(&self, inside: &[u32], age: Option<i32>, not_in: Option<u32>) -> Option<bool> {
        let mut ages = age.map_or(Ages::ALL, |age| Ages { from: age, to: age });
        let mut is_in_doubt = false;
        for (at, group) in inside.iter().enumerate() {
            let follows = self.of(*group);
            ages = ages.and(follows.ages);
            is_in_doubt |= follows.is_in_doubt;
            let is_out = not_in.is_none_or(|not_in| self.is_inside(*group, not_in) == Some(false));
            let is_apart = inside[..=at].iter().any(|other| self.shares_nobody(*group, *other) != Some(false));
            if follows.has_lists || !is_out || is_apart {
                return None;
            }
        }
        (ages.from <= ages.to).then_some(is_in_doubt)
    }

    fn shares_nobody(&self, a: u32, b: u32) -> Option<bool> {
        let (a, b) = (self.set[a as usize] as usize, self.set[b as usize] as usize);
        let (apart, up) = (self.row(&self.apart, a)?, self.row(&self.up, b)?);
        Some(apart.iter().zip(up).any(|(apart, up)| apart & up != 0))
    }

    fn row<'r>(&self, rows: &'r [u64], set: usize) -> Option<&'r [u64]> {
        (self.width > 0).then(|| &rows[set * self.width..(set + 1) * self.width])
    }

    /// A group in place of this one, to ask whether somebody can be in it: one that it lies in and to which it adds no more
    /// than ages, which are looked at here.
    pub(super) fn shorter(&self, group: u32) -> Option<u32> {
        let follows = self.of(group);
        (!follows.has_lists && follows.ages.from <= follows.ages.to).then_some(follows.shares)
    }

    pub(super) fn is_in_doubt(&self, group: u32) -> bool {
        self.of(group).is_in_doubt
    }
}

fn mark(rows: &mut [u64], row: usize, bit: usize) {
    rows[row + bit / 64] |= 1 << (bit % 64);
}

/// Adds one row to a later one.
fn join(rows: &mut [u64], to: usize, from: usize, width: usize) {
    let (before, after) = rows.split_at_mut(to * width);
    for (word, more) in after[..width].iter_mut().zip(&before[from * width..(from + 1) * width]) {
        *word |= more;
    }
}
