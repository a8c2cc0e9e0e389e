//! Which lines go round in a circle.

use super::read::PARTS;
use crate::graph::Graph;
use crate::model::{Entity, EntityId, Fact};
use std::collections::HashMap;

/// Which groups stand in a circle with which: lines that go round in one decide nothing, and are told elsewhere.
pub(super) struct Circles {
    containment: Vec<usize>,
    exception: Vec<usize>,
}

impl Circles {
    pub(super) fn new(cohorts: &[Entity<'_>], number: &HashMap<EntityId, u32>) -> Self {
        let (mut containment, mut exception) = (Graph::new(cohorts.len()), Graph::new(cohorts.len()));
        for (at, cohort) in cohorts.iter().enumerate() {
            let named = |field| cohort.facts(field).flat_map(Fact::targets).filter_map(|other| number.get(&other.id));
            for whole in named("within") {
                containment.link(at, *whole as usize, 0);
                exception.link(at, *whole as usize, 0);
            }
            for part in PARTS.into_iter().flat_map(|(field, _)| named(field)) {
                containment.link(*part as usize, at, 0);
            }
            for left_out in named("except") {
                exception.link(at, *left_out as usize, 0);
            }
        }
        Circles { containment: containment.groups(), exception: exception.groups() }
    }

    /// Whether each of two groups is said to lie in the other.
    pub(super) fn in_each_other(&self, a: u32, b: u32) -> bool {
        self.containment[a as usize] == self.containment[b as usize]
    }

    /// Whether each of two groups is told by the other, one of them by leaving the other out.
    pub(super) fn told_by_each_other(&self, a: u32, b: u32) -> bool {
        self.exception[a as usize] == self.exception[b as usize]
    }
}
