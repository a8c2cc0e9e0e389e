//! The groups that a framework is to serve, and how many of its indicators are about each.

use super::reached::Reached;
use crate::model::{Basis, Entity, EntityId, Fact, Place, Sort, Value};
use crate::rules::Context;
use crate::rules::groups::{Kin, ShownApart, is_unsure, may_mean};
use crate::rules::phrases::folded;
use crate::wording::Kind;
use std::collections::{BTreeSet, HashMap, HashSet};

/// A group that a framework is to serve.
pub(super) struct Served<'m> {
    /// The framework's own item for it, where it has one; else the reader's.
    pub(super) group: Entity<'m>,
    /// Whether the framework says itself that it is for them.
    pub(super) by_framework: bool,
    /// The standpoints that say so.
    pub(super) readers: Vec<Entity<'m>>,
    /// Where it is said, and the best basis on which it is.
    pub(super) places: Vec<Place>,
    pub(super) basis: Basis,
    /// Indicators about it: by their cohort, or shown apart for it.
    pub(super) about: Vec<Entity<'m>>,
    /// Indicators about a part of it, and so about nobody else.
    pub(super) about_a_part: Vec<Entity<'m>>,
    /// Indicators that may be about it: what their words mean, nobody can tell.
    pub(super) may_be_about: usize,
}

/// The groups that the project's framework is to serve.
pub(super) struct AllServed<'m> {
    /// Each once, in the order in which they are said.
    pub(super) groups: Vec<Served<'m>>,
    /// Those of which another rule tells that nothing at all is about them, or of which nobody can tell.
    pub(super) untold: HashSet<EntityId>,
    /// How many indicators the framework has.
    pub(super) indicators: usize,
}

impl<'m> AllServed<'m> {
    pub(super) fn new(framework: Entity<'m>, cx: &Context<'m>) -> Self {
        let indicators = cx.model.own(Sort::Indicator).count();
        let mut all = AllServed { groups: served(framework, cx), untold: HashSet::new(), indicators };
        if all.groups.is_empty() {
            return all;
        }
        all.count(cx);
        let must_reach: HashSet<EntityId> = cx
            .standpoints()
            .flat_map(|reader| reader.named("must-reach").map(|group| cx.same.root(group.id)))
            .collect();
        let titles: HashSet<String> = cx.model.own(Sort::Cohort).map(|own| folded(&own.title())).collect();
        let mut reached = None;
        for served in &all.groups {
            let group = served.group;
            let is_demanded = served.by_framework || must_reach.contains(&cx.same.root(group.id));
            let is_nowhere = served.about.is_empty() && served.about_a_part.is_empty();
            let is_told =
                is_demanded && is_nowhere && !reached.get_or_insert_with(|| Reached::new(cx)).includes(group, cx);
            // A group of the framework's own that has the same title may be the same group.
            let may_be_own = group.role() != framework.role() && titles.contains(&folded(&group.title()));
            if is_told || may_be_own || is_unsure(group, &[Sort::Indicator, Sort::Breakdown, Sort::Match], cx) {
                all.untold.insert(group.id);
            }
        }
        all
    }

    fn count(&mut self, cx: &Context<'m>) {
        let kin = Kin::new(cx);
        let mut exactly: HashMap<EntityId, usize> = HashMap::new();
        let mut partly: HashMap<EntityId, Vec<usize>> = HashMap::new();
        for (at, served) in self.groups.iter().enumerate() {
            let root = cx.same.root(served.group.id);
            exactly.insert(root, at);
            for part in kin.and_parts([root]).into_iter().filter(|part| *part != root) {
                partly.entry(part).or_default().push(at);
            }
        }
        let titles: HashMap<String, usize> =
            self.groups.iter().enumerate().map(|(at, served)| (folded(&served.group.title()), at)).collect();
        for indicator in cx.model.own(Sort::Indicator) {
            let whom = about(indicator, cx);
            let by_title = whom.words.iter().filter_map(|words| titles.get(&folded(words)).copied());
            let exact: BTreeSet<usize> =
                whom.groups.iter().filter_map(|group| exactly.get(group).copied()).chain(by_title).collect();
            let in_part = whom.groups.iter().filter_map(|group| partly.get(group)).flatten().copied();
            let in_part: BTreeSet<usize> = in_part.filter(|at| !exact.contains(at)).collect();
            exact.iter().for_each(|at| self.groups[*at].about.push(indicator));
            in_part.iter().for_each(|at| self.groups[*at].about_a_part.push(indicator));
            if whom.words.is_empty() && !whom.may_be_any {
                continue;
            }
            for (at, served) in self.groups.iter_mut().enumerate() {
                let may = || whom.may_be_any || whom.words.iter().any(|words| may_mean(words, served.group));
                served.may_be_about += usize::from(!exact.contains(&at) && !in_part.contains(&at) && may());
            }
        }
    }

    /// Whether the framework is so small that nobody could ask for more: each group has few, and all together have.
    pub(super) fn is_small(&self, few: f64) -> bool {
        let each = self.groups.iter().all(|served| served.about.len() as f64 <= few);
        each && self.indicators as f64 <= few * self.groups.len() as f64
    }
}

impl<'m> Served<'m> {
    /// How many of those about it or a part of it are outcome indicators; and how many may be, although nobody can tell.
    pub(super) fn outcomes(&self, cx: &Context<'_>) -> (Vec<Entity<'m>>, usize) {
        let mut outcomes = Vec::new();
        let mut unknown = 0;
        for indicator in self.about.iter().chain(&self.about_a_part) {
            match cx.kind(*indicator).map(|of| of.kind) {
                Some(Kind::Outcome) => outcomes.push(*indicator),
                Some(_) => {}
                None => unknown += 1,
            }
        }
        (outcomes, unknown + self.may_be_about)
    }
}

/// Whom the framework says that it is for, and whom readers say that it is to serve.
fn served<'m>(framework: Entity<'m>, cx: &Context<'m>) -> Vec<Served<'m>> {
    let own: HashMap<EntityId, Entity<'m>> =
        cx.model.own(Sort::Cohort).map(|cohort| (cx.same.root(cohort.id), cohort)).collect();
    let by_framework = framework.facts("for").map(|fact| (fact, None));
    let readers = cx.standpoints();
    let by_readers = readers.flat_map(|reader| reader.facts("serves").map(move |fact| (fact, Some(reader))));
    let mut all: Vec<Served<'m>> = Vec::new();
    let mut at: HashMap<EntityId, usize> = HashMap::new();
    for (fact, reader) in by_framework.chain(by_readers) {
        for value in fact.values() {
            let Some(named) = value.entity() else { continue };
            let root = cx.same.root(named.id);
            let number = *at.entry(root).or_insert(all.len());
            if number == all.len() {
                all.push(Served {
                    group: own.get(&root).copied().unwrap_or(named),
                    by_framework: false,
                    readers: Vec::new(),
                    places: Vec::new(),
                    basis: fact.basis(),
                    about: Vec::new(),
                    about_a_part: Vec::new(),
                    may_be_about: 0,
                });
            }
            let served = &mut all[number];
            // Any one of them is enough: it rests on the one that is best known.
            served.basis = served.basis.min(fact.basis());
            served.places.push(value.place());
            match reader {
                Some(reader) => served.readers.push(reader),
                None => served.by_framework = true,
            }
        }
    }
    all
}

/// Whom an indicator is about, or for whom it is shown apart.
struct Whom {
    groups: HashSet<EntityId>,
    /// What it says of that in words.
    words: Vec<String>,
    /// Whether it is shown apart for groups that nobody can tell.
    may_be_any: bool,
}

fn about(indicator: Entity<'_>, cx: &Context<'_>) -> Whom {
    let shown = ShownApart::new(indicator, cx);
    let mut whom = Whom { groups: shown.groups, words: shown.in_words, may_be_any: shown.may_be_any };
    // Where no cohort is named, whoever is counted tells.
    let says = |fact: &Fact<'_>| {
        let named = fact.values().find(|value| is_whom(*value));
        let is_people = |named: Entity<'_>| named.sort() == Sort::Cohort;
        fact.field() == "cohort" || named.is_some_and(|value| value.entity().is_none_or(is_people))
    };
    let lines = ["cohort", "over", "denominator", "numerator"].into_iter();
    let line = lines.filter_map(|field| indicator.stated(field)).find(says);
    for value in line.into_iter().flat_map(Fact::values).filter(|value| is_whom(*value)) {
        match value.entity() {
            Some(group) => whom.groups.extend([cx.same.root(group.id)]),
            None => whom.words.extend(value.text().map(|text| text.into_owned())),
        }
    }
    whom
}

fn is_whom(value: Value<'_>) -> bool {
    matches!(value.slot(), "cohort" | "over" | "counted")
}
