//! Words, and where in the author's text each stands.

use std::ops::Range;

/// A text cut into words, lower-cased, each with its place in the text as written.
pub(super) struct Tokens {
    lower: String,
    tokens: Vec<Token>,
}

struct Token {
    range: Range<usize>,
    stem: usize,
    /// Something other than a blank or a hyphen stood before it.
    after_break: bool,
    /// A colon stood before it.
    after_colon: bool,
    /// A full stop, question mark or line's end stood before it.
    after_stop: bool,
}

impl Tokens {
    /// Reads a text. Bytes keep their places: only ASCII letters are lowered.
    pub(super) fn new(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let mut tokens: Vec<Token> = Vec::with_capacity(lower.len() / 6 + 1);
        let (mut start, mut gap) = (None, 0);
        let mut push = |start: usize, end: usize, gap: usize| {
            let between = &lower[gap..start];
            tokens.push(Token {
                range: start..end,
                stem: start + stem(&lower[start..end]).len(),
                after_break: between.contains([',', ';', ':', '.', '(', ')', '!', '?', '\n']),
                after_colon: between.contains(": "),
                after_stop: stops(between),
            });
        };
        for (at, letter) in lower.char_indices() {
            let inside = letter.is_alphanumeric()
                || (matches!(letter, '\'' | '’') && start.is_some())
                || (letter == '.' && start.is_some_and(|from| within_number(&lower, from, at)));
            match (inside, start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    push(from, at, gap);
                    (start, gap) = (None, at);
                }
                _ => {}
            }
            // Marks that are words of their own in the titles of indicators.
            if matches!(letter, '%' | '#' | '<' | '>' | '≤' | '≥') {
                push(at, at + letter.len_utf8(), gap);
                gap = at + letter.len_utf8();
            }
        }
        if let Some(from) = start {
            push(from, lower.len(), gap);
        }
        Self { lower, tokens }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word as written, lower-cased.
    pub(super) fn word(&self, at: usize) -> &str {
        &self.lower[self.tokens[at].range.clone()]
    }

    /// The word without its ending, so that "assess", "assessed" and "assessing" are one; any number is `0`.
    pub(super) fn stem(&self, at: usize) -> &str {
        let token = &self.tokens[at];
        let word = &self.lower[token.range.start..token.stem];
        if word.starts_with(|first: char| first.is_ascii_digit()) { "0" } else { word }
    }

    /// From the first byte of one word to the last of another.
    pub(super) fn range(&self, first: usize, last: usize) -> Range<usize> {
        self.tokens[first].range.start..self.tokens[last].range.end
    }

    pub(super) fn after_break(&self, at: usize) -> bool {
        self.tokens[at].after_break
    }

    pub(super) fn after_colon(&self, at: usize) -> bool {
        self.tokens[at].after_colon
    }

    pub(super) fn after_stop(&self, at: usize) -> bool {
        self.tokens[at].after_stop
    }
}

fn stops(between: &str) -> bool {
    between.contains(['?', '!', '\n']) || between.contains(". ")
}

/// "4.2" is one word, "life. 2" is two.
fn within_number(lower: &str, from: usize, at: usize) -> bool {
    let next = lower[at + 1..].starts_with(|next: char| next.is_ascii_digit());
    next && lower[from..at].bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A word without the endings of number, tense and person. It only ever cuts, so that a stem is a part of the text.
pub(crate) fn stem(word: &str) -> &str {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    let mut word = word.trim_end_matches(['\'', '’']);
    if word.len() < 4 || !word.is_ascii() {
        return word;
    }
    if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        word = &word[..word.len() - 1];
        word = word.strip_suffix("ie").unwrap_or(word);
    }
    for ending in ["ing", "ed"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 3
            && rest.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        {
            word = undoubled(rest);
            break;
        }
    }
    if word.len() > 3 { word.strip_suffix(['e', 'y']).unwrap_or(word) } else { word }
}

fn undoubled(word: &str) -> &str {
    let bytes = word.as_bytes();
    let last = bytes[bytes.len() - 1];
    let doubled = bytes[bytes.len() - 2] == last && !matches!(last, b'l' | b's' | b'z' | b'e' | b'o');
    if doubled { &word[..word.len() - 1] } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stem_for_the_forms_of_a_word() {
        for forms in [
            &["assess", "assesses", "assessed", "assessing"][..],
            &["complete", "completed", "completing", "completes"],
            &["study", "studies"],
            &["refer", "refers", "referred", "referring"],
            &["child's", "child’s", "child"],
        ] {
            let first = stem(forms[0]);
            assert!(forms.iter().all(|form| stem(form) == first), "{forms:?}");
        }
        assert_ne!(stem("access"), stem("acces"));
        assert_eq!(stem("status"), "status");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "“Ünsafe”: 4.2% of re-referrals";
        let tokens = Tokens::new(text);
        let words: Vec<_> = (0..tokens.len()).map(|at| &text[tokens.range(at, at)]).collect();
        assert_eq!(words, ["Ünsafe", "4.2", "%", "of", "re", "referrals"]);
        assert_eq!(tokens.stem(1), "0");
    }
}
