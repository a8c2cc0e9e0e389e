//! What was learned of each cue, from many publishers' labels: numbers in a text file.

use super::vocabulary::hash;
use rustc_hash::FxHashMap;

/// The questions that are weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// Above nought an outcome, below a process.
    Kind,
    /// Above nought more is better, below less.
    Way,
    /// Above nought no direction is meant.
    Open,
}

/// For each cue, what it adds on each axis.
pub(super) struct Weights {
    by_key: FxHashMap<u64, [f32; 3]>,
    /// Before any cue.
    pub(super) bias: [f64; 3],
    /// From the size of a sum, and how much was known, to how often it is right.
    pub(super) sure: [Sureness; 3],
}

/// A curve fitted on rows that were not learned from, over what is seen of a sum: its size, how much was known, and how far the
/// vocabulary alone would have said the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sureness {
    pub(super) base: f64,
    pub(super) slope: f64,
    pub(super) known: f64,
    pub(super) agrees: f64,
    pub(super) firm: f64,
    pub(super) mixed: f64,
}

/// What is seen of a sum.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) sum: f64,
    /// What the vocabulary alone tells.
    pub(super) told: f64,
    /// Of its words, how many were learned of: from 0 to 1.
    pub(super) known: f64,
    /// How far its classes of words say both: from 0 to a half.
    pub(super) mixed: f64,
}

/// Beyond this the vocabulary is as sure as it can be.
const TOLD_MOST: f64 = 4.0;

impl Default for Sureness {
    fn default() -> Self {
        Self { base: 0.0, slope: 1.0, known: 0.0, agrees: 0.0, firm: 0.0, mixed: 0.0 }
    }
}

impl Sureness {
    /// How often a sum like this has the right side of nought.
    pub(super) fn of(self, seen: Seen) -> f64 {
        let told = if seen.sum < 0.0 { -seen.told } else { seen.told };
        self.chance(Seen { sum: seen.sum.abs(), told, ..seen }).clamp(0.5, 0.995)
    }

    /// The curve itself.
    pub(super) fn chance(self, seen: Seen) -> f64 {
        let told = seen.told.clamp(-TOLD_MOST, TOLD_MOST);
        let slope = self.slope + self.firm * seen.known;
        let total =
            self.base + slope * seen.sum + self.known * seen.known + self.agrees * told + self.mixed * seen.mixed;
        1.0 / (1.0 + (-total).exp())
    }
}

impl Default for Weights {
    /// Nothing learned: most of what is measured is meant to rise, and most of it is judged.
    fn default() -> Self {
        Self { by_key: FxHashMap::default(), bias: [0.0, 0.6, -1.0], sure: [Sureness::default(); 3] }
    }
}

/// How far what speaks for something and what speaks against it are alike.
pub(super) fn mixed(with: f64, against: f64) -> f64 {
    with.min(against) / (with + against).max(0.5)
}

impl Weights {
    /// Reads lines of a name and three numbers, in hundredths, parted by tabs. A line that is not so says nothing.
    pub(super) fn read(text: &str) -> Self {
        let mut weights = Self::default();
        for line in text.lines() {
            let mut parts = line.split('\t');
            let Some(name) = parts.next() else { continue };
            let mut numbers = [0.0_f64; 3];
            for (number, part) in numbers.iter_mut().zip(parts) {
                *number = part.parse::<f64>().unwrap_or_default() / 100.0;
            }
            match name {
                "*bias" => weights.bias = numbers,
                "*base" => weights.each_sure(numbers, |sure, number| sure.base = number),
                "*slope" => weights.each_sure(numbers, |sure, number| sure.slope = number),
                "*agrees" => weights.each_sure(numbers, |sure, number| sure.agrees = number),
                "*mixed" => weights.each_sure(numbers, |sure, number| sure.mixed = number),
                "*firm" => weights.each_sure(numbers, |sure, number| sure.firm = number),
                "*known" => weights.each_sure(numbers, |sure, number| sure.known = number),
                _ => {
                    #[expect(clippy::cast_possible_truncation, reason = "hundredths")]
                    weights.by_key.insert(hash(name.bytes()), numbers.map(|number| number as f32));
                }
            }
        }
        weights
    }

    fn each_sure(&mut self, numbers: [f64; 3], set: impl Fn(&mut Sureness, f64)) {
        self.sure.iter_mut().zip(numbers).for_each(|(sure, number)| set(sure, number));
    }

    /// What was learned of a cue, beyond what its class tells.
    pub(super) fn of(&self, key: u64) -> Option<[f64; 3]> {
        self.by_key.get(&key).map(|numbers| numbers.map(f64::from))
    }
}
