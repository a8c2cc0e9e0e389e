//! Which things of different frameworks are one thing: those matched exactly, those declared the same, and whatever
//! follows from these (SKOS: `exactMatch` is transitive and symmetric).

use super::network::links;
use super::relation::Relation;
use crate::model::{Entity, EntityId, Model};
use std::collections::HashMap;

/// Which entities are one thing. The same name in two frameworks is not the same thing until it is said to be.
#[derive(Debug, Default)]
pub struct Sameness {
    /// Each entity that is the same as another, with the one that stands for all of them.
    representative: HashMap<EntityId, EntityId>,
}

impl Sameness {
    /// Reads every exact match and every `same-as` of a model.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let mut same = Sameness::default();
        for link in links(model).filter(|link| link.relation == Relation::Exact) {
            same.join(link.left.id, link.right.id);
        }
        same.flatten();
        same
    }

    /// Lets each point straight at what stands for it, so that a long chain costs nothing to ask about. What stands for an
    /// entity always comes before it.
    fn flatten(&mut self) {
        let mut joined: Vec<EntityId> = self.representative.keys().copied().collect();
        joined.sort_unstable();
        for id in joined {
            let root = self.root(id);
            self.representative.insert(id, root);
        }
    }

    /// Whether two entities are one thing.
    #[must_use]
    pub fn same(&self, a: Entity<'_>, b: Entity<'_>) -> bool {
        self.root(a.id) == self.root(b.id)
    }

    /// What stands for an entity and everything that is the same.
    #[must_use]
    pub fn root(&self, id: EntityId) -> EntityId {
        let mut at = id;
        while let Some(next) = self.representative.get(&at).filter(|next| **next != at) {
            at = *next;
        }
        at
    }

    fn join(&mut self, a: EntityId, b: EntityId) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        if first != second {
            self.representative.insert(second, first);
        }
    }
}
