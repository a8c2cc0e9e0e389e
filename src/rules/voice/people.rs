//! Judges by the words for those whom they are: `young-person`, and "young people".

/// Whether words name those who are judges under this name: "children and young people" names `young-person`.
pub(super) fn names(words: &str, judge: &str) -> bool {
    let one = judge.replace('-', " ");
    format!(" {words} ").contains(&format!(" {} ", several(&one))) || format!(" {words} ").contains(&format!(" {one} "))
}

/// Several of what one word names.
pub(super) fn several(one: &str) -> String {
    match (one.strip_suffix("child"), one.strip_suffix("person"), one.strip_suffix('y')) {
        (Some(before), ..) => format!("{before}children"),
        (_, Some(before), _) => format!("{before}people"),
        (.., Some(before)) => format!("{before}ies"),
        _ => format!("{one}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_judge_is_named_by_those_who_are_several() {
        assert!(names("children and young people are", "young-person"));
        assert!(names("families are", "family"));
        assert!(!names("children are", "family"));
    }
}
