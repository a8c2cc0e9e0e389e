//! Anchors: made of names in the spec, never of titles or of order, so that a link outlives both.

/// The anchor of an item, without `#`: its sort and its name. Characters outside `A-Z a-z 0-9 -` are written as their
/// code between two underscores, so that the anchor is the same in an address, in HTML and in Markdown.
#[must_use]
pub fn anchor(sort: &str, name: &str) -> String {
    let mut anchor = String::with_capacity(sort.len() + name.len() + 1);
    anchor.push_str(sort);
    anchor.push('-');
    for char in name.chars() {
        if char.is_ascii_alphanumeric() || char == '-' {
            anchor.push(char);
        } else if char == '_' {
            anchor.push_str("__");
        } else {
            anchor.push_str(&format!("_{:x}_", u32::from(char)));
        }
    }
    anchor
}

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn names_become_anchors_that_never_clash() {
        assert_eq!(anchor("indicator", "s47-to-conference"), "indicator-s47-to-conference");
        assert_eq!(anchor("outcome", "supporting-families.health"), "outcome-supporting-families_2e_health");
        assert_eq!(anchor("outcome", "iechyd-da\u{e2}\"><b>"), "outcome-iechyd-da_e2__22__3e__3c_b_3e_");
        assert_ne!(anchor("outcome", "a_e2_"), anchor("outcome", "a\u{e2}"));
    }
}
