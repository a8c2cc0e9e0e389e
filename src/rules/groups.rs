//! Groups as rules ask after them: which lie in which, under whatever names, and which may be meant where nobody can tell.

use super::Context;
use crate::model::{Entity, EntityId, Fact, Role, Said, Sort, Value};
use std::collections::{HashMap, HashSet};

/// Which groups are declared to lie in which. Those that are one group under several names count as one, by what stands for
/// all of them.
pub(super) struct Kin {
    wholes: HashMap<EntityId, Vec<EntityId>>,
    parts: HashMap<EntityId, Vec<EntityId>>,
}

impl Kin {
    /// Goes through the groups once.
    pub(super) fn new(cx: &Context<'_>) -> Self {
        let mut kin = Kin { wholes: HashMap::new(), parts: HashMap::new() };
        for part in cx.model.entities().filter(|entity| entity.sort() == Sort::Cohort) {
            let root = cx.same.root(part.id);
            for whole in cx.cohorts.wholes(part) {
                let whole = cx.same.root(whole.id);
                kin.wholes.entry(root).or_default().push(whole);
                kin.parts.entry(whole).or_default().push(root);
            }
        }
        kin
    }

    /// The groups that are parts of this one by one line.
    pub(super) fn parts(&self, whole: EntityId) -> &[EntityId] {
        self.parts.get(&whole).map_or(&[], Vec::as_slice)
    }

    /// These groups, and each that one of them is a part of.
    pub(super) fn and_wholes(&self, groups: impl IntoIterator<Item = EntityId>) -> HashSet<EntityId> {
        closed(groups, &self.wholes)
    }

    /// These groups, and each that is a part of one of them.
    pub(super) fn and_parts(&self, groups: impl IntoIterator<Item = EntityId>) -> HashSet<EntityId> {
        closed(groups, &self.parts)
    }
}

/// What an indicator's figure is shown apart for.
#[derive(Default)]
pub(super) struct ShownApart {
    /// Groups, by what stands for each and everything that is the same.
    pub(super) groups: HashSet<EntityId>,
    /// Words, and shipped breakdowns, which name no groups: what they show has to be guessed.
    pub(super) in_words: Vec<String>,
    /// Whether a breakdown of an author's own does not say into which groups: nobody can tell what it shows.
    pub(super) may_be_any: bool,
}

impl ShownApart {
    /// Reads `split-by`, and the groups of the breakdowns that it names.
    pub(super) fn new(indicator: Entity<'_>, cx: &Context<'_>) -> Self {
        let mut shown = ShownApart::default();
        for value in indicator.facts("split-by").flat_map(Fact::values).filter(|value| value.slot() == "breakdowns") {
            match value.entity() {
                Some(breakdown) if breakdown.sort() == Sort::Breakdown => {
                    let mut groups = breakdown.facts("groups").flat_map(Fact::values).peekable();
                    match breakdown.role() {
                        Role::Vocabulary => shown.in_words.push(breakdown.title().into_owned()),
                        _ => shown.may_be_any |= groups.peek().is_none() || breakdown.is_broken(),
                    }
                    groups.for_each(|group| shown.add(group, cx));
                }
                _ => shown.add(value, cx),
            }
        }
        shown
    }

    fn add(&mut self, value: Value<'_>, cx: &Context<'_>) {
        match value.entity() {
            Some(group) => self.groups.extend([cx.same.root(group.id)]),
            None => {
                self.in_words.push(value.text().map_or_else(|| value.written().to_owned(), |text| text.into_owned()))
            }
        }
    }
}

fn closed(from: impl IntoIterator<Item = EntityId>, links: &HashMap<EntityId, Vec<EntityId>>) -> HashSet<EntityId> {
    let mut found: HashSet<EntityId> = from.into_iter().collect();
    let mut next: Vec<EntityId> = found.iter().copied().collect();
    while let Some(at) = next.pop() {
        next.extend(links.get(&at).into_iter().flatten().filter(|other| found.insert(**other)));
    }
    found
}

/// Whether nobody can tell what is said of a group: an item of one of these sorts may name it in a line that could not be
/// read, or it is said to be the same as something that could not be found.
pub(super) fn is_unsure(group: Entity<'_>, by: &[Sort], cx: &Context<'_>) -> bool {
    let same = match group.said("same-as") {
        Said::Stated(fact) => fact.is_unresolved(),
        Said::Broken => true,
        Said::Missing(..) => false,
    };
    same || cx.may_be_named(by, group)
}

/// Whether words may mean a group: they share one that tells its title from others.
pub(super) fn may_mean(words: &str, group: Entity<'_>) -> bool {
    let title = group.title().to_lowercase();
    let words = words.to_lowercase();
    let told: HashSet<&str> = telling(&title).collect();
    telling(&words).any(|word| told.contains(word))
}

/// The words that tell one group from another.
fn telling(words: &str) -> impl Iterator<Item = &str> {
    const OF_ANYONE: [&str; 16] = [
        "children", "child", "young", "people", "person", "persons", "adults", "families", "family", "parents",
        "those", "whose", "their", "other", "under", "aged",
    ];
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3 && !OF_ANYONE.contains(word))
}
