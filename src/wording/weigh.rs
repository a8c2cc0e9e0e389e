//! Everything heard in a measure, added up, with what each of its words added.

use super::class::{Role, Tells};
use super::cue::{Cue, What};
use super::hear::hear;
use super::parts::Place;
use super::told::told;
use super::vocabulary::Vocabulary;
use super::weights::{Axis, Seen, mixed};
use super::{Measure, Text, Words};
use rustc_hash::{FxBuildHasher, FxHashSet};
use std::ops::Range;

/// The most words that are shown as having decided.
const MOST_WORDS: usize = 4;
/// About how many things are heard in a measure.
const WORDS: usize = 512;
/// How much the words of a measure add beside the classes that they belong to.
const WORD_SCALE: f64 = 6.0;

/// One thing heard, once for a measure, with what it says.
struct Said {
    text: Text,
    range: Range<usize>,
    class: bool,
    /// It stands where a title says the most.
    leads: bool,
    learned: Option<[f64; 3]>,
    shown: f64,
    tells: Tells,
}

/// What some words add to each question.
struct Share {
    text: Text,
    range: Range<usize>,
    /// They are words, and not of a class.
    word: bool,
    sums: [f64; 3],
    tells: Tells,
    /// How readily they are shown as having decided: words of a class before others, and who is counted last.
    shown: f64,
}

/// Everything heard in a measure, weighed.
#[derive(Default)]
pub(super) struct Weighed {
    /// On each axis.
    pub(super) sums: [f64; 3],
    /// What of that the vocabulary alone tells.
    told: [f64; 3],
    /// What its classes of words say for it, and against it.
    sides: [[f64; 2]; 3],
    /// For structure.
    pub(super) structure: f64,
    /// For a value that is to be neared.
    pub(super) toward: f64,
    /// Of its words, how many were learned of: from 0 to 1.
    known: f64,
    shares: Vec<Share>,
}

/// Hears a measure and adds up.
#[expect(clippy::cast_precision_loss, reason = "a text has fewer words than that")]
pub(super) fn weigh(measure: &Measure<'_>, vocabulary: &Vocabulary) -> Weighed {
    let mut heard = FxHashSet::with_capacity_and_hasher(WORDS, FxBuildHasher);
    let mut order: Vec<Said> = Vec::with_capacity(WORDS / 2);
    let mut grams = 0_usize;
    hear(measure, vocabulary, &mut |cue| {
        let key = cue.what.key(vocabulary);
        if !heard.insert(key) {
            return;
        }
        let class = cue.what.is_class();
        grams += usize::from(!class);
        let learned = vocabulary.weights.of(key);
        if !class && learned.is_none() {
            return;
        }
        let tells = told(&cue, vocabulary);
        let leads = cue.text == Text::Title && matches!(cue.what, What::Class { place: Place::Head | Place::Verb, .. });
        let shown = shown(&cue, vocabulary);
        order.push(Said { text: cue.text, range: cue.range, class, leads, learned, shown, tells });
    });
    let gram = word_amount(grams);
    let mut weighed = Weighed { sums: vocabulary.weights.bias, ..Weighed::default() };
    weighed.shares.reserve(order.len());
    for said in order {
        let amount = if said.class { 1.0 } else { gram };
        let learned = said.learned.unwrap_or_default().map(|weight| weight * amount);
        let told = [said.tells.outcome, said.tells.up, said.tells.open];
        weighed.told.iter_mut().zip(told).for_each(|(sum, told)| *sum += told);
        let share = [learned[0] + said.tells.outcome, learned[1] + said.tells.up, learned[2] + said.tells.open];
        if said.class {
            for (sides, share) in weighed.sides.iter_mut().zip(share) {
                sides[usize::from(share < 0.0)] += share.abs();
            }
        }
        weighed.known += if said.class { 0.0 } else { 1.0 };
        weighed.structure += said.tells.structure;
        // What is first said of something weighs against its being only what there is to do it with.
        if said.leads && said.tells.structure == 0.0 {
            weighed.structure -= 0.5 * said.tells.outcome.abs();
        }
        weighed.toward += said.tells.toward;
        weighed.sums.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
        // A word's stem, beginning and end are heard one after another, and are one word to whoever is shown it.
        if let Some(last) = weighed.shares.last_mut()
            && !said.class
            && last.word
            && (last.text, &last.range) == (said.text, &said.range)
        {
            last.sums.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
            continue;
        }
        weighed.shares.push(Share {
            word: !said.class,
            text: said.text,
            range: said.range,
            sums: share,
            tells: said.tells,
            shown: said.shown,
        });
    }
    weighed.known /= grams.max(1) as f64;
    weighed.shares.sort_by_key(|share| (share.text, share.range.start, share.range.end));
    weighed
}

/// How readily words are shown as having decided.
fn shown(cue: &Cue<'_>, vocabulary: &Vocabulary) -> f64 {
    match cue.what {
        _ if cue.text == Text::Unit => 0.2,
        What::Class { class, .. } if vocabulary.classes[class].role == Role::People => 0.1,
        What::Class { .. } | What::Lead { .. } => 1.0,
        _ => 0.5,
    }
}

/// What each of a measure's words counts: less, the more there are, and never more than a class.
#[expect(clippy::cast_precision_loss, reason = "a text has fewer words than that")]
pub(super) fn word_amount(grams: usize) -> f64 {
    WORD_SCALE / (grams as f64).max(WORD_SCALE * WORD_SCALE).sqrt()
}

impl Weighed {
    /// What is seen of the sum on an axis.
    pub(super) fn seen(&self, axis: Axis) -> Seen {
        let [with, against] = self.sides[axis as usize];
        Seen {
            sum: self.sums[axis as usize],
            told: self.told[axis as usize],
            known: self.known,
            mixed: mixed(with, against),
        }
    }

    /// The words that spoke most for what was decided; of two that overlap, one.
    pub(super) fn words(&self, share: impl Fn(&[f64; 3], &Tells) -> f64) -> Vec<Words> {
        let share = |heard: &Share| (heard.text, heard.range.clone(), share(&heard.sums, &heard.tells) * heard.shown);
        let mut by_place: Vec<(Text, Range<usize>, f64)> = self.shares.iter().map(share).collect();
        by_place.dedup_by(|next, kept| {
            let same = next.0 == kept.0 && next.1 == kept.1;
            kept.2 += if same { next.2 } else { 0.0 };
            same
        });
        by_place.retain(|(_, _, share)| *share > 0.1);
        by_place.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)).then(a.1.start.cmp(&b.1.start)));
        let least = by_place.first().map_or(0.0, |first| first.2 * 0.3);
        let mut words: Vec<Words> = Vec::new();
        for (text, range, share) in by_place {
            let overlaps =
                |known: &Words| known.text == text && known.range.start < range.end && range.start < known.range.end;
            if share >= least && words.len() < MOST_WORDS && !words.iter().any(overlaps) {
                words.push(Words { text, range });
            }
        }
        words
    }
}
