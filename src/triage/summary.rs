//! What the rows come to.

use super::{Contradiction, Triaged};
use crate::wording::Kind;
use serde::Serialize;

/// Counts of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// All of them.
    pub rows: usize,
    /// Read as an outcome.
    pub outcome: usize,
    /// Read as a process.
    pub process: usize,
    /// Read as structure.
    pub structure: usize,
    /// Without words to read.
    pub unread: usize,
    /// That could be read and declare no direction; to say that it is not judged is to declare it.
    pub direction_not_declared: usize,
    /// That contradict what they declare.
    pub contradictions: usize,
    /// Of these, that contradict their kind.
    pub kind_contradictions: usize,
    /// Of these, that contradict their direction.
    pub direction_contradictions: usize,
}

impl Summary {
    pub(super) fn new(rows: &[Triaged<'_>]) -> Self {
        let mut summary = Summary { rows: rows.len(), ..Summary::default() };
        for row in rows {
            let Some(reading) = &row.reading else {
                summary.unread += 1;
                continue;
            };
            match reading.kind {
                Kind::Outcome => summary.outcome += 1,
                Kind::Process => summary.process += 1,
                Kind::Structure => summary.structure += 1,
            }
            summary.direction_not_declared += usize::from(row.row.direction.is_none());
            let Some(contradiction) = row.contradiction else { continue };
            summary.contradictions += 1;
            summary.kind_contradictions += usize::from(contradiction != Contradiction::Direction);
            summary.direction_contradictions += usize::from(contradiction != Contradiction::Kind);
        }
        summary
    }
}
