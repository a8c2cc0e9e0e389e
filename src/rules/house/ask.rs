//! What a house rule asks of an item.

use super::expression::Expression;
use super::path::{Path, Read};
use super::trial::{Of, Trial, Verdict};
use crate::model::{Basis, Entity, Place};
use crate::rules::phrases::folded;

/// One thing that a house rule asks of each of its items.
#[derive(Clone, PartialEq, Debug)]
pub enum Ask {
    /// That a trial holds, or that it does not.
    Holds {
        /// Of what.
        path: Path,
        /// What is tried.
        trial: Trial,
        /// Of how many of its values.
        of: Of,
        /// Whether it has to hold; else it must not.
        wanted: bool,
        /// Whether an item that says nothing there is at fault.
        asks_for_something: bool,
    },
    /// That no two items say the same in all of these.
    Unique(Vec<Path>),
    /// That an expression comes to true.
    Expression(Expression),
}

/// Where an item does not do what is asked.
pub(super) struct Lapse {
    pub path: Option<Path>,
    pub basis: Basis,
    pub place: Option<Place>,
    pub value: String,
}

impl Ask {
    /// Whether it decides by looking for words.
    pub(super) fn is_of_words(&self) -> bool {
        matches!(self, Ask::Holds { trial: Trial::Mentions(_) | Trial::Pattern(_), .. })
    }

    /// Where an item falls short, for what can be told from the item alone.
    pub(super) fn lapse(&self, item: Entity<'_>) -> Option<Lapse> {
        let Ask::Holds { path, trial, of, wanted, asks_for_something } = self else { return None };
        match trial.of(*path, item, *of) {
            Verdict::Decided { holds, basis, place, value } if holds != *wanted => {
                Some(Lapse { path: Some(*path), basis, place, value })
            }
            Verdict::Nothing { basis, place } if *wanted && *asks_for_something => {
                Some(Lapse { path: Some(*path), basis, place, value: String::new() })
            }
            _ => None,
        }
    }
}

/// Whether all conditions hold, and what that rests on; `None` where one does not, or where nobody can tell.
pub(super) fn all_hold(when: &[(Path, Trial)], item: Entity<'_>) -> Option<Basis> {
    when.iter().try_fold(Basis::Found, |weakest, (path, trial)| match trial.of(*path, item, Of::Any) {
        Verdict::Decided { holds: true, basis, .. } => Some(weakest.max(basis)),
        _ => None,
    })
}

/// What an item says in all of these, so that two that say the same are known; `None` where it is silent in one, or where
/// nobody can tell.
pub(super) fn key(paths: &[Path], item: Entity<'_>) -> Option<(String, Basis)> {
    let mut key = String::new();
    let mut weakest = Basis::Found;
    for path in paths {
        let Read::Stated(values, basis, _) = path.read(item) else { return None };
        weakest = weakest.max(basis);
        for spoken in values {
            if spoken.value.is_unresolved() {
                return None;
            }
            // What it names, whatever it is called from here; else its words.
            match spoken.value.entity() {
                Some(entity) => key.push_str(&entity.full_name()),
                None => key.push_str(&folded(&spoken.value.shown())),
            }
            key.push('\u{1f}');
        }
        key.push('\u{1e}');
    }
    Some((key, weakest))
}
