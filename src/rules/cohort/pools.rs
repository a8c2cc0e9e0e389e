//! In which groups those who must be told apart are counted together.

use crate::model::{Basis, Entity, EntityId, Fact, Place, Sort};
use crate::rules::Context;
use crate::rules::groups::Kin;
use std::collections::{HashMap, HashSet};

/// Groups that must be told apart, and by whose word.
pub(super) struct Apart<'m> {
    pub(super) groups: Vec<Entity<'m>>,
    pub(super) by: By<'m>,
    pub(super) place: Place,
    pub(super) basis: Basis,
}

/// Whose word it is.
#[derive(Clone, Copy)]
pub(super) enum By<'m> {
    /// The framework tells them apart.
    Framework,
    /// They are stages of a group, as it says.
    Stages(Entity<'m>),
    /// A reader does.
    Reader(Entity<'m>),
}

/// Everything that must be told apart, and where it is not.
pub(super) struct Pools<'m> {
    apart: Vec<Apart<'m>>,
    /// By group: what must be told apart and is counted together in it, with which of those groups.
    pooled: HashMap<EntityId, Vec<(usize, Vec<usize>)>>,
}

impl<'m> Pools<'m> {
    /// Looks for the narrowest groups in which two that must be told apart are counted together: that everybody is a child is
    /// no reason to show every figure of children by the stage of a plan.
    pub(super) fn new(apart: Vec<Apart<'m>>, kin: &Kin, cx: &Context<'m>) -> Self {
        let mut pools = Pools { apart, pooled: HashMap::new() };
        let mut seen = HashSet::new();
        for (number, apart) in pools.apart.iter().enumerate() {
            for (whole, groups) in narrowest(apart, kin, cx) {
                let mut roots: Vec<EntityId> = groups.iter().map(|at| cx.same.root(apart.groups[*at].id)).collect();
                roots.sort_unstable();
                if seen.insert((whole, roots)) {
                    pools.pooled.entry(whole).or_default().push((number, groups));
                }
            }
        }
        pools
    }

    /// What must be told apart and is counted together in a group: each with those of its groups that are.
    pub(super) fn in_group<'p>(
        &'p self,
        whole: Entity<'p>,
        cx: &'p Context<'p>,
    ) -> impl Iterator<Item = (&'p Apart<'m>, Vec<Entity<'m>>)> {
        let pooled = self.pooled.get(&cx.same.root(whole.id)).into_iter().flatten();
        pooled.filter_map(move |(number, groups)| {
            let apart = &self.apart[*number];
            let groups = groups.iter().map(|at| apart.groups[*at]);
            // Whoever is left out of it again is not counted in it.
            let groups: Vec<Entity<'m>> = groups.filter(|group| !cx.cohorts.share(*group, whole).is_no()).collect();
            (groups.len() > 1).then_some((apart, groups))
        })
    }
}

/// The narrowest groups in which at least two that must be told apart are counted, each with which of them.
fn narrowest(apart: &Apart<'_>, kin: &Kin, cx: &Context<'_>) -> Vec<(EntityId, Vec<usize>)> {
    if let By::Stages(of) = apart.by {
        return vec![(cx.same.root(of.id), (0..apart.groups.len()).collect())];
    }
    let mut holds: HashMap<EntityId, Vec<usize>> = HashMap::new();
    for (at, group) in apart.groups.iter().enumerate() {
        for whole in kin.and_wholes([cx.same.root(group.id)]) {
            holds.entry(whole).or_default().push(at);
        }
    }
    // Whatever lies between a group and one of its parts holds as many as both do: the next part tells.
    let is_narrowest = |whole: &EntityId, groups: &Vec<usize>| {
        let as_many = |part: &EntityId| holds.get(part).is_some_and(|held| held.len() == groups.len());
        groups.len() > 1 && !kin.parts(*whole).iter().any(|part| part != whole && as_many(part))
    };
    holds.iter().filter(|(whole, groups)| is_narrowest(whole, groups)).map(|(at, held)| (*at, held.clone())).collect()
}

/// What the framework tells apart or calls stages, then what readers do.
pub(super) fn told_apart<'m>(framework: Entity<'m>, cx: &Context<'m>) -> Vec<Apart<'m>> {
    let own = framework.facts("tell-apart").map(|fact| (fact, By::Framework));
    let stages = cx.model.own(Sort::Cohort).flat_map(|of| of.facts("stages").map(move |fact| (fact, By::Stages(of))));
    let readers = cx.standpoints();
    let readers = readers.flat_map(|reader| reader.facts("tell-apart").map(move |fact| (fact, By::Reader(reader))));
    let mut all = Vec::new();
    for (fact, by) in own.chain(stages).chain(readers) {
        let groups: Vec<Entity<'m>> = fact.values().filter_map(|value| value.entity()).collect();
        let mut roots: Vec<EntityId> = groups.iter().map(|group| cx.same.root(group.id)).collect();
        roots.sort_unstable();
        roots.dedup();
        if roots.len() > 1 && roots.len() == groups.len() {
            all.push(Apart { groups, by, place: fact.place(), basis: fact.basis() });
        }
    }
    all
}

/// The weakest basis of the lines that say in which groups a group lies, and which lie in it.
pub(super) fn basis_of_kin(group: Entity<'_>) -> Basis {
    let fields = ["within", "includes", "stages", "made-of", "same-as"];
    let lines = fields.into_iter().flat_map(|field| group.facts(field));
    lines.map(Fact::basis).max().unwrap_or_default()
}
