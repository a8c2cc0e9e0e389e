//! What is told of a table.

use crate::exchange::column::listed;
use crate::exchange::fault::Fault;
use crate::model::{any_of, nearest};

pub(super) const NO_PLACE: &str =
    "the language has no place for it; write what matters of it after the match, as its reason";

/// Names of columns and keys, for a sentence.
pub(super) fn together<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let named: Vec<String> = names.into_iter().map(|name| format!("`{}`", clipped(name))).collect();
    match &named[..] {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => named.concat(),
    }
}

pub(super) fn no_column(missing: &[&str], names: &[String], line: usize) -> Fault {
    let named: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let near = missing.iter().find_map(|missing| Some((missing, nearest(missing, names.iter().map(String::as_str))?)));
    let help = if names.first().is_some_and(|first| first.starts_with('#')) {
        "the lines that begin with # stand at the top, in one piece and without an empty line between them".to_owned()
    } else if let Some((missing, near)) = near {
        format!("is `{}` meant for `{missing}`? The columns of SSSOM have fixed names", clipped(near))
    } else {
        "an SSSOM table has a line of column names after its header: subject_id, predicate_id, object_id, \
         mapping_justification and others, with tabs between them"
            .to_owned()
    };
    let message = format!("this table has no column {}; its columns are {}", any_of(&named), listed(names));
    Fault { line: Some(line), ..Fault::whole(message, help) }
}

/// Another's words within a message: on one line, and not too many.
pub(super) fn clipped(words: &str) -> String {
    let seen: String = words.chars().map(|letter| if super::yaml::is_seen(letter) { letter } else { ' ' }).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 80 { line } else { line.chars().take(79).collect::<String>() + "…" }
}
