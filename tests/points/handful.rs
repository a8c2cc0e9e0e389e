//! Faults planted by the handful, one to sixteen at a time: each is found, and nothing beyond them.

use crate::chance::Chance;
use crate::edit::Spec;
use crate::planted::{Fault, GROUND, faults, found};
use crate::specs::each;
use indicant::rules::rule;
use std::collections::BTreeSet;

/// How many handfuls are planted.
const HANDFULS: u64 = 32;

/// The most faults planted at once.
const MOST: usize = 16;

/// The framework with a few faults in it that have nothing to do with one another.
pub struct Handful {
    pub spec: Spec,
    /// The rules that find them.
    pub rules: BTreeSet<&'static str>,
    planted: Vec<&'static str>,
    expected: BTreeSet<String>,
}

pub fn handful(seed: u64) -> Handful {
    let mut faults: Vec<Fault> =
        faults().into_iter().filter(|fault| rule(fault.rule).is_some() && !fault.is_of_a_share()).collect();
    let mut chance = Chance::of(seed);
    chance.shuffle(&mut faults);
    let wanted = 1 + chance.below(MOST);
    let mut handful =
        Handful { spec: GROUND.spec.clone(), rules: BTreeSet::new(), planted: Vec::new(), expected: BTreeSet::new() };
    let mut touched = BTreeSet::new();
    for fault in faults {
        let touches = fault.touches();
        if handful.planted.len() < wanted && touches.is_disjoint(&touched) {
            handful.spec.edit(fault.edits, &GROUND.spec);
            touched.extend(touches);
            handful.expected.extend(fault.expected());
            handful.planted.push(fault.edits);
            handful.rules.insert(fault.rule);
        }
    }
    handful
}

#[test]
fn handfuls_of_faults_are_found_and_nothing_beyond_them() {
    let seeds: Vec<u64> = (0..HANDFULS).collect();
    let wrong = each(
        &seeds,
        |_| true,
        |seed| {
            let Handful { spec, planted, expected, .. } = handful(*seed);
            let found = found(&GROUND.check(&spec));
            let lost: Vec<_> = expected.difference(&found).collect();
            let more: Vec<_> = found.difference(&expected).collect();
            (found != expected)
                .then(|| format!("handful {seed}: not found {lost:?}; found besides {more:?}; planted {planted:#?}"))
        },
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn handfuls_are_of_every_size() {
    let sizes: BTreeSet<usize> = (0..HANDFULS).map(|seed| handful(seed).planted.len()).collect();
    assert!(sizes.first() == Some(&1) && sizes.last() >= Some(&(MOST - 2)) && sizes.len() > MOST / 2, "{sizes:?}");
}
