//! The templates that come with the program, and how an owner's take their place one by one.

use std::collections::BTreeMap;

macro_rules! embedded {
    ($($name:literal)*) => {
        /// Every file that a document is made from, by its name under `templates/`. Each can be overridden by that name.
        pub static EMBEDDED: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../templates/", $name)))),*];
    };
}

embedded! {
    "consultation.html"
    "consultation.md"
    "report.css"
    "strings.en-GB.yaml"
    "strings.cy.yaml"
    "review.html"
    "review.md"
    "review.txt"
    "html/language.html"
    "md/language.md"
    "html/review/macros.html"
    "html/review/header.html"
    "html/review/glance.html"
    "html/review/counts.html"
    "html/review/by-outcome.html"
    "html/review/by-enabler.html"
    "html/review/promise.html"
    "html/review/whole.html"
    "html/review/everything-else.html"
    "html/review/by-question.html"
    "html/review/waivers.html"
    "html/review/about.html"
    "md/review/macros.md"
    "md/review/header.md"
    "md/review/glance.md"
    "md/review/counts.md"
    "md/review/by-outcome.md"
    "md/review/by-enabler.md"
    "md/review/promise.md"
    "md/review/whole.md"
    "md/review/everything-else.md"
    "md/review/by-question.md"
    "md/review/waivers.md"
    "md/review/about.md"
    "align.html"
    "align.md"
    "methodology.html"
    "methodology.md"
    "html/methodology/header.html"
    "html/methodology/glance.html"
    "html/methodology/revisions.html"
    "html/methodology/scope.html"
    "html/methodology/structure.html"
    "html/methodology/aim.html"
    "html/methodology/sources.html"
    "html/methodology/measures.html"
    "html/methodology/card.html"
    "html/methodology/formula.html"
    "html/methodology/readings.html"
    "html/methodology/example.html"
    "html/methodology/quality.html"
    "html/methodology/reading.html"
    "html/methodology/users.html"
    "html/methodology/disclosure.html"
    "html/methodology/references.html"
    "html/methodology/cite.html"
    "html/methodology/fields.html"
    "html/methodology/definitions.html"
    "html/methodology/checks.html"
    "html/methodology/about.html"
    "html/methodology/macros.html"
    "md/methodology/header.md"
    "md/methodology/glance.md"
    "md/methodology/revisions.md"
    "md/methodology/scope.md"
    "md/methodology/structure.md"
    "md/methodology/aim.md"
    "md/methodology/sources.md"
    "md/methodology/measures.md"
    "md/methodology/card.md"
    "md/methodology/formula.md"
    "md/methodology/readings.md"
    "md/methodology/example.md"
    "md/methodology/quality.md"
    "md/methodology/reading.md"
    "md/methodology/users.md"
    "md/methodology/disclosure.md"
    "md/methodology/references.md"
    "md/methodology/cite.md"
    "md/methodology/fields.md"
    "md/methodology/definitions.md"
    "md/methodology/checks.md"
    "md/methodology/about.md"
    "md/methodology/macros.md"
    "html/page.html"
    "html/macros.html"
    "html/beside.html"
    "html/align/header.html"
    "html/align/matrix.html"
    "html/align/gaps.html"
    "html/align/pairs.html"
    "html/align/suggestions.html"
    "html/align/about.html"
    "html/header.html"
    "html/contents.html"
    "html/reservations.html"
    "html/response.html"
    "html/figures.html"
    "html/answers.html"
    "html/framework.html"
    "html/promise.html"
    "html/outcomes.html"
    "html/enablers.html"
    "html/others.html"
    "html/groups.html"
    "html/alignment.html"
    "html/indicators.html"
    "html/rules.html"
    "html/terms.html"
    "html/about.html"
    "md/page.md"
    "md/macros.md"
    "md/beside.md"
    "md/align/header.md"
    "md/align/matrix.md"
    "md/align/gaps.md"
    "md/align/pairs.md"
    "md/align/suggestions.md"
    "md/align/about.md"
    "md/header.md"
    "md/contents.md"
    "md/reservations.md"
    "md/response.md"
    "md/figures.md"
    "md/answers.md"
    "md/framework.md"
    "md/promise.md"
    "md/outcomes.md"
    "md/enablers.md"
    "md/others.md"
    "md/groups.md"
    "md/alignment.md"
    "md/indicators.md"
    "md/rules.md"
    "md/terms.md"
    "md/about.md"
    "html/logic.html"
    "md/logic.md"
    "html/drawing/marks.html"
    "html/drawing/counts.html"
    "html/drawing/kinds.html"
    "html/drawing/directions.html"
    "html/drawing/groups.html"
    "html/drawing/logic.html"
    "md/drawing/marks.md"
    "md/drawing/counts.md"
    "md/drawing/kinds.md"
    "md/drawing/directions.md"
    "md/drawing/groups.md"
    "md/drawing/logic.md"
}

/// The text of every file by its name, the owner's where `overrides` gives one.
pub(super) fn resolve(overrides: &dyn Fn(&str) -> Option<String>) -> BTreeMap<&'static str, String> {
    EMBEDDED.iter().map(|(name, text)| (*name, overrides(name).unwrap_or_else(|| (*text).to_owned()))).collect()
}

/// Whether a document can use a template of this name: a folder that is called as another document holds the parts of that.
pub(super) fn is_for(name: &str, document: &str) -> bool {
    let folder = name.split_once('/').and_then(|(_, part)| part.split_once('/')).map_or(document, |(folder, _)| folder);
    let page = name.split_once('.').map_or(document, |(page, _)| if page.contains('/') { document } else { page });
    [folder, page].iter().all(|owner| *owner == document || !is_embedded(&format!("{owner}.html")))
}

/// Whether a file of this name comes with the program.
pub(super) fn is_embedded(name: &str) -> bool {
    EMBEDDED.iter().any(|(known, _)| *known == name)
}

/// The language whose labels a file of this name holds: `cy` of `strings.cy.yaml`.
#[must_use]
pub fn language_of(name: &str) -> Option<&str> {
    let lang = name.strip_prefix("strings.")?.strip_suffix(".yaml")?;
    let is_tag = !lang.is_empty() && lang.chars().all(|char| char.is_ascii_alphanumeric() || char == '-');
    is_tag.then_some(lang)
}

/// The languages whose labels come with the program.
#[must_use]
pub fn languages() -> Vec<&'static str> {
    EMBEDDED.iter().filter_map(|(name, _)| language_of(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::{EMBEDDED, is_for};

    #[test]
    fn a_document_takes_what_is_shared_and_its_own() {
        for (name, document, takes) in [
            ("html/macros.html", "review", true),
            ("html/drawing/logic.html", "methodology", true),
            ("html/review/header.html", "review", true),
            ("html/review/header.html", "consultation", false),
            ("review.html", "consultation", false),
            ("review.html", "review", true),
            ("report.css", "review", true),
        ] {
            assert_eq!(is_for(name, document), takes, "{name} for {document}");
        }
        let documents = ["consultation", "methodology", "review", "align"];
        for (name, _) in EMBEDDED {
            assert!(documents.iter().any(|document| is_for(name, document)), "{name} is for no document");
        }
    }
}
