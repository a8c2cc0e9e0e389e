//! Which links survive.

/// The address, ready to stand in either format, if it may be a link at all: http, https, mailto and `#`, by list and not
/// by what is forbidden. Nothing that a browser would strip or fold (spaces, controls, backslashes) is let through.
#[must_use]
pub fn safe(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:", "#"]
        .iter()
        .any(|start| lower.starts_with(start) && lower.len() > start.len());
    let strange = |char: char| {
        char.is_control()
            || char.is_whitespace()
            || char == '\\'
            || super::visible(char.encode_utf8(&mut [0; 4])).len() > 4
    };
    if !allowed || address.chars().any(strange) {
        return None;
    }
    Some(encode(address))
}

/// Percent-encodes what either format could mistake for the end of the address, or for markup. `%` stays as it is: the
/// author has encoded already.
fn encode(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&+,;=%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn only_listed_schemes_are_links() {
        for good in ["https://example.org/a?b=c&d=e#f", "HTTP://example.org", "mailto:a@example.org", "#outcome-safe"] {
            assert_eq!(safe(good).as_deref(), Some(good));
        }
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "//example.org",
            "/etc",
            "page.html",
            "",
            "#",
            "https:",
            "https://",
            "https:\\\\example.org",
            "http://exa mple.org",
            "https://example.org/\u{202e}gpj.exe",
            "blob:https://x",
            "ftp://x",
        ] {
            assert_eq!(safe(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_address_cannot_end_its_attribute_or_its_brackets() {
        let address = safe("https://example.org/\"><script>(x)`*|").expect("it begins with https");
        assert_eq!(address, "https://example.org/%22%3E%3Cscript%3E%28x%29%60%2A%7C");
    }
}
