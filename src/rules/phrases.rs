//! Turns of phrase that many rules share, above all how to speak of what is not there.

use crate::model::{Basis, Entity};

/// `does not say …` where the text was read and is silent; `was not found to say …` where it was not read as a whole. What
/// was only not found is never called absent.
pub(super) fn does_not(basis: Basis, verb: &str) -> String {
    match basis {
        Basis::NotFound => format!("was not found to {verb}"),
        _ => format!("does not {verb}"),
    }
}

/// An item as a sentence names it: `the indicator “Title” (name)`.
pub(super) fn named(entity: Entity<'_>) -> String {
    format!("the {} {}", entity.sort(), quoted(entity))
}

/// An item's title and name: `“Title” (name)`; the name alone where it has no title.
pub(super) fn quoted(entity: Entity<'_>) -> String {
    let title = entity.title();
    if title == entity.name() { format!("`{}`", entity.name()) } else { format!("“{title}” ({})", entity.name()) }
}

/// With its first letter large, to begin a sentence.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// Words without what does not tell them apart: case, blanks, a full stop at the end.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_lowercase()
}

/// `one indicator`, `3 indicators`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("one {one}") } else { format!("{count} {many}") }
}
