//! What the language says and the standard has no place for, in the cell `other`.

/// Keys with values, in one cell: `on=2023-09|basis=inferred`. In a value, `|` and `\` stand after `\`.
pub(super) fn cell(pairs: &[(String, String)]) -> String {
    let pair = |(key, value): &(String, String)| format!("{key}={}", listed(value));
    pairs.iter().map(pair).collect::<Vec<_>>().join("|")
}

/// A value as it stands in a list of several.
pub(super) fn listed(value: &str) -> String {
    value.replace('\\', "\\\\").replace('|', "\\|")
}

/// The values of a list, as the standard reads them: only `\|` and `\\` are escapes.
pub(super) fn values(cell: &str) -> Vec<String> {
    let (mut values, mut value) = (Vec::new(), String::new());
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => value.push(letters.next_if(|next| matches!(next, '|' | '\\')).unwrap_or('\\')),
            '|' => values.push(std::mem::take(&mut value)),
            _ => value.push(letter),
        }
    }
    values.push(value);
    values.retain(|value| !value.trim().is_empty());
    values
}

/// The keys and values of a cell, if it is one that was written here; else it is somebody else's.
pub(super) fn pairs(cell: &str) -> Option<Vec<(String, String)>> {
    let pair = |value: &String| {
        let (key, said) = value.split_once('=')?;
        let is_ours = matches!(key, "on" | "edition" | "basis" | "basis-why" | "subject-title" | "object-title")
            || key.starts_with("differs.");
        is_ours.then(|| (key.to_owned(), said.to_owned()))
    };
    values(cell).iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_values_come_back() {
        let kept: Vec<(String, String)> = ["a|b", "a\\b", "\\|", "|", "=x=\\", "two\nlines", "\\\\|"]
            .into_iter()
            .map(|value| ("differs.means".to_owned(), value.to_owned()))
            .collect();
        assert_eq!(pairs(&cell(&kept)), Some(kept));
        assert_eq!(pairs("confidence=1"), None);
        assert_eq!(pairs(""), Some(Vec::new()));
        assert_eq!(values("a\\c|b\\"), ["a\\c", "b\\"]);
    }
}
