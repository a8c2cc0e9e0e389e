//! Plain text: values on one line, and lines of a width that a letter or a mail can bear.

use super::markdown::visible;
use textwrap::{Options, WordSplitter, fill};

/// How many columns a line has at most, unless one word has more.
const WIDTH: usize = 72;

/// A value in running text: on one line, with nothing in it that would turn the text round or move a cursor.
pub(super) fn value(text: &str) -> String {
    let line: String = visible(text).chars().map(|char| if char.is_whitespace() { ' ' } else { char }).collect();
    line
}

/// A heading over a line of its own.
pub(super) fn headed(title: &str, mark: &str) -> String {
    let title = fill(title.trim(), options("", ""));
    let longest = title.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    format!("{title}\n{}", mark.repeat(longest))
}

/// A finished text with every line broken at the width: further lines of an entry of a list stand under its first word.
/// Never two blank lines together, one newline at the end.
pub(super) fn laid_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut blank = true;
    for line in text.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            out.push_str(if blank { "" } else { "\n" });
            blank = true;
            continue;
        }
        let words = line.trim_start();
        let first = &line[..line.len() - words.len()];
        let hang = if words.starts_with("- ") { "  " } else { "" };
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        out.push_str(&fill(&words, options(first, &format!("{first}{hang}"))));
        out.push('\n');
        blank = false;
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn options<'o>(first: &'o str, rest: &'o str) -> Options<'o> {
    Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
}

#[cfg(test)]
mod tests {
    use super::{headed, laid_out, value};

    #[test]
    fn lines_are_broken_under_their_first_word() {
        let words = "word ".repeat(20);
        let text = laid_out(&format!("\n\nA\n\n\n\n  - {words}\n{words}\n\n"));
        assert!(text.starts_with("A\n\n  - word") && text.contains("\n    word"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 72) && text.ends_with("word\n"), "{text}");
        assert_eq!(headed("Two words", "="), "Two words\n=========");
        assert_eq!(value("a\n\tb\u{202e}c"), "a  b[U+202E]c");
    }
}
