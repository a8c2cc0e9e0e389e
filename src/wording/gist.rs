//! What a text comes to as a whole, where one text of a measure must be held against another.

use super::class::Role;
use super::hits::Hit;
use super::parts::Place;
use super::tokens::Tokens;
use super::vocabulary::Vocabulary;
use std::ops::Range;

/// What a text comes to.
#[derive(Default)]
pub(super) struct Gist {
    /// Whether there is any text.
    pub(super) speaks: bool,
    /// Whether it says of anything that it is not so.
    pub(super) turns: bool,
    /// Whether it speaks of avoiding something.
    pub(super) avoids: bool,
    /// Whether it is about a length of time.
    pub(super) time: bool,
    /// Whether it holds something to a limit.
    pub(super) limit: bool,
    /// Where it avoids, or says how long.
    pub(super) range: Range<usize>,
}

impl Gist {
    pub(super) fn new(hits: &[Hit], places: &[Place], tokens: &Tokens, vocabulary: &Vocabulary) -> Self {
        let class = |hit: &Hit| &vocabulary.classes[hit.class];
        let first = || hits.iter().filter(|hit| places[hit.first] != Place::Rest);
        let avoids = first().find(|hit| class(hit).role == Role::TurnsAfter && class(hit).tells.up > 1.0);
        let time = first().find(|hit| class(hit).time);
        Self {
            speaks: true,
            turns: first().any(|hit| hit.turned),
            avoids: avoids.is_some(),
            time: time.is_some(),
            limit: first().any(|hit| class(hit).limit),
            range: avoids.or(time).map_or(0..0, |hit| tokens.range(hit.first, hit.last)),
        }
    }

    /// With what another text of the same measure comes to.
    pub(super) const fn join(&mut self, other: &Self) {
        self.speaks |= other.speaks;
        self.turns |= other.turns;
        self.limit |= other.limit;
    }
}
