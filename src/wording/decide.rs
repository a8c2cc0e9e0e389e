//! From what was heard to what is decided, how surely, and by which words.

use super::hear::{Cue, What, hear};
use super::parts::Place;
use super::vocabulary::{Role, Tells, Vocabulary};
use super::weights::Axis;
use super::{Direction, Kind, Measure, Reading, Text, Words};
use std::collections::HashMap;
use std::ops::Range;

/// The most words that are shown as having decided.
const MOST_WORDS: usize = 4;
/// How much the words of a measure add beside the classes that they belong to.
const GRAM_SCALE: f64 = 6.0;
/// From where on something speaks for structure, and for a value to be neared.
const STRUCTURE_FROM: f64 = 0.8;
const TOWARD_FROM: f64 = 1.0;

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
    sums: [f64; 3],
    tells: Tells,
    /// How readily they are shown as having decided: words of a class before others, and who is counted last.
    shown: f64,
}

/// Everything heard in a measure, weighed.
#[derive(Default)]
struct Weighed {
    sums: [f64; 3],
    structure: f64,
    toward: f64,
    known: f64,
    shares: Vec<Share>,
}

/// Reads a measure: what is measured, which way is better, how surely, and the words that decided.
#[must_use]
pub fn read(measure: &Measure<'_>, vocabulary: &Vocabulary) -> Reading {
    let weighed = weigh(measure, vocabulary);
    let sure = |axis: Axis| vocabulary.weights.sure[axis as usize].of(weighed.sums[axis as usize].abs(), weighed.known);
    let (kind, kind_confidence, kind_words) = if weighed.structure >= STRUCTURE_FROM {
        (Kind::Structure, structure_sureness(weighed.structure), weighed.words(|_, tells| tells.structure))
    } else if weighed.sums[Axis::Kind as usize] > 0.0 {
        (Kind::Outcome, sure(Axis::Kind), weighed.words(|sums, _| sums[Axis::Kind as usize]))
    } else {
        (Kind::Process, sure(Axis::Kind), weighed.words(|sums, _| -sums[Axis::Kind as usize]))
    };
    let open = vocabulary.weights.sure[Axis::Open as usize].chance(weighed.sums[Axis::Open as usize], weighed.known);
    let (direction, direction_confidence, direction_words) = if weighed.toward >= TOWARD_FROM {
        (Direction::Toward, 0.6, weighed.words(|_, tells| tells.toward))
    } else if weighed.sums[Axis::Open as usize] > 0.0 {
        (Direction::NotJudged, open.clamp(0.5, 0.995), weighed.words(|sums, _| sums[Axis::Open as usize]))
    } else if weighed.sums[Axis::Way as usize] > 0.0 {
        (Direction::Up, sure(Axis::Way) * (1.0 - open), weighed.words(|sums, _| sums[Axis::Way as usize]))
    } else {
        (Direction::Down, sure(Axis::Way) * (1.0 - open), weighed.words(|sums, _| -sums[Axis::Way as usize]))
    };
    Reading { kind, kind_confidence, kind_words, direction, direction_confidence, direction_words }
}

fn structure_sureness(sum: f64) -> f64 {
    (0.5 + 0.2 * sum).clamp(0.5, 0.95)
}

fn weigh(measure: &Measure<'_>, vocabulary: &Vocabulary) -> Weighed {
    let mut said: HashMap<u64, Said> = HashMap::new();
    let mut order = Vec::new();
    let mut grams = 0_usize;
    hear(measure, vocabulary, &mut |cue| {
        let key = cue.what.key(vocabulary);
        if said.contains_key(&key) {
            return;
        }
        let class = !matches!(cue.what, What::Gram { .. } | What::Key { .. } | What::Piece { .. });
        grams += usize::from(!class);
        let learned = vocabulary.weights.of(key);
        let tells = told(&cue, vocabulary);
        if class || learned.is_some() {
            order.push(key);
        }
        let leads = cue.text == Text::Title
            && matches!(cue.what, What::Class { place: Place::Head | Place::Verb, .. });
        let shown = shown(&cue, vocabulary);
        said.insert(key, Said { text: cue.text, range: cue.range, class, leads, learned, shown, tells });
    });
    let gram = gram_amount(grams);
    let mut weighed = Weighed { sums: vocabulary.weights.bias, ..Weighed::default() };
    for key in order {
        let said = &said[&key];
        let amount = if said.class { 1.0 } else { gram };
        let learned = said.learned.unwrap_or_default().map(|weight| weight * amount);
        let share = [learned[0] + said.tells.outcome, learned[1] + said.tells.up, learned[2] + said.tells.open];
        weighed.known += if said.class { 1.0 } else { 0.25 };
        weighed.structure += said.tells.structure;
        // What is first said of something weighs against its being only what there is to do it with.
        if said.leads && said.tells.structure == 0.0 {
            weighed.structure -= 0.5 * said.tells.outcome.abs();
        }
        weighed.toward += said.tells.toward;
        weighed.sums.iter_mut().zip(share).for_each(|(sum, share)| *sum += share);
        weighed.shares.push(Share {
            text: said.text,
            range: said.range.clone(),
            sums: share,
            tells: said.tells,
            shown: said.shown,
        });
    }
    weighed
}

fn shown(cue: &Cue<'_>, vocabulary: &Vocabulary) -> f64 {
    match cue.what {
        _ if cue.text == Text::Unit => 0.2,
        What::Class { class, .. } if vocabulary.classes[class].role == Role::People => 0.1,
        What::Class { .. } | What::Lead { .. } => 1.0,
        _ => 0.5,
    }
}

/// What each of a measure's words counts: less, the more there are.
#[expect(clippy::cast_precision_loss, reason = "a text has fewer words than that")]
pub(super) fn gram_amount(grams: usize) -> f64 {
    GRAM_SCALE / (grams.max(1) as f64).sqrt()
}

/// What a cue tells before anything is learned.
pub(super) fn told(cue: &Cue<'_>, vocabulary: &Vocabulary) -> Tells {
    match cue.what {
        What::Class { class, turned, place } => {
            let tells = vocabulary.classes[class].tells;
            let least = if vocabulary.classes[class].anywhere { 0.6 } else { 0.0 };
            let prior = if matches!(place, Place::Cohort | Place::Denominator) { place.prior() } else { place.prior().max(least) };
            let open = match place {
                Place::Head | Place::Verb | Place::Title => 1.0,
                Place::Before | Place::Object => 0.5,
                Place::Cohort if cue.text == Text::Title => 0.7,
                _ => 0.0,
            };
            let stated = matches!(cue.text, Text::Title | Text::Unit) || place == Place::Numerator;
            let (way, kind) = if turned { (-0.8, 0.5) } else { (1.0, 1.0) };
            Tells {
                outcome: tells.outcome * prior * kind,
                up: tells.up * prior * way,
                structure: if turned || !stated { 0.0 } else { tells.structure * prior },
                open: tells.open * open,
                toward: if turned { 0.0 } else { tells.toward * prior },
            }
        }
        What::Bare => Tells { outcome: -0.4, open: 1.2, ..Tells::default() },
        What::Lead { good, place } => {
            let up = if good { 1.0 } else { -1.0 } * place.prior();
            Tells { up, ..Tells::default() }
        }
        What::Gram { .. } | What::Key { .. } | What::Piece { .. } => Tells::default(),
    }
}

impl Weighed {
    /// The words that spoke most for what was decided; of two that overlap, one.
    fn words(&self, share: impl Fn(&[f64; 3], &Tells) -> f64) -> Vec<Words> {
        let mut by_place: Vec<(Text, Range<usize>, f64)> = Vec::new();
        for heard in &self.shares {
            let share = share(&heard.sums, &heard.tells) * heard.shown;
            match by_place.iter_mut().find(|(text, range, _)| *text == heard.text && *range == heard.range) {
                Some((_, _, sum)) => *sum += share,
                None => by_place.push((heard.text, heard.range.clone(), share)),
            }
        }
        by_place.retain(|(_, _, share)| *share > 0.1);
        by_place.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)).then(a.1.start.cmp(&b.1.start)));
        let least = by_place.first().map_or(0.0, |first| first.2 * 0.3);
        let mut words: Vec<Words> = Vec::new();
        for (text, range, share) in by_place {
            let overlaps = |known: &Words| {
                known.text == text && known.range.start < range.end && range.start < known.range.end
            };
            if share >= least && words.len() < MOST_WORDS && !words.iter().any(overlaps) {
                words.push(Words { text, range });
            }
        }
        words
    }
}
