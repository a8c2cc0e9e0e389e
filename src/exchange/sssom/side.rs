//! One side of a row: the item that a cell names, or why it names none.

use super::ids::{Id, Named};
use super::row::Row;
use super::told::clipped;
use crate::exchange::fault::{Fault, Matter};
use crate::model::{Sort, any_of};

impl Row<'_> {
    /// The item that a cell names, of one of these sorts.
    pub(super) fn named(&self, cell: &str, column: &str, sorts: &[Sort], faults: &mut Vec<Fault>) -> Option<Named> {
        let shown = clipped(cell);
        let (matter, message, help) = match self.rows.ids.read(cell) {
            Id::Named(named) => match &named.item {
                Some((Some(sort), _)) if !sorts.contains(sort) => {
                    let names: Vec<&str> = sorts.iter().map(|sort| sort.spec().article).collect();
                    (
                        Matter::Id,
                        format!("`{shown}` is {}", sort.spec().article),
                        format!("name {} in `{column}`", any_of(&names)),
                    )
                }
                Some(_) => return Some(named),
                None => {
                    (Matter::Id, format!("`{shown}` is a whole framework"), format!("name an item of it in `{column}`"))
                }
            },
            Id::Undeclared(prefix) => (
                Matter::Undeclared,
                format!("`{shown}` has the prefix `{0}`, which the header does not declare", clipped(&prefix)),
                format!(
                    "declare it under `curie_map` in the header, or say which framework it is: --prefix {}=FRAMEWORK",
                    clipped(&prefix)
                ),
            ),
            Id::Foreign(prefix) => (
                Matter::Prefix,
                format!("`{shown}` is in no framework that has an address of ours"),
                format!("say which framework of yours it is in: --prefix {}=FRAMEWORK", clipped(&prefix)),
            ),
            Id::Unusable => (
                Matter::Id,
                format!("`{shown}` in `{column}` does not end in a name that the language can hold"),
                "a name begins with a letter and may have digits and hyphens; it stands after a prefix and a colon"
                    .to_owned(),
            ),
            Id::Empty => (Matter::Id, format!("`{column}` is empty"), "every row needs both sides".to_owned()),
            // Asked before.
            Id::NoTerm => return None,
        };
        faults.push(self.fault(matter, message, help));
        None
    }
}
