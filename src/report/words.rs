//! How many words an answer has, as a limit on words counts them.

use super::markdown;

/// The words in plain text: whatever stands between white space and has at least one letter or digit, so that a dash
/// standing alone is none.
#[must_use]
pub fn count(text: &str) -> usize {
    text.split_whitespace().filter(|token| token.chars().any(char::is_alphanumeric)).count()
}

/// The words that a reader of author's Markdown reads: its markup is not counted.
#[must_use]
pub fn count_markdown(source: &str) -> usize {
    count(&markdown::text(source))
}

#[cfg(test)]
mod tests {
    use super::{count, count_markdown};
    use std::path::Path;

    #[test]
    fn a_word_has_a_letter_or_a_digit() {
        assert_eq!(count("genuine outcomes – what has been achieved?"), 6);
        assert_eq!(count("  a\u{a0}b\n\n12 - 'c' … "), 4);
        assert_eq!(count("well-being, e.g. 50%"), 3);
        assert_eq!(count(""), 0);
    }

    #[test]
    fn markup_is_not_counted() {
        assert_eq!(count_markdown("**at least**"), 2);
        assert_eq!(count_markdown("- one\n- two\n\n# three\n\n> four"), 4);
        assert_eq!(count_markdown("[two words](https://example.org/not/counted)"), 2);
        assert_eq!(count_markdown("as *good*as, one\\\ntwo"), 4);
    }

    /// Both answers of the published response that had a limit of 200 words were written to it exactly.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the response is read where it is, and is no part of this crate")]
    fn the_published_answers_count_as_their_author_counted() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/commissioner-response-2023.txt");
        let Ok(response) = std::fs::read_to_string(&path) else {
            println!("SKIPPED: {} is not there", path.display());
            return;
        };
        let between = |from: &str, to: &str| {
            let (_, rest) = response.split_once(from).expect("the response has this line");
            rest.split_once(to).expect("and this one after it").0.to_owned()
        };
        let first = between("multi-agency working? (200 words)", "The Dashboard is being created");
        let second = between("learning and improvement? (200 words)", "Outcome 1: children");
        assert_eq!((count_markdown(&first), count_markdown(&second)), (200, 200));
        assert_eq!((count(&first), count(&second)), (200, 200));
    }
}
