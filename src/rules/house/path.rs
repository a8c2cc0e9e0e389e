//! What a house rule looks at in an item: a field, a slot of a field's form, or a part of its first line.

use super::Wrong;
use crate::model::{Basis, Entity, Fact, Place, Said, SlotSpec, Sort, Value};
use crate::rules::phrases::shortened;

/// A field (`as`), a slot of its form (`as.base`), or a part of an item's first line (`title`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Path {
    /// The field; `None` for the first line.
    pub field: Option<&'static str>,
    /// The slot; `None` for all that the field says.
    pub slot: Option<&'static str>,
}

/// What an item says there.
pub(super) enum Read<'m> {
    /// These values.
    Stated(Vec<Spoken<'m>>, Basis, Place),
    /// Nothing. Where a line says so, that line.
    Missing(Basis, Option<Place>),
    /// Something that could not be read, or in words that nobody can hold against a form.
    CannotTell,
}

/// A value, and whether it is plain text where a name or a form could stand.
#[derive(Clone, Copy)]
pub(super) struct Spoken<'m> {
    pub value: Value<'m>,
    pub is_plain: bool,
}

impl Path {
    /// What `written` means in items of all these sorts.
    pub(crate) fn of(sorts: &[Sort], written: &str) -> Result<Path, Wrong> {
        let mut path = None;
        for sort in sorts {
            path = Some(Path::in_sort(*sort, written)?);
        }
        path.ok_or_else(|| Wrong::new("the rule is for no item", "say for which, such as `for: indicator`"))
    }

    fn in_sort(sort: Sort, written: &str) -> Result<Path, Wrong> {
        let (head, slot) = written.split_once('.').map_or((written, None), |(head, slot)| (head, Some(slot)));
        let Some(field) = sort.field(head) else {
            let part = sort.header_slots().find(|part| part.name == head);
            return match (part, slot) {
                (Some(part), None) => Ok(Path { field: None, slot: Some(part.name) }),
                _ => Err(no_field(sort, head)),
            };
        };
        let Some(written) = slot else { return Ok(Path { field: Some(field.name), slot: None }) };
        match field.slots().find(|known| known.name == written) {
            Some(known) => Ok(Path { field: Some(field.name), slot: Some(known.name) }),
            None => {
                let mut names: Vec<&str> = field.slots().map(|known| known.name).collect();
                let mut seen = Vec::new();
                names.retain(|name| {
                    !seen.contains(name) && {
                        seen.push(*name);
                        true
                    }
                });
                let message =
                    format!("`{head}` of {} has no part called `{}`", sort.spec().article, shortened(written));
                let shown: Vec<String> = names.iter().map(|name| format!("{head}.{name}")).collect();
                let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
                let help = format!("its parts are {}", in_ticks(&shown));
                let meant = Wrong::new(message, help).meant_for(written, names.iter().copied());
                Err(Wrong { nearest: meant.nearest.map(|near| format!("{head}.{near}")), ..meant })
            }
        }
    }

    /// The slots of the table that it speaks of, in items of this sort.
    pub(crate) fn slots(self, sort: Sort) -> Vec<SlotSpec> {
        let slots: Vec<SlotSpec> = match self.field.and_then(|field| sort.field(field)) {
            Some(field) => field.slots().collect(),
            None => sort.header_slots().collect(),
        };
        slots.into_iter().filter(|known| self.slot.is_none_or(|slot| slot == known.name)).collect()
    }

    /// What an item says there.
    pub(super) fn read<'m>(self, item: Entity<'m>) -> Read<'m> {
        let Some(field) = self.field else { return self.read_header(item) };
        let (first, basis, place) = match item.said(field) {
            Said::Broken => return Read::CannotTell,
            Said::Missing(basis, place) => return Read::Missing(basis, place),
            Said::Stated(fact) => (fact, fact.basis(), fact.place()),
        };
        let facts: Vec<Fact<'m>> = item.facts(field).collect();
        let basis = facts.iter().map(|fact| fact.basis()).max().unwrap_or(basis);
        let spoken = |fact: &Fact<'m>| {
            let fact = *fact;
            fact.values().map(move |value| Spoken { value, is_plain: fact.is_plain_text(value) })
        };
        let all: Vec<Spoken<'m>> = facts.iter().flat_map(spoken).collect();
        let Some(slot) = self.slot else { return Read::Stated(all, basis, place) };
        let of_slot: Vec<Spoken<'m>> = all.iter().copied().filter(|spoken| spoken.value.slot() == slot).collect();
        match of_slot.first() {
            Some(one) => {
                let place = one.value.place();
                Read::Stated(of_slot, basis, place)
            }
            // A sentence in place of the form may say it in its own way.
            None if all.iter().any(|spoken| spoken.is_plain) => Read::CannotTell,
            None => Read::Missing(basis.max(item.silence()), Some(first.place())),
        }
    }

    fn read_header<'m>(self, item: Entity<'m>) -> Read<'m> {
        let header = item.header();
        let of_slot = header.values().filter(|value| self.slot == Some(value.slot()));
        let values: Vec<Spoken<'m>> =
            of_slot.map(|value| Spoken { value, is_plain: header.is_plain_text(value) }).collect();
        match values.first() {
            Some(one) => {
                let place = one.value.place();
                Read::Stated(values, header.basis(), place)
            }
            None => Read::Missing(item.silence(), None),
        }
    }

    /// The field, as a finding has it.
    pub(super) fn of_finding(self) -> Option<&'static str> {
        self.field
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [self.field, self.slot];
        f.write_str(&parts.into_iter().flatten().collect::<Vec<_>>().join("."))
    }
}

fn no_field(sort: Sort, word: &str) -> Wrong {
    let known: Vec<&str> =
        sort.fields().map(|field| field.name).chain(sort.header_slots().map(|slot| slot.name)).collect();
    let message = format!("{} has no field called `{}`", sort.spec().article, shortened(word));
    let help = match sort.spec().fields.len() {
        0..=MOST_LISTED => format!("the fields of {} are {}", sort.spec().article, in_ticks(&known)),
        _ => format!("the table in docs/fields.md has every field of {}", sort.spec().article),
    };
    Wrong::new(message, help).meant_for(word, known.iter().copied())
}

/// So many fields can be told in a message; of more, a table is named.
const MOST_LISTED: usize = 20;

/// `` `a`, `b` and `c` ``.
pub(crate) fn in_ticks(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match &words[..] {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => words.concat(),
    }
}
