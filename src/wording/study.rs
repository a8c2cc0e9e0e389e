//! What a fit learns from: the cues of a measure by name, with what each tells already.

use super::hear::hear;
use super::told::told;
use super::weigh::word_amount;
use super::{Measure, Vocabulary};
use std::collections::BTreeMap;

/// One cue of a measure.
#[derive(Clone, Copy, Debug)]
pub struct Studied {
    /// How much it counts.
    pub amount: f64,
    /// Whether it is a class of words, and not a word.
    pub class: bool,
    /// What it tells before anything is learned: outcome, up, open.
    pub tells: [f64; 3],
}

/// The cues of a measure, by the names that the file of weights has for them.
#[must_use]
pub fn study(measure: &Measure<'_>, vocabulary: &Vocabulary) -> BTreeMap<String, Studied> {
    let mut cues = BTreeMap::new();
    hear(measure, vocabulary, &mut |cue| {
        let tells = told(&cue, vocabulary);
        let class = cue.what.is_class();
        cues.entry(cue.what.name(vocabulary)).or_insert(Studied {
            amount: 1.0,
            class,
            tells: [tells.outcome, tells.up, tells.open],
        });
    });
    let amount = word_amount(cues.values().filter(|cue| !cue.class).count());
    cues.values_mut().filter(|cue| !cue.class).for_each(|cue| cue.amount = amount);
    cues
}
