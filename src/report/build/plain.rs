//! Findings for readers who will never see a spec.

use crate::model::Entity;

/// A message without the names that items have in the spec, and without saying each time which framework is spoken of. Where it
/// speaks of the standpoint of whoever responds, `ours`, that is "we".
pub(super) fn plain(message: &str, framework: Entity<'_>, ours: Option<Entity<'_>>) -> String {
    let called = format!("“{}” ({})", framework.title(), framework.name());
    let mut text = message.to_owned();
    for (from, to) in [("The framework ", "The framework"), (" in ", ""), (" of ", "")] {
        text = text.replace(&format!("{from}{called}"), to);
    }
    if let Some(rest) = text.strip_prefix(&called) {
        text = format!("The framework{rest}");
    }
    if let Some(name) = ours.map(|ours| ours.name().to_owned()) {
        text = text.replace(&format!("The standpoint `{name}` holds that"), "We hold that");
        text = text.replace(&format!("as `{name}` points out"), "as we point out");
    }
    without_names(&text.replace(&called, "the framework"))
}

/// A text without each name that stands in brackets after a title in quotes.
fn without_names(text: &str) -> String {
    const BEFORE: &str = "” (";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BEFORE) {
        out.push_str(before);
        out.push('”');
        let is_name = |name: &str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        rest = match after.split_once(')').filter(|(name, _)| !name.is_empty() && is_name(name)) {
            Some((_, after)) => after,
            None => {
                out.push_str(" (");
                after
            }
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn names_in_brackets_go_and_other_brackets_stay() {
        for (text, plain) in [
            ("The outcome “Safe” (safe) is not “good” (csc.good-health).", "The outcome “Safe” is not “good”."),
            (
                "It says “stable” (“stability”), and “x” (80 in 100).",
                "It says “stable” (“stability”), and “x” (80 in 100).",
            ),
            ("“open” (", "“open” ("),
        ] {
            assert_eq!(without_names(text), plain);
        }
    }
}
