//! Everything that is matched or declared the same, as links between things. What is exactly the same is one thing: whatever is
//! said of it is said of all of them (SKOS S45), and each step of that can be shown.

use super::claim::Claim;
use super::relation::Relation;
use crate::model::{Basis, Entity, EntityId, Model, Place, Sort};
use std::collections::{BTreeMap, HashMap, VecDeque};

/// A line that relates two things.
#[derive(Clone, Copy)]
pub struct Link<'m> {
    /// The one.
    pub left: Entity<'m>,
    /// How it relates to the other: `broad` where the other is the broader.
    pub relation: Relation,
    /// The other.
    pub right: Entity<'m>,
    /// The match, or the item that says `same-as`.
    pub by: Entity<'m>,
    /// Where it stands.
    pub place: Place,
    /// Where it comes from.
    pub basis: Basis,
}

impl<'m> Link<'m> {
    /// Whether it is a match, and not a `same-as`.
    #[must_use]
    pub fn is_match(&self) -> bool {
        self.by.sort() == Sort::Match
    }

    /// The narrower and the broader of the two, where it says which is which.
    #[must_use]
    pub fn upwards(&self) -> Option<(Entity<'m>, Entity<'m>)> {
        match self.relation {
            Relation::Broad => Some((self.left, self.right)),
            Relation::Narrow => Some((self.right, self.left)),
            _ => None,
        }
    }
}

/// All links of a model, and which things they make one.
pub struct Network<'m> {
    /// The links, in the order of sets, files and items.
    pub links: Vec<Link<'m>>,
    /// Everything that is linked.
    pub(super) things: Vec<Entity<'m>>,
    number: HashMap<EntityId, usize>,
    /// How each thing hangs together with what it is the same as: a tree, as broad as can be.
    tree: Vec<Node>,
}

/// A thing's place among those that it is the same as.
#[derive(Clone, Copy)]
struct Node {
    /// The thing that stands for all of them.
    root: usize,
    depth: usize,
    /// The thing next to it on the way there, and the link between them.
    up: Option<(usize, usize)>,
}

impl<'m> Network<'m> {
    /// Reads every match and every `same-as`.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        let links: Vec<Link<'m>> = links(model).collect();
        let mut network = Network { links, things: Vec::new(), number: HashMap::new(), tree: Vec::new() };
        let mut beside: Vec<Vec<(usize, usize)>> = Vec::new();
        for at in 0..network.links.len() {
            let link = network.links[at];
            let [left, right] = [link.left, link.right].map(|thing| network.add(thing));
            beside.resize(network.things.len(), Vec::new());
            if link.relation == Relation::Exact && left != right {
                beside[left].push((right, at));
                beside[right].push((left, at));
            }
        }
        network.grow(&beside);
        network
    }

    fn add(&mut self, thing: Entity<'m>) -> usize {
        let next = self.things.len();
        let number = *self.number.entry(thing.id).or_insert(next);
        if number == next {
            self.things.push(thing);
        }
        number
    }

    fn grow(&mut self, beside: &[Vec<(usize, usize)>]) {
        const NOT_YET: Node = Node { root: usize::MAX, depth: 0, up: None };
        self.tree = vec![NOT_YET; self.things.len()];
        for root in 0..self.things.len() {
            if self.tree[root].root != NOT_YET.root {
                continue;
            }
            self.tree[root] = Node { root, ..NOT_YET };
            let mut queue = VecDeque::from([root]);
            while let Some(at) = queue.pop_front() {
                for (next, link) in &beside[at] {
                    if self.tree[*next].root == NOT_YET.root {
                        self.tree[*next] = Node { root, depth: self.tree[at].depth + 1, up: Some((at, *link)) };
                        queue.push_back(*next);
                    }
                }
            }
        }
    }

    /// The things that links make one, several together, each group in order.
    #[must_use]
    pub fn classes(&self) -> Vec<Vec<Entity<'m>>> {
        let mut classes: BTreeMap<usize, Vec<Entity<'m>>> = BTreeMap::new();
        for (thing, node) in self.things.iter().zip(&self.tree) {
            classes.entry(node.root).or_default().push(*thing);
        }
        let mut classes: Vec<_> = classes.into_values().filter(|things| things.len() > 1).collect();
        classes.iter_mut().for_each(|things| things.sort_by_key(|thing| thing.id));
        classes
    }

    pub(super) fn number(&self, thing: Entity<'_>) -> Option<usize> {
        self.number.get(&thing.id).copied()
    }

    /// What stands for a linked thing and everything that is the same, by number.
    pub(super) fn one(&self, thing: Entity<'_>) -> usize {
        self.number(thing).map_or(usize::MAX, |number| self.tree[number].root)
    }

    /// Whether the links make two things one.
    #[must_use]
    pub fn are_one(&self, a: Entity<'_>, b: Entity<'_>) -> bool {
        a.id == b.id
            || self.number(a).is_some_and(|a| self.number(b).is_some_and(|b| self.tree[a].root == self.tree[b].root))
    }

    /// The links that make two things one, in order from the first to the second, by number. None where they are not one.
    #[must_use]
    pub fn chain(&self, a: Entity<'_>, b: Entity<'_>) -> Vec<usize> {
        let (Some(mut a), Some(mut b)) = (self.number(a), self.number(b)) else { return Vec::new() };
        let (mut there, mut back) = (Vec::new(), Vec::new());
        while a != b && self.tree[a].root == self.tree[b].root {
            let (at, links) = match self.tree[a].depth >= self.tree[b].depth {
                true => (&mut a, &mut there),
                false => (&mut b, &mut back),
            };
            let Some((up, link)) = self.tree[*at].up else { break };
            links.push(link);
            *at = up;
        }
        there.extend(back.into_iter().rev());
        there
    }
}

/// Every match and every `same-as` of a model, whosever they are, in order.
pub(super) fn links(model: &Model) -> impl Iterator<Item = Link<'_>> {
    model.entities().flat_map(links_of)
}

/// The links that an item makes: a match one, and whatever says `same-as` one for each name.
fn links_of(by: Entity<'_>) -> Vec<Link<'_>> {
    if by.sort() == Sort::Match {
        let claim = Claim { item: by };
        let link =
            |(left, relation, right)| Link { left, relation, right, by, place: by.place(), basis: claim.basis() };
        return claim.sides().map(link).into_iter().collect();
    }
    let mut links = Vec::new();
    for fact in by.facts("same-as") {
        for value in fact.values() {
            let (place, basis) = (value.place(), fact.basis());
            let link = |right| Link { left: by, relation: Relation::Exact, right, by, place, basis };
            links.extend(value.entity().map(link));
        }
    }
    links
}
