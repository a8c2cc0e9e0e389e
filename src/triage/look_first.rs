//! Which rows to look at first.

use super::{Contradiction, Triaged};
use crate::wording::Reading;

/// How many are named.
const MOST: usize = 10;
/// From this on a row is sure, and is worth no look.
const SURE: f64 = 0.9;

/// A row to look at, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookFirst {
    /// Which row, from 0.
    pub at: usize,
    /// Why.
    pub why: Why,
}

/// Why a row is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its words contradict what it declares.
    Contradicts(Contradiction),
    /// It is declared an outcome and read as something else, not surely enough to call it a contradiction.
    CalledOutcome,
    /// Its words do not settle what is measured.
    KindUnsure,
    /// Its words do not settle which way is better, and it does not say.
    DirectionUnsure,
}

/// The ten rows to look at first: contradictions, then what is called an outcome, each the surest first; then the least
/// sure. Of equals, the earlier row.
#[must_use]
pub fn look_first(rows: &[Triaged<'_>]) -> Vec<LookFirst> {
    let mut ranked: Vec<(u8, f64, LookFirst)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(reading) = &row.reading else { continue };
        let Some((rank, order, why)) = rank(row, reading) else { continue };
        ranked.push((rank, order, LookFirst { at, why }));
    }
    ranked.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.at.cmp(&b.2.at)));
    ranked.into_iter().take(MOST).map(|(_, _, first)| first).collect()
}

/// Of which group, and where in it: the least comes first.
fn rank(row: &Triaged<'_>, reading: &Reading) -> Option<(u8, f64, Why)> {
    let (kind, way) = (reading.kind_confidence, reading.direction_confidence);
    if let Some(contradiction) = row.contradiction {
        let sure = match contradiction {
            Contradiction::Kind => kind,
            Contradiction::Direction => way,
            Contradiction::Both => kind.max(way) + 1.0,
        };
        return Some((0, -sure, Why::Contradicts(contradiction)));
    }
    if row.is_called_outcome() {
        return Some((1, -kind, Why::CalledOutcome));
    }
    // Which way is better is settled where it is declared and not contradicted.
    let way = if row.row.direction.is_some() { 1.0 } else { way };
    let (least, why) = if kind <= way { (kind, Why::KindUnsure) } else { (way, Why::DirectionUnsure) };
    (least < SURE).then_some((2, least, why))
}
