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
    "align.html"
    "align.md"
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
}

/// The text of every file by its name, the owner's where `overrides` gives one.
pub(super) fn resolve(overrides: &dyn Fn(&str) -> Option<String>) -> BTreeMap<&'static str, String> {
    EMBEDDED.iter().map(|(name, text)| (*name, overrides(name).unwrap_or_else(|| (*text).to_owned()))).collect()
}
