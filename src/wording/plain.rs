//! Looking for words in what an author wrote, and giving them back as they stand there.

/// Words without what does not tell them apart: case, blanks, a full stop at the end.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// Adds words to a text in the same form.
pub(crate) fn fold_into(out: &mut String, text: &str) {
    let start = out.len();
    out.reserve(text.len());
    for word in text.split_whitespace() {
        if out.len() > start {
            out.push(' ');
        }
        if word.is_ascii() {
            let from = out.len();
            out.push_str(word);
            out[from..].make_ascii_lowercase();
        } else {
            out.push_str(&word.to_lowercase());
        }
    }
    let stops = out[start..].len() - out[start..].trim_end_matches('.').len();
    out.truncate(out.len() - stops);
}

/// Whether a word, in any case, is one of these, which are in small letters of ASCII.
pub(crate) fn is_one_of(word: &str, of: &[&str]) -> bool {
    of.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The first of these phrases that stands in a text as whole words, in any case, as the author wrote it. Phrases are in
/// small letters; a blank in one stands for any run of blanks or hyphens.
pub(crate) fn first_phrase<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    let words = words(text);
    // Nearly every word is ruled out by its first letter.
    let letters = phrases.iter().fold(0, |letters, phrase| letters | letter(phrase));
    (0..words.len()).filter(|at| letters & letter(&text[words[*at].0..]) != 0).find_map(|at| {
        let first = text.as_bytes()[words[at].0].to_ascii_lowercase();
        let likely = phrases.iter().filter(|phrase| phrase.as_bytes().first() == Some(&first));
        let longest = likely.filter_map(|phrase| ends(text, &words, at, phrase)).max()?;
        Some(&text[words[at].0..longest])
    })
}

/// A bit for the letter that a text begins with; what is no letter from a to z shares one.
fn letter(text: &str) -> u32 {
    match text.as_bytes().first().map(u8::to_ascii_lowercase) {
        Some(letter @ b'a'..=b'z') => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}

/// Where a phrase ends that begins at the word `at`, if it stands there.
fn ends(text: &str, words: &[(usize, usize)], at: usize, phrase: &str) -> Option<usize> {
    let is_word = |(start, end): (usize, usize), expected: &str| text[start..end].eq_ignore_ascii_case(expected);
    let (start, mut last) = words[at];
    // Few phrases get past their first word: the others are not taken apart.
    let (first, others) = phrase.split_at_checked(last - start)?;
    if !is_word(words[at], first) || !(others.is_empty() || others.starts_with(' ')) {
        return None;
    }
    for (word, expected) in others.split_ascii_whitespace().enumerate().map(|(number, word)| (at + 1 + number, word)) {
        let place = *words.get(word)?;
        let joined = text[last..place.0].chars().all(|c| c.is_whitespace() || c == '-');
        if !joined || !is_word(place, expected) {
            return None;
        }
        last = place.1;
    }
    Some(last)
}

/// Where the words of a text stand: letters and digits, with apostrophes inside.
pub(crate) fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::with_capacity(text.len() / 4 + 1);
    let mut start = None;
    for (at, letter) in text.char_indices() {
        let inside = letter.is_alphanumeric() || (matches!(letter, '\'' | '’' | '&') && start.is_some());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, text.len())));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_whole_words_and_as_written() {
        assert_eq!(first_phrase("Help that is Timely, and near", &["timely", "near"]), Some("Timely"));
        assert_eq!(first_phrase("High-quality homes", &["quality", "high quality"]), Some("High-quality"));
        assert_eq!(first_phrase("goodness", &["good"]), None);
        assert_eq!(first_phrase("good, level", &["good level"]), None);
        assert_eq!(first_phrase("", &["good"]), None);
    }

    #[test]
    fn words_may_be_of_any_alphabet() {
        let text = "Größe children’s A&E β";
        let found: Vec<&str> = words(text).into_iter().map(|(from, to)| &text[from..to]).collect();
        assert_eq!(found, ["Größe", "children’s", "A&E", "β"]);
    }
}
