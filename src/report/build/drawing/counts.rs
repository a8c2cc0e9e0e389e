//! Indicators counted, outcome by outcome.

use super::Draw;
use crate::model::{Entity, Sort};
use crate::report::build::promises::{direction, kind};
use crate::report::view::{Counted, DirectionRow, KindRow, State};

impl<'b> Draw<'b, '_> {
    pub(super) fn kinds(&self) -> Vec<KindRow> {
        self.rows().into_iter().map(|(counted, indicators)| self.kinds_of(counted, &indicators)).collect()
    }

    /// Left out where there is no indicator: then nothing is known or unknown.
    pub(super) fn directions(&self) -> Vec<DirectionRow> {
        let any = self.cx.model.own(Sort::Indicator).next().is_some();
        let rows = self.rows().into_iter().filter(|_| any);
        rows.map(|(counted, indicators)| directions_of(counted, &indicators)).collect()
    }

    /// What is counted in each row. An indicator under two outcomes counts for both, and once among all.
    fn rows(&self) -> Vec<(Counted, Vec<Entity<'b>>)> {
        let promise = |of: Entity<'b>| {
            let mut under: Vec<Entity<'b>> = self.cx.indicators_of(of).collect();
            under.dedup();
            (Counted::Promise { item: (self.refer)(of), may_have_more: self.cx.may_have_more(of) }, under)
        };
        let mut rows: Vec<_> = self.promises.iter().copied().map(promise).collect();
        let loose = self.loose();
        if !loose.is_empty() {
            rows.push((Counted::Loose, loose));
        }
        if !rows.is_empty() {
            rows.push((Counted::All, self.cx.model.own(Sort::Indicator).collect()));
        }
        rows
    }

    fn kinds_of(&self, counted: Counted, indicators: &[Entity<'b>]) -> KindRow {
        let mut row = KindRow { counted, outcome: 0, process: 0, structure: 0, unknown: 0, read: 0 };
        for kind in indicators.iter().map(|indicator| kind(self.cx, *indicator)) {
            row.read += usize::from(kind.word.is_some() && !kind.declared);
            *match kind.word.as_deref() {
                Some("outcome") => &mut row.outcome,
                Some("process") => &mut row.process,
                Some("structure") => &mut row.structure,
                _ => &mut row.unknown,
            } += 1;
        }
        row
    }
}

fn directions_of(counted: Counted, indicators: &[Entity<'_>]) -> DirectionRow {
    let mut row = DirectionRow {
        counted,
        up: 0,
        down: 0,
        toward: 0,
        depends: 0,
        not_stated: 0,
        missing: 0,
        not_found: 0,
        broken: 0,
    };
    for direction in indicators.iter().map(|indicator| direction(*indicator)) {
        *match (direction.state, direction.way.as_deref()) {
            (State::Stated, Some("up")) => &mut row.up,
            (State::Stated, Some("down")) => &mut row.down,
            (State::Stated, Some("toward")) => &mut row.toward,
            (State::Stated, Some("depends" | "not-judged")) => &mut row.depends,
            (State::NotStated, _) => &mut row.not_stated,
            (State::Missing, _) => &mut row.missing,
            (State::NotFound, _) => &mut row.not_found,
            (State::Stated | State::Broken, _) => &mut row.broken,
        } += 1;
    }
    row
}
