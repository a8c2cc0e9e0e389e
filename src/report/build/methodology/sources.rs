//! Sources, and outcomes with what measures them.

use super::Methodology;
use crate::model::{Entity, Sort};
use crate::report::view::methodology::{Aim, Broken, Source};
use crate::report::view::{self, Ref};

/// What readers ask of every source.
const ASKED: [&str; 12] = [
    "publisher",
    "legal-basis",
    "every",
    "lag",
    "latest",
    "covers",
    "coverage",
    "links-by",
    "reported-by",
    "published",
    "caveat",
    "break",
];

/// What the overview of sources shows.
const OVERVIEW: [&str; 5] = ["publisher", "every", "lag", "coverage", "links-by"];

impl<'b> Methodology<'b> {
    pub(super) fn source(&self, entity: Entity<'b>) -> Source {
        Source {
            item: self.item(entity),
            overview: OVERVIEW.iter().map(|field| self.fact_or_silence(entity, field)).collect(),
            links_by: self.links_by(entity),
            unsaid: self.unsaid(entity, &ASKED),
            used_by: self.indicators_with("source", entity),
            compares: self.indicators_with("compared-in", entity),
        }
    }

    fn links_by(&self, source: Entity<'b>) -> Vec<Ref> {
        let identifiers = source.facts("links-by").filter_map(|fact| fact.target("identifier"));
        identifiers.map(|identifier| self.reference(identifier)).collect()
    }

    /// The indicators that name an item in a field, as places in the view's list.
    fn indicators_with(&self, field: &str, item: Entity<'b>) -> Vec<usize> {
        let named = self.model.referring(Sort::Indicator, field, item);
        named.iter().filter_map(|indicator| self.places.get(&indicator.id).copied()).collect()
    }

    /// Every line that says where a series cannot be read across, or that it can.
    pub(super) fn breaks(&self) -> Vec<Broken> {
        let of = |entity: Entity<'b>| {
            let indicators = match entity.sort() {
                Sort::Source => self.indicators_with("source", entity),
                _ => Vec::new(),
            };
            let broken =
                move |fact: view::Fact| Broken { of: self.reference(entity), fact, indicators: indicators.clone() };
            self.rows(entity, |field| field == "break").into_iter().map(broken)
        };
        [Sort::Source, Sort::Indicator].into_iter().flat_map(|sort| self.model.own(sort)).flat_map(of).collect()
    }

    pub(super) fn aim(&self, entity: Entity<'b>) -> Aim {
        Aim { item: self.item(entity), findings: self.about.get(&entity.id).map_or(0, Vec::len) }
    }
}
