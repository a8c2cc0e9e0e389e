//! Everything that is declared of groups, as rules that one can follow.

use super::ages::Ages;
use super::answer::{Proof, Somebody, Step};
use super::links::{Link, Says};
use super::plain::Plain;
use super::trail::Scratch;
use crate::model::{Entity, EntityId, Model};
use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is declared of the groups of a model. Made once and asked often, by many threads at once; the same question always
/// has the same answer.
pub struct Cohorts<'m> {
    pub(super) model: &'m Model,
    pub(super) groups: Vec<Group>,
    pub(super) number: HashMap<EntityId, u32>,
    pub(super) links: Vec<Link>,
    pub(super) plain: Plain,
    /// Room to think in, handed from one question to the next.
    pub(super) scratch: Mutex<Vec<Scratch>>,
    pub(super) steps: AtomicU64,
}

/// What is declared of one group. Each number of a group has the number of the link beside it that says so.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) id: EntityId,
    /// Groups that everyone in it is in.
    pub(super) up: Vec<(u32, u32)>,
    /// Groups that nobody in it is in.
    pub(super) apart: Vec<(u32, u32)>,
    /// Lists of groups: everyone in it is in one of each list.
    pub(super) one_of: Vec<Vec<(u32, u32)>>,
    /// Groups that may lie in it. What lies in it for certain is among them.
    pub(super) down: Vec<u32>,
    /// The ages that it says, and where.
    pub(super) aged: Vec<(Ages, u32)>,
    /// The youngest and the oldest that it says.
    pub(super) ends: Vec<i32>,
    /// Whether something that could not be read may narrow it, so that nobody can say that it has anybody in it.
    pub(super) is_in_doubt: bool,
    /// What it is declared to lie in and to have in it, line by line, sure or not.
    pub(super) wholes: Vec<u32>,
    pub(super) parts: Vec<u32>,
}

impl Group {
    pub(super) fn new(id: EntityId) -> Self {
        Group {
            id,
            up: Vec::new(),
            apart: Vec::new(),
            one_of: Vec::new(),
            down: Vec::new(),
            aged: Vec::new(),
            ends: Vec::new(),
            is_in_doubt: false,
            wholes: Vec::new(),
            parts: Vec::new(),
        }
    }
}

impl<'m> Cohorts<'m> {
    /// The groups that this one is declared to lie in, each by one line of its own or of theirs: whatever is left out of
    /// them again, and without what follows from it. For what is certain, ask [`Cohorts::inside`].
    pub fn wholes(&self, cohort: Entity<'_>) -> impl Iterator<Item = Entity<'m>> {
        self.beside(cohort, |group| &group.wholes)
    }

    /// The groups that are declared to be parts of this one, each by one line: the other way round of [`Cohorts::wholes`].
    pub fn parts(&self, cohort: Entity<'_>) -> impl Iterator<Item = Entity<'m>> {
        self.beside(cohort, |group| &group.parts)
    }

    fn beside(&self, cohort: Entity<'_>, which: impl Fn(&Group) -> &[u32]) -> impl Iterator<Item = Entity<'m>> {
        let group = self.number.get(&cohort.id).map(|number| &self.groups[*number as usize]);
        group.map_or(&[][..], which).iter().map(|number| self.item(*number))
    }

    /// The lines of a proof, in an order in which they can be read. That a group has somebody in it goes without saying.
    #[must_use]
    pub fn steps(&self, proof: &Proof) -> Vec<Step<'m>> {
        let step = |number: &u32| {
            let link = &self.links[*number as usize];
            let mut words = link.words(self.model, |group| self.item(group));
            if let Some(Somebody { group, age: Some(age) }) = proof.somebody
                && (link.says, link.of) == (Says::IsAged, group)
            {
                words.push_str(&format!(", so that somebody in it is taken to be {age}"));
            }
            let (by, line) = (self.model.entity(link.by), link.line(self.model));
            Step { place: link.place, basis: link.basis, by, words, line }
        };
        proof.links.iter().map(step).collect()
    }

    /// A proof as part of a sentence, its lines divided by semicolons; long ones are shortened in the middle.
    #[must_use]
    pub fn in_words(&self, proof: &Proof) -> String {
        const MOST: usize = 8;
        let words: Vec<String> = self.steps(proof).into_iter().map(|step| step.words).collect();
        if words.len() <= MOST {
            return words.join("; ");
        }
        let (first, last) = (&words[..MOST / 2], &words[words.len() - MOST / 2..]);
        format!("{}; and so on, {} lines more; {}", first.join("; "), words.len() - MOST, last.join("; "))
    }

    /// How many steps all questions together have taken so far, and the making ready: what a test of growth counts.
    #[doc(hidden)]
    pub fn steps_taken(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }

    pub(super) fn item(&self, group: u32) -> Entity<'m> {
        self.model.entity(self.groups[group as usize].id)
    }

    /// Several proofs as one, each line of them once.
    #[must_use]
    pub fn together(&self, proofs: &[Proof]) -> Proof {
        let somebody = proofs.iter().find_map(|proof| proof.somebody);
        self.proof(proofs.iter().flat_map(|proof| proof.links.iter().copied()), somebody)
    }

    /// A proof by these links, each once. Somebody's age rests on the line that says it.
    pub(super) fn proof(&self, links: impl IntoIterator<Item = u32>, somebody: Option<Somebody>) -> Proof {
        let aged = somebody.filter(|somebody| somebody.age.is_some());
        let aged = aged.and_then(|somebody| self.groups[somebody.group as usize].aged.first());
        let mut seen = HashSet::new();
        let links = aged.map(|(_, link)| *link).into_iter().chain(links);
        // One line may stand behind several links.
        let line = |link: &u32| {
            (self.links[*link as usize].place, self.links[*link as usize].of, self.links[*link as usize].to)
        };
        let links: Vec<u32> = links.filter(|link| seen.insert(line(link))).collect();
        let basis = links.iter().map(|link| self.links[*link as usize].basis).max().unwrap_or_default();
        Proof { basis, links, somebody }
    }
}
