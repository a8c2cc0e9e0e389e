//! How the framework lines up with those beside it.

use super::pairs::pairs;
use crate::alignment::{Claim, Gap, Pair, Unmatched};
use crate::model::{Basis, Entity, EntityId, Sort};
use crate::report::view::{self, Ref};
use crate::rules::Context;
use std::collections::HashMap;

/// What the view of an alignment is made from.
pub(super) struct Lines<'b, 'r> {
    pub(super) cx: &'b Context<'b>,
    /// The frameworks beside, with what is matched and what is not.
    pub(super) gaps: &'r [&'r Gap<'b>],
    /// How the document names an item.
    pub(super) refer: &'r dyn Fn(Entity<'b>) -> Ref,
}

impl<'b> Lines<'b, '_> {
    /// The matrix of outcomes by framework, what on either side lines up with nothing, and the pairs.
    pub(super) fn view(&self) -> view::Alignment {
        let columns: Vec<Column> = self.gaps.iter().map(|gap| self.column(gap)).collect();
        let row = |item: Entity<'b>| view::Row {
            item: (self.refer)(item),
            cells: columns.iter().map(|column| column.cell(item)).collect(),
        };
        let mut rows: Vec<view::Row> = self.cx.model.own(Sort::Outcome).map(row).collect();
        // Of an enabler nobody must say how it lines up.
        let enablers = self.cx.model.own(Sort::Enabler).map(row);
        rows.extend(enablers.filter(|row| row.cells.iter().any(|cell| *cell != view::Cell::default())));
        view::Alignment {
            frameworks: self.gaps.iter().map(|gap| (self.refer)(gap.framework)).collect(),
            rows,
            unmatched: self.gaps.iter().map(|gap| self.unmatched(gap)).collect(),
            pairs: pairs(self),
        }
    }

    /// What is claimed of each item, so that it is looked up and not looked for.
    fn column(&self, gap: &Gap<'b>) -> Column {
        let mut column = Column { matches: HashMap::new(), unmatched: HashMap::new() };
        for pair in &gap.pairs {
            column.matches.entry(pair.ours.id).or_default().push(self.claim(pair));
        }
        let rolls_up = |relation: &str, other: Entity<'b>, lower: Entity<'b>| view::Match {
            relation: relation.to_owned(),
            other: (self.refer)(other),
            basis: lower.stated("rolls-up-to").map_or(Basis::Found, |fact| fact.basis()),
            ..view::Match::default()
        };
        for (lower, upper) in &gap.rolls_up {
            let (ours, claim) = match upper.namespace() == gap.framework.namespace() {
                true => (lower, rolls_up("rolls-up", *upper, *lower)),
                false => (upper, rolls_up("rolled-up-to", *lower, *lower)),
            };
            column.matches.entry(ours.id).or_default().push(claim);
        }
        column.unmatched.extend(
            gap.ours
                .iter()
                .map(|unmatched| (unmatched.outcome.id, (unmatched.none.map(no_counterpart), unmatched.unsure))),
        );
        column
    }

    pub(super) fn claim(&self, pair: &Pair<'b>) -> view::Match {
        view::Match {
            relation: pair.relation.word().to_owned(),
            other: (self.refer)(pair.theirs),
            why: pair.claim.why().map(|why| why.into_owned()),
            by: pair.claim.by().map(|by| by.into_owned()),
            basis: pair.claim.basis(),
        }
    }

    fn unmatched(&self, gap: &Gap<'b>) -> view::Unmatched {
        let side = |side: &[Unmatched<'b>], ours: bool| -> Vec<view::Gap> {
            let related = |pair: &Pair<'b>| match ours {
                true => self.claim(pair),
                false => view::Match { other: (self.refer)(pair.ours), ..self.claim(pair) },
            };
            side.iter()
                .map(|unmatched| view::Gap {
                    item: (self.refer)(unmatched.outcome),
                    related: unmatched.related.iter().map(related).collect(),
                    no_counterpart: unmatched.none.map(no_counterpart),
                    unsure: unmatched.unsure,
                })
                .collect()
        };
        view::Unmatched {
            framework: (self.refer)(gap.framework),
            ours: side(&gap.ours, true),
            of_ours: gap.our_outcomes.len(),
            theirs: side(&gap.theirs, false),
            of_theirs: gap.their_outcomes.len(),
        }
    }
}

/// What is claimed of our items beside one framework.
struct Column {
    matches: HashMap<EntityId, Vec<view::Match>>,
    unmatched: HashMap<EntityId, (Option<view::NoCounterpart>, bool)>,
}

impl Column {
    fn cell(&self, item: Entity<'_>) -> view::Cell {
        let (no_counterpart, unsure) = self.unmatched.get(&item.id).cloned().unwrap_or_default();
        view::Cell { matches: self.matches.get(&item.id).cloned().unwrap_or_default(), no_counterpart, unsure }
    }
}

fn no_counterpart(claim: Claim<'_>) -> view::NoCounterpart {
    view::NoCounterpart {
        why: claim.why().map(|why| why.into_owned()),
        by: claim.by().map(|by| by.into_owned()),
        basis: claim.basis(),
    }
}
