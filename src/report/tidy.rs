//! The white space of a finished document, so that templates can be laid out to be read.

/// No space at the end of a line, never two blank lines together, one newline at the end. In Markdown the author's code
/// blocks keep theirs; in HTML, so does `<pre>`.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut blank, mut in_code) = (true, false);
    for line in text.lines() {
        let ends = if is_fence(line) { in_code } else { line.contains("</pre>") };
        let begins = if is_fence(line) { !in_code } else { line.contains("<pre>") && !ends };
        let line = if in_code { line } else { line.trim_end() };
        if !in_code && blank && line.is_empty() {
            continue;
        }
        out.push_str(line);
        out.push('\n');
        blank = line.is_empty();
        in_code = (in_code || begins) && !ends;
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Whether a line of Markdown begins or ends a code block, in a quotation or a list too.
fn is_fence(line: &str) -> bool {
    line.trim_start_matches(|char: char| matches!(char, ' ' | '>' | '-' | '.') || char.is_ascii_digit())
        .starts_with("```")
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn blank_lines_collapse_except_in_code() {
        assert_eq!(tidy("\n\na  \n\n\n\nb\n\n"), "a\n\nb\n");
        assert_eq!(tidy("```text\na\n\n\nb\n```\n\n\nc"), "```text\na\n\n\nb\n```\n\nc\n");
        assert_eq!(tidy("<pre><code>a\n\n\nb\n</code></pre>\n\n\nc"), "<pre><code>a\n\n\nb\n</code></pre>\n\nc\n");
    }
}
