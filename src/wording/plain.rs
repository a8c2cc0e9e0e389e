//! Looking for words in what an author wrote, and giving them back as they stand there.

/// Words without what does not tell them apart: case, blanks, a full stop at the end.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_lowercase()
}

/// The first of these phrases that stands in a text as whole words, in any case, as the author wrote it. Phrases are in
/// small letters; a blank in one stands for any run of blanks or hyphens.
pub(crate) fn first_phrase<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    let words = words(text);
    // Nearly every word is ruled out by its first letter.
    let letters = phrases.iter().fold(0, |letters, phrase| letters | letter(phrase));
    (0..words.len()).filter(|at| letters & letter(&text[words[*at].0..]) != 0).find_map(|at| {
        let longest = phrases.iter().filter_map(|phrase| ends(text, &words, at, phrase)).max()?;
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
    let mut last = at;
    for (number, expected) in phrase.split(' ').enumerate() {
        last = at + number;
        let (start, end) = *words.get(last)?;
        let joined = number == 0 || text[words[last - 1].1..start].chars().all(|c| c.is_whitespace() || c == '-');
        if !joined || !text[start..end].eq_ignore_ascii_case(expected) {
            return None;
        }
    }
    Some(words[last].1)
}

/// Where the words of a text stand: letters and digits, with apostrophes inside.
pub(crate) fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
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
