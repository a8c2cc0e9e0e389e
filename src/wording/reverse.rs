//! Words that turn what is counted into its reverse: "not in school" counts what "in school" leaves out.

/// A text's words without those that turn them, and those that did. An odd number of them makes the reverse.
pub(crate) fn affirmed(text: &str) -> (String, Vec<String>) {
    const TURNING: [&str; 5] = ["not", "no", "never", "without", "non"];
    const SMALL: [&str; 5] = ["a", "an", "the", "any", "were"];
    let (mut kept, mut turned): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        if TURNING.contains(&lower.as_str()) {
            turned.push(word.to_owned());
        } else if let Some(affirmed) = without_its_turn(&lower) {
            turned.push(word.to_owned());
            kept.push(affirmed.to_owned());
        } else if !SMALL.contains(&lower.as_str()) {
            kept.push(lower);
        }
    }
    (kept.join(" "), turned)
}

/// `suitable`, of `unsuitable`.
fn without_its_turn(word: &str) -> Option<&str> {
    const PAIRS: [(&str, &str); 8] = [
        ("absence", "attendance"),
        ("absent", "present"),
        ("missed", "attended"),
        ("inadequate", "adequate"),
        ("inappropriate", "appropriate"),
        ("dissatisfied", "satisfied"),
        ("failed", "passed"),
        ("late", "on time"),
    ];
    const WHOLE: [&str; 7] = ["under", "uni", "until", "unless", "uncle", "unaccompanied", "unborn"];
    if let Some((_, affirmed)) = PAIRS.iter().find(|(turned, _)| *turned == word) {
        return Some(affirmed);
    }
    let rest = word.strip_prefix("un").filter(|rest| rest.len() > 2)?;
    (!WHOLE.iter().any(|whole| word.starts_with(whole))).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::affirmed;

    #[test]
    fn what_is_not_is_the_reverse_of_what_is() {
        for (turned, plain) in [
            ("in unsuitable accommodation", "in suitable accommodation"),
            ("Not in school", "in school"),
            ("School absence", "school attendance"),
            ("with no further plan", "with a further plan"),
        ] {
            let ((turned, words), (plain, none)) = (affirmed(turned), affirmed(plain));
            assert_eq!((turned, words.len(), none.len()), (plain, 1, 0));
        }
    }

    #[test]
    fn what_only_begins_like_a_turn_is_none() {
        for text in ["children under five", "university places", "unaccompanied children", "united families"] {
            assert!(affirmed(text).1.is_empty(), "{text}");
        }
    }
}
