//! Circles in a graph, each group of things that reach one another told once. Nothing here recurses, and nothing costs more
//! than the graph's size.

use std::collections::{HashMap, VecDeque};

/// A graph of numbered things; each link has a number of its own that says what it is.
pub(crate) struct Graph {
    links: Vec<Vec<(usize, usize)>>,
}

impl Graph {
    /// A graph of this many things and no links.
    pub(crate) fn new(size: usize) -> Self {
        Graph { links: vec![Vec::new(); size] }
    }

    /// Adds a link.
    pub(crate) fn link(&mut self, from: usize, to: usize, number: usize) {
        self.links[from].push((to, number));
    }

    /// One circle for each group of things that reach one another, as the links that it is made of, in order. Where
    /// `through` holds for some link of the group, the circle goes through one for which it does; a group without any is
    /// left out.
    pub(crate) fn circles(&self, through: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
        let group = self.groups();
        let mut told = vec![false; self.links.len()];
        let mut circles = Vec::new();
        for from in 0..self.links.len() {
            for (to, number) in &self.links[from] {
                if group[from] == group[*to] && !told[group[from]] && through(*number) {
                    told[group[from]] = true;
                    circles.push(self.circle(from, *to, *number, &group));
                }
            }
        }
        circles
    }

    /// The shortest way back from the end of a link to its beginning, within their group, with that link first.
    fn circle(&self, from: usize, to: usize, number: usize, group: &[usize]) -> Vec<usize> {
        let mut came: HashMap<usize, Option<(usize, usize)>> = HashMap::from([(to, None)]);
        let mut queue = VecDeque::from([to]);
        while let Some(at) = queue.pop_front().filter(|at| *at != from) {
            for (next, link) in &self.links[at] {
                if group[*next] == group[from] && !came.contains_key(next) {
                    came.insert(*next, Some((at, *link)));
                    queue.push_back(*next);
                }
            }
        }
        let mut back = Vec::new();
        let mut at = from;
        while let Some((before, link)) = came.get(&at).copied().flatten() {
            back.push(link);
            at = before;
        }
        back.push(number);
        back.reverse();
        back
    }

    /// The group of each thing: those that reach one another have the same number (Tarjan, without recursion).
    pub(crate) fn groups(&self) -> Vec<usize> {
        const NEW: usize = usize::MAX;
        let size = self.links.len();
        let (mut order, mut low, mut group) = (vec![NEW; size], vec![NEW; size], vec![NEW; size]);
        let (mut count, mut groups) = (0, 0);
        let mut open = Vec::new();
        let mut path: Vec<(usize, usize)> = Vec::new();
        for root in 0..size {
            if order[root] == NEW {
                path.push((root, 0));
            }
            while let Some((at, next)) = path.pop() {
                if next == 0 {
                    (order[at], low[at]) = (count, count);
                    count += 1;
                    open.push(at);
                }
                if let Some((to, _)) = self.links[at].get(next) {
                    path.push((at, next + 1));
                    if order[*to] == NEW {
                        path.push((*to, 0));
                    } else if group[*to] == NEW {
                        low[at] = low[at].min(order[*to]);
                    }
                    continue;
                }
                if let Some((above, _)) = path.last() {
                    low[*above] = low[*above].min(low[at]);
                }
                if low[at] == order[at] {
                    while let Some(member) = open.pop() {
                        group[member] = groups;
                        if member == at {
                            break;
                        }
                    }
                    groups += 1;
                }
            }
        }
        group
    }
}

#[cfg(test)]
mod tests {
    use super::Graph;

    fn graph(size: usize, links: &[(usize, usize)]) -> Graph {
        let mut graph = Graph::new(size);
        for (number, (from, to)) in links.iter().enumerate() {
            graph.link(*from, *to, number);
        }
        graph
    }

    #[test]
    fn each_group_is_told_once() {
        assert!(graph(3, &[(0, 1), (1, 2), (0, 2)]).circles(|_| true).is_empty());
        assert_eq!(graph(1, &[(0, 0)]).circles(|_| true), [[0]]);
        assert_eq!(graph(3, &[(0, 1), (1, 2), (2, 0), (2, 1)]).circles(|_| true), [[0, 1, 2]]);
        let two = graph(5, &[(0, 1), (1, 0), (1, 2), (3, 4), (4, 3)]);
        assert_eq!(two.circles(|_| true), [[0, 1], [3, 4]]);
        assert_eq!(two.circles(|number| number == 4), [[4, 3]]);
    }

    #[test]
    fn a_circle_of_a_hundred_thousand_is_found() {
        let links: Vec<(usize, usize)> = (0..100_000).map(|at| (at, (at + 1) % 100_000)).collect();
        assert_eq!(graph(100_000, &links).circles(|_| true)[0].len(), 100_000);
    }
}
