//! Plain text in Markdown: whatever it holds, it is shown and means nothing.

use super::visible;

/// Plain text as it may stand anywhere in a Markdown document, at the start of a line and in a table's cell too: on one
/// line, every character that could begin markup in CommonMark or GitHub's dialect escaped, and no others. White space at
/// its ends is one space.
#[must_use]
pub fn escape(text: &str) -> String {
    let text = visible(text);
    let mut line = inline(&text).split_whitespace().collect::<Vec<_>>().join(" ");
    // No link of the author's follows a plain text, so that its last exclamation mark begins no image.
    if line.ends_with("\\!") {
        line.replace_range(line.len() - 2.., "!");
    }
    let space = |there: bool| if there { " " } else { "" };
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(!line.is_empty() && text.ends_with(char::is_whitespace));
    format!("{before}{}{after}", guard_start(line))
}

/// The same for a piece of running text: spaces at its ends stay, and its start is not taken for the start of a line.
pub(super) fn inline(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (place, &char) in chars.iter().enumerate() {
        let next = chars.get(place + 1).copied();
        let last = place.checked_sub(1).map(|before| chars[before]);
        let word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '#' | '$' | '^' => escaped(&mut out, char),
            // Between letters it is part of a name, and no emphasis.
            '_' if !(word(last) && word(next)) => escaped(&mut out, char),
            // Before a space it is no entity.
            '&' if next.is_none_or(|next| next == '#' || next.is_alphanumeric()) => escaped(&mut out, char),
            // Before a bracket it is an image; at the end a link may follow.
            '!' if next.is_none_or(|next| next == '[') => escaped(&mut out, char),
            // An address that is not a link stays none: dialects make links of bare ones.
            ':' if next == Some('/') => out.push_str("\\:"),
            '@' if word(last) && word(next) => escaped(&mut out, char),
            '.' if word(next) && chars[..place].ends_with(&['w'; 3]) => escaped(&mut out, char),
            // The marks of template languages, which some publishers run over Markdown.
            '{' if matches!(next, Some('{' | '%' | '#')) || last == Some('{') => escaped(&mut out, char),
            '\r' | '\n' | '\t' => out.push(' '),
            _ => out.push(char),
        }
    }
    out
}

fn escaped(out: &mut String, char: char) {
    out.push('\\');
    out.push(char);
}

/// Keeps the start of a line from being read as a list, a quotation, a rule or the underline of a heading.
pub(super) fn guard_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut after = line[digits..].chars();
    let marks = matches!(after.next(), Some('.' | ')')) && after.next().is_none_or(char::is_whitespace);
    if digits > 0 && marks {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else if line.starts_with(['-', '+', '=']) {
        format!("\\{line}")
    } else {
        line
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn ordinary_words_stay_readable() {
        for same in [
            "Children's social care (17 & over), 50% or more!",
            "child-in-need",
            "at_risk",
            "“Good” – e.g. 3.5",
            "a: b; c/d",
            "new. below.",
        ] {
            assert_eq!(escape(same), same);
        }
    }

    #[test]
    fn marks_mean_nothing() {
        assert_eq!(escape("a | b"), r"a \| b");
        assert_eq!(escape("<script>"), "&lt;script&gt;");
        assert_eq!(escape("[a](javascript:x)"), r"\[a\](javascript:x)");
        assert_eq!(escape("1. one\n2. two"), r"1\. one 2. two");
        assert_eq!(escape("- one"), r"\- one");
        assert_eq!(escape("&lt;b&gt; &#60; R & D"), r"\&lt;b\&gt; \&\#60; R & D");
        assert_eq!(escape("{{ x }} {% y %}"), r"\{\{ x }} \{% y %}");
        assert_eq!(
            escape("https://example.org www.example.org a@b.org"),
            r"https\://example.org www\.example.org a\@b.org"
        );
        assert_eq!(escape("a\u{202e}b"), r"a\[U+202E\]b");
    }
}
