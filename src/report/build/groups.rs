//! Whom the framework reaches, and whom it does not.

use super::Build;
use crate::model::{Entity, EntityId, Sort};
use crate::report::view::{self, Markdown, anchor};
use std::collections::HashMap;

/// How deep the tree of groups is drawn; deeper ones are listed at that depth.
const DEEPEST: usize = 6;

impl<'b> Build<'b> {
    /// Groups not reached, the framework's groups as a tree, and what people said themselves.
    pub(super) fn groups(&self, findings: &[view::Finding]) -> view::Groups {
        let of_groups = (0..findings.len()).filter(|place| findings[*place].subject.sort == Sort::Cohort.keyword());
        let places = self.weightiest_first(of_groups.collect());
        let told = view::told(findings, &places);
        view::Groups { unreached: self.unreached(), tree: self.tree(), quotes: self.quotes(), findings: places, told }
    }

    /// One group for each finding of `group-not-reached`, by the note that shows who asks for it.
    fn unreached(&self) -> Vec<view::Group> {
        let mut groups: Vec<view::Group> = Vec::new();
        for (place, finding) in self.report.findings.iter().enumerate() {
            if finding.rule.name != "group-not-reached" {
                continue;
            }
            let cohort = self
                .model
                .entities()
                .find(|entity| entity.sort() == Sort::Cohort && entity.full_name() == finding.about);
            let Some(cohort) = cohort else { continue };
            let required_by =
                finding.standpoints.iter().map(|id| self.model.entity(*id).title().into_owned()).collect();
            groups.push(view::Group {
                name: cohort.name().to_owned(),
                anchor: anchor("group", &cohort.full_name()),
                title: cohort.title().into_owned(),
                required_by,
                findings: vec![place],
            });
        }
        groups
    }

    fn tree(&self) -> Vec<view::Cohort> {
        let mut inside: HashMap<EntityId, Vec<Entity<'b>>> = HashMap::new();
        let mut roots = Vec::new();
        for cohort in self.model.own(Sort::Cohort) {
            let larger: Vec<Entity<'b>> = cohort
                .named("within")
                .chain(self.cohorts_that_hold(cohort))
                .filter(|larger| *larger != cohort)
                .collect();
            if larger.is_empty() {
                roots.push(cohort);
            }
            for larger in larger {
                let known = inside.entry(larger.id).or_default();
                if !known.contains(&cohort) {
                    known.push(cohort);
                }
            }
        }
        roots.into_iter().map(|root| self.branch(root, &inside, 0)).collect()
    }

    fn cohorts_that_hold(&self, cohort: Entity<'b>) -> impl Iterator<Item = Entity<'b>> {
        ["stages", "includes", "made-of"]
            .into_iter()
            .flat_map(move |field| self.model.referring(Sort::Cohort, field, cohort))
    }

    fn branch(&self, cohort: Entity<'b>, inside: &HashMap<EntityId, Vec<Entity<'b>>>, depth: usize) -> view::Cohort {
        let of_cohort = self.model.referring(Sort::Indicator, "cohort", cohort).len();
        let children = inside.get(&cohort.id).filter(|_| depth < DEEPEST);
        view::Cohort {
            name: cohort.name().to_owned(),
            title: cohort.title().into_owned(),
            indicators: of_cohort,
            inside: children.into_iter().flatten().map(|child| self.branch(*child, inside, depth + 1)).collect(),
        }
    }

    fn quotes(&self) -> Vec<view::Quote> {
        let quote = |fact: crate::model::Fact<'b>| {
            Some(view::Quote {
                who: fact.get("cohort")?.shown().into_owned(),
                text: Markdown::new(fact.text("text")?.into_owned()),
            })
        };
        self.respondent.facts("quotes").filter_map(quote).collect()
    }
}
