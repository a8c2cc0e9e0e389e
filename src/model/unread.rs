//! What stands in lines that nobody could read. Whoever finds something absent, or certain, asks here first: what is named in a
//! broken line may be there, and is not called absent.

use super::entity::Entity;
use super::problem::ProblemKind;
use super::sorts::Sort;
use super::source::Role;
use super::{EntityId, Model};
use std::collections::{HashMap, HashSet};

/// Which names stand in items that could not be read as a whole, and in what items those are.
#[derive(Debug, Default)]
pub struct Unread {
    names: HashMap<String, HashSet<Unclear>>,
}

/// Something that could not be read, in an item in which a name stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Unclear {
    /// Whose files it is in.
    pub role: Role,
    /// The item's sort; `None` where the item could not be read at all.
    pub sort: Option<Sort>,
    /// The field, where that is known.
    pub field: Option<&'static str>,
    /// Whether the name stands between quotes, where it is said of something and names nothing.
    pub quoted: bool,
}

impl Unclear {
    /// Whether it is in an item of one of these sorts, or of no sort that anyone can tell.
    #[must_use]
    pub fn may_be(&self, sorts: &[Sort]) -> bool {
        self.sort.is_none_or(|sort| sorts.contains(&sort))
    }
}

impl Unread {
    /// Looks through the items that have a problem. Only names that something has are kept.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let mut unread = Unread::default();
        if model.problems().is_empty() {
            return unread;
        }
        let known: HashSet<&str> = model.entities().map(Entity::name).filter(|name| !name.is_empty()).collect();
        let mut seen = HashSet::new();
        for problem in model.problems() {
            let unclear = Unclear {
                role: model.role_of(problem.place),
                sort: problem.subject.map(|id: EntityId| model.entity(id).sort()),
                field: problem.field,
                quoted: false,
            };
            if let ProblemKind::UnresolvedName { nearest: Some(name), .. } = &problem.kind {
                unread.add(name.rsplit('.').next().unwrap_or(name), unclear);
            }
            if seen.insert((problem.place.file, problem.place.item, problem.field)) {
                for (quoted, name) in names_in(model.item_text(problem.place)) {
                    if known.contains(name) {
                        unread.add(name, Unclear { quoted, ..unclear });
                    }
                }
            }
        }
        unread
    }

    fn add(&mut self, name: &str, unclear: Unclear) {
        match self.names.get_mut(name) {
            Some(known) => _ = known.insert(unclear),
            None => _ = self.names.insert(name.to_owned(), HashSet::from([unclear])),
        }
    }

    /// Whether an item's name stands beside something unclear that `is_asked` is about. Those of one name are all in doubt,
    /// whosever they are.
    #[must_use]
    pub fn may_name(&self, entity: Entity<'_>, is_asked: impl Fn(&Unclear) -> bool) -> bool {
        self.names.get(entity.name()).is_some_and(|found| found.iter().any(is_asked))
    }
}

/// The words of an item that could be names, its comments left out, each with whether it stands between quotes. What follows a
/// quote that nothing closes may be anything.
fn names_in(item: &str) -> Vec<(bool, &str)> {
    let (mut found, mut is_long) = (Vec::new(), false);
    for line in item.lines().filter(|line| !line.trim_start().starts_with('#')) {
        for (number, part) in line.split("\"\"\"").enumerate() {
            is_long ^= number > 0;
            let parts = part.split('"').count();
            for (number, part) in part.split('"').enumerate() {
                let is_closed = number + 1 < parts;
                let quoted = is_long || (number % 2 == 1 && is_closed);
                let names = part.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
                found.extend(names.filter(|word| !word.is_empty()).map(|word| (quoted, word)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::names_in;

    #[test]
    fn what_stands_between_quotes_names_nothing_unless_a_quote_is_left_open() {
        let unquoted = |item| -> Vec<&str> {
            names_in(item).into_iter().filter(|(quoted, _)| !quoted).map(|(_, word)| word).collect()
        };
        assert_eq!(
            unquoted("match f.a close \"b c\" g.d\n# e\n  on 2026"),
            ["match", "f", "a", "close", "g", "d", "on", "2026"]
        );
        assert_eq!(unquoted("by \"a b\nedition c"), ["by", "a", "b", "edition", "c"]);
        assert_eq!(unquoted("note \"\"\"\na \"b\" c\n\"\"\"\nby d"), ["note", "by", "d"]);
    }
}
