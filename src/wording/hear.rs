//! What a measure's words say, one cue at a time: the classes of its words, which are turned, and the words themselves.

use super::parts::{Place, places};
use super::tokens::Tokens;
use super::vocabulary::{Turns, Vocabulary, hash};
use super::{Measure, Text};
use std::ops::Range;

/// One thing heard.
pub(super) struct Cue<'h> {
    pub(super) what: What<'h>,
    pub(super) text: Text,
    pub(super) range: Range<usize>,
    /// How much is heard of it: one, or less where it is one word of many.
    pub(super) amount: f64,
}

/// What was heard.
#[derive(Clone, Copy)]
pub(super) enum What<'h> {
    /// A word of a class, and whether another word turns it round.
    Class { class: usize, turned: bool, place: Place },
    /// The first or last word in a place that is good or bad to have.
    Lead { good: bool, last: bool, place: Place },
    /// A word, or two that follow each other.
    Gram { place: Place, first: &'h str, second: Option<&'h str> },
}

impl What<'_> {
    /// The name by which the file of weights knows it.
    pub(super) fn name(self, vocabulary: &Vocabulary) -> String {
        match self {
            Self::Class { class, turned, place } => {
                let not = if turned { "!" } else { "" };
                format!("={not}{}@{}", vocabulary.classes[class].name, place.letter())
            }
            Self::Lead { good, last, place } => {
                format!("~{}{}@{}", if last { "last" } else { "first" }, if good { "+" } else { "-" }, place.letter())
            }
            Self::Gram { place, first, second: None } => format!("{} {first}", grammar_letter(place)),
            Self::Gram { place, first, second: Some(second) } => {
                format!("{} {first} {second}", grammar_letter(place))
            }
        }
    }

    /// The hash of that name, without making it.
    pub(super) fn key(self, vocabulary: &Vocabulary) -> u64 {
        match self {
            Self::Gram { place, first, second } => {
                let start = [grammar_letter(place) as u8, b' '].into_iter().chain(first.bytes());
                match second {
                    None => hash(start),
                    Some(second) => hash(start.chain([b' ']).chain(second.bytes())),
                }
            }
            _ => hash(self.name(vocabulary).bytes()),
        }
    }
}

/// Single words are told apart by fewer places than classes: there are more of them, and each is rarer.
const fn grammar_letter(place: Place) -> char {
    match place {
        Place::Title => 't',
        Place::Body | Place::Numerator => 'b',
        Place::Unit => 'u',
        Place::Cohort | Place::Denominator => 'c',
        Place::Rest => 'r',
    }
}

/// How many words a turning word reaches, where no mark of punctuation ends it.
const REACH: usize = 6;
const REACH_BACK: usize = 3;

/// Hears a measure, text by text.
pub(super) fn hear(measure: &Measure<'_>, vocabulary: &Vocabulary, heard: &mut impl FnMut(Cue<'_>)) {
    for (text, words, place) in [
        (Text::Title, Some(measure.title), Place::Title),
        (Text::Description, measure.description, Place::Body),
        (Text::Numerator, measure.numerator, Place::Numerator),
        (Text::Denominator, measure.denominator, Place::Denominator),
        (Text::Unit, measure.unit, Place::Unit),
    ] {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            hear_text(text, words, place, vocabulary, heard);
        }
    }
}

struct Hit {
    class: usize,
    first: usize,
    last: usize,
    turned: bool,
}

fn hear_text(text: Text, words: &str, main: Place, vocabulary: &Vocabulary, heard: &mut impl FnMut(Cue<'_>)) {
    let tokens = Tokens::new(words);
    let places = places(&tokens, main);
    let hits = hits(&tokens, vocabulary);
    let mut lead: [Option<&Hit>; 2] = [None; 2];
    for hit in &hits {
        let place = places[hit.first];
        let what = What::Class { class: hit.class, turned: hit.turned, place };
        heard(Cue { what, text, range: tokens.range(hit.first, hit.last), amount: 1.0 });
        if place == main && vocabulary.classes[hit.class].tells.up != 0.0 {
            lead[0] = lead[0].or(Some(hit));
            lead[1] = Some(hit);
        }
    }
    for (last, hit) in lead.iter().enumerate() {
        if let Some(hit) = hit {
            let good = (vocabulary.classes[hit.class].tells.up > 0.0) != hit.turned;
            let what = What::Lead { good, last: last == 1, place: main };
            heard(Cue { what, text, range: tokens.range(hit.first, hit.last), amount: 1.0 });
        }
    }
    for at in 0..tokens.len() {
        let place = places[at];
        let gram = What::Gram { place, first: tokens.stem(at), second: None };
        heard(Cue { what: gram, text, range: tokens.range(at, at), amount: 1.0 });
        if at + 1 < tokens.len() && !tokens.after_break(at + 1) && places[at + 1] == place {
            let gram = What::Gram { place, first: tokens.stem(at), second: Some(tokens.stem(at + 1)) };
            heard(Cue { what: gram, text, range: tokens.range(at, at + 1), amount: 1.0 });
        }
    }
}

/// The classes in a text, longest phrases first come, and which of them are turned.
fn hits(tokens: &Tokens, vocabulary: &Vocabulary) -> Vec<Hit> {
    let (mut hits, mut found): (Vec<Hit>, _) = (Vec::new(), Vec::new());
    let (mut at, mut turned_until) = (0, 0);
    while at < tokens.len() {
        if tokens.after_break(at) {
            turned_until = at;
        }
        vocabulary.at(tokens, at, &mut found);
        let mut next = at + 1;
        let turned = at < turned_until;
        for &(class, last) in &found {
            next = last + 1;
            match vocabulary.classes[class].turns {
                Turns::Nothing => {}
                // Two negations: "not without".
                Turns::After => turned_until = if turned { at } else { last + 1 + REACH },
                Turns::Before => turn_before(&mut hits, tokens, at),
            }
            let turns = vocabulary.classes[class].turns != Turns::Nothing;
            hits.push(Hit { class, first: at, last, turned: turned && !turns });
        }
        at = next;
    }
    hits
}

fn turn_before(hits: &mut [Hit], tokens: &Tokens, at: usize) {
    let from = at.saturating_sub(REACH_BACK);
    let from = (from + 1..=at).rev().find(|&word| tokens.after_break(word)).unwrap_or(from);
    for hit in hits.iter_mut().rev().take_while(|hit| hit.first >= from) {
        hit.turned = !hit.turned;
    }
}
