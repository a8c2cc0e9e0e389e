//! What an item is known by: the words of its title and of what is said of it, its themes, its duties.

use crate::alignment::Sameness;
use crate::model::{Entity, EntityId, Fact, Sort};
use crate::wording::plain::folded;
use crate::wording::stem;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

/// One thing that an item is known by.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Term {
    /// A whole title.
    Title(Box<str>),
    /// A word, without its ending.
    Word(Box<str>),
    /// How a word begins, which it shares with words that are made of the same root: health and healthy.
    Beginning(Box<str>),
    /// What a word speaks of, by its number: learning and school.
    Subject(u8),
    /// A theme or a duty, or whatever is the same.
    Shared(EntityId),
}

/// How much it counts that a term stands in this place.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) weight: f32,
    /// The word as it is written.
    pub(super) shown: Box<str>,
    /// Whether it stands in the title.
    pub(super) in_title: bool,
}

const TITLE: f32 = 3.0;
const SHARED: f32 = 2.0;
const SAID: f32 = 1.0;
const BENEATH: f32 = 0.5;
/// A shared beginning, beside a shared word.
const BEGINNING: f32 = 0.5;
/// A shared subject, beside a shared word.
const SUBJECT: f32 = 0.6;
/// So many letters are a beginning: fewer are shared by chance.
const LETTERS: usize = 5;
/// Of what stands beneath an outcome, so much is read.
const MOST_BENEATH: usize = 24;

/// The fields whose words say what an item is about.
const FIELDS: [&str; 8] = ["means", "change", "evidence", "about", "numerator", "denominator", "value", "because"];
/// The fields whose names are terms themselves.
const SAME: [&str; 2] = ["addresses", "serves"];

/// Everything that an item is known by.
pub(super) fn terms(item: Entity<'_>, same: &Sameness) -> FxHashMap<Term, Known> {
    let mut terms = FxHashMap::default();
    let title = item.title();
    add(&mut terms, Term::Title(folded(&title).into()), TITLE, &title);
    words(&title, TITLE, &mut terms);
    terms.values_mut().for_each(|known| known.in_title = true);
    for field in FIELDS {
        for text in item.facts(field).flat_map(Fact::values).filter_map(|value| value.text()) {
            words(&text, SAID, &mut terms);
        }
    }
    for cohort in item.named("cohort").chain(item.named("for")) {
        words(&cohort.title(), SAID, &mut terms);
    }
    for named in SAME.into_iter().flat_map(|field| item.named(field)) {
        add(&mut terms, Term::Shared(same.root(named.id)), SHARED, &named.title());
        words(&named.title(), SHARED, &mut terms);
    }
    let beneath = [(Sort::Indicator, "outcome"), (Sort::Indicator, "enabler"), (Sort::Need, "outcome")];
    if item.sort() != Sort::Indicator {
        let beneath = beneath.into_iter().flat_map(|(sort, field)| item.model.referring(sort, field, item));
        for below in beneath.take(MOST_BENEATH) {
            words(&below.title(), BENEATH, &mut terms);
        }
    }
    terms
}

/// Adds the words of a text.
fn words(text: &str, weight: f32, terms: &mut FxHashMap<Term, Known>) {
    let lower = text.to_lowercase();
    for word in lower.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’') {
        let root = stem(word);
        if root.len() < 2 || root.starts_with(|first: char| first.is_ascii_digit()) || is_common(word) {
            continue;
        }
        let shown = word.trim_end_matches(['\'', '’']);
        add(terms, Term::Word(root.into()), weight, shown);
        if let Some((end, _)) = root.char_indices().nth(LETTERS - 1).filter(|_| root.is_ascii()) {
            add(terms, Term::Beginning(root[..=end].into()), weight * BEGINNING, shown);
        }
        for subject in subjects().get(root).into_iter().flatten() {
            add(terms, Term::Subject(*subject), weight * SUBJECT, shown);
        }
    }
}

/// What each root in `subjects.txt` speaks of.
fn subjects() -> &'static FxHashMap<&'static str, Vec<u8>> {
    static SUBJECTS: OnceLock<FxHashMap<&'static str, Vec<u8>>> = OnceLock::new();
    SUBJECTS.get_or_init(|| {
        let mut subjects: FxHashMap<&'static str, Vec<u8>> = FxHashMap::default();
        let lines = include_str!("subjects.txt").lines().filter(|line| !line.starts_with('#'));
        for (number, line) in (0..).zip(lines) {
            for word in line.split_once(':').map_or("", |(_, words)| words).split_whitespace() {
                let of = subjects.entry(stem(word)).or_default();
                of.extend((!of.contains(&number)).then_some(number));
            }
        }
        subjects
    })
}

fn add(terms: &mut FxHashMap<Term, Known>, term: Term, weight: f32, shown: &str) {
    let known = terms.entry(term).or_insert_with(|| Known { weight, shown: shown.into(), in_title: false });
    known.weight = known.weight.max(weight);
}

/// Words that every title may hold, whatever it is about; which way is better among them.
const COMMON: &str = "a about after all also an and any are as at be been before best better between both but by can could do \
                      does each every for from get good had has have her his how if improve improved improving in into is it \
                      its less like many may more most much no not number of on one or other others our out over own per percentage rate s same say says score share so \
                      some such than that the their them then there these they this those to too two under until up was were \
                      what when where which while who whom whose why will with within without would year years";

fn is_common(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| COMMON.split_whitespace().collect()).contains(word)
}
