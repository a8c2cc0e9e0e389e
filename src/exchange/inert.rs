//! Cells that a spreadsheet shows and never runs.

use std::borrow::Cow;

/// A cell as it may be given to a spreadsheet: what it would take for a formula stands after an apostrophe, which it does
/// not show.
#[must_use]
pub fn inert(cell: &str) -> Cow<'_, str> {
    let first = cell.trim_start_matches(' ').chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{cell}"))
        }
        _ => Cow::Borrowed(cell),
    }
}

/// The same, so that [`spoken`] gives back the very cell: one that looks as if it had been made inert gets a mark more.
#[must_use]
pub fn inert_and_back(cell: &str) -> Cow<'_, str> {
    let marked = cell.trim_start_matches('\'');
    match inert(marked) {
        Cow::Owned(_) => Cow::Owned(format!("'{cell}")),
        Cow::Borrowed(_) => Cow::Borrowed(cell),
    }
}

/// A cell as it was before it was made inert.
#[must_use]
pub fn spoken(cell: &str) -> &str {
    let marked = cell.trim_start_matches('\'');
    let is_inert = matches!(inert(marked), Cow::Owned(_));
    if is_inert { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::{inert, inert_and_back, spoken};

    #[test]
    fn what_was_made_inert_comes_back() {
        for cell in ["=1", "'=1", "''=1", "'tis", "''", "", "plain", " @x", "' =1", "-", "\t=", "'\n"] {
            let shown = inert_and_back(cell);
            assert_eq!(inert(&shown), shown, "{cell}");
            assert_eq!(spoken(&shown), cell);
        }
    }

    #[test]
    fn a_formula_is_words() {
        for formula in ["=1+1", "+A1", "-A1", "@SUM(A1)", " =1", "\t=1"] {
            assert_eq!(inert(formula), format!("'{formula}"));
        }
        assert_eq!(inert("Children = people"), "Children = people");
    }
}
