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

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn a_formula_is_words() {
        for formula in ["=1+1", "+A1", "-A1", "@SUM(A1)", " =1", "\t=1"] {
            assert_eq!(inert(formula), format!("'{formula}"));
        }
        assert_eq!(inert("Children = people"), "Children = people");
    }
}
