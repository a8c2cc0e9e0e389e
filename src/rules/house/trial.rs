//! What a house rule asks of the values of a field: one word of the vocabulary each.

use super::path::{Path, Read, Spoken};
use super::pattern::Pattern;
use crate::model::{Basis, Entity, Place, Sort, ValueKind};
use crate::rules::phrases::folded;

/// What is asked of what stands at a path.
#[derive(Clone, PartialEq, Debug)]
pub enum Trial {
    /// That anything stands there.
    Stated,
    /// That nothing does.
    Missing,
    /// That it is one of these.
    OneOf(Vec<String>),
    /// That its text has this pattern.
    Pattern(Pattern),
    /// That it speaks of one of these words, held lower-case.
    Mentions(Vec<String>),
    /// That it is the name of an item of this sort, of this framework where one is given.
    RefersTo(Sort, Option<String>),
}

/// Of how many values of a field a trial has to be true.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// Of one of them at least.
    Any,
    /// Of each.
    Every,
}

/// How a trial ends. Who cannot tell says nothing.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Verdict {
    Decided {
        holds: bool,
        basis: Basis,
        place: Option<Place>,
        value: String,
    },
    /// Nothing stands there, and the trial is of what stands there.
    Nothing {
        basis: Basis,
        place: Option<Place>,
    },
    CannotTell,
}

/// A value of more bytes than that is not looked through.
const LONGEST: usize = 64 * 1024;

impl Trial {
    /// Whether it is true of what an item says at a path.
    pub(super) fn of(&self, path: Path, item: Entity<'_>, of: Of) -> Verdict {
        let (values, basis, line) = match (path.read(item), self) {
            (Read::CannotTell, _) => return Verdict::CannotTell,
            (Read::Missing(basis, place), Trial::Stated | Trial::Missing) => {
                let holds = *self == Trial::Missing;
                return Verdict::Decided { holds, basis, place, value: String::new() };
            }
            (Read::Missing(basis, place), _) => return Verdict::Nothing { basis, place },
            (Read::Stated(values, basis, line), _) => (values, basis, line),
        };
        let decided = |holds: bool, decisive: Option<&Spoken<'_>>| Verdict::Decided {
            holds,
            basis,
            place: Some(decisive.map_or(line, |spoken| spoken.value.place())),
            value: decisive.map(|spoken| spoken.value.shown().into_owned()).unwrap_or_default(),
        };
        if matches!(self, Trial::Stated | Trial::Missing) {
            return decided(*self == Trial::Stated, values.first());
        }
        let wanted = of == Of::Any;
        let mut open = false;
        let mut first = None;
        for spoken in &values {
            match self.of_value(spoken) {
                Told::Is(is) if is == wanted => return decided(wanted, Some(spoken)),
                Told::Is(_) => first = first.or(Some(spoken)),
                Told::CannotTell => open = true,
                Told::NotAsked => {}
            }
        }
        if open { Verdict::CannotTell } else { decided(!wanted, first) }
    }

    fn of_value(&self, spoken: &Spoken<'_>) -> Told {
        let (value, is_plain) = (spoken.value, spoken.is_plain);
        if value.is_unresolved() {
            return Told::CannotTell;
        }
        if value.written().len() > LONGEST {
            return Told::CannotTell;
        }
        match self {
            Trial::Stated | Trial::Missing => Told::NotAsked,
            Trial::OneOf(words) => match value.text() {
                Some(text) => {
                    let text = folded(&text);
                    let is = words.iter().any(|word| folded(word) == text);
                    // Words that are none of these may still mean one of them.
                    if !is && is_plain { Told::CannotTell } else { Told::Is(is) }
                }
                None => Told::Is(words.iter().any(|word| is_called(spoken, word))),
            },
            Trial::Pattern(pattern) => {
                let text = value.text();
                Told::Is(pattern.is_in(text.as_deref().unwrap_or_else(|| value.written())))
            }
            Trial::Mentions(words) => {
                let text = folded(&value.shown());
                Told::Is(words.iter().any(|word| speaks_of(&text, word)))
            }
            Trial::RefersTo(sort, framework) => match value.entity() {
                Some(entity) => {
                    let is_theirs = framework.as_ref().is_none_or(|name| entity.namespace() == name);
                    Told::Is(entity.sort() == *sort && is_theirs)
                }
                None if is_plain => Told::Is(false),
                None => Told::NotAsked,
            },
        }
    }
}

enum Told {
    Is(bool),
    CannotTell,
    /// It is no value that the trial is about.
    NotAsked,
}

/// Whether a value that is not in quotes is called so: a name with its framework or without, a number in any spelling.
fn is_called(spoken: &Spoken<'_>, word: &str) -> bool {
    let value = spoken.value;
    if value.written() == word {
        return true;
    }
    match (value.kind(), value.entity()) {
        (ValueKind::Number, _) => value.number().is_some_and(|number| word.parse() == Ok(number)),
        (_, Some(entity)) => entity.name() == word || (word.contains('.') && entity.full_name() == word),
        _ => false,
    }
}

/// Whether a lower-case text has these words in it as words.
fn speaks_of(text: &str, words: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + found.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_words() {
        assert!(speaks_of("the child's own view", "child"));
        assert!(speaks_of("troubled families", "troubled families"));
        assert!(!speaks_of("children", "child"));
    }
}
