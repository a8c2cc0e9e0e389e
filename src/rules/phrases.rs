//! Turns of phrase that many rules share, above all how to speak of what is not there.

use crate::model::{Basis, Entity, Role};

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

/// The name by which the project's own files refer to an item: alone where it is theirs or needs no declaring.
pub(super) fn reference(entity: Entity<'_>) -> String {
    match entity.role() {
        Role::Own | Role::Vocabulary => entity.name().to_owned(),
        _ => entity.full_name(),
    }
}

/// A title in the middle of a sentence: `The service` becomes `the service`, and what may be a name stays as it is.
pub(super) fn within(title: &str) -> String {
    title.strip_prefix("The ").map_or_else(|| title.to_owned(), |rest| format!("the {rest}"))
}
