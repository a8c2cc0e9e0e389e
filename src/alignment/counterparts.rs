//! What is said to have no counterpart in a framework, and is matched to something there.

use super::claim::Claim;
use super::network::Network;
use crate::model::{Entity, Model, Sort};
use std::collections::HashMap;

/// A statement that there is no counterpart, and the links that say that there is one.
pub struct Contradicted<'m> {
    /// The statement.
    pub none: Claim<'m>,
    /// What of the other framework corresponds.
    pub counterpart: Entity<'m>,
    /// The links that say so, from the one to the other; by number.
    pub chain: Vec<usize>,
}

impl<'m> Network<'m> {
    /// Every statement that there is no counterpart although there is. What is only `related` is none.
    #[must_use]
    pub fn contradicted(&self, model: &'m Model) -> Vec<Contradicted<'m>> {
        let mut members: HashMap<(usize, usize), Entity<'m>> = HashMap::new();
        for thing in &self.things {
            members.entry((self.one(*thing), model.set_number(*thing))).or_insert(*thing);
        }
        let mut across: HashMap<usize, Vec<usize>> = HashMap::new();
        for (number, link) in self.links.iter().enumerate().filter(|(_, link)| link.relation.lines_up()) {
            for end in [link.left, link.right] {
                across.entry(self.one(end)).or_default().push(number);
            }
        }
        let claims = model.entities().filter(|entity| entity.sort() == Sort::NoCounterpart);
        let contradicted = claims.filter_map(|item| {
            let (subject, framework) = (item.header().target("subject")?, item.header().target("framework")?);
            let set = model.set_number(framework);
            self.number(subject)?;
            let one = self.one(subject);
            if let Some(same) = members.get(&(one, set)).filter(|same| **same != subject) {
                let chain = self.chain(subject, *same);
                return Some(Contradicted { none: Claim { item }, counterpart: *same, chain });
            }
            across.get(&one)?.iter().find_map(|number| {
                let link = self.links[*number];
                let (here, there) = match self.one(link.left) == one {
                    true => (link.left, link.right),
                    false => (link.right, link.left),
                };
                let counterpart = *members.get(&(self.one(there), set)).filter(|_| self.one(there) != one)?;
                let mut chain = self.chain(subject, here);
                chain.push(*number);
                chain.extend(self.chain(there, counterpart));
                Some(Contradicted { none: Claim { item }, counterpart, chain })
            })
        });
        contradicted.collect()
    }
}
