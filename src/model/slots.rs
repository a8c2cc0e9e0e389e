//! The slots of the table's forms, for whoever speaks of one by its name: `base` of `as`.

use super::fact::{Fact, Value};
use super::sorts::{FieldSpec, Repeat, Sort};
use super::{ValueKind, sorts};

/// What the table says of one slot of a form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SlotSpec {
    /// Its name.
    pub name: &'static str,
    /// What it may hold, as the form has it: `text`, `number`, `cohort!*`; the words to choose from, `rate/share`; empty for
    /// the name that an item is given.
    pub holds: &'static str,
    /// Whether it is one of several words.
    pub is_choice: bool,
}

impl SlotSpec {
    /// Whether several values may stand in it.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.holds.ends_with('*')
    }

    /// The words that it offers.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        let words = if self.is_choice { self.holds } else { "" };
        words.split('/').filter(|word| !word.is_empty())
    }

    /// The sorts of item that it may name.
    pub fn sorts(&self) -> impl Iterator<Item = Sort> {
        let names = if self.is_choice { "" } else { self.holds.trim_end_matches(['*', '!']) };
        names.split('|').filter_map(sorts::Sort::of_keyword)
    }
}

impl FieldSpec {
    /// The slots of its forms, each name as often as it stands in one.
    pub fn slots(&self) -> impl Iterator<Item = SlotSpec> {
        self.forms.iter().flat_map(|form| slots(form))
    }

    /// Whether a slot of this name may hold several values in one item.
    #[must_use]
    pub fn is_list(&self, slot: &str) -> bool {
        let many = |known: SlotSpec| known.name == slot && known.is_list();
        self.listed || self.repeat == Repeat::ByKey || self.slots().any(many)
    }
}

impl Sort {
    /// The slots of its header.
    pub fn header_slots(self) -> impl Iterator<Item = SlotSpec> {
        slots(self.spec().header)
    }
}

/// The slots of a form, as it is written in the table.
fn slots(form: &'static str) -> impl Iterator<Item = SlotSpec> {
    form.split('<').skip(1).map(|part| {
        let inner = part.split_once('>').map_or(part, |(inner, _)| inner);
        match inner.find([':', '=']) {
            Some(at) => {
                SlotSpec { name: &inner[..at], holds: &inner[at + 1..], is_choice: inner[at..].starts_with('=') }
            }
            None => SlotSpec { name: inner, holds: "", is_choice: false },
        }
    })
}

impl<'m> Fact<'m> {
    /// Whether one of its values is a sentence in quotes where a name, or a form of the language, could stand: nobody can
    /// tell by rule what such words come to.
    #[must_use]
    pub fn is_plain_text(self, value: Value<'m>) -> bool {
        if value.kind() != ValueKind::Text {
            return false;
        }
        // A form of the language for whatever is said in other words.
        if value.slot() == "said" {
            return true;
        }
        let sort = self.entity().sort();
        let stands_for_a_name =
            |known: SlotSpec| known.name == value.slot() && !known.is_choice && known.sorts().next().is_some();
        match sort.field(self.field()) {
            Some(spec) => match spec.forms.get(self.form()) {
                Some(form) => slots(form).any(stands_for_a_name),
                None => spec.slots().any(stands_for_a_name),
            },
            None => sort.header_slots().any(stands_for_a_name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slots_of_a_field_are_those_of_its_forms() {
        let field = Sort::Indicator.field("as").expect("a field of indicators");
        let slots: Vec<&str> = field.slots().map(|slot| slot.name).collect();
        assert_eq!(slots, ["form", "base", "form", "scale", "form", "said"]);
        assert_eq!(field.slots().next().map(|slot| slot.words().collect::<Vec<_>>()), Some(vec!["rate"]));
        let cohort = Sort::Outcome.field("for").and_then(|field| field.slots().next()).expect("a slot");
        assert_eq!((cohort.is_list(), cohort.sorts().collect::<Vec<_>>()), (true, vec![Sort::Cohort]));
        assert!(Sort::Waive.header_slots().any(|slot| slot.name == "why"));
    }
}
