//! Whether two lines of different frameworks say the same: by what their names mean, and where words stand, word by word.

use super::sameness::Sameness;
use crate::cohorts::{Answer, Cohorts, Proof};
use crate::model::{Entity, Fact, Role, Sort, Value};
use crate::wording::plain::folded;

/// Whether two things are alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Likeness {
    /// They are; perhaps only as far as their words go.
    Same { in_words: bool },
    /// They are not; perhaps only as far as their words go. Where it was proved, with the proof.
    Other { in_words: bool, proof: Option<Proof> },
    /// Nobody can tell.
    CannotTell,
}

impl Likeness {
    const DIFFERENT: Likeness = Likeness::Other { in_words: false, proof: None };

    fn of_words(same: bool) -> Self {
        if same { Likeness::Same { in_words: true } } else { Likeness::Other { in_words: true, proof: None } }
    }

    fn of_forms(same: bool) -> Self {
        if same { Likeness::Same { in_words: false } } else { Likeness::DIFFERENT }
    }

    /// Of two parts of one line: what is certain of either is certain of both, and what nobody can tell of one leaves words
    /// without weight.
    fn and(self, other: Likeness) -> Self {
        use Likeness::{CannotTell, Other, Same};
        match (self, other) {
            (certain @ Other { in_words: false, .. }, _) | (_, certain @ Other { in_words: false, .. }) => certain,
            (CannotTell, _) | (_, CannotTell) => CannotTell,
            (worded @ Other { .. }, _) | (_, worded @ Other { .. }) => worded,
            (Same { in_words: a }, Same { in_words: b }) => Same { in_words: a || b },
        }
    }
}

/// By what names of different frameworks are held against each other.
#[derive(Clone, Copy)]
pub(super) struct Measure<'a, 'm> {
    pub(super) same: &'a Sameness,
    pub(super) cohorts: &'a Cohorts<'m>,
}

impl Measure<'_, '_> {
    /// Whether two lines say the same. A reason for a line is not part of what it means.
    pub(super) fn lines(self, left: Fact<'_>, right: Fact<'_>) -> Likeness {
        let slots = |fact: Fact<'_>| -> Vec<&'static str> {
            let mut slots: Vec<_> = fact.values().map(Value::slot).filter(|slot| *slot != "why").collect();
            slots.dedup();
            slots
        };
        let (of_left, of_right) = (slots(left), slots(right));
        let unpaired = of_left.iter().filter(|slot| !of_right.contains(slot));
        let unpaired = unpaired.chain(of_right.iter().filter(|slot| !of_left.contains(slot)));
        let unpaired = unpaired.map(|slot| match *slot {
            // Said of one alone, words make it a part of what the other is.
            "where" => Likeness::of_words(false),
            // To have none is not to have one.
            "none" => Likeness::DIFFERENT,
            _ => Likeness::CannotTell,
        });
        let paired = of_left.iter().filter(|slot| of_right.contains(slot)).map(|slot| {
            let values = |fact: Fact<'_>| fact.values().filter(|value| value.slot() == *slot).count();
            match (values(left), values(right), left.get(slot), right.get(slot)) {
                (1, 1, Some(left), Some(right)) => self.values(left, right),
                _ => self.lists(left, right, slot),
            }
        });
        unpaired.chain(paired).fold(Likeness::Same { in_words: false }, Likeness::and)
    }

    /// Whether two lists name the same, in any order.
    pub(super) fn lists(self, left: Fact<'_>, right: Fact<'_>, slot: &str) -> Likeness {
        let keys = |fact: Fact<'_>| -> Option<Vec<String>> {
            let values = fact.values().filter(|value| value.slot() == slot);
            let key = |value: Value<'_>| match value.entity() {
                Some(named) => Some(format!("{:?}", self.same.root(named.id))),
                None => value.text().map(|text| folded(&text)),
            };
            let mut keys = values.map(key).collect::<Option<Vec<_>>>()?;
            keys.sort_unstable();
            keys.dedup();
            Some(keys)
        };
        match (keys(left), keys(right)) {
            (Some(left), Some(right)) if left == right => Likeness::Same { in_words: false },
            _ => Likeness::CannotTell,
        }
    }

    fn values(self, left: Value<'_>, right: Value<'_>) -> Likeness {
        if left.is_unresolved() || right.is_unresolved() {
            return Likeness::CannotTell;
        }
        match ((left.entity(), left.text()), (right.entity(), right.text())) {
            ((Some(left), _), (Some(right), _)) => self.things(left, right),
            ((_, Some(left)), (_, Some(right))) => Likeness::of_words(folded(&left) == folded(&right)),
            ((Some(named), _), (_, Some(words))) | ((_, Some(words)), (Some(named), _)) => {
                match folded(&named.title()) == folded(&words) {
                    true => Likeness::of_words(true),
                    false => Likeness::CannotTell,
                }
            }
            _ => match (left.number(), right.number()) {
                (Some(left), Some(right)) => Likeness::of_forms(left == right),
                _ => Likeness::of_forms(folded(left.written()) == folded(right.written())),
            },
        }
    }

    /// Whether two names mean one thing. The same name, or the same title, is not the same thing: titles are words.
    pub(super) fn things(self, left: Entity<'_>, right: Entity<'_>) -> Likeness {
        if self.same.same(left, right) || (are_persons(left) && are_persons(right)) {
            return Likeness::Same { in_words: false };
        }
        if left.role() == Role::Vocabulary && right.role() == Role::Vocabulary && left.sort() == right.sort() {
            return Likeness::DIFFERENT;
        }
        if (left.sort(), right.sort()) == (Sort::Cohort, Sort::Cohort) {
            match self.cohorts.same(left, right) {
                Answer::Yes(_) => return Likeness::Same { in_words: false },
                Answer::No(proof) => return Likeness::Other { in_words: false, proof: Some(proof) },
                Answer::CannotTell => {}
            }
        }
        match folded(&left.title()) == folded(&right.title()) {
            true => Likeness::of_words(true),
            false => Likeness::CannotTell,
        }
    }
}

/// Whether a unit of the shipped vocabulary is one person. Which persons they are, the cohort says.
fn are_persons(unit: Entity<'_>) -> bool {
    const PERSONS: [&str; 8] = ["child", "young-person", "person", "adult", "parent", "carer", "pupil", "patient"];
    unit.role() == Role::Vocabulary && unit.sort() == Sort::Unit && PERSONS.contains(&unit.name())
}
