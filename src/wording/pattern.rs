//! What the vocabulary's entries stand for: a word in all its forms, in one, or by its beginning; or several words.

use super::tokens::{Tokens, stem};

/// Words of the vocabulary, one or several, and their class.
pub(super) struct Entry {
    pub(super) words: Vec<Pattern>,
    pub(super) class: usize,
    /// With what its second word begins: most phrases are told from what stands there by one letter.
    pub(super) second: Option<u8>,
}

/// A word of the vocabulary, and which words it stands for.
pub(super) struct Pattern {
    pub(super) text: String,
    pub(super) form: Form,
}

/// Which words a pattern stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// All forms of the word.
    Any,
    /// The word as it is written.
    Exact,
    /// All words that begin so.
    Beginning,
}

impl Entry {
    pub(super) fn matches(&self, tokens: &Tokens, at: usize) -> bool {
        at + self.words.len() <= tokens.len()
            && (self.second.is_none() || self.second == tokens.word(at + 1).bytes().next())
            && self.words.iter().enumerate().all(|(offset, pattern)| {
                let here = at + offset;
                match pattern.form {
                    Form::Beginning => tokens.word(here).starts_with(&pattern.text),
                    Form::Exact => tokens.word(here) == pattern.text,
                    Form::Any => tokens.stem(here) == pattern.text || tokens.word(here) == pattern.text,
                }
            })
    }
}

/// Reads a word of the vocabulary.
pub(super) fn pattern(word: &str) -> Pattern {
    match (word.strip_suffix('*'), word.strip_prefix('=')) {
        (Some(text), _) => Pattern { text: text.to_owned(), form: Form::Beginning },
        (_, Some(text)) => Pattern { text: text.to_owned(), form: Form::Exact },
        _ => Pattern { text: stem(word).to_owned(), form: Form::Any },
    }
}
