//! How the framework lines up with those beside it.

use super::Build;
use crate::alignment::{Gap, Pair, Unmatched};
use crate::model::{Entity, Sort};
use crate::report::view::{self, Ref};

impl Build<'_> {
    /// The matrix of outcomes by framework, and what on either side lines up with nothing.
    pub(super) fn alignment(&self) -> view::Alignment {
        let gaps = &self.cx.gaps;
        view::Alignment {
            frameworks: gaps.iter().map(|gap| self.reference(gap.framework)).collect(),
            rows: self.model.own(Sort::Outcome).map(|outcome| self.row(outcome, gaps)).collect(),
            unmatched: gaps.iter().map(|gap| self.unmatched(gap)).collect(),
        }
    }

    fn row(&self, outcome: Entity<'_>, gaps: &[Gap<'_>]) -> view::Row {
        let cell = |gap: &Gap<'_>| view::Cell {
            matches: gap.pairs.iter().filter(|pair| pair.ours == outcome).map(|pair| self.claim(pair)).collect(),
            no_counterpart: gap
                .ours
                .iter()
                .find(|unmatched| unmatched.outcome == outcome)
                .and_then(|unmatched| unmatched.none)
                .map(|claim| claim.why().map_or(String::new(), |why| why.into_owned())),
        };
        view::Row { outcome: self.reference(outcome), cells: gaps.iter().map(cell).collect() }
    }

    fn claim(&self, pair: &Pair<'_>) -> view::Match {
        view::Match {
            relation: pair.relation.word().to_owned(),
            other: self.reference(pair.theirs),
            why: pair.claim.why().map(|why| why.into_owned()),
            by: pair.claim.by().map(|by| by.into_owned()),
            basis: pair.claim.basis(),
        }
    }

    fn unmatched(&self, gap: &Gap<'_>) -> view::Unmatched {
        let refs = |side: &[Unmatched<'_>]| -> Vec<Ref> {
            side.iter().map(|unmatched| self.reference(unmatched.outcome)).collect()
        };
        view::Unmatched { framework: self.reference(gap.framework), ours: refs(&gap.ours), theirs: refs(&gap.theirs) }
    }
}
