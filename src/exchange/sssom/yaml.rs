//! Values in the header of an SSSOM table, which is YAML.

use std::fmt::Write;

/// A value on one line: plain where nothing in it could be taken for anything but words, else in double quotes.
pub(super) fn scalar(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if !is_seen(letter) => {
                let _ = match u32::from(letter) {
                    code @ 0..=0xFFFF => write!(quoted, "\\u{code:04X}"),
                    code => write!(quoted, "\\U{code:08X}"),
                };
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn is_plain(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    let is_word = !matches!(word.as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    let plain = |letter: char| letter.is_ascii_alphanumeric() || " -._/:(),;%#'&?!".contains(letter);
    is_word
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(plain)
        && !text.ends_with([' ', ':'])
        && ![": ", " #"].iter().any(|mark| text.contains(mark))
}

/// Whether a letter is shown where it stands: no control, and nothing that turns or hides what is beside it.
pub(in crate::exchange) fn is_seen(letter: char) -> bool {
    !letter.is_control()
        && !matches!(
            letter,
            '\u{AD}'
                | '\u{61C}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{FFFE}'..='\u{FFFF}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn what_is_not_words_for_certain_is_quoted() {
        for plain in ["csc", "https://example.org/a", "The framework, as it is (2022)"] {
            assert_eq!(scalar(plain), plain);
        }
        for quoted in ["", "2022", "no", "a: b", "a #b", "- a", "*a", "'a'", "a ", "é", "[a]", "{a}", "x:"] {
            assert_eq!(scalar(quoted), format!("\"{quoted}\""));
        }
        assert_eq!(scalar("a\n\"\\\u{202E}\u{0}"), "\"a\\n\\\"\\\\\\u202E\\u0000\"");
    }

    #[test]
    fn every_value_is_read_as_it_was() {
        for text in ["", "no", "a\nb", "\t", "\"\"\"", "#", "\u{1F600}\u{202E}\u{85}\\", "2022-01-01", "a: b # c"] {
            let read: String = serde_saphyr::from_str(&format!("{}\n", scalar(text))).expect("it is YAML");
            assert_eq!(read, text);
        }
    }
}
