//! The forms of the table of sorts, made ready to hold lines against.
//!
//! A form is written as an author would be shown it: words stand for themselves; `<slot:type>` is a value; `<slot=a/b>` is
//! one of these words; `[…]` may be left out. Types are `text`, `number`, `date`, `link`, `moment`, `word`, `rule`,
//! `field`, or the sorts that a name may belong to, as `unit|event`. A quoted sentence may stand for a name unless the type
//! ends in `!`; one value or a list of them may stand where it ends in `*`.

use super::sorts::{FieldSpec, Sort};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of sorts, one bit each.
pub(super) type SortSet = u32;

/// The set that holds one sort.
pub(super) const fn sort_bit(sort: Sort) -> SortSet {
    1 << (sort as u32)
}

/// The sorts of a set, in the order of the reference.
pub(super) fn sorts_in(set: SortSet) -> impl Iterator<Item = Sort> {
    Sort::ALL.iter().copied().filter(move |sort| set & sort_bit(*sort) != 0)
}

/// A part of a form.
#[derive(Debug)]
pub(super) enum Part {
    /// This word itself.
    Word(&'static str),
    /// A value, kept under the slot's number; `many` where a list may stand.
    Slot { slot: u8, kind: SlotKind, many: bool },
    /// What may be left out.
    Optional(Vec<Part>),
}

/// What may stand in a slot.
#[derive(Debug)]
pub(super) enum SlotKind {
    /// The name that the item is given.
    Declared,
    /// A name of one of these sorts; a quoted sentence too, unless strict.
    Names {
        sorts: SortSet,
        strict: bool,
    },
    Choice(Vec<&'static str>),
    Text,
    Number,
    Date,
    Link,
    Moment,
    /// A bare word that another table knows: a rule, a field, a measure.
    Word,
}

/// A field and its forms, ready.
pub(super) struct Known {
    pub(super) spec: &'static FieldSpec,
    pub(super) forms: Vec<Vec<Part>>,
}

/// Everything that the table of sorts says, ready to be held against lines.
pub(super) struct Lexicon {
    fields: Vec<HashMap<&'static str, Known>>,
    headers: Vec<[Vec<Part>; 1]>,
    slots: Vec<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// The language's lexicon, made once.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    fn new() -> Self {
        let mut slots = Vec::new();
        let headers = Sort::ALL.iter().map(|sort| [compile(sort.spec().header, &mut slots)]).collect();
        let fields = Sort::ALL
            .iter()
            .map(|sort| {
                sort.fields()
                    .map(|spec| {
                        let forms = spec.forms.iter().map(|form| compile(form, &mut slots)).collect();
                        (spec.name, Known { spec, forms })
                    })
                    .collect()
            })
            .collect();
        Lexicon { fields, headers, slots }
    }

    /// The field of this name in items of this sort.
    pub(super) fn field(&self, sort: Sort, name: &str) -> Option<&Known> {
        self.fields[sort as usize].get(name)
    }

    /// The form of a header, without its keyword: always one.
    pub(super) fn header(&self, sort: Sort) -> &[Vec<Part>] {
        &self.headers[sort as usize]
    }

    /// The name of a slot.
    pub(super) fn slot(&self, slot: u8) -> &'static str {
        self.slots[slot as usize]
    }
}

/// Reads the notation. The table is ours and tested whole: what it cannot hold is a fault of the table.
fn compile(form: &'static str, slots: &mut Vec<&'static str>) -> Vec<Part> {
    let mut stack: Vec<Vec<Part>> = vec![Vec::new()];
    let mut rest = form;
    loop {
        rest = rest.trim_start_matches([' ', ',']);
        let Some(first) = rest.chars().next() else { break };
        match first {
            '[' => {
                stack.push(Vec::new());
                rest = &rest[1..];
            }
            ']' => {
                let parts = stack.pop().unwrap_or_default();
                push(&mut stack, Part::Optional(parts));
                rest = &rest[1..];
            }
            '<' => {
                let end = rest.find('>').unwrap_or(rest.len() - 1);
                push(&mut stack, slot(&rest[1..end], slots));
                rest = &rest[end + 1..];
            }
            _ => {
                let end = rest.find([' ', ']', ',']).unwrap_or(rest.len());
                push(&mut stack, Part::Word(&rest[..end]));
                rest = &rest[end..];
            }
        }
    }
    stack.pop().unwrap_or_default()
}

fn push(stack: &mut [Vec<Part>], part: Part) {
    if let Some(parts) = stack.last_mut() {
        parts.push(part);
    }
}

fn slot(notation: &'static str, slots: &mut Vec<&'static str>) -> Part {
    let number = |name: &'static str, slots: &mut Vec<&'static str>| {
        let at = slots.iter().position(|known| *known == name).unwrap_or_else(|| {
            slots.push(name);
            slots.len() - 1
        });
        at as u8
    };
    if let Some((name, choices)) = notation.split_once('=') {
        let kind = SlotKind::Choice(choices.split('/').collect());
        return Part::Slot { slot: number(name, slots), kind, many: false };
    }
    let Some((name, kind)) = notation.split_once(':') else {
        return Part::Slot { slot: number(notation, slots), kind: SlotKind::Declared, many: false };
    };
    let many = kind.ends_with('*');
    let kind = kind.trim_end_matches('*');
    let strict = kind.ends_with('!');
    let kind = match kind.trim_end_matches('!') {
        "text" => SlotKind::Text,
        "number" => SlotKind::Number,
        "date" => SlotKind::Date,
        "link" => SlotKind::Link,
        "moment" => SlotKind::Moment,
        "word" | "rule" | "field" => SlotKind::Word,
        sorts => SlotKind::Names {
            sorts: sorts.split('|').filter_map(Sort::of_keyword).map(sort_bit).fold(0, |set, bit| set | bit),
            strict,
        },
    };
    Part::Slot { slot: number(name, slots), kind, many }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_part<'p>(parts: &'p [Part], see: &mut dyn FnMut(&'p Part)) {
        for part in parts {
            see(part);
            if let Part::Optional(inner) = part {
                every_part(inner, see);
            }
        }
    }

    #[test]
    fn every_slot_of_the_table_says_what_may_stand_in_it() {
        let lexicon = lexicon();
        for sort in Sort::ALL {
            let forms = lexicon.fields[*sort as usize].values().flat_map(|known| &known.forms);
            for form in forms.chain(lexicon.header(*sort)) {
                every_part(form, &mut |part| {
                    if let Part::Slot { kind: SlotKind::Names { sorts, .. }, slot, .. } = part {
                        assert_ne!(*sorts, 0, "{sort}: <{}> names no sort", lexicon.slot(*slot));
                    }
                });
            }
        }
    }

    #[test]
    fn optional_parts_nest() {
        let mut slots = Vec::new();
        let form = compile("<s:source*> [linked by <i:identifier> [across <p:place>]]", &mut slots);
        assert_eq!(slots, ["s", "i", "p"]);
        let [Part::Slot { many: true, .. }, Part::Optional(linked)] = &form[..] else { panic!("{form:?}") };
        let [Part::Word("linked"), Part::Word("by"), Part::Slot { .. }, Part::Optional(across)] = &linked[..] else {
            panic!("{linked:?}")
        };
        assert_eq!(across.len(), 2);
    }
}
