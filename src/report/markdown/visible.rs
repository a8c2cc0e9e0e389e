//! Characters that are not seen and change what is: shown, not obeyed.

use std::borrow::Cow;

/// The text with every bidirectional control written out as its code (`[U+202E]`), so that nothing reads otherwise than it
/// is stored, and every other control character replaced by U+FFFD, which no page may hold. Tabs and newlines stay, and every
/// end of a line is one newline.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let seen = |byte: u8| matches!(byte, b' '..=b'~' | b'\t' | b'\n');
    let changes = |char: char| char == '\r' || is_bidi_control(char) || is_forbidden(char);
    if text.bytes().all(seen) || !text.chars().any(changes) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char == '\r' {
            if chars.peek() != Some(&'\n') {
                out.push('\n');
            }
        } else if is_bidi_control(char) {
            out.push_str(&format!("[U+{:04X}]", u32::from(char)));
        } else if is_forbidden(char) {
            out.push('\u{fffd}');
        } else {
            out.push(char);
        }
    }
    Cow::Owned(out)
}

const fn is_bidi_control(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Control characters and noncharacters: a parse error in HTML.
fn is_forbidden(char: char) -> bool {
    let code = u32::from(char);
    (char.is_control() && !matches!(char, '\t' | '\n')) || (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_turns_text_round_is_written_out() {
        assert_eq!(visible("safe"), "safe");
        assert_eq!(visible("a\u{202e}b"), "a[U+202E]b");
        assert_eq!(visible("a\r\nb\rc\r\r\nd"), "a\nb\nc\n\nd");
        assert_eq!(visible("a\u{0}b\u{7}\u{1f}\u{9b}\nc\u{ffff}"), "a\u{fffd}b\u{fffd}\u{fffd}\u{fffd}\nc\u{fffd}");
    }
}
