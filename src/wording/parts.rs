//! Which part of a sentence is about whom is counted, and which about what is counted of them.

use super::tokens::Tokens;

/// The part that a word plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a title: what is measured.
    Title,
    /// In a description's first sentence: what is measured.
    Body,
    /// In a numerator: what is measured.
    Numerator,
    /// Whom it is measured among.
    Cohort,
    /// In the sentences after the first.
    Rest,
    /// In a denominator.
    Denominator,
    /// In a unit.
    Unit,
}

impl Place {
    pub(super) const ALL: [Self; 7] =
        [Self::Title, Self::Body, Self::Numerator, Self::Cohort, Self::Rest, Self::Denominator, Self::Unit];

    /// One letter, for the name of a feature.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Title => 't',
            Self::Body => 'b',
            Self::Numerator => 'n',
            Self::Cohort => 'c',
            Self::Rest => 'r',
            Self::Denominator => 'd',
            Self::Unit => 'u',
        }
    }

    /// How much a class of words counts here before anything is learned.
    pub(super) const fn prior(self) -> f64 {
        match self {
            Self::Title => 1.0,
            Self::Body => 0.6,
            Self::Numerator => 0.7,
            Self::Unit => 0.5,
            Self::Cohort => 0.1,
            Self::Rest => 0.1,
            Self::Denominator => 0.0,
        }
    }
}

/// The place of each word of a text whose main part is `main`.
pub(super) fn places(tokens: &Tokens, main: Place) -> Vec<Place> {
    let mut places = vec![main; tokens.len()];
    if matches!(main, Place::Unit | Place::Denominator) {
        return places;
    }
    let sentence = (1..tokens.len()).find(|&at| tokens.after_stop(at)).unwrap_or(tokens.len());
    if main != Place::Title {
        places[sentence..].fill(Place::Rest);
    }
    // "Patients with diabetes who were admitted": what follows the last such word is what is counted of them.
    let turn = (1..sentence).rev().find(|&at| {
        matches!(tokens.word(at), "who" | "whose" | "whom" | "that" | "which") && sentence - at > 2
    });
    if let Some(turn) = turn {
        places[..turn].fill(Place::Cohort);
    }
    places
}
