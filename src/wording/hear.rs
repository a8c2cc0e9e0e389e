//! What a measure's words say, one cue at a time: the classes of its words, which are turned, and the words themselves.

use super::parts::{Part, Place, places};
use super::tokens::Tokens;
use super::vocabulary::{Role, Vocabulary, hash};
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
    /// The first word of a text that is good or bad to have.
    Lead { good: bool, place: Place },
    /// That a title names those who are counted, and says nothing of them.
    Bare,
    /// The beginning or end of a word.
    Piece { letter: char, piece: &'h str, end: bool },
    /// A word that stands where the most is said.
    Key { place: Place, stem: &'h str },
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
            Self::Bare => "~bare".to_owned(),
            Self::Lead { good, place } => format!("~{}@{}", if good { '+' } else { '-' }, place.letter()),
            Self::Piece { letter, piece, end } => format!("{letter}{} {piece}", if end { '*' } else { '^' }),
            Self::Key { place, stem } => format!("{} {stem}", place.letter()),
            Self::Gram { place, first, second: None } => format!("{} {first}", grammar_letter(place)),
            Self::Gram { place, first, second: Some(second) } => {
                format!("{} {first} {second}", grammar_letter(place))
            }
        }
    }

    /// The hash of that name, without making it.
    pub(super) fn key(self, vocabulary: &Vocabulary) -> u64 {
        match self {
            Self::Key { place, stem } => hash([place.letter() as u8, b' '].into_iter().chain(stem.bytes())),
            Self::Gram { place, first, second } => {
                let start = [grammar_letter(place) as u8, b' '].into_iter().chain(first.bytes());
                match second {
                    None => hash(start),
                    Some(second) => hash(start.chain([b' ']).chain(second.bytes())),
                }
            }
            Self::Piece { letter, piece, end } => {
                hash([letter as u8, if end { b'*' } else { b'^' }, b' '].into_iter().chain(piece.bytes()))
            }
            _ => hash(self.name(vocabulary).bytes()),
        }
    }
}

/// Single words are told apart by fewer places than classes: there are more of them, and each is rarer.
const fn grammar_letter(place: Place) -> char {
    match place {
        Place::Head | Place::Before | Place::Title | Place::Form => 't',
        Place::Object | Place::Verb | Place::Body | Place::Numerator => 'b',
        Place::Unit => 'u',
        Place::Cohort | Place::Denominator => 'c',
        Place::Rest => 'r',
    }
}

/// How many words a turning word reaches, where no mark of punctuation ends it.
const REACH: usize = 6;
const REACH_BACK: usize = 3;
/// Words that join others, and that every publisher has beside its own.
const DULL: [&str; 26] = [
    "the", "their", "its", "this", "it", "they", "no", "age", "year", "years", "days", "months", "old", "older", "of",
    "for", "in", "on", "to", "by", "an", "and", "or", "with", "at", "from",
];
/// How many letters of a word's beginning and end are heard.
const PIECE: usize = 4;
/// From here on a class tells by itself whether an act or a state is measured.
const DECIDES: f64 = 1.0;

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
    let (hits, parts) = hits(&tokens, vocabulary);
    let places = places(&tokens, main, &parts);
    let (mut lead, mut led): (Option<&Hit>, bool) = (None, false);
    for hit in &hits {
        let place = places[hit.first..=hit.last].iter().copied().min().unwrap_or(main);
        let place = match (vocabulary.classes[hit.class].role, text) {
            (Role::Form, Text::Title) => Place::Form,
            (Role::Form, _) => Place::Rest,
            _ => place,
        };
        let what = What::Class { class: hit.class, turned: hit.turned, place };
        heard(Cue { what, text, range: tokens.range(hit.first, hit.last), amount: 1.0 });
        let polar = vocabulary.classes[hit.class].tells.up != 0.0;
        let leads = matches!(place, Place::Head | Place::Verb);
        if polar && !matches!(place, Place::Cohort | Place::Rest | Place::Object) && (lead.is_none() || leads && !led) {
            (lead, led) = (Some(hit), leads);
        }
    }
    if let Some(hit) = lead {
        let good = (vocabulary.classes[hit.class].tells.up > 0.0) != hit.turned;
        let what = What::Lead { good, place: main };
        heard(Cue { what, text, range: tokens.range(hit.first, hit.last), amount: 1.0 });
    }
    let dull = |at: usize| {
        tokens.stem(at) == "0" || tokens.stem(at).len() < 2 || matches!(parts[at].role, Role::Joins | Role::Form) || DULL.contains(&tokens.word(at))
    };
    // "Rate of children in care": of those who are counted nothing more is said.
    if main == Place::Title && places.iter().all(|place| !matches!(place, Place::Head | Place::Verb)) && places.contains(&Place::Cohort) {
        heard(Cue { what: What::Bare, text, range: tokens.range(0, tokens.len() - 1), amount: 1.0 });
    }
    let mut covered = vec![false; tokens.len()];
    let cover: f64 = std::env::var("COVER").ok().and_then(|x| x.parse().ok()).unwrap_or(1.5);
    for hit in hits.iter().filter(|hit| hit.last > hit.first && vocabulary.classes[hit.class].role == Role::Plain) {
        let tells = vocabulary.classes[hit.class].tells;
        if tells.outcome.abs().max(tells.open) >= cover { covered[hit.first..=hit.last].fill(true); }
    }
    for at in 0..tokens.len() {
        if covered[at] { continue; }
        let place = places[at];
        let both = at + 1 < tokens.len() && !tokens.after_break(at + 1) && !(dull(at) && dull(at + 1));
        if both && grammar_letter(places[at + 1]) == grammar_letter(place) {
            let gram = What::Gram { place, first: tokens.stem(at), second: Some(tokens.stem(at + 1)) };
            heard(Cue { what: gram, text, range: tokens.range(at, at + 1), amount: 1.0 });
        }
        if dull(at) {
            continue;
        }
        let gram = What::Gram { place, first: tokens.stem(at), second: None };
        heard(Cue { what: gram, text, range: tokens.range(at, at), amount: 1.0 });
        let word = tokens.word(at);
        if word.is_ascii() && word.len() >= PIECE {
            let letter = grammar_letter(place);
            let ending = (word.len() > PIECE + 1).then(|| (&word[word.len() - PIECE..], true));
            for (piece, end) in [(&word[..PIECE], false)].into_iter().chain(ending) {
                heard(Cue { what: What::Piece { letter, piece, end }, text, range: tokens.range(at, at), amount: 1.0 });
            }
        }
        if matches!(place, Place::Head | Place::Verb) {
            let gram = What::Key { place, stem: tokens.stem(at) };
            heard(Cue { what: gram, text, range: tokens.range(at, at), amount: 1.0 });
        }
    }
}

/// The classes in a text, longest phrases first come, and which of them are turned.
fn hits(tokens: &Tokens, vocabulary: &Vocabulary) -> (Vec<Hit>, Vec<Part>) {
    let (mut hits, mut found): (Vec<Hit>, _) = (Vec::new(), Vec::new());
    let mut parts = vec![Part { role: Role::Plain, decides: 0 }; tokens.len()];
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
            let role = vocabulary.classes[class].role;
            match role {
                // Two negations: "not without".
                Role::TurnsAfter => turned_until = if turned { at } else { last + 1 + REACH },
                Role::TurnsBefore => turn_before(&mut hits, tokens, at),
                _ => {}
            }
            let tells = vocabulary.classes[class].tells;
            for part in &mut parts[at..=last] {
                if role != Role::Plain {
                    part.role = role;
                }
                if tells.outcome.abs() >= DECIDES {
                    part.decides = if tells.outcome > 0.0 { 1 } else { -1 };
                }
            }
            // "spend on" ends the noun's own words as "on" does.
            if last > at && DULL.contains(&tokens.word(last)) && role == Role::Plain {
                parts[last].role = Role::Joins;
            }
            if role != Role::Joins {
                hits.push(Hit { class, first: at, last, turned: turned && role == Role::Plain });
            }
        }
        at = next;
    }
    (hits, parts)
}

fn turn_before(hits: &mut [Hit], tokens: &Tokens, at: usize) {
    let from = at.saturating_sub(REACH_BACK);
    let from = (from + 1..=at).rev().find(|&word| tokens.after_break(word)).unwrap_or(from);
    for hit in hits.iter_mut().rev().take_while(|hit| hit.first >= from) {
        hit.turned = !hit.turned;
    }
}
