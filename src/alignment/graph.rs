//! What cannot all be so of links between things, by the integrity conditions of SKOS (SKOS Reference, sections 8 and 10): what is
//! exactly the same is neither broader nor narrower nor merely related (S46), and what is related is not broader, however many
//! steps away (S27). Over everything that is the same, and no dearer than the links are many.

use super::network::{Link, Network};
use super::relation::Relation;
use crate::graph::Graph;
use crate::model::Entity;
use std::collections::{BTreeMap, HashMap, VecDeque};

/// A link, and the others with which it cannot stand.
pub struct Clash {
    /// The link that says that two things are broader, narrower or related; by number.
    pub says: usize,
    /// The links that say otherwise, in an order in which they can be read; by number.
    pub against: Vec<usize>,
    /// Whether those say that the two are one thing; else that one of them is the broader.
    pub are_one: bool,
}

/// Two things of one framework that links make one.
pub struct Merge<'m> {
    /// The two, in their order.
    pub two: [Entity<'m>; 2],
    /// How many more of that framework are made one with them.
    pub more: usize,
    /// The links that do it, from the first to the second; by number.
    pub chain: Vec<usize>,
}

/// How many steps are taken for each link in looking for ways up: what is deeper than any framework is not looked through.
const STEPS: usize = 64;

impl<'m> Network<'m> {
    /// The links that cannot stand with others.
    #[must_use]
    pub fn clashes(&self) -> Vec<Clash> {
        let mut clashes = Vec::new();
        for (number, link) in self.links.iter().enumerate() {
            let is_disjoint = !matches!(link.relation, Relation::Exact | Relation::Close);
            if is_disjoint && self.are_one(link.left, link.right) && link.left != link.right {
                let against = self.chain(link.left, link.right);
                clashes.push(Clash { says: number, against, are_one: true });
            }
        }
        clashes.extend(self.related_and_broader());
        clashes.sort_by_key(|clash| clash.says);
        clashes
    }

    fn related_and_broader(&self) -> Vec<Clash> {
        let (graph, ways) = self.broader();
        let group = graph.groups();
        let mut asked: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (number, link) in self.links.iter().enumerate().filter(|(_, link)| link.relation == Relation::Related) {
            let (left, right) = (self.one(link.left), self.one(link.right));
            // Within a circle of broader things, the circle is what is told.
            if group[left] != group[right] {
                asked.entry(left).or_default().push((right, number));
                asked.entry(right).or_default().push((left, number));
            }
        }
        let mut steps = STEPS * self.links.len();
        let mut clashes = Vec::new();
        for (from, to) in asked {
            let came = upwards(from, &ways, &mut steps);
            for (to, says) in to.into_iter().filter(|(to, _)| came.contains_key(to)) {
                let mut path = Vec::new();
                let mut at = to;
                while let Some((before, link)) = came.get(&at).copied().flatten() {
                    path.push(link);
                    at = before;
                }
                path.reverse();
                let link = &self.links[says];
                let ends = if self.one(link.left) == from { (link.left, link.right) } else { (link.right, link.left) };
                clashes.push(Clash { says, against: self.joined(ends.0, &path, ends.1), are_one: false });
            }
        }
        clashes
    }

    /// Circles in which each thing is broader than the one before it, each as its links, by number; one for all things that
    /// are broader than one another.
    #[must_use]
    pub fn cycles(&self) -> Vec<Vec<usize>> {
        let circles = self.broader().0.circles(|_| true).into_iter();
        let closed = circles.filter_map(|circle| {
            let start = self.links[*circle.first()?].upwards()?.0;
            Some(self.joined(start, &circle, start))
        });
        closed.collect()
    }

    /// Two things of one set of files that links make one, for each thing and each set. What `same-as` alone makes one is
    /// declared, and not matched.
    #[must_use]
    pub fn merges(&self) -> Vec<Merge<'m>> {
        let mut together: BTreeMap<(usize, usize), Vec<Entity<'m>>> = BTreeMap::new();
        for thing in &self.things {
            together.entry((self.one(*thing), thing.model.set_number(*thing))).or_default().push(*thing);
        }
        let several = together.into_values().filter(|things| things.len() > 1);
        let merge = |mut things: Vec<Entity<'m>>| {
            things.sort_by_key(|thing| thing.id);
            let two = [things[0], things[1]];
            Merge { two, more: things.len() - 2, chain: self.chain(two[0], two[1]) }
        };
        several.map(merge).filter(|merge| merge.chain.iter().any(|link| self.links[*link].is_match())).collect()
    }

    /// Whether a link joins two things of one set of files.
    #[must_use]
    pub fn is_inside(link: &Link<'_>) -> bool {
        let model = link.by.model;
        model.set_number(link.left) == model.set_number(link.right)
    }

    /// What is broader than what, over everything that is the same; for each thing, the things right above it.
    fn broader(&self) -> (Graph, HashMap<usize, Vec<(usize, usize)>>) {
        let (mut graph, mut ways) = (Graph::new(self.things.len()), HashMap::<usize, Vec<_>>::new());
        for (number, link) in self.links.iter().enumerate() {
            let Some((narrower, broader)) = link.upwards() else { continue };
            let (from, to) = (self.one(narrower), self.one(broader));
            // To be broader than what is the same is a clash, and no circle.
            if from != to {
                graph.link(from, to, number);
                ways.entry(from).or_default().push((to, number));
            }
        }
        (graph, ways)
    }

    /// A way upwards with the links between that make the end of one step the beginning of the next.
    fn joined(&self, from: Entity<'m>, path: &[usize], to: Entity<'m>) -> Vec<usize> {
        let (mut all, mut at) = (Vec::new(), from);
        for link in path {
            if let Some((narrower, broader)) = self.links[*link].upwards() {
                all.extend(self.chain(at, narrower));
                all.push(*link);
                at = broader;
            }
        }
        all.extend(self.chain(at, to));
        all
    }
}

/// Everything above a thing, each with the thing and the link by which it was come to.
fn upwards(
    from: usize,
    ways: &HashMap<usize, Vec<(usize, usize)>>,
    steps: &mut usize,
) -> HashMap<usize, Option<(usize, usize)>> {
    let mut came = HashMap::from([(from, None)]);
    let mut queue = VecDeque::from([from]);
    while let Some(at) = queue.pop_front() {
        for (next, link) in ways.get(&at).into_iter().flatten() {
            *steps = steps.saturating_sub(1);
            if *steps == 0 {
                return came;
            }
            if !came.contains_key(next) {
                came.insert(*next, Some((at, *link)));
                queue.push_back(*next);
            }
        }
    }
    came
}
