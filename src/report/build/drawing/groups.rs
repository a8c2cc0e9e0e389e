//! The framework's groups as a tree, with those that it must reach.

use super::Draw;
use super::tree::{Line, Tree};
use crate::model::{Entity, EntityId, Role, Sort};
use crate::report::view::{DrawnGroup, Ref};
use crate::rules::unreached_groups;
use std::collections::HashMap;

impl<'b> Draw<'b, '_> {
    pub(super) fn groups(&self) -> Vec<DrawnGroup> {
        let cx = self.cx;
        let own: Vec<Entity<'b>> = cx.model.own(Sort::Cohort).collect();
        let by_root: HashMap<EntityId, Entity<'b>> = own.iter().map(|group| (cx.same.root(group.id), *group)).collect();
        let ours = |group: Entity<'b>| by_root.get(&cx.same.root(group.id)).copied();
        // A group that is asked for may be the framework's own under another name.
        let unreached: Vec<(Entity<'b>, Vec<String>)> = unreached_groups(cx)
            .into_iter()
            .map(|(group, by)| {
                let by = by.iter().map(|who| who.title().into_owned()).collect();
                (ours(group).unwrap_or(group), by)
            })
            .collect();
        let asked_for: HashMap<EntityId, &Vec<String>> = unreached.iter().map(|(group, by)| (group.id, by)).collect();
        let others = unreached.iter().map(|(group, _)| *group).filter(|group| group.role() != Role::Own);
        let drawn: Vec<Entity<'b>> = own.iter().copied().chain(others).collect();

        let larger: HashMap<EntityId, Vec<Entity<'b>>> =
            drawn.iter().map(|group| (group.id, self.nearest(*group, &ours))).collect();
        let mut smaller: HashMap<EntityId, Vec<Entity<'b>>> = HashMap::new();
        for group in &drawn {
            larger[&group.id].iter().for_each(|whole| smaller.entry(whole.id).or_default().push(*group));
        }
        let below = |group: Entity<'b>| smaller.get(&group.id).cloned().unwrap_or_default();
        let mut tree = Tree::new(&below);
        let roots = drawn.iter().filter(|group| larger[&group.id].is_empty());
        let mut lines: Vec<Line<'b>> = roots.flat_map(|root| tree.grow(*root, 0)).collect();
        // Those that lie in one another have no root: the first of them stands for one.
        for group in &drawn {
            if !tree.has(*group) {
                lines.extend(tree.grow(*group, 0));
            }
        }
        let drawn = lines.iter().map(|line| DrawnGroup {
            depth: line.depth,
            item: (self.refer)(line.item),
            indicators: cx.model.referring(Sort::Indicator, "cohort", line.item).len(),
            own: line.item.role() == Role::Own,
            unreached: asked_for.get(&line.item.id).map(|by| (*by).clone()).unwrap_or_default(),
            also_within: self.others(&larger[&line.item.id], line.beneath),
            drawn_above: line.drawn_above,
        });
        drawn.collect()
    }

    /// The framework's groups that this one is declared to lie in, without those that a nearer one lies in.
    fn nearest(&self, group: Entity<'b>, ours: &dyn Fn(Entity<'b>) -> Option<Entity<'b>>) -> Vec<Entity<'b>> {
        let mut wholes: Vec<Entity<'b>> = Vec::new();
        for whole in self.cx.cohorts.wholes(group).filter_map(ours).filter(|whole| *whole != group) {
            if !wholes.contains(&whole) {
                wholes.push(whole);
            }
        }
        let inside = |a: Entity<'b>, b: Entity<'b>| a != b && self.cx.cohorts.plainly_inside(a, b);
        let is_further =
            |whole: &Entity<'b>| wholes.iter().any(|nearer| inside(*nearer, *whole) && !inside(*whole, *nearer));
        wholes.iter().copied().filter(|whole| !is_further(whole)).collect()
    }

    fn others(&self, all: &[Entity<'b>], shown: Option<Entity<'b>>) -> Vec<Ref> {
        all.iter().filter(|whole| Some(**whole) != shown).map(|whole| (self.refer)(*whole)).collect()
    }
}
