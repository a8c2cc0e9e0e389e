//! Trees written down line by line: a thing with several parents stands under each, and what is beneath it is drawn once,
//! so that no tree is larger than its links, whatever goes round in a circle.

use crate::model::{Entity, EntityId};
use std::collections::HashSet;

/// How deep a tree is drawn; what lies deeper stands at this depth.
pub(super) const DEEPEST: usize = 6;

/// One line.
pub(super) struct Line<'b> {
    pub(super) depth: usize,
    pub(super) item: Entity<'b>,
    /// What it stands beneath here, where the tree is deep enough to show it.
    pub(super) beneath: Option<Entity<'b>>,
    /// Whether what is beneath it is drawn above.
    pub(super) drawn_above: bool,
}

/// A tree that grows from one root after another.
pub(super) struct Tree<'b, 'r> {
    drawn: HashSet<EntityId>,
    below: &'r dyn Fn(Entity<'b>) -> Vec<Entity<'b>>,
}

impl<'b, 'r> Tree<'b, 'r> {
    pub(super) fn new(below: &'r dyn Fn(Entity<'b>) -> Vec<Entity<'b>>) -> Self {
        Tree { drawn: HashSet::new(), below }
    }

    pub(super) fn has(&self, item: Entity<'_>) -> bool {
        self.drawn.contains(&item.id)
    }

    /// The lines of a root that stands at `depth`, and of everything beneath it.
    pub(super) fn grow(&mut self, root: Entity<'b>, depth: usize) -> Vec<Line<'b>> {
        let mut lines = Vec::new();
        let mut next: Vec<(Entity<'b>, Option<Entity<'b>>, usize)> = vec![(root, None, depth)];
        while let Some((item, beneath, depth)) = next.pop() {
            let below = (self.below)(item);
            let is_new = self.drawn.insert(item.id);
            lines.push(Line {
                depth: depth.min(DEEPEST),
                item,
                beneath: beneath.filter(|_| depth <= DEEPEST),
                drawn_above: !is_new && !below.is_empty(),
            });
            if is_new {
                next.extend(below.into_iter().rev().map(|child| (child, Some(item), depth + 1)));
            }
        }
        lines
    }
}
