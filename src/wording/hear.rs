//! What a measure's words say, one cue at a time: the classes of its words, which are turned, and the words themselves.

use super::class::Role;
use super::cue::{Cue, What, letter};
use super::gist::Gist;
use super::hits::{DECIDES, Hit, hits, is_dull};
use super::parts::{Part, Place, places};
use super::tokens::Tokens;
use super::vocabulary::Vocabulary;
use super::{Measure, Text};

/// How many letters of a word's beginning and end are heard.
const PIECE: usize = 4;
/// From here on a phrase of a class is left to its class, and its words teach nothing of their own.
const SURE: f64 = 1.5;

/// Hears a measure, text by text.
pub(super) fn hear(measure: &Measure<'_>, vocabulary: &Vocabulary, heard: &mut impl FnMut(Cue<'_>)) {
    let (mut title, mut others) = (Gist::default(), Gist::default());
    for (text, words, place) in [
        (Text::Title, Some(measure.title), Place::Title),
        (Text::Description, measure.description, Place::Body),
        (Text::Numerator, measure.numerator, Place::Numerator),
        (Text::Denominator, measure.denominator, Place::Denominator),
        (Text::Unit, measure.unit, Place::Unit),
    ] {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            let gist = hear_text(text, words, place, vocabulary, heard);
            match text {
                Text::Title => title = gist,
                Text::Description | Text::Numerator => others.join(&gist),
                Text::Denominator | Text::Unit => {}
            }
        }
    }
    let mut heard = |what: What<'_>| heard(Cue { what, text: Text::Title, range: title.range.clone() });
    if title.avoids && others.speaks && !others.turns {
        heard(What::Unturned);
    }
    if title.time && others.limit {
        heard(What::Within);
    }
}

fn hear_text(text: Text, words: &str, main: Place, vocabulary: &Vocabulary, heard: &mut impl FnMut(Cue<'_>)) -> Gist {
    let tokens = Tokens::new(words);
    let (hits, parts) = hits(&tokens, vocabulary);
    let places = places(&tokens, main, &parts);
    let mut hear =
        |what: What<'_>, first: usize, last: usize| heard(Cue { what, text, range: tokens.range(first, last) });
    hear_classes(text, main, &hits, &places, vocabulary, &mut hear);
    // "Rate of children in care": of those who are counted nothing more is said.
    let said = places.iter().any(|place| matches!(place, Place::Head | Place::Verb));
    if main == Place::Title && !said && places.contains(&Place::Cohort) {
        hear(What::Bare, 0, tokens.len() - 1);
    }
    hear_words(&tokens, &places, &known(&hits, &parts, vocabulary), &mut hear);
    Gist::new(&hits, &places, &tokens, vocabulary)
}

fn hear_classes(
    text: Text,
    main: Place,
    hits: &[Hit],
    places: &[Place],
    vocabulary: &Vocabulary,
    hear: &mut impl FnMut(What<'_>, usize, usize),
) {
    // The first word of a text that is good or bad to have; before others one that stands where the most is said.
    let (mut lead, mut led): (Option<&Hit>, bool) = (None, false);
    for hit in hits {
        let class = &vocabulary.classes[hit.class];
        let place = match (class.role, text) {
            (Role::Form, Text::Title) => Place::Form,
            (Role::Form, _) => Place::Rest,
            _ => places[hit.first..=hit.last].iter().copied().min().unwrap_or(main),
        };
        hear(What::Class { class: hit.class, turned: hit.turned, place }, hit.shown.0, hit.shown.1);
        let leads = matches!(place, Place::Head | Place::Verb);
        let aside = match place {
            Place::Cohort | Place::Rest => true,
            Place::Object => !class.anywhere,
            _ => class.tells.up == 0.0,
        } || class.tells.up == 0.0;
        if !aside && (lead.is_none() || leads && !led) {
            (lead, led) = (Some(hit), leads);
        }
    }
    if let Some(hit) = lead {
        let good = (vocabulary.classes[hit.class].tells.up > 0.0) != hit.turned;
        hear(What::Lead { good, place: main }, hit.shown.0, hit.shown.1);
        // "Number of children detained" counts no act of the service, as "number of children taught" does.
        let class = |hit: &Hit| &vocabulary.classes[hit.class];
        let counted = |hit: &Hit| class(hit).role == Role::Form && class(hit).tells.outcome <= -DECIDES;
        if main == Place::Title && !good && led && class(hit).tells.outcome >= DECIDES && hits.iter().any(counted) {
            hear(What::Harm, hit.shown.0, hit.shown.1);
        }
    }
}

/// How much is to be heard of a word beside its class.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Nothing is known of it: all of it.
    No,
    /// It joins others, or says how it is counted: only beside another word.
    Dull,
    /// The vocabulary knows the whole phrase, and is sure of it: nothing.
    Phrase,
}

fn known(hits: &[Hit], parts: &[Part], vocabulary: &Vocabulary) -> Vec<Known> {
    let dull = |part: &Part| matches!(part.role, Role::Joins | Role::Form);
    let mut known: Vec<_> = parts.iter().map(|part| if dull(part) { Known::Dull } else { Known::No }).collect();
    for hit in hits.iter().filter(|hit| hit.last > hit.first) {
        let class = &vocabulary.classes[hit.class];
        if class.role == Role::Plain && class.tells.outcome.abs().max(class.tells.open) >= SURE {
            known[hit.first..=hit.last].fill(Known::Phrase);
        }
    }
    known
}

fn hear_words(tokens: &Tokens, places: &[Place], known: &[Known], hear: &mut impl FnMut(What<'_>, usize, usize)) {
    let dull = |at: usize| {
        let stem = tokens.stem(at);
        known[at] == Known::Dull || stem == "0" || stem.len() < 2 || is_dull(tokens.word(at))
    };
    for at in (0..tokens.len()).filter(|&at| known[at] != Known::Phrase) {
        let (place, first, dull_here) = (places[at], tokens.stem(at), dull(at));
        let follows = at + 1 < tokens.len() && !tokens.after_break(at + 1);
        if follows && !(dull_here && dull(at + 1)) && letter(places[at + 1]) == letter(place) {
            hear(What::Gram { place, first, second: Some(tokens.stem(at + 1)) }, at, at + 1);
        }
        if dull_here {
            continue;
        }
        hear(What::Gram { place, first, second: None }, at, at);
        if matches!(place, Place::Head | Place::Verb) {
            hear(What::Key { place, stem: first }, at, at);
        }
        let word = tokens.word(at);
        if word.is_ascii() && word.len() >= PIECE {
            hear(What::Piece { place, piece: &word[..PIECE], end: false }, at, at);
        }
        if word.is_ascii() && word.len() > PIECE + 1 {
            hear(What::Piece { place, piece: &word[word.len() - PIECE..], end: true }, at, at);
        }
    }
}
