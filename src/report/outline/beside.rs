//! The sections of frameworks laid side by side.

use super::{Outline, annex, numbered, section};
use crate::report::Document;
use crate::report::view::AlignmentView;

impl Document for AlignmentView {
    const NAME: &'static str = "align";

    fn lang(&self) -> &str {
        &self.lang
    }

    fn speak(&mut self, lang: &str) {
        lang.clone_into(&mut self.lang);
    }

    fn outline(&self) -> Outline {
        let alignment = &self.alignment;
        let gaps = alignment.unmatched.iter().any(|of| !of.ours.is_empty() || !of.theirs.is_empty());
        numbered(vec![
            section("matrix", "matrix", !alignment.rows.is_empty(), Vec::new()),
            section("gaps", "gaps", gaps, Vec::new()),
            section("pairs", "pairs", !alignment.pairs.is_empty(), Vec::new()),
            section("suggestions", "suggestions", !self.suggestions.is_empty(), Vec::new()),
            annex("about", "about-this-document", true, Vec::new()),
        ])
    }
}
