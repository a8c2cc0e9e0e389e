//! A finding that rests on what was proved of groups: each line of the proof is shown, and counts.

use super::Context;
use crate::cohorts::Proof;
use crate::findings::Finding;
use crate::model::{Role, Sort};

/// The most lines of a proof that are pointed at; the message tells the rest.
const MOST_SHOWN: usize = 12;

/// Lets a finding rest on a proof: each line is a note, its basis counts, and a line of a reader's is that reader's.
pub(super) fn proved(mut finding: Finding, proof: &Proof, cx: &Context<'_>) -> Finding {
    for (number, step) in cx.cohorts.steps(proof).into_iter().enumerate() {
        if number < MOST_SHOWN && step.place != finding.place {
            finding = finding.note(step.place, step.words);
        }
        if step.by.role() == Role::Standpoint
            && let Some(standpoint) = cx.model.with(step.by, Sort::Standpoint).next()
        {
            finding = finding.from_standpoint(standpoint);
        }
    }
    finding.rests_on(proof.basis)
}
