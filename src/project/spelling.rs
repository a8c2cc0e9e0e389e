//! The nearest spelling of a word.

/// The candidate nearest to `word`, if a slip of the hand explains the difference: one letter in three. Case, and `_`
/// for `-`, do not count. Of equally near ones, the first.
pub(super) fn nearest<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let word = word.to_lowercase().replace('_', "-");
    let length = word.chars().count();
    // Nobody misspells a key at this length, and the comparison is quadratic.
    if length > 64 {
        return None;
    }
    let most = length.div_ceil(3).min(4);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_another_word_is_not() {
        assert_eq!(nearest("besides", ["beside", "specs"]), Some("beside"));
        assert_eq!(nearest("Fail_On", ["fail-on"]), Some("fail-on"));
        assert_eq!(nearest("warn", ["error", "warning"]), None);
        assert_eq!(nearest("colour", ["specs", "name"]), None);
    }
}
