//! How much of what readers ask for is stated, field by field and dimension by dimension.

use super::Methodology;
use crate::model::{Entity, Said, Sort};
use crate::report::build::facts::silence;
use crate::report::view::State;
use crate::report::view::methodology::{Dimension, Glance, Item, Tally};

/// What readers ask of every indicator first.
const FIRST: [&str; 10] = [
    "improves",
    "cohort",
    "source",
    "compared-in",
    "baseline",
    "target",
    "split-by",
    "uncertainty",
    "gaming",
    "attribution",
];

/// A dimension: what of the framework, of its sources and of its indicators bears on it.
struct Bearing {
    key: &'static str,
    framework: &'static [&'static str],
    sources: &'static [&'static str],
    indicators: &'static [&'static str],
}

/// The dimensions of quality of the European Statistical System, in its order.
const DIMENSIONS: [Bearing; 6] = [
    Bearing {
        key: "relevance",
        framework: &["means", "for", "duties"],
        sources: &["covers"],
        indicators: &["outcome", "kind", "means", "shows", "because"],
    },
    Bearing {
        key: "accuracy",
        framework: &["revisions"],
        sources: &["coverage", "caveat"],
        indicators: &["uncertainty", "coverage", "unknown", "lost", "recording", "case-mix", "minimum-denominator"],
    },
    Bearing {
        key: "timeliness",
        framework: &["published", "updated", "next-review"],
        sources: &["every", "lag", "latest"],
        indicators: &["every", "lag", "reference-period", "next-review"],
    },
    Bearing {
        key: "accessibility",
        framework: &["contact", "licence", "access"],
        sources: &["published", "licence", "link"],
        indicators: &["means", "published", "reads", "caveat"],
    },
    Bearing {
        key: "comparability",
        framework: &["tell-apart"],
        sources: &["break", "reported-by"],
        indicators: &["compared-in", "split-by", "reported-by", "recording", "case-mix", "break"],
    },
    Bearing {
        key: "coherence",
        framework: &["duties", "partners"],
        sources: &["links-by"],
        indicators: &["balanced-by", "beneath", "cohort", "numerator", "denominator", "as"],
    },
];

impl<'b> Methodology<'b> {
    pub(super) fn glance(&self) -> Glance {
        let kinds = self.cx.kind_counts();
        let leads = |indicator: &Entity<'b>| {
            indicator.stated("headline").is_some_and(|fact| fact.word("headline") == Some("yes"))
        };
        Glance {
            indicators: self.model.own(Sort::Indicator).count(),
            outcome: kinds.outcome,
            process: kinds.process,
            structure: kinds.structure,
            kind_unknown: kinds.unknown,
            headline: self.model.own(Sort::Indicator).filter(leads).count(),
            tallies: FIRST.iter().filter_map(|field| self.tally(Sort::Indicator, field)).collect(),
        }
    }

    pub(super) fn quality(&self) -> Vec<Dimension> {
        let dimension = |bearing: &Bearing| {
            let tallies = bearing.indicators.iter().filter_map(|field| self.tally(Sort::Indicator, field));
            let source = |source| Item {
                facts: self.rows(source, |field| bearing.sources.contains(&field)),
                ..self.item(source)
            };
            let sources = self.model.own(Sort::Source).map(source);
            Dimension {
                key: bearing.key.to_owned(),
                facts: bearing.framework.iter().map(|field| self.fact_or_silence(self.framework, field)).collect(),
                tallies: tallies.filter(|tally| tally.stated + tally.broken > 0).collect(),
                sources: sources.filter(|source| !source.facts.is_empty()).collect(),
            }
        };
        DIMENSIONS.iter().map(dimension).collect()
    }

    /// Every field that an indicator may hold, with how many hold it.
    pub(super) fn fields(&self) -> Vec<Tally> {
        Sort::Indicator.fields().filter_map(|spec| self.tally(Sort::Indicator, spec.name)).collect()
    }

    /// `None` where there is no item of the sort, or the sort has no such field.
    fn tally(&self, sort: Sort, field: &str) -> Option<Tally> {
        let mut tally = Tally {
            sort: sort.keyword().to_owned(),
            field: field.to_owned(),
            meaning: sort.field(field)?.meaning.to_owned(),
            ..Tally::default()
        };
        for entity in self.model.own(sort) {
            tally.of += 1;
            *match entity.said(field) {
                Said::Stated(fact) => {
                    tally.doubtful += usize::from(fact.basis() != crate::model::Basis::Found);
                    &mut tally.stated
                }
                Said::Broken => &mut tally.broken,
                Said::Missing(basis, place) => match silence(basis, place.is_some()) {
                    State::NotStated => &mut tally.not_stated,
                    State::NotFound => &mut tally.not_found,
                    _ => &mut tally.missing,
                },
            } += 1;
        }
        Some(tally).filter(|tally| tally.of > 0)
    }
}
