//! Items whole, with what they say and what they do not.

use super::Methodology;
use crate::model::{Entity, Fact, Said, Sort};
use crate::report::build::facts::silence;
use crate::report::view::methodology::{Item, ItemGroup, Unsaid};
use crate::report::view::{self, State, anchor};

/// Sorts that have no section of their own.
pub(super) const DEFINED: [Sort; 15] = [
    Sort::Event,
    Sort::Instrument,
    Sort::Breakdown,
    Sort::Identifier,
    Sort::Unit,
    Sort::Period,
    Sort::Place,
    Sort::Judge,
    Sort::Metric,
    Sort::Theme,
    Sort::Showing,
    Sort::Agency,
    Sort::Duty,
    Sort::Term,
    Sort::Waive,
];

/// Claims, which have sides in place of a name.
const CLAIMED: [Sort; 2] = [Sort::Match, Sort::NoCounterpart];

impl<'b> Methodology<'b> {
    /// An item with everything that it says.
    pub(super) fn item(&self, entity: Entity<'b>) -> Item {
        Item {
            sort: entity.sort().keyword().to_owned(),
            name: entity.name().to_owned(),
            anchor: anchor(entity.sort().keyword(), entity.name()),
            title: entity.title().into_owned(),
            basis: entity.title_basis(),
            basis_why: entity.title_basis_why().map(|why| why.into_owned()),
            facts: self.rows(entity, |_| true),
        }
    }

    /// What it says in the fields that are wanted, in the order of the spec. A line that says that there is nothing stands
    /// here only with its reason.
    pub(super) fn rows(&self, entity: Entity<'b>, wanted: impl Fn(&str) -> bool) -> Vec<view::Fact> {
        let whole = entity.stated("basis").and_then(|fact| fact.text("why"));
        let own_reason = |mut row: view::Fact| {
            if row.basis_why.as_deref() == whole.as_deref() {
                row.basis_why = None;
            }
            row
        };
        let row = |fact: Fact<'b>| match entity.said(fact.field()) {
            Said::Stated(_) => Some(own_reason(self.fact(fact))),
            _ => Some(self.fact_or_silence(entity, fact.field())).filter(|row| row.basis_why.is_some()),
        };
        entity.every_fact().filter(|fact| wanted(fact.field())).filter_map(row).collect()
    }

    /// What it does not say of what it is asked, and every line that says that there is nothing or could not be read.
    pub(super) fn unsaid(&self, entity: Entity<'b>, asked: &[&'static str]) -> Vec<Unsaid> {
        let mut all: Vec<Unsaid> = Vec::new();
        for field in entity.sort().fields().map(|spec| spec.name) {
            let state = match entity.said(field) {
                Said::Stated(_) => continue,
                Said::Missing(_, Some(_)) if self.fact_or_silence(entity, field).basis_why.is_some() => continue,
                Said::Missing(_, None) if !asked.contains(&field) => continue,
                Said::Missing(basis, place) => silence(basis, place.is_some()),
                Said::Broken => State::Broken,
            };
            match all.iter_mut().find(|unsaid| unsaid.state == state) {
                Some(unsaid) => unsaid.fields.push(field.to_owned()),
                None => all.push(Unsaid { state, fields: vec![field.to_owned()] }),
            }
        }
        all
    }

    /// Everything that the spec defines and that stands nowhere else, sort by sort.
    pub(super) fn definitions(&self) -> Vec<ItemGroup> {
        let of = |sort: Sort| {
            let items: Vec<Item> = self.model.own(sort).map(|entity| self.defined(entity)).collect();
            ItemGroup { sort: sort.keyword().to_owned(), items }
        };
        let groups = DEFINED.into_iter().chain(CLAIMED).map(of);
        groups.filter(|group| !group.items.is_empty()).collect()
    }

    fn defined(&self, entity: Entity<'b>) -> Item {
        let item = self.item(entity);
        if !item.name.is_empty() {
            return item;
        }
        // It has no name: what it is about stands in its header, and nothing leads to it.
        let shown: Vec<String> = entity.header().values().map(|value| value.shown().into_owned()).collect();
        Item { anchor: String::new(), title: shown.join(" · "), ..item }
    }
}
