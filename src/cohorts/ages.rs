//! Ages in completed years.

use crate::model::Fact;

/// The ages from one to another, both inclusive; nobody's where the first is above the second.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Ages {
    pub(super) from: i32,
    pub(super) to: i32,
}

/// What an age may not pass: nobody is so old.
const OLDEST: i32 = 1_000;

impl Ages {
    /// Every age.
    pub(super) const ALL: Ages = Ages { from: 0, to: OLDEST };

    /// The ages that are in both.
    pub(super) fn and(self, other: Ages) -> Ages {
        Ages { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// What `aged` says, in whole years: someone of two years and a half is two years old.
    pub(super) fn of(fact: Fact<'_>) -> Ages {
        let years = |slot: &str| fact.number(slot).map(|years| years.floor().clamp(-1.0, f64::from(OLDEST)) as i32);
        let to = match is_under(fact) {
            true => fact.number("to").map(|years| years.ceil().clamp(0.0, f64::from(OLDEST)) as i32 - 1),
            false => years("to"),
        };
        Ages { from: years("from").unwrap_or(0), to: to.unwrap_or(OLDEST) }
    }

    /// The youngest and the oldest that `aged` says in so many words: no bound that it leaves open, and no part of a year.
    pub(super) fn ends_of(fact: Fact<'_>) -> Vec<i32> {
        let whole = |slot: &str| fact.number(slot).is_none_or(|years| years.fract() == 0.0);
        if !whole("from") || !whole("to") {
            return Vec::new();
        }
        let ages = Ages::of(fact);
        let ends = [fact.get("from").map(|_| ages.from), fact.get("to").map(|_| ages.to)];
        ends.into_iter().flatten().collect()
    }
}

fn is_under(fact: Fact<'_>) -> bool {
    fact.get("from").is_none() && fact.get("to").is_some()
}
