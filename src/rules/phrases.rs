//! Turns of phrase that many rules share, above all how to speak of what is not there.

use crate::model::{Basis, Entity, Fact, Model, Place, Role, Said};
pub(super) use crate::wording::plain::{fold_into, folded};
use std::borrow::Cow;

/// `does not say …` where the text was read and is silent; `was not found to say …` where it was not read as a whole. What
/// was only not found is never called absent.
pub(super) fn does_not(basis: Basis, verb: &str) -> String {
    match basis {
        Basis::NotFound => format!("was not found to {verb}"),
        _ => format!("does not {verb}"),
    }
}

/// An item as a sentence names it: `the indicator “Title” (name)`; one without a name by its first line.
pub(super) fn named(entity: Entity<'_>) -> String {
    if entity.name().is_empty() {
        return format!("the {} `{}`", entity.sort(), shortened(entity.header().written()));
    }
    format!("the {} {}", entity.sort(), quoted(entity))
}

/// An item's title and name: `“Title” (name)`; the name alone where it has no title.
pub(super) fn quoted(entity: Entity<'_>) -> String {
    let (name, title) = (shortened(entity.name()), entity.title());
    if title == entity.name() { format!("`{name}`") } else { format!("“{}” ({name})", shortened(&title)) }
}

/// The most characters of an author's words that a message repeats.
const MOST_ECHOED: usize = 160;

/// An author's words as a message repeats them: on one line, and no longer than a message can bear.
pub(super) fn shortened(words: &str) -> Cow<'_, str> {
    let short = words.char_indices().nth(MOST_ECHOED).is_none();
    if short && !words.contains(|c: char| c.is_control()) {
        return Cow::Borrowed(words);
    }
    let cut = words.char_indices().nth(MOST_ECHOED - 1).map_or(words.len(), |(at, _)| at);
    let shown: String = words[..cut].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    Cow::Owned(if short { shown } else { format!("{}…", shown.trim_end()) })
}

/// With its first letter large, to begin a sentence.
pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// An item's title alone, no longer than a message can bear.
pub(super) fn title(entity: Entity<'_>) -> String {
    shortened(&entity.title()).into_owned()
}

/// `one indicator`, `3 indicators`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("one {one}") } else { format!("{count} {many}") }
}

/// The name by which the project's own files refer to an item: alone where it is theirs or needs no declaring.
pub(super) fn reference(entity: Entity<'_>) -> String {
    match entity.role() {
        Role::Own | Role::Vocabulary => entity.name().to_owned(),
        _ => entity.full_name(),
    }
}

/// A name to write, with the title of what it names: `` `ready` (“Children are ready for school”) ``.
pub(super) fn with_title(line: &str, entity: Entity<'_>) -> String {
    if entity.title() == entity.name() { format!("`{line}`") } else { format!("`{line}` (“{}”)", title(entity)) }
}

/// An item by how its first line begins: `indicator talk`; the whole line of one without a name.
pub(super) fn first_words(entity: Entity<'_>) -> String {
    match entity.name() {
        "" => shortened(entity.header().written()).into_owned(),
        name => format!("{} {}", entity.sort(), shortened(name)),
    }
}

/// A line as its author wrote it, with one blank where several line it up with others.
pub(super) fn line_of(model: &Model, place: Place) -> String {
    let words: Vec<&str> = model.written(place).split_whitespace().collect();
    shortened(&words.join(" ")).into_owned()
}

/// A field's keyword and value, without where it comes from: what stands before `~`.
pub(super) fn unmarked(fact: Fact<'_>) -> String {
    shortened(&fact.line()).into_owned()
}

/// Whether a figure is in percent, as the line itself says.
pub(super) fn in_percent(fact: Fact<'_>) -> bool {
    unmarked(fact).split([' ', ',']).any(|word| word == "percent")
}

/// The line in which an item says that a field is not stated, or was not found: it is to be replaced, and not joined.
pub(super) fn silent_line(model: &Model, entity: Entity<'_>, field: &str) -> Option<String> {
    match entity.said(field) {
        Said::Missing(_, Some(place)) => Some(line_of(model, place)),
        _ => None,
    }
}

/// What follows a line to write where another has to go for it: `` , in place of `every not-found` ``.
pub(super) fn in_place_of(model: &Model, entity: Entity<'_>, field: &str) -> String {
    silent_line(model, entity, field).map_or_else(String::new, |line| format!(", in place of `{line}`"))
}

/// A whole new item, to be copied line by line.
pub(super) fn whole_item(header: &str, lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
    format!("`{header} {{`, {} and `}}`, each on a line of its own", lines.join(", "))
}

/// A whole new indicator, to be copied line by line: under an outcome or enabler of the project where it has one.
pub(super) fn whole_indicator(name: &str, title: &str, under: Option<Entity<'_>>, more: &[&str]) -> String {
    let place = under.map_or_else(|| "outcome \"what it shows\"".to_owned(), first_words);
    let lines = [place.as_str(), "cohort \"who is measured\"", "improves up"].into_iter().chain(more.iter().copied());
    whole_item(&format!("indicator {name} \"{title}\""), &lines.map(str::to_owned).collect::<Vec<_>>())
}

/// A title in the middle of a sentence: `The service` becomes `the service`, and what may be a name stays as it is.
pub(super) fn within(title: &str) -> String {
    title.strip_prefix("The ").map_or_else(|| title.to_owned(), |rest| format!("the {rest}"))
}

/// A share as so many in a hundred, in whole numbers; all and none only where it is all or none.
pub(super) fn in_100(share: f64) -> u32 {
    match (share * 100.0).round() as u32 {
        100 if share < 1.0 => 99,
        0 if share > 0.0 => 1,
        whole => whole,
    }
}
