//! Which groups may be narrower than can be seen, because a line about them could not be read; and which lines go round in a
//! circle.

use super::read::PARTS;
use crate::graph::Graph;
use crate::model::{Entity, EntityId, Fact, Model, ProblemKind, Sort};
use std::collections::{HashMap, HashSet};

/// The names of groups that stand in cohorts and matches with a problem, and in items that nobody could read. Those of one
/// name are all in doubt, whosever they are.
pub(super) fn names_in_doubt(model: &Model) -> HashSet<&str> {
    let mut found: HashSet<&str> = HashSet::new();
    let told = model.problems().iter().filter(|problem| {
        let sort = problem.subject.map(|id| model.entity(id).sort());
        matches!(sort, None | Some(Sort::Cohort | Sort::Match))
    });
    let mut items = HashSet::new();
    let mut nearest = Vec::new();
    for problem in told {
        if let ProblemKind::UnresolvedName { nearest: Some(name), .. } = &problem.kind {
            nearest.push(name.as_str());
        }
        if items.insert((problem.place.file, problem.place.item)) {
            found.extend(names_in(model.item_text(problem.place)));
        }
    }
    found.extend(nearest.into_iter().map(local));
    found
}

/// The words of an item that could be names.
fn names_in(item: &str) -> impl Iterator<Item = &str> {
    let words = item.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
    words.filter(|word| !word.is_empty())
}

/// A name without its framework.
fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

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
