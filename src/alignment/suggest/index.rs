//! An index of one side's items of a sort by what they are known by, and which of them are nearest to another's item.

use super::terms::{Known, Term, terms};
use crate::alignment::Sameness;
use crate::model::{Entity, EntityId};
use crate::parallel;
use rustc_hash::FxHashMap;

/// For one item so many entries of the index are read: words that stand everywhere say nothing.
const MOST_READ: usize = 512;
/// So many that share rare words are held against an item as a whole.
const MOST_HELD: usize = 16;

/// Two sides' items of one sort.
pub(super) struct Nearest<'m> {
    sides: [Vec<Item<'m>>; 2],
    /// Which items of a side a term stands in.
    postings: [Vec<Vec<u32>>; 2],
    places: FxHashMap<EntityId, (usize, u32)>,
    terms: Vec<Term>,
}

/// An item with what it is known by, in the order of terms, each with its weight; but for the title as a whole, the
/// length of it all is 1.
struct Item<'m> {
    entity: Entity<'m>,
    known: Vec<(u32, Known)>,
}

/// One of the other side, and how near it is.
#[derive(Clone, Copy)]
pub(super) struct Near<'m> {
    pub(super) entity: Entity<'m>,
    pub(super) score: f64,
    /// Which of its side it is.
    place: u32,
}

/// What two items have in common.
#[derive(Default)]
pub(super) struct Common {
    /// Whether the titles are the same.
    pub(super) same_title: bool,
    /// The words that stand in both titles, as each writes them, the weightiest first.
    pub(super) titles: Vec<(String, String)>,
    /// The words that both have elsewhere.
    pub(super) elsewhere: Vec<(String, String)>,
    /// The themes and duties that both have.
    pub(super) shared: Vec<EntityId>,
}

impl<'m> Nearest<'m> {
    /// Reads both sides' items.
    pub(super) fn new(ours: &[Entity<'m>], theirs: &[Entity<'m>], same: &Sameness) -> Self {
        let read = [ours, theirs].map(|side| parallel::map(side, |entity| terms(*entity, same)));
        let mut names: Vec<Term> = read.iter().flatten().flat_map(|known| known.keys().cloned()).collect();
        names.sort_unstable();
        names.dedup();
        let numbers: FxHashMap<&Term, u32> = names.iter().zip(0..).collect();
        let mut postings = [(); 2].map(|()| vec![Vec::new(); names.len()]);
        let mut sides = [Vec::new(), Vec::new()];
        for (side, read) in read.into_iter().enumerate() {
            for ((place, entity), known) in (0..).zip([ours, theirs][side]).zip(read) {
                let mut known: Vec<(u32, Known)> =
                    known.into_iter().map(|(term, known)| (numbers[&term], known)).collect();
                known.sort_unstable_by_key(|(term, _)| *term);
                known.iter().for_each(|(term, _)| postings[side][*term as usize].push(place));
                sides[side].push(Item { entity: *entity, known });
            }
        }
        let all = (ours.len() + theirs.len()) as f32;
        let held_by = |term: usize| postings.iter().map(|side| side[term].len()).sum::<usize>() as f32;
        let rarity: Vec<f32> = (0..names.len()).map(|term| (1.0 + all / held_by(term)).ln()).collect();
        let mut places = FxHashMap::default();
        for (side, items) in sides.iter_mut().enumerate() {
            for (place, item) in (0..).zip(items) {
                item.known.iter_mut().for_each(|(term, known)| known.weight *= rarity[*term as usize]);
                // That a title is another's is much; that it is nobody's is nothing.
                let told = item.known.iter().filter(|(term, _)| !matches!(names[*term as usize], Term::Title(_)));
                let length = told.map(|(_, known)| known.weight * known.weight).sum::<f32>().sqrt();
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
        let mut found: Vec<(u32, f32)> = Vec::with_capacity(MOST_READ);
        for (term, known) in rarest {
            let entries = &postings[*term as usize];
            if read + entries.len() > MOST_READ {
                break;
            }
            read += entries.len();
            found.extend(entries.iter().map(|other| (*other, known.weight * known.weight)));
        }
        // A stable sort, so that what is added up is added up in one order.
        found.sort_by_key(|(other, _)| *other);
        found.dedup_by(|(next, weight), (other, sum)| {
            let same = next == other;
            *sum += if same { *weight } else { 0.0 };
            same
        });
        found.sort_by(|(a, near_a), (b, near_b)| near_b.total_cmp(near_a).then(a.cmp(b)));
        found.truncate(MOST_HELD);
        let near = |(other, _)| {
            let theirs = &self.sides[1 - side][other as usize];
            let score = common(item, theirs).map(|(_, ours, theirs)| weight(ours, theirs)).sum();
            Near { entity: theirs.entity, score, place: other }
        };
        let mut near: Vec<Near<'m>> = found.into_iter().map(near).collect();
        near.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.place.cmp(&b.place)));
        (near, read)
    }

    /// What an item and one that is near it have in common.
    pub(super) fn common(&self, entity: Entity<'_>, near: Near<'_>) -> Common {
        let mut all = Common::default();
        let Some((side, place)) = self.places.get(&entity.id).copied() else { return all };
        let other = &self.sides[1 - side][near.place as usize];
        let mut words: Vec<(f64, &Known, &Known)> = Vec::new();
        for (term, one, other) in common(&self.sides[side][place as usize], other) {
            match &self.terms[term as usize] {
                Term::Shared(id) => all.shared.push(*id),
                Term::Title(_) => all.same_title = true,
                Term::Word(_) | Term::Beginning(_) | Term::Subject(_) => words.push((weight(one, other), one, other)),
            }
        }
        words.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        for (_, one, other) in words {
            // A word, its beginning and its subject are one word.
            let mut told = all.titles.iter().chain(&all.elsewhere);
            if told.any(|(ours, theirs)| **ours == *one.shown || **theirs == *other.shown) {
                continue;
            }
            let words = if one.in_title && other.in_title { &mut all.titles } else { &mut all.elsewhere };
            words.push((one.shown.to_string(), other.shown.to_string()));
        }
        all
    }
}

fn weight(one: &Known, other: &Known) -> f64 {
    f64::from(one.weight) * f64::from(other.weight)
}

/// The terms that two items have in common, in order.
fn common<'i>(one: &'i Item<'_>, other: &'i Item<'_>) -> impl Iterator<Item = (u32, &'i Known, &'i Known)> {
    let mut rest = other.known.iter().peekable();
    one.known.iter().filter_map(move |(term, known)| {
        while rest.next_if(|(theirs, _)| theirs < term).is_some() {}
        rest.next_if(|(theirs, _)| theirs == term).map(|(_, theirs)| (*term, known, theirs))
    })
}
