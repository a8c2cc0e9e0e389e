//! The sections of a methodology document.

use super::{Outline, Unnumbered, annex, keyed, numbered, section, titled};
use crate::report::Document;
use crate::report::view::methodology::Tally;
use crate::report::view::{MethodologyView, State};

impl Document for MethodologyView {
    const NAME: &'static str = "methodology";

    fn lang(&self) -> &str {
        &self.lang
    }

    fn speak(&mut self, lang: &str) {
        lang.clone_into(&mut self.lang);
    }

    fn outline(&self) -> Outline {
        let scope = scope(self);
        let users = users(self);
        let structure = structure(self);
        let revisions = self.revisions.state != State::Missing || !self.breaks.is_empty();
        let disclosed = self.disclosure.state != State::Missing || self.access.state != State::Missing;
        let sources = titled(&self.sources, |it| (&it.item.anchor, &it.item.title));
        let indicators = titled(&self.indicators, |it| (&it.anchor, &it.title));
        let any_indicator = !self.indicators.is_empty();
        let sections = vec![
            section("glance", "at-a-glance", true, glance(self)),
            section("revisions", "revisions", revisions, Vec::new()),
            section("scope", "what-the-indicators-cover", !scope.is_empty(), scope),
            section("structure", "the-framework", !structure.is_empty(), structure),
            section("sources", "data-sources", !self.sources.is_empty(), sources),
            section("measures", "how-each-indicator-is-calculated", any_indicator, indicators).unlisted(),
            section("quality", "quality", any_indicator || !self.sources.is_empty(), quality(self)),
            section("alignment", "alignment", !self.alignment.frameworks.is_empty(), Vec::new()),
            section("reading", "how-to-read-the-indicators", any_indicator, Vec::new()),
            section("users", "who-uses-them", !users.is_empty(), users),
            section("disclosure", "disclosure-control", disclosed, Vec::new()),
            section("references", "references", !self.references.is_empty(), Vec::new()),
            section("cite", "how-to-cite", true, Vec::new()),
            annex("fields", "fields", any_indicator, Vec::new()),
            annex("definitions", "definitions", !self.definitions.is_empty(), Vec::new()),
            annex("checks", "checks", true, Vec::new()),
            annex("terms", "terms", !self.terms.is_empty(), Vec::new()),
            annex("changelog", "changelog", false, Vec::new()),
            annex("about", "about-this-document", true, Vec::new()),
        ];
        numbered(sections)
    }
}

fn glance(view: &MethodologyView) -> Vec<Unnumbered> {
    let is_strong = |tally: &&Tally| tally.stated == tally.of && tally.doubtful == 0;
    let strong = view.glance.tallies.iter().filter(is_strong).count();
    let any_weak = strong < view.glance.tallies.len();
    keyed(&[
        ("what-it-is", true),
        ("how-many", !view.indicators.is_empty()),
        ("strengths", strong > 0),
        ("limits", any_weak || !view.recommendations.is_empty() || view.framework.not_read.is_some()),
    ])
}

fn scope(view: &MethodologyView) -> Vec<Unnumbered> {
    let scope = &view.scope;
    keyed(&[
        ("whom", !scope.cohorts.is_empty() || !view.drawings.groups.is_empty()),
        ("where", !scope.places.is_empty()),
        ("when", scope.every.len() + scope.periods.len() > 0),
    ])
}

fn structure(view: &MethodologyView) -> Vec<Unnumbered> {
    keyed(&[
        ("measured-by", !view.drawings.models.is_empty()),
        ("outcomes-in-full", !view.outcomes.is_empty()),
        ("enablers-in-full", !view.enablers.is_empty()),
        ("needs", !view.needs.is_empty()),
    ])
}

fn quality(view: &MethodologyView) -> Vec<Unnumbered> {
    const DIMENSIONS: [&str; 6] =
        ["relevance", "accuracy", "timeliness", "accessibility", "comparability", "coherence"];
    keyed(&DIMENSIONS.map(|key| (key, view.quality.iter().any(|dimension| dimension.key == key))))
}

fn users(view: &MethodologyView) -> Vec<Unnumbered> {
    keyed(&[("partners", view.partners.state == State::Stated), ("responded", !view.responded.is_empty())])
}

#[cfg(test)]
mod tests {
    use crate::report::Document;
    use crate::report::view::MethodologyView;
    use crate::report::view::methodology::Measure;

    #[test]
    fn what_is_empty_is_left_out_and_says_so() {
        let mut view = MethodologyView::default();
        let keys = |view: &MethodologyView| view.outline().sections.iter().map(|it| it.key).collect::<Vec<_>>();
        // A fact that nothing was said of is stated in a default view.
        assert!(!keys(&view).contains(&"measures") && view.outline().left_out.contains(&"measures"));
        view.indicators.push(Measure::default());
        assert!(keys(&view).contains(&"measures") && !view.outline().left_out.contains(&"measures"));
        assert!(view.outline().left_out.contains(&"changelog"));
    }
}
