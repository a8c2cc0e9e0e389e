//! The words of a house rule, with places for what they are about. What is filled in is an author's text: it is shown, and
//! nothing in it is ever worked out.

use super::Wrong;
use crate::model::Entity;
use crate::rules::phrases::{quoted, shortened, title};

/// The places that a message may have.
const PLACES: [&str; 5] = ["title", "name", "sort", "field", "value"];

/// Words with places, such as `{title} is a rate`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    Words(String),
    Place(&'static str),
}

/// What fills the places of one finding.
pub(super) struct Filling<'f> {
    pub item: Entity<'f>,
    pub field: &'f str,
    pub value: &'f str,
}

impl Message {
    /// Reads `{word}` as a place; braces around anything but one word are only braces.
    pub(crate) fn new(written: &str) -> Result<Self, Wrong> {
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = written.as_str();
        while let Some(at) = rest.find('{') {
            let inner = rest[at + 1..].split_once('}').map(|(inner, _)| inner);
            let is_word = |word: &&str| {
                !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            };
            let Some(inner) = inner.filter(is_word) else {
                words.push_str(&rest[..=at]);
                rest = &rest[at + 1..];
                continue;
            };
            let Some(place) = PLACES.into_iter().find(|place| *place == inner) else {
                let message = format!("a message has no place called `{{{}}}`", shortened(inner));
                let help = "the places are `{title}`, `{name}`, `{sort}`, `{field}` and `{value}`";
                return Err(Wrong::new(message, help).meant_for(inner, PLACES));
            };
            words.push_str(&rest[..at]);
            parts.extend((!words.is_empty()).then(|| Part::Words(std::mem::take(&mut words))));
            parts.push(Part::Place(place));
            rest = &rest[at + inner.len() + 2..];
        }
        words.push_str(rest);
        parts.extend((!words.is_empty()).then_some(Part::Words(words)));
        Ok(Message { parts })
    }

    /// Whether it says which item it is about.
    fn names_the_item(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Place("title" | "name")))
    }

    /// The words about one item. A message always names the item that it is about.
    pub(super) fn about(&self, filling: &Filling<'_>) -> String {
        let words = self.filled(filling);
        if self.names_the_item() { words } else { format!("{}: {words}", named(filling.item)) }
    }

    /// The words, with their places filled.
    pub(super) fn filled(&self, filling: &Filling<'_>) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) => words.clone(),
            Part::Place("title") => match filling.item.title() {
                empty if empty.is_empty() => named(filling.item),
                _ => format!("“{}”", title(filling.item)),
            },
            Part::Place("name") if filling.item.name().is_empty() => named(filling.item),
            Part::Place("name") => shortened(filling.item.name()).into_owned(),
            Part::Place("sort") => filling.item.sort().keyword().to_owned(),
            Part::Place("field") => filling.field.to_owned(),
            Part::Place(_) => shortened(filling.value).into_owned(),
        };
        self.parts.iter().map(part).collect()
    }

    /// The words about any such item, for a list of rules.
    pub(super) fn in_general(&self, article: &str) -> String {
        let part = |part: &Part| match part {
            Part::Words(words) => words.clone(),
            Part::Place("title" | "name" | "sort") => article.to_owned(),
            Part::Place("field") => "the field".to_owned(),
            Part::Place(_) => "what stands there".to_owned(),
        };
        let words: String = self.parts.iter().map(part).collect();
        // In a list it stands after a colon; a name in capitals stays as it is.
        let mut chars = words.trim_end_matches('.').chars();
        let rest: String = chars.by_ref().skip(1).collect();
        let first = words.chars().next().map(String::from).unwrap_or_default();
        let is_word = rest.starts_with(|c: char| c.is_lowercase() || c == ' ');
        if is_word { first.to_lowercase() + &rest } else { first + &rest }
    }
}

fn named(item: Entity<'_>) -> String {
    if item.name().is_empty() { format!("`{}`", shortened(item.header().written())) } else { quoted(item) }
}
