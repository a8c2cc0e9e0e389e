//! Items, each with what was found of it: every finding about an item is told in one place.

use super::tally;
use crate::model::{Entity, EntityId, Sort};
use crate::report::build::shared::{Shared, named};
use crate::report::view::{Ref, Reviewed, ReviewedPromise, anchor};
use std::collections::HashSet;

/// What has been told already.
#[derive(Default)]
pub(super) struct Told {
    items: HashSet<EntityId>,
    anchors: HashSet<String>,
}

impl Told {
    /// An anchor that nothing else has: two items may have one name, which is a finding of its own.
    fn anchor(&mut self, sort: &str, name: &str) -> String {
        let plain = anchor(sort, name);
        let numbered = (2..).map(|number: usize| format!("{plain}-{number}"));
        let free = std::iter::once(plain.clone()).chain(numbered).find(|anchor| !self.anchors.contains(anchor));
        let free = free.unwrap_or(plain);
        self.anchors.insert(free.clone());
        free
    }
}

impl<'b> Shared<'b> {
    /// The outcomes or the enablers, with what was found of them and of their indicators.
    pub(super) fn reviewed_promises(&self, sort: Sort, told: &mut Told) -> Vec<ReviewedPromise> {
        self.model.own(sort).map(|promise| self.reviewed_promise(promise, told)).collect()
    }

    fn reviewed_promise(&self, promise: Entity<'b>, told: &mut Told) -> ReviewedPromise {
        let mut reviewed = ReviewedPromise { itself: self.reviewed_item(promise, told), ..ReviewedPromise::default() };
        for indicator in self.cx.indicators_of(promise) {
            if !self.about.contains_key(&indicator.id) {
                reviewed.clean.push(named(indicator));
            } else if told.items.contains(&indicator.id) {
                reviewed.told_elsewhere.push(self.reference(indicator));
            } else {
                reviewed.indicators.push(self.reviewed_item(indicator, told));
            }
        }
        let told_here = std::iter::once(&reviewed.itself).chain(&reviewed.indicators);
        let told_here: Vec<usize> = told_here.flat_map(|item| item.findings.iter().copied()).collect();
        reviewed.tally = tally(self.report, &told_here);
        reviewed
    }

    fn reviewed_item(&self, item: Entity<'b>, told: &mut Told) -> Reviewed {
        told.items.insert(item.id);
        let anchor = told.anchor(item.sort().keyword(), item.name());
        Reviewed {
            item: Ref { anchor: Some(anchor), ..named(item) },
            findings: self.about.get(&item.id).cloned().unwrap_or_default(),
        }
    }

    /// Everything else of which something was found: items in the order of the spec, then what is about no item.
    pub(super) fn reviewed_others(&self, told: &mut Told) -> Vec<Reviewed> {
        let mut others: Vec<Reviewed> = Vec::new();
        for item in self.model.entities() {
            let is_told = item == self.framework || told.items.contains(&item.id);
            if self.about.contains_key(&item.id) && !is_told {
                others.push(self.reviewed_item(item, told));
            }
        }
        let items = others.len();
        for (place, finding) in self.report.findings.iter().enumerate() {
            let subject = &finding.subject;
            if subject.id.is_some() {
                continue;
            }
            let same = |it: &&mut Reviewed| it.item.sort == subject.sort && it.item.name == subject.name;
            if let Some(known) = others[items..].iter_mut().find(same) {
                known.findings.push(place);
                continue;
            }
            let item = Ref {
                sort: subject.sort.to_owned(),
                name: subject.name.clone(),
                title: subject.title.clone(),
                anchor: Some(told.anchor(subject.sort, &subject.name)),
                ..Ref::default()
            };
            others.push(Reviewed { item, findings: vec![place] });
        }
        others
    }
}
