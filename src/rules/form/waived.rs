//! How a message speaks of a waiver.

use crate::findings::Waiver;
use crate::rules::phrases::{named, shortened};

/// What a waiver is about, as a sentence names it.
pub(super) fn subject_of(waiver: Waiver<'_>) -> String {
    waiver.subject().map_or_else(|| "nothing that is known".to_owned(), named)
}

/// What narrows a waiver further: ` about “commissioner.child-in-custody”`.
pub(super) fn fields_of(waiver: Waiver<'_>) -> String {
    let said = |field: &str| waiver.item.stated(field).map(|fact| shortened(fact.written()).into_owned());
    let said: Vec<String> = ["field", "about"].into_iter().filter_map(said).map(|line| format!("`{line}`")).collect();
    if said.is_empty() { String::new() } else { format!(" with {}", said.join(" and ")) }
}

/// What tells a waiver from others: a waiver has no name.
pub(super) fn about(waiver: Waiver<'_>) -> String {
    let subject = waiver.subject().map(|subject| subject.full_name()).unwrap_or_default();
    format!("{} on {subject}{}", waiver.rule_name(), fields_of(waiver))
}
