//! The classes of a text's words, and which of them other words turn round.

use super::class::Role;
use super::parts::Part;
use super::tokens::Tokens;
use super::vocabulary::Vocabulary;

/// How many words a turning word reaches, where no mark of punctuation ends it.
const REACH: usize = 6;
const REACH_BACK: usize = 5;
/// From here on a class tells by itself whether an act or a state is measured.
pub(super) const DECIDES: f64 = 1.0;

/// Words of a class, where they were heard.
pub(super) struct Hit {
    pub(super) class: usize,
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) turned: bool,
    /// Itself, and the word that turns it.
    pub(super) shown: (usize, usize),
}

/// Words that join others, and that every publisher has beside its own.
pub(super) fn is_dull(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "their"
            | "its"
            | "this"
            | "it"
            | "they"
            | "no"
            | "age"
            | "year"
            | "years"
            | "days"
            | "months"
            | "old"
            | "older"
            | "of"
            | "for"
            | "in"
            | "on"
            | "to"
            | "by"
            | "an"
            | "and"
            | "or"
            | "with"
            | "at"
            | "from"
            | "per"
    )
}

/// The classes in a text, longest phrases first come, and which of them are turned.
pub(super) fn hits(tokens: &Tokens, vocabulary: &Vocabulary) -> (Vec<Hit>, Vec<Part>) {
    let (mut hits, mut found): (Vec<Hit>, _) = (Vec::new(), Vec::new());
    let mut parts = vec![Part { role: Role::Plain, decides: 0, time: false }; tokens.len()];
    let (mut at, mut turner, mut turned_until) = (0, 0, 0);
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
                Role::TurnsAfter => (turner, turned_until) = if turned { (at, at) } else { (at, last + 1 + REACH) },
                Role::TurnsBefore => turn_before(&mut hits, tokens, at, last),
                _ => {}
            }
            let tells = vocabulary.classes[class].tells;
            for part in &mut parts[at..=last] {
                part.time |= vocabulary.classes[class].time;
                if role != Role::Plain {
                    part.role = role;
                }
                if tells.structure >= DECIDES {
                    part.decides = 2;
                } else if tells.outcome.abs() >= DECIDES {
                    part.decides = if tells.outcome > 0.0 { 1 } else { -1 };
                }
            }
            // "spend on" ends the noun's own words as "on" does.
            if last > at && is_dull(tokens.word(last)) && role == Role::Plain {
                parts[last].role = Role::Joins;
            }
            if role != Role::Joins {
                let turned = turned && role == Role::Plain;
                hits.push(Hit { class, first: at, last, turned, shown: (if turned { turner } else { at }, last) });
            }
        }
        at = next;
    }
    (hits, parts)
}

fn turn_before(hits: &mut [Hit], tokens: &Tokens, at: usize, last: usize) {
    let from = at.saturating_sub(REACH_BACK);
    // "Spend on prevention" is spend; "deaths of children averted" are none.
    let ends = |word: usize| {
        tokens.after_break(word)
            || matches!(tokens.word(word), "on" | "in" | "for" | "to" | "by" | "with" | "from" | "at")
    };
    let from = (from + 1..=at).rev().find(|&word| ends(word)).unwrap_or(from);
    for hit in hits.iter_mut().rev().take_while(|hit| hit.first >= from) {
        hit.turned = !hit.turned;
        hit.shown.1 = last;
    }
}
