//! Texts and addresses as Turtle has them (RDF 1.1 Turtle, section 6.5).

use crate::exchange::sssom::is_seen;
use std::fmt::Write;

/// A text between quotes, on one line. What is not seen where it stands is written as its number.
pub(super) fn text(words: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // No text of XML has one, and many programs end a text at it.
            '\0' => quoted.push('\u{FFFD}'),
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

/// A text in English.
pub(super) fn english(words: &str) -> String {
    text(words) + "@en"
}

/// An address; none where it has a letter that no address has.
pub(super) fn iri(address: &str) -> Option<String> {
    let has_scheme = address.starts_with("https://") || address.starts_with("http://");
    let is_plain = |letter: char| letter.is_ascii_graphic() && !"<>\"{}|^`\\".contains(letter);
    (has_scheme && address.chars().all(is_plain)).then(|| format!("<{address}>"))
}

/// A subject with what is said of it, each a property and a value; several values of one property stand together.
pub(super) fn said(subject: &str, kind: &str, properties: &[(&str, String)]) -> String {
    let mut block = format!("{subject}\n  a {kind}");
    let mut last = "";
    for (property, value) in properties {
        if *property == last {
            let _ = write!(block, ",\n    {value}");
        } else {
            let _ = write!(block, " ;\n  {property} {value}");
        }
        last = property;
    }
    block + " .\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_before_its_end() {
        assert_eq!(
            english("a \"b\"@en \\ .\n\"\"\"\u{202E}\u{0}\u{7}"),
            "\"a \\\"b\\\"@en \\\\ .\\n\\\"\\\"\\\"\\u202E\u{FFFD}\\u0007\"@en"
        );
    }

    #[test]
    fn no_address_ends_before_its_end() {
        assert_eq!(iri("https://example.org/a"), Some("<https://example.org/a>".to_owned()));
        for bad in ["https://a> .", "https://a b", "https://a\\u003E", "javascript:x", "https://é"] {
            assert_eq!(iri(bad), None);
        }
    }
}
