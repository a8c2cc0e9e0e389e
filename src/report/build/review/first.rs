//! What to mend first.

use crate::findings::{Severity, Status};
use crate::report::build::shared::Shared;
use crate::report::view::First;
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many are named even where nothing weighs more than advice, and how many at most.
const FEW: usize = 5;
const MOST: usize = 10;

/// Of each rule the weightiest finding, since one hint that mends many lines is worth more than the same hint many times.
/// The gravest come first, and among equals the kind of which there are most, then the order of the catalogue. Of its kind
/// stands the one that rests on the strongest basis.
pub(super) fn first(build: &Shared<'_>) -> Vec<First> {
    let findings = &build.report.findings;
    let mut places: Vec<usize> = (0..findings.len()).filter(|place| findings[*place].status == Status::New).collect();
    let rank = |place: usize| build.cx.rank(findings[place].rule.name);
    places.sort_by_key(|place| (findings[*place].severity, rank(*place), findings[*place].basis, *place));
    let mut kinds: Vec<First> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for place in places {
        match known.get(findings[place].rule.name) {
            Some(kind) => kinds[*kind].more += 1,
            None => {
                known.insert(findings[place].rule.name, kinds.len());
                kinds.push(First { finding: place, more: 0 });
            }
        }
    }
    kinds.sort_by_key(|kind| (findings[kind.finding].severity, Reverse(kind.more)));
    let grave = kinds.iter().filter(|kind| findings[kind.finding].severity < Severity::Advice).count();
    kinds.truncate(grave.clamp(FEW, MOST));
    kinds
}
