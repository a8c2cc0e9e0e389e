//! Looking for words in what an author wrote, and giving them back as they stand there.

/// Words without what does not tell them apart: case, blanks, a full stop at the end.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_lowercase()
}

/// The first of these phrases that stands in a text as whole words, in any case, as the author wrote it. Phrases are in
/// small letters; a blank in one stands for any run of blanks or hyphens.
pub(crate) fn first_phrase<'t>(text: &'t str, phrases: &[&str]) -> Option<&'t str> {
    let words = words(text);
    (0..words.len()).find_map(|at| {
        let longest = phrases.iter().filter_map(|phrase| ends(text, &words, at, phrase)).max()?;
        Some(&text[words[at].0..longest])
    })
}

/// Where a phrase ends that begins at the word `at`, if it stands there.
fn ends(text: &str, words: &[(usize, usize)], at: usize, phrase: &str) -> Option<usize> {
    // Nearly every phrase is ruled out by its first letter.
    let first = |text: &str, at: usize| text.as_bytes().get(at).map(u8::to_ascii_lowercase);
    if first(text, words[at].0) != first(phrase, 0) {
        return None;
    }
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
