//! The nearest spelling of a word.

/// The candidate that is nearest to `word`, if one is near enough that a slip of the hand explains it: one letter in
/// three, or the same word with a letter exchanged, in any case. Of equally near ones, the first.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    if length > 64 {
        return None;
    }
    let most = match length {
        0..=2 => 1,
        3..=5 => 2,
        _ => length.div_ceil(3).min(4),
    };
    let lower = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= most + 2)
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_another_word_is_not() {
        assert_eq!(nearest("improvs", ["improves", "means"]), Some("improves"));
        assert_eq!(nearest("Cohort", ["cohort"]), Some("cohort"));
        assert_eq!(nearest("child-in-care", ["child-in-need", "adult"]), Some("child-in-need"));
        assert_eq!(nearest("colour", ["cohort", "counts"]), None);
        assert_eq!(nearest("up", ["to"]), None);
    }
}
