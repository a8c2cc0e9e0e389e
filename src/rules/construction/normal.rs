//! What a line means, whatever it looks like: two lines with the same normal form say the same.

use crate::model::{Fact, Value};
use crate::rules::Context;
use crate::rules::phrases::folded;

/// The normal form of a field's values: names by what they mean, words without case, blanks and a last full stop, in an
/// order of its own. `None` where a name in it means nothing, so that nobody can tell.
pub(super) fn normal(fact: Fact<'_>, cx: &Context<'_>) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    // A reason for the line is not part of what it means.
    for value in fact.values().filter(|value| value.slot() != "why") {
        parts.push(format!("{} {}", value.slot(), meaning(value, cx)?));
    }
    parts.sort_unstable();
    parts.dedup();
    Some(parts.join("; "))
}

fn meaning(value: Value<'_>, cx: &Context<'_>) -> Option<String> {
    if value.is_unresolved() {
        return None;
    }
    Some(match (value.entity(), value.text()) {
        (Some(entity), _) => format!("{:?}", cx.same.root(entity.id)),
        (None, Some(text)) => format!("“{}”", folded(&text)),
        (None, None) => folded(value.written()),
    })
}
