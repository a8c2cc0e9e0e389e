//! Author's words without the marks that hold them.

use std::borrow::Cow;

/// The words between quotes: `"…"` with its escapes taken out, `"""…"""` without its common indentation.
pub(super) fn unquoted(written: &str) -> Cow<'_, str> {
    if let Some(text) = written.strip_prefix("\"\"\"") {
        return Cow::Owned(dedented(text.strip_suffix("\"\"\"").unwrap_or(text)));
    }
    let inner = written.strip_prefix('"').unwrap_or(written);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut words = String::with_capacity(inner.len());
    let mut escaped = false;
    for c in inner.chars() {
        match (escaped, c) {
            (false, '\\') => escaped = true,
            (true, 'n') => {
                words.push('\n');
                escaped = false;
            }
            _ => {
                words.push(c);
                escaped = false;
            }
        }
    }
    Cow::Owned(words)
}

/// The same on one line, for titles.
pub(super) fn plain(written: &str) -> Cow<'_, str> {
    let words = unquoted(written);
    if words.contains(['\n', '\r', '\t']) {
        Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        words
    }
}

fn dedented(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    // The line of the opening quotes has no indentation of its own.
    let common = lines.iter().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let shown = lines.iter().enumerate().map(|(number, line)| match number {
        0 => line.trim_start(),
        _ => line.get(common..).unwrap_or("").trim_end(),
    });
    shown.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_indentation_are_not_part_of_the_words() {
        assert_eq!(unquoted(r#""a \"b\" \\ c""#), r#"a "b" \ c"#);
        assert_eq!(unquoted("\"\"\"\n    One\n      two\n\n    three\n  \"\"\""), "One\n  two\n\nthree");
        assert_eq!(unquoted("\"\"\"one\"\"\""), "one");
    }
}
