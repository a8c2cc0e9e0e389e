//! What stands in lines that nobody could read. A rule that finds something absent asks here first: what is named in a
//! broken line may be there, and is not called absent.

use crate::model::{Entity, EntityId, Model, ProblemKind, Role, Sort};
use std::collections::{HashMap, HashSet};

/// Which names stand in items of the project that could not be read as a whole.
pub(super) struct Unread {
    /// Each such name, with the sorts of the items that it stands in; `None` for an item that could not be read at all.
    names: HashMap<String, HashSet<Option<Sort>>>,
}

impl Unread {
    /// Looks through the items that have a problem, once each. Only names that somebody may ask for are kept.
    pub(super) fn new(model: &Model) -> Self {
        let mut unread = Unread { names: HashMap::new() };
        let own = || model.problems().iter().filter(|problem| model.role_of(problem.place) == Role::Own);
        if own().next().is_none() {
            return unread;
        }
        let asked_for = |entity: &Entity<'_>| {
            matches!(
                entity.sort(),
                Sort::Outcome | Sort::Enabler | Sort::Indicator | Sort::Cohort | Sort::Duty | Sort::Showing
            )
        };
        let wanted: HashSet<&str> = model.entities().filter(asked_for).map(Entity::name).collect();
        let mut seen = HashSet::new();
        for problem in own() {
            let sort = problem.subject.map(|id: EntityId| model.entity(id).sort());
            if let ProblemKind::UnresolvedName { nearest: Some(name), .. } = &problem.kind {
                unread.add(local(name), sort);
            }
            if seen.insert((problem.place.file, problem.place.item)) {
                for name in names_in(model.item_text(problem.place)).filter(|name| wanted.contains(name)) {
                    unread.add(name, sort);
                }
            }
        }
        unread
    }

    fn add(&mut self, name: &str, sort: Option<Sort>) {
        self.names.entry(name.to_owned()).or_default().insert(sort);
    }

    /// Whether an item of one of these sorts, or of no sort that anyone can tell, may name this one in a line that could
    /// not be read.
    pub(super) fn may_name(&self, sorts: &[Sort], entity: Entity<'_>) -> bool {
        let found = self.names.get(entity.name());
        found.is_some_and(|found| found.iter().any(|sort| sort.is_none_or(|sort| sorts.contains(&sort))))
    }
}

/// A name without its framework.
fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// The words of an item that could be names, its comments left out.
fn names_in(item: &str) -> impl Iterator<Item = &str> {
    let lines = item.lines().filter(|line| !line.trim_start().starts_with('#'));
    lines
        .flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')))
        .filter(|word| !word.is_empty())
}
