//! A pattern that an author writes: a regular expression that takes time in proportion to the text, and bounded memory.

use super::Wrong;
use regex_lite::{Regex, RegexBuilder};

/// The most bytes that a compiled pattern may take.
const LARGEST: usize = 16 * 1024;
/// How deep brackets may stand in one another.
const DEEPEST: u32 = 20;

/// A pattern, ready.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

impl Pattern {
    pub(crate) fn new(written: &str) -> Result<Self, Wrong> {
        let built = RegexBuilder::new(written).size_limit(LARGEST).nest_limit(DEEPEST).build();
        built.map(Pattern).map_err(|error| {
            let said = error.to_string();
            let (message, help) = if said.contains("size limit") || said.contains("too much nesting") || said.contains("nesting limit") {
                ("the pattern is larger than any that a title needs".to_owned(), "write a shorter one")
            } else {
                (
                    format!("the pattern cannot be read: {said}"),
                    "a pattern is a regular expression: `^Rate of` asks how a text begins, `[0-9]{4}` for four digits; a `\\` \
                     stands before a mark that is meant as it is",
                )
            };
            Wrong::new(message, help)
        })
    }

    /// Whether it is anywhere in a text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}
