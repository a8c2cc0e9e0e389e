//! An index of one side's items of a sort by what they are known by, and which of them are nearest to another's item.

use super::terms::{Known, Term, terms};
use crate::alignment::Sameness;
use crate::model::{Entity, EntityId};
use rustc_hash::FxHashMap;

/// For one item so many entries of the index are read: words that stand everywhere say nothing.
const MOST_READ: usize = 1_024;
/// So many that share rare words are held against an item as a whole.
const MOST_HELD: usize = 32;

/// Two sides' items of one sort.
pub(super) struct Nearest<'m> {
    sides: [Vec<Item<'m>>; 2],
    /// Which items of a side a term stands in.
    postings: [Vec<Vec<u32>>; 2],
    places: FxHashMap<EntityId, (usize, u32)>,
    terms: Vec<Term>,
}

/// An item with what it is known by, each with its weight, which is of length 1 as a whole.
struct Item<'m> {
    entity: Entity<'m>,
    known: Vec<(u32, Known)>,
}

/// One of the other side, and how near it is.
pub(super) struct Near<'m> {
    pub(super) entity: Entity<'m>,
    pub(super) score: f64,
    /// The words that both have, as each writes them, the weightiest first.
    pub(super) words: Vec<(String, String)>,
    /// The themes and duties that both have.
    pub(super) shared: Vec<EntityId>,
}

impl<'m> Nearest<'m> {
    /// Reads both sides' items.
    pub(super) fn new(ours: &[Entity<'m>], theirs: &[Entity<'m>], same: &Sameness) -> Self {
        let mut numbers: FxHashMap<Term, u32> = FxHashMap::default();
        let mut names: Vec<Term> = Vec::new();
        let mut read = |entity: &Entity<'m>| {
            let known = terms(*entity, same).into_iter().map(|(term, known)| {
                let number = *numbers.entry(term).or_insert_with_key(|term| {
                    names.push(term.clone());
                    names.len() as u32 - 1
                });
                (number, known)
            });
            Item { entity: *entity, known: known.collect() }
        };
        let mut sides = [ours, theirs].map(|side| side.iter().map(&mut read).collect::<Vec<_>>());
        let mut postings = [(); 2].map(|()| vec![Vec::new(); names.len()]);
        for (items, postings) in sides.iter().zip(&mut postings) {
            for (place, item) in (0..).zip(items) {
                item.known.iter().for_each(|(term, _)| postings[*term as usize].push(place));
            }
        }
        let all = (ours.len() + theirs.len()) as f32;
        let held_by = |term: usize| postings.iter().map(|side| side[term].len()).sum::<usize>() as f32;
        let rarity: Vec<f32> = (0..names.len()).map(|term| (1.0 + all / held_by(term)).ln()).collect();
        let mut places = FxHashMap::default();
        for (side, items) in sides.iter_mut().enumerate() {
            for (place, item) in (0..).zip(items) {
                item.known.iter_mut().for_each(|(term, known)| known.weight *= rarity[*term as usize]);
                // Numbers follow the order of a hash map; nothing that is said may.
                item.known.sort_unstable_by(|(a, _), (b, _)| names[*a as usize].cmp(&names[*b as usize]));
                let length = item.known.iter().map(|(_, known)| known.weight * known.weight).sum::<f32>().sqrt();
                item.known.iter_mut().for_each(|(_, known)| known.weight /= length.max(f32::MIN_POSITIVE));
                places.insert(item.entity.id, (side, place));
            }
        }
        Nearest { sides, postings, places, terms: names }
    }

    /// Those of the other side that an item has most in common with, the nearest first, and how many entries were read.
    pub(super) fn to(&self, entity: Entity<'_>) -> (Vec<Near<'m>>, usize) {
        let Some((side, place)) = self.places.get(&entity.id).copied() else { return (Vec::new(), 0) };
        let item = &self.sides[side][place as usize];
        let postings = &self.postings[1 - side];
        let mut rarest: Vec<&(u32, Known)> =
            item.known.iter().filter(|(term, _)| !postings[*term as usize].is_empty()).collect();
        rarest.sort_by_key(|(term, _)| postings[*term as usize].len());
        let mut read = 0;
        let mut held: FxHashMap<u32, f32> = FxHashMap::default();
        for (term, known) in rarest {
            let entries = &postings[*term as usize];
            if read + entries.len() > MOST_READ {
                break;
            }
            read += entries.len();
            for other in entries {
                *held.entry(*other).or_default() += known.weight * known.weight;
            }
        }
        let mut held: Vec<(u32, f32)> = held.into_iter().collect();
        held.sort_unstable_by(|(a, near_a), (b, near_b)| near_b.total_cmp(near_a).then(a.cmp(b)));
        held.truncate(MOST_HELD);
        let mut near: Vec<(u32, Near<'m>)> =
            held.into_iter().map(|(other, _)| (other, self.near(item, &self.sides[1 - side][other as usize]))).collect();
        near.sort_by(|(a, near_a), (b, near_b)| near_b.score.total_cmp(&near_a.score).then(a.cmp(b)));
        (near.into_iter().map(|(_, near)| near).collect(), read)
    }

    /// Holds two items against one another by everything that they are known by.
    fn near(&self, item: &Item<'m>, other: &Item<'m>) -> Near<'m> {
        let theirs: FxHashMap<u32, &Known> = other.known.iter().map(|(term, known)| (*term, known)).collect();
        let mut near = Near { entity: other.entity, score: 0.0, words: Vec::new(), shared: Vec::new() };
        let mut words: Vec<(f64, &Known, &Known)> = Vec::new();
        for (term, known) in &item.known {
            let Some(match_) = theirs.get(term) else { continue };
            let weight = f64::from(known.weight) * f64::from(match_.weight);
            near.score += weight;
            match &self.terms[*term as usize] {
                Term::Shared(id) => near.shared.push(*id),
                Term::Word(_) | Term::Beginning(_) | Term::Subject(_) => words.push((weight, known, match_)),
            }
        }
        words.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        for (_, ours, theirs) in words {
            // A word and its beginning are one word.
            let is_told = near.words.iter().any(|(one, other)| **one == *ours.shown || **other == *theirs.shown);
            if !is_told {
                near.words.push((ours.shown.to_string(), theirs.shown.to_string()));
            }
        }
        near
    }
}
