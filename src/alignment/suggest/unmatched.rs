//! What nothing is matched with, and the candidates for it.

use super::Suggestion;
use super::index::{Near, Nearest};
use super::reason::{Reason, Weighing};
use crate::alignment::{Gap, Sameness, claimed};
use crate::cohorts::Cohorts;
use crate::model::{Entity, EntityId, Model, Sort};
use crate::parallel;
use std::collections::{HashMap, HashSet};

/// On which side an item stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Whose {
    /// Ours.
    Ours,
    /// Theirs.
    Theirs,
}

/// An item that nothing is matched with, and what could be.
pub struct Suggested<'m> {
    /// The item.
    pub item: Entity<'m>,
    /// Whose it is.
    pub whose: Whose,
    /// The candidates, the nearest first; empty where nothing is near.
    pub candidates: Vec<Suggestion<'m>>,
    pub(super) read: usize,
}

/// So many candidates are shown.
const MOST: usize = 3;
/// So many are weighed by more than their words.
const WEIGHED: usize = 6;
/// What is less near than this has a word in common by chance.
const NEAR: f64 = 0.03;
/// Nor is what is so much less near than the nearest.
const PART: f64 = 0.3;

/// Candidates for every outcome, enabler and indicator on either side that lines up with nothing on the other, and of which
/// nobody says that it has no counterpart: ours first, then theirs, each in order.
#[must_use]
pub fn suggest<'m>(model: &'m Model, same: &Sameness, cohorts: &Cohorts<'m>, gap: &Gap<'m>) -> Vec<Suggested<'m>> {
    let weighing = Weighing::new(same, cohorts, gap);
    let mut suggested: Vec<Suggested<'m>> = Vec::new();
    for sort in [Sort::Outcome, Sort::Enabler, Sort::Indicator] {
        let ours: Vec<Entity<'m>> = model.own(sort).collect();
        let theirs: Vec<Entity<'m>> = model.with(gap.framework, sort).collect();
        if ours.is_empty() || theirs.is_empty() {
            continue;
        }
        let nearest = Nearest::new(&ours, &theirs, same);
        let settled = Settled::new(model, same, gap, sort, &ours, &theirs);
        for (side, items) in [(Whose::Ours, &ours), (Whose::Theirs, &theirs)] {
            let open: Vec<Entity<'m>> = items.iter().copied().filter(|item| !settled.contains(*item, side)).collect();
            suggested.extend(parallel::map(&open, |item| candidates(*item, side, &nearest, &weighing)));
        }
    }
    suggested.sort_by_key(|suggested| suggested.whose == Whose::Theirs);
    suggested
}

fn candidates<'m>(item: Entity<'m>, whose: Whose, nearest: &Nearest<'m>, weighing: &Weighing<'m, '_>) -> Suggested<'m> {
    let (near, read) = nearest.to(item);
    let sides = |other: Entity<'m>| if whose == Whose::Ours { (item, other) } else { (other, item) };
    let mut weighed: Vec<(f64, Near<'m>, Vec<Reason<'m>>)> = near
        .into_iter()
        .filter(|near| near.score >= NEAR)
        .take(WEIGHED)
        .map(|near| {
            let (ours, theirs) = sides(near.entity);
            let weighty = weighing.weigh(ours, theirs);
            (near.score + weighty.iter().map(Reason::adds).sum::<f64>(), near, weighty)
        })
        .collect();
    // Of what is equally near, the nearer by its words stays first.
    weighed.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    weighed.truncate(MOST);
    let first = weighed.first().map_or(0.0, |(score, ..)| *score);
    weighed.retain(|(score, ..)| *score >= first * PART);
    let candidate = |(score, near, weighty): (f64, Near<'m>, Vec<Reason<'m>>)| {
        let (ours, theirs) = sides(near.entity);
        let common = nearest.common(item, near);
        let turned = |words: Vec<(String, String)>| match whose {
            Whose::Ours => words,
            Whose::Theirs => words.into_iter().map(|(one, other)| (other, one)).collect(),
        };
        let titles = if common.same_title { Reason::SameTitle } else { Reason::Words(turned(common.titles)) };
        let words = [titles, Reason::Said(turned(common.elsewhere))];
        let shared = common.shared.into_iter().map(|id| Reason::Shared(item.model.entity(id)));
        let all = words.into_iter().filter(|words| !words.is_empty()).chain(shared).chain(weighty);
        let (doubts, reasons) = all.chain(weighing.doubts(ours, theirs)).partition(Reason::is_doubt);
        Suggestion { ours, theirs, score, reasons, doubts }
    };
    Suggested { item, whose, candidates: weighed.into_iter().map(candidate).collect(), read }
}

/// What is matched, or said to have no counterpart, or may be by a line that could not be read.
struct Settled<'s> {
    same: &'s Sameness,
    roots: HashSet<(EntityId, Whose)>,
}

impl<'s> Settled<'s> {
    fn new(
        model: &Model,
        same: &'s Sameness,
        gap: &Gap<'_>,
        sort: Sort,
        ours: &[Entity<'_>],
        theirs: &[Entity<'_>],
    ) -> Self {
        let mut settled = Settled { same, roots: HashSet::new() };
        let mut settle = |item: Entity<'_>, whose: Whose| settled.roots.insert((same.root(item.id), whose));
        for pair in gap.pairs.iter().filter(|pair| pair.relation.lines_up()) {
            settle(pair.ours, Whose::Ours);
            settle(pair.theirs, Whose::Theirs);
        }
        if sort == Sort::Outcome {
            // Of outcomes more is known: what follows from sameness, and what could not be read.
            let open = |side: &[crate::alignment::Unmatched<'_>]| -> HashSet<EntityId> {
                side.iter().filter(|unmatched| unmatched.is_open()).map(|unmatched| unmatched.outcome.id).collect()
            };
            let (open_here, open_there) = (open(&gap.ours), open(&gap.theirs));
            ours.iter().filter(|item| !open_here.contains(&item.id)).for_each(|item| {
                settle(*item, Whose::Ours);
            });
            theirs.iter().filter(|item| !open_there.contains(&item.id)).for_each(|item| {
                settle(*item, Whose::Theirs);
            });
            return settled;
        }
        let roots: HashMap<EntityId, ()> = theirs.iter().map(|item| (same.root(item.id), ())).collect();
        for item in ours.iter().filter(|item| roots.contains_key(&same.root(item.id))) {
            settle(*item, Whose::Ours);
            settle(*item, Whose::Theirs);
        }
        for claim in claimed(model, Sort::NoCounterpart) {
            let header = claim.header();
            match (header.target("subject"), header.target("framework")) {
                (Some(subject), Some(framework)) if framework == gap.framework => settle(subject, Whose::Ours),
                (Some(subject), Some(framework)) if Some(framework) == model.framework() => {
                    settle(subject, Whose::Theirs)
                }
                _ => false,
            };
        }
        settled
    }

    fn contains(&self, item: Entity<'_>, whose: Whose) -> bool {
        self.roots.contains(&(self.same.root(item.id), whose))
    }
}
