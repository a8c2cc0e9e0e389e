//! What is said of characters that mean nothing where they stand: each is somebody's habit from somewhere else.

use super::words::{line, line_with};
use crate::model::Problem;
use crate::rules::Context;
use crate::rules::phrases::shortened;

/// What is wrong with them, for a sentence, and what to write instead.
pub(super) fn told(problem: &Problem, cx: &Context<'_>) -> (&'static str, String) {
    let written = cx.model.written(problem.place).trim();
    let whole = line(cx.model, problem.place).map_or("", |(line, _)| line);
    let with = |words: &str| line_with(cx.model, problem.place, words).map(|line| write(&line));
    let (what, help) = match written.chars().next().unwrap_or(' ') {
        _ if whole.contains("://") && !whole.contains('<') => ("an address stands between `<` and `>`", address(whole)),
        ':' | '=' | ';' => (
            "no such mark stands after a keyword or at the end of a line",
            with(" ").map(|line| line.replace(" `.", "`.")),
        ),
        '/' if written.starts_with("//") => ("a remark begins with `#`", with("#")),
        '‘' | '’' | '\'' | '`' => ("words stand between straight double quotes", quoted(whole)),
        '–' | '—' | '−' | '‑' | '‐' => {
            ("it is a dash, as a word processor writes it, and not the hyphen of a name", Some(write(&hyphened(whole))))
        }
        '(' | ')' => ("parentheses stand only between quotes, or after `#`", quoted(whole)),
        '{' | '}' => (
            "a brace stands only at the end of an item's first line, or alone on its last",
            Some("Take it from this line; the item ends with a `}` on a line of its own.".to_owned()),
        ),
        '>' => (
            "it ends an address that no `<` begins",
            Some("If “more than” is meant, write `above`; an address stands between `<` and `>`.".to_owned()),
        ),
        '%' => ("the sign is not read", with(" percent")),
        _ => ("it is part of no word, number or quoted sentence", quoted(whole)),
    };
    (
        what,
        help.unwrap_or_else(|| {
            "Take it out, or put the whole sentence between `\"` and `\"`; a remark begins with `#`.".to_owned()
        }),
    )
}

fn write(line: &str) -> String {
    format!("Write `{}`.", shortened(&line.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// The line with its address between `<` and `>`.
fn address(line: &str) -> Option<String> {
    let words: Vec<String> = line
        .split_whitespace()
        .map(|word| if word.contains("://") { format!("<{}>", word.trim_matches('"')) } else { word.to_owned() })
        .collect();
    Some(write(&words.join(" ")))
}

/// The line with everything after its keyword between quotes; `None` where that would not mend it.
fn quoted(line: &str) -> Option<String> {
    let (keyword, words) = line.split_once(' ')?;
    if line.contains(['"', '{', '}', '~', '[']) {
        return None;
    }
    Some(write(&format!("{keyword} \"{}\"", words.trim().trim_matches(['‘', '’', '\'', '`']))))
}

/// The line with a hyphen for each dash outside quotes, and `to` for one between numbers.
fn hyphened(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let mut in_quotes = false;
    let mut mended = String::with_capacity(line.len());
    for (at, c) in chars.iter().enumerate() {
        in_quotes ^= *c == '"';
        let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        match c {
            '–' | '—' | '−' | '‑' | '‐' if !in_quotes => {
                mended.push_str(if digit(at.checked_sub(1)) && digit(Some(at + 1)) { " to " } else { "-" });
            }
            _ => mended.push(*c),
        }
    }
    mended
}
