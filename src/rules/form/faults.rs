//! What is said of each fault of the text.

use super::words::{item, line, line_with, place_named};
use crate::model::{Problem, Sort, nearest};
use crate::rules::Context;
use crate::rules::phrases::{sentence, shortened};
use crate::syntax::{FaultKind, ITEM_KEYWORDS, MAX_LINE, MAX_LINES, MAX_TOKENS};

/// What is said of a fault.
pub(super) struct Told {
    pub(super) message: String,
    pub(super) help: String,
    pub(super) label: &'static str,
    /// What tells the fault from others in the same item.
    pub(super) about: &'static str,
}

fn told(about: &'static str, label: &'static str, message: impl Into<String>, help: impl Into<String>) -> Told {
    Told { message: message.into(), help: help.into(), label, about }
}

/// What is said of a file that is not UTF-8.
pub(super) fn not_utf8(seems: &str, path: &str) -> Told {
    told(
        "not-utf8",
        "not UTF-8 from here",
        format!("The file `{path}` is not saved as UTF-8 text: from here on it seems to be {seems}."),
        "Open it in the program that it was written with and save it again as UTF-8 (“plain text”, encoding “UTF-8”). Until \
         then a `?` stands for each character that could not be read.",
    )
}

/// What is said of a fault of this kind.
pub(super) fn told_of(kind: FaultKind, problem: &Problem, cx: &Context<'_>) -> Told {
    let written = shortened(cx.model.written(problem.place).trim());
    let at = place_named(problem, cx);
    let mended = |words: String| line_with(cx.model, problem.place, &words).map(|line| format!("Write `{line}`."));
    match kind {
        FaultKind::UnclosedString => told(
            "quote",
            "no closing quote",
            format!(
                "In {at}, the words that begin with {written} have no closing `\"` on their line, so nobody can tell where they end."
            ),
            format!(
                "{} Words that go on over several lines stand between `\"\"\"` and `\"\"\"`.",
                mended(format!("{}\"", cx.model.written(problem.place).trim_end()))
                    .unwrap_or_else(|| "End the words with `\"` on the same line.".to_owned())
            ),
        ),
        FaultKind::UnclosedText => told(
            "text",
            "no closing quotes",
            format!(
                "In {at}, a text begins with `\"\"\"` and never ends: everything after it was taken for part of it, up to the next item."
            ),
            "Put `\"\"\"` on a line of its own where the text ends.",
        ),
        FaultKind::UnclosedList => list(problem, cx, &at),
        FaultKind::UnclosedLink => told(
            "address",
            "no closing `>`",
            format!(
                "In {at}, `{written}` begins an address and nothing ends it. An address stands between `<` and `>`, without blanks."
            ),
            "Write the address whole, as in `link <https://example.org/report>`; if “less than” is meant, write `below`, as in \
             `suppressed below 6`.",
        ),
        FaultKind::CurlyQuotes => told(
            "curly-quotes",
            "curly quotes",
            format!(
                "In {at}, the words stand between curly quotes (“ ”), as a word processor writes them; only straight ones (\") are read."
            ),
            straightened(problem, cx)
                .unwrap_or_else(|| "Replace each “ and ” around the words by a straight `\"`.".to_owned()),
        ),
        FaultKind::UnclosedItem => told(
            "brace",
            "no `}` ends this",
            format!("{} has no `}}` to end it before the next item begins or the file ends.", sentence(&at)),
            "Put a `}` on a line of its own after its last line; if it holds nothing, end its first line with `{ }`.",
        ),
        FaultKind::HeaderWithoutBrace => told(
            "header",
            "no `{` at the end",
            format!(
                "The line that begins {at} does not end in `{{`, so it is not certain that what follows belongs to it."
            ),
            mended(format!("{} {{", cx.model.written(problem.place).trim_end()))
                .unwrap_or_else(|| "End the line with ` {`.".to_owned()),
        ),
        FaultKind::CrowdedHeader => told(
            "header",
            "belongs on a line of its own",
            format!(
                "In {at}, `{written}` stands beside the braces of the first line, where only one field may stand, and only between `{{` and `}}`."
            ),
            "Let the first line end in `{`, put each field on a line of its own below it, and `}` on a line of its own at the end.",
        ),
        FaultKind::OutsideItem => outside(problem, cx),
        FaultKind::StrayCharacters => stray(problem, cx, &at),
        FaultKind::NoKeyword => told(
            "keyword",
            "no keyword",
            format!("In {at}, a line begins with `{written}`, which is no keyword, so nobody can tell what it says."),
            no_keyword(problem, cx),
        ),
        FaultKind::LineTooLong => told(
            "long-line",
            "a very long line",
            format!(
                "In {at}, a line is longer than {MAX_LINE} bytes, which is more than any sentence, and was not read."
            ),
            "Break it: a text may go on over many lines between `\"\"\"` and `\"\"\"`, and so may a list between `[` and `]`, after a comma.",
        ),
        FaultKind::TooManyValues => told(
            "many-values",
            "too many values",
            format!("In {at}, one line holds more than {MAX_TOKENS} values and was not read."),
            "Declare a group that stands for them (`made-of`, `includes`) and name the group here.",
        ),
        FaultKind::ItemTooLong => told(
            "long-item",
            "not read from here",
            format!("{} has more than {MAX_LINES} lines; from here on it was not read.", sentence(&at)),
            "Divide it into several items, each beginning with a line such as `indicator name \"Title\" {`.",
        ),
    }
}

fn straightened(problem: &Problem, cx: &Context<'_>) -> Option<String> {
    let (line, _) = line(cx.model, problem.place)?;
    let straight: String =
        line.chars().map(|c| if matches!(c, '“' | '”' | '„' | '‟' | '″') { '"' } else { c }).collect();
    Some(format!("Write `{}`.", shortened(&straight)))
}

fn list(problem: &Problem, cx: &Context<'_>, at: &str) -> Told {
    let whole = line(cx.model, problem.place).map_or("", |(line, _)| line);
    let written = cx.model.written(problem.place);
    let (opens, shuts) = (whole.matches('[').count(), whole.matches(']').count());
    let (label, fault, help) = if written.starts_with(']') {
        ("no `[` before it", "a `]` ends a list that no `[` begins", None)
    } else if opens > shuts {
        let comment = whole.find(" #").unwrap_or(whole.len());
        let (list, rest) = whole.split_at(comment);
        let brace = list.trim_end().strip_suffix('}').map_or((list.trim_end(), ""), |list| (list.trim_end(), " }"));
        let mended = (opens == 1).then(|| format!("Write `{}]{}{rest}`. ", brace.0.trim_end_matches(','), brace.1));
        ("no `]` after it", "a list begins with `[` and no `]` ends it", mended)
    } else if opens > 1 {
        ("a list within a list", "a list stands within a list", None)
    } else {
        (
            "a list that cannot be read",
            "something in a list keeps it from being read: a comma too many, or a mark that is no part of a name",
            None,
        )
    };
    let help = help.unwrap_or_default();
    told(
        "list",
        label,
        format!("In {at}, {fault}."),
        format!(
            "{help}A list is values between one `[` and one `]`, with a comma after each, as in `split-by [sex, ethnicity]`."
        ),
    )
}

fn outside(problem: &Problem, cx: &Context<'_>) -> Told {
    let written = cx.model.written(problem.place).trim();
    let first = written.lines().next().unwrap_or("");
    let word = first.split_whitespace().next().unwrap_or("");
    let keyword = nearest(word, ITEM_KEYWORDS.iter().copied()).and_then(Sort::of_keyword);
    let help = match keyword {
        Some(sort) => format!(
            "If it is to begin {}, write it as in `{}`, and end it with a `}}` on a line of its own. If it is a remark, begin it with `#`.",
            sort.spec().article,
            sort.spec().example
        ),
        None if first.starts_with('}') => {
            "Take out the `}`: what stands before it has been ended already, or was never begun.".to_owned()
        }
        None => "Move it to before the `}` of the item that it belongs to; if it is a remark, begin its line with `#`."
            .to_owned(),
    };
    told(
        "outside",
        "belongs to nothing",
        format!("`{}` stands outside every item, so it belongs to nothing.", shortened(first)),
        help,
    )
}

fn no_keyword(problem: &Problem, cx: &Context<'_>) -> String {
    let written = cx.model.written(problem.place);
    let example = "such as `note \"…\"`";
    match written.chars().next() {
        Some('"') => format!(
            "Put a keyword before it, {example}. If it goes on with the line above, write both as one text between `\"\"\"` and `\"\"\"`."
        ),
        Some('[' | ']') => "Put the list on the line of its keyword, as in `split-by [sex, ethnicity]`; it may go on over lines only after `[` or a comma.".to_owned(),
        Some('~') => "Where a fact comes from stands at the end of the fact's own line, as in `kind outcome ~ inferred \"why\"`.".to_owned(),
        _ => format!("Begin the line with a keyword, {example}; names and keywords begin with a letter."),
    }
}

/// What to do about characters that mean nothing where they stand.
fn stray(problem: &Problem, cx: &Context<'_>, at: &str) -> Told {
    let written = cx.model.written(problem.place).trim();
    let without =
        || line_with(cx.model, problem.place, "").map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let (what, help) = match written.chars().next().unwrap_or(' ') {
        ':' | '=' | ';' => (
            "no mark stands between a keyword and its value, or at a line's end",
            without().map(|line| format!("Write `{line}`.")),
        ),
        '/' if written.starts_with("//") => ("a remark begins with `#`", line_with(cx.model, problem.place, "#").map(|line| format!("Write `{line}`."))),
        '‘' | '’' | '\'' | '`' => (
            "words stand between straight double quotes",
            Some("Put the words between `\"` and `\"`, as in `note \"the child's own words\"`.".to_owned()),
        ),
        '–' | '—' | '−' | '‑' | '‐' => (
            "it is a dash, as a word processor writes it, and not the hyphen of a name",
            line_with(cx.model, problem.place, "-").map(|line| format!("In a name write a hyphen: `{line}`. Between numbers write `to`, as in `aged 0 to 17`.")),
        ),
        '(' | ')' => (
            "parentheses stand only inside quotes or after `#`",
            Some("Put the whole sentence between `\"` and `\"`; if it is a remark, begin it with `#`.".to_owned()),
        ),
        '{' | '}' => (
            "a brace stands only at the end of an item's first line, or alone on its last",
            Some("Put the `}` on a line of its own; a new item begins at the left margin with a word such as `indicator`.".to_owned()),
        ),
        '>' => ("it ends an address that no `<` begins", Some("If “more than” is meant, write `above`; an address stands between `<` and `>`.".to_owned())),
        '%' => ("the sign is not read", line_with(cx.model, problem.place, " percent").map(|line| format!("Write `{line}`."))),
        _ => ("it is part of no word, number or quoted sentence", Some("Take it out, or put the whole sentence between `\"` and `\"`.".to_owned())),
    };
    let help = help.unwrap_or_else(|| "Take it out, or put the whole sentence between `\"` and `\"`.".to_owned());
    let line = item(problem, cx).map_or_else(String::new, |_| format!("In {at}, "));
    told(
        "stray",
        "means nothing here",
        sentence(&format!("{line}`{}` means nothing where it stands: {what}.", shortened(written))),
        help,
    )
}
