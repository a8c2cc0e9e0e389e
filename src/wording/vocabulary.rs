//! The words that the reader knows, in classes that say what they tell. It is data, and a project may add to it.

use super::class::Class;
use super::pattern::{Entry, Form, pattern};
use super::tokens::{Tokens, stem};
use super::weights::Weights;
use rustc_hash::FxHashMap;
use std::fmt;
use std::sync::OnceLock;

/// What the classes of words, and single words, tell of a measure.
pub struct Vocabulary {
    pub(super) classes: Vec<Class>,
    pub(super) weights: Weights,
    entries: Vec<Entry>,
    /// By the hash of an entry's first word: whole words by their stems, beginnings as written.
    stems: FxHashMap<u64, Vec<usize>>,
    beginnings: FxHashMap<u64, Vec<usize>>,
    /// Of each beginning's hash, its last bits: most beginnings of most words are in no class, and this says so at once.
    some_begin_so: Vec<bool>,
}

/// Why a vocabulary could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyError {
    /// The line, from one.
    pub line: usize,
    /// What was wrong with it, and what was expected.
    pub message: String,
}

impl fmt::Display for VocabularyError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for VocabularyError {}

impl Vocabulary {
    /// The vocabulary that comes with the program.
    ///
    /// # Panics
    /// Never: a test reads the same text.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Vocabulary> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let mut vocabulary = Self::unweighted();
            vocabulary.weights = Weights::read(include_str!("weights.txt"));
            vocabulary
        })
    }

    /// The shipped classes and words, with nothing learned: where a fit begins.
    #[must_use]
    pub fn unweighted() -> Self {
        let mut vocabulary = Self {
            classes: Vec::new(),
            weights: Weights::default(),
            entries: Vec::new(),
            stems: FxHashMap::default(),
            beginnings: FxHashMap::default(),
            some_begin_so: vec![false; BEGINNINGS],
        };
        let read = vocabulary.add(include_str!("vocabulary.txt"), true);
        debug_assert_eq!(read, Ok(()), "the shipped vocabulary is in its own form");
        vocabulary
    }

    /// The shipped vocabulary and a user's own words beside it, in the same form: a class in square brackets, then its
    /// words, separated by commas; `*` ends a beginning, and `=` before a word keeps it to that form.
    ///
    /// # Errors
    /// Where a class is not known, or words stand before any class; the line is named.
    pub fn extended(text: &str) -> Result<Self, VocabularyError> {
        let mut vocabulary = Self::unweighted();
        vocabulary.add(text, false)?;
        vocabulary.weights = Weights::read(include_str!("weights.txt"));
        Ok(vocabulary)
    }

    /// With weights in place of the shipped ones, in the form of the shipped file.
    #[must_use]
    pub fn weighted(mut self, text: &str) -> Self {
        self.weights = Weights::read(text);
        self
    }

    fn add(&mut self, text: &str, new_classes: bool) -> Result<(), VocabularyError> {
        let mut class = None;
        for (at, line) in text.lines().enumerate() {
            let error = |message: String| VocabularyError { line: at + 1, message };
            let line = line.split_once("//").map_or(line, |(before, _)| before).trim();
            if let Some(header) = line.strip_prefix('[') {
                let (name, tells) = header.split_once(']').ok_or_else(|| error("expected `]`".to_owned()))?;
                let known = self.classes.iter().position(|class| class.name == name);
                class = Some(match known {
                    Some(known) => known,
                    None if new_classes => {
                        self.classes.push(Class::new(name, tells).map_err(error)?);
                        self.classes.len() - 1
                    }
                    None => return Err(error(self.unknown(name))),
                });
                continue;
            }
            for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                let class = class.ok_or_else(|| error("words before any `[class]`".to_owned()))?;
                self.enter(entry, class);
            }
        }
        Ok(())
    }

    fn unknown(&self, name: &str) -> String {
        let near = self.classes.iter().map(|class| class.name.as_str());
        let near = near.max_by(|a, b| strsim::jaro(a, name).total_cmp(&strsim::jaro(b, name))).unwrap_or_default();
        format!("no class is called `{name}`; did you mean `{near}`?")
    }

    fn enter(&mut self, entry: &str, class: usize) {
        let lower = entry.to_lowercase();
        let words: Vec<_> = lower.split([' ', '-']).filter(|word| !word.is_empty()).map(pattern).collect();
        let Some(first) = words.first() else { return };
        let (map, key) = match first.form {
            Form::Beginning => (&mut self.beginnings, &*first.text),
            Form::Any | Form::Exact => (&mut self.stems, stem(&first.text)),
        };
        let key = hash(key.bytes());
        if first.form == Form::Beginning {
            self.some_begin_so[key as usize % BEGINNINGS] = true;
        }
        map.entry(key).or_default().push(self.entries.len());
        // `0` stands for any number.
        let second = words.get(1).and_then(|word| word.text.bytes().next()).filter(|first| *first != b'0');
        self.entries.push(Entry { words, class, second });
    }

    /// Calls back with each class of words that begins at a word, and its last word: the longest phrases only.
    pub(super) fn at(&self, tokens: &Tokens, at: usize, found: &mut Vec<(usize, usize)>) {
        found.clear();
        let mut longest = 0;
        let mut consider = |candidates: &[usize]| {
            for &candidate in candidates {
                let entry = &self.entries[candidate];
                if entry.words.len() >= longest && entry.matches(tokens, at) {
                    if entry.words.len() > longest {
                        found.clear();
                    }
                    longest = entry.words.len();
                    if !found.contains(&(entry.class, at + longest - 1)) {
                        found.push((entry.class, at + longest - 1));
                    }
                }
            }
        };
        if let Some(candidates) = self.stems.get(&hash(tokens.stem(at).bytes())) {
            consider(candidates);
        }
        let mut state = SEED;
        for (length, byte) in tokens.word(at).bytes().enumerate() {
            state = step(state, byte);
            if length >= 1
                && self.some_begin_so[state as usize % BEGINNINGS]
                && let Some(candidates) = self.beginnings.get(&state)
            {
                consider(candidates);
            }
        }
    }
}

const BEGINNINGS: usize = 1 << 14;
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// The hash by which words and features are known: the same on every machine.
pub(super) fn hash(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(SEED, step)
}
