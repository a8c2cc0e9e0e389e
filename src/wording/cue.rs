//! One thing heard in a measure's words, and the name by which what was learned of it is found.

use super::Text;
use super::parts::Place;
use super::vocabulary::{Vocabulary, hash};
use std::ops::Range;

/// One thing heard.
pub(super) struct Cue<'h> {
    pub(super) what: What<'h>,
    pub(super) text: Text,
    pub(super) range: Range<usize>,
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
    /// A title speaks of avoiding what the other texts count.
    Unturned,
    /// A title is a length of time, and the other texts count what kept within one.
    Within,
    /// A title counts those who came to harm.
    Harm,
    /// The beginning or end of a word.
    Piece { place: Place, piece: &'h str, end: bool },
    /// A word that stands where the most is said.
    Key { place: Place, stem: &'h str },
    /// A word, or two that follow each other.
    Gram { place: Place, first: &'h str, second: Option<&'h str> },
}

impl What<'_> {
    /// Whether the vocabulary has told of it, and not the words alone.
    pub(super) const fn is_class(self) -> bool {
        matches!(self, Self::Class { .. } | Self::Lead { .. } | Self::Bare | Self::Unturned | Self::Within | Self::Harm)
    }

    /// The name by which the file of weights knows it.
    pub(super) fn name(self, vocabulary: &Vocabulary) -> String {
        match self {
            Self::Class { class, turned, place } => {
                let not = if turned { "!" } else { "" };
                format!("={not}{}@{}", vocabulary.classes[class].name, place.letter())
            }
            Self::Bare => "~bare".to_owned(),
            Self::Harm => "~harm".to_owned(),
            Self::Unturned => "~unturned".to_owned(),
            Self::Within => "~within".to_owned(),
            Self::Lead { good, place } => format!("~{}@{}", if good { '+' } else { '-' }, place.letter()),
            Self::Piece { place, piece, end } => {
                format!("{}{} {piece}", letter(place), if end { '*' } else { '^' })
            }
            Self::Key { place, stem } => format!("{} {stem}", place.letter()),
            Self::Gram { place, first, second: None } => format!("{} {first}", letter(place)),
            Self::Gram { place, first, second: Some(second) } => {
                format!("{} {first} {second}", letter(place))
            }
        }
    }

    /// The hash of that name, without making it.
    pub(super) fn key(self, vocabulary: &Vocabulary) -> u64 {
        match self {
            Self::Class { class, turned, place } => {
                let start: &[u8] = if turned { b"=!" } else { b"=" };
                let end = [b'@', place.letter() as u8];
                hash(start.iter().copied().chain(vocabulary.classes[class].name.bytes()).chain(end))
            }
            Self::Key { place, stem } => hash([place.letter() as u8, b' '].into_iter().chain(stem.bytes())),
            Self::Gram { place, first, second } => {
                let start = [letter(place) as u8, b' '].into_iter().chain(first.bytes());
                match second {
                    None => hash(start),
                    Some(second) => hash(start.chain([b' ']).chain(second.bytes())),
                }
            }
            Self::Piece { place, piece, end } => {
                hash([letter(place) as u8, if end { b'*' } else { b'^' }, b' '].into_iter().chain(piece.bytes()))
            }
            _ => hash(self.name(vocabulary).bytes()),
        }
    }
}

/// Single words are told apart by fewer places than classes: there are more of them, and each is rarer.
pub(super) const fn letter(place: Place) -> char {
    match place {
        Place::Head | Place::Before | Place::Title | Place::Form => 't',
        Place::Object | Place::Verb | Place::Body | Place::Numerator => 'b',
        Place::Unit => 'u',
        Place::Cohort | Place::Denominator => 'c',
        Place::Rest => 'r',
    }
}
