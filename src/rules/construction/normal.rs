//! What a line means, whatever it looks like: two lines with the same normal form say the same.

use crate::model::{Fact, Value};
use crate::rules::Context;
use crate::rules::phrases::fold_into;

/// The normal form of a field's values: names by what they mean, words without case, blanks and a last full stop, in an
/// order of its own. `None` where a name in it means nothing, so that nobody can tell.
pub(super) fn normal(fact: Fact<'_>, cx: &Context<'_>) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    // A reason for the line is not part of what it means.
    for value in fact.values().filter(|value| value.slot() != "why") {
        let mut part = String::with_capacity(32);
        part.push_str(value.slot());
        part.push(' ');
        add_meaning(&mut part, value, cx)?;
        parts.push(part);
    }
    parts.sort_unstable();
    parts.dedup();
    Some(parts.join("; "))
}

fn add_meaning(part: &mut String, value: Value<'_>, cx: &Context<'_>) -> Option<()> {
    if value.is_unresolved() {
        return None;
    }
    match (value.entity(), value.text()) {
        (Some(entity), _) => {
            part.push('#');
            part.push_str(&cx.same.root(entity.id).number().to_string());
        }
        (None, Some(text)) => {
            part.push('“');
            fold_into(part, &text);
        }
        (None, None) => fold_into(part, value.written()),
    }
    Some(())
}
