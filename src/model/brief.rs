//! What is asked most of an item, in few bytes: every rule goes through every item by it, and most rules ask for what
//! most items do not have, and then need not look further.

use super::entity::EntityData;
use super::sorts::Sort;

/// So many fields of an item have a mark; items rarely have more.
pub(super) const TAGGED: usize = 32;

/// An item in brief.
#[derive(Debug)]
pub(super) struct Brief {
    /// The fields that it may have.
    pub(super) fields: FieldSet,
    /// A mark for each of its first fields, in their order.
    pub(super) tags: [u8; TAGGED],
    /// The set of files that it is of.
    pub(super) set: u32,
    pub(super) sort: Sort,
    /// Whether part of it could not be read.
    pub(super) unclear: bool,
    /// Whether it says that it was not read as a whole, or may have been about to.
    pub(super) unread: bool,
}

impl Brief {
    pub(super) fn of(entity: &EntityData, set: u32) -> Self {
        Brief {
            fields: FieldSet::of(entity.facts.iter().map(|fact| fact.spec.name)),
            tags: std::array::from_fn(|at| entity.facts.get(at).map_or(0, |fact| tag(fact.spec.name))),
            set,
            sort: entity.sort,
            unclear: entity.obscured || !entity.broken.is_empty(),
            unread: entity.is_unread(),
        }
    }
}

/// A set of names of fields that may hold a few more than were put in, and never fewer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct FieldSet(u64);

impl FieldSet {
    /// The set that holds at least these.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        FieldSet(names.fold(0, |set, name| set | bit(name)))
    }

    /// Whether it may hold this name; where it may not, it does not.
    #[inline]
    pub(super) fn may_hold(self, name: &str) -> bool {
        self.0 & bit(name) != 0
    }
}

/// The bit of a name.
#[inline]
const fn bit(name: &str) -> u64 {
    1 << (tag(name) % 64)
}

/// The mark of a field of this name; a field without it has another. Inlined where the name is written out, it costs nothing.
#[inline]
pub(super) const fn tag(name: &str) -> u8 {
    let bytes = name.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    let middle = bytes[bytes.len() / 2];
    (first.wrapping_mul(31)) ^ last.wrapping_mul(7) ^ middle.wrapping_mul(13) ^ (bytes.len() as u8)
}

#[cfg(test)]
mod tests {
    use super::{FieldSet, bit};
    use crate::model::Sort;

    #[test]
    fn it_holds_what_was_put_in_and_little_else() {
        let set = FieldSet::of(["numerator", "outcome", "as"].into_iter());
        assert!(["numerator", "outcome", "as"].iter().all(|name| set.may_hold(name)));
        let held = Sort::Indicator.fields().filter(|field| set.may_hold(field.name)).count();
        assert!(held <= 8, "{held} fields may be held, and three are");
        assert!(!FieldSet::default().may_hold("outcome") && !FieldSet::of([].into_iter()).may_hold(""));
    }

    /// Two fields of an indicator that share a bit only cost a look: most should not.
    #[test]
    fn the_fields_of_an_indicator_are_mostly_told_apart() {
        let mut bits: Vec<u64> = Sort::Indicator.fields().map(|field| bit(field.name)).collect();
        let fields = bits.len();
        bits.sort_unstable();
        bits.dedup();
        assert!(bits.len() * 2 > fields, "{} bits for {fields} fields", bits.len());
    }
}
