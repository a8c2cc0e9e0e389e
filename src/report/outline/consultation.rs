//! The sections of a consultation response.

use super::{Outline, Unnumbered, annex, drawing, keyed, numbered, section, titled};
use crate::report::view::{ConsultationView, told};
use crate::report::{Document, Form, answers_csv, answers_txt};
use std::collections::HashSet;

impl Document for ConsultationView {
    const NAME: &'static str = "consultation";

    fn lang(&self) -> &str {
        &self.lang
    }

    fn speak(&mut self, lang: &str) {
        lang.clone_into(&mut self.lang);
    }

    fn beside(&self, form: Form) -> Option<(&'static str, String)> {
        match form {
            Form::Csv => Some(("answers.csv", answers_csv(self))),
            Form::Text => Some(("answers.txt", answers_txt(self))),
            _ => None,
        }
    }

    fn outline(&self) -> Outline {
        let other_findings = other_findings(self);
        let loose_indicators = loose_indicators(self);
        let framework_findings = framework_findings(self);
        let whole = !framework_findings.is_empty() || self.framework_comment.is_some();
        let groups = &self.groups;
        let any_groups =
            groups.unreached.len() + groups.told.len() + self.drawings.groups.len() + groups.quotes.len() > 0;
        let others_parts = others(&loose_indicators, &other_findings);
        let sections = vec![
            section("response", "the-response", true, response(self)),
            section("answers", "answers", !self.pages.is_empty(), titled(&self.pages, |it| (&it.anchor, &it.title))),
            section("framework", "the-framework-as-a-whole", whole, framework(self, &framework_findings)),
            section(
                "outcomes",
                "outcomes",
                !self.outcomes.is_empty(),
                titled(&self.outcomes, |it| (&it.anchor, &it.title)),
            ),
            section(
                "enablers",
                "enablers",
                !self.enablers.is_empty(),
                titled(&self.enablers, |it| (&it.anchor, &it.title)),
            ),
            section("others", "other-findings", !others_parts.is_empty(), others_parts),
            section("groups", "groups", any_groups, groups_parts(self)),
            section("alignment", "alignment", !self.alignment.frameworks.is_empty(), Vec::new()),
            annex(
                "indicators",
                "indicators",
                !self.indicators.is_empty(),
                titled(&self.indicators, |it| (&it.anchor, &it.title)),
            )
            .unlisted(),
            annex("logic", "logic-model", !self.drawings.models.is_empty(), drawing::models(&self.drawings)).unlisted(),
            annex("rules", "findings-by-rule", !self.rules.is_empty(), Vec::new()),
            annex("terms", "terms", !self.terms.is_empty(), Vec::new()),
            annex("about", "about-this-document", true, Vec::new()),
        ];
        let loose =
            loose_indicators.iter().flat_map(|place| &self.indicators[*place].findings).copied().collect::<Vec<_>>();
        Outline {
            other_told: told(&self.findings, &other_findings),
            loose_told: told(&self.findings, &loose),
            framework_findings,
            other_findings,
            loose_indicators,
            ..numbered(sections)
        }
    }
}

fn response(view: &ConsultationView) -> Vec<Unnumbered> {
    keyed(&[
        ("who-we-are", view.respondent.remit.is_some()),
        ("what-we-welcome", view.respondent.welcomes.is_some()),
        ("summary", view.respondent.summary.is_some()),
        ("in-figures", true),
        ("what-we-ask-for", !view.recommendations.is_empty()),
    ])
}

fn framework(view: &ConsultationView, findings: &[usize]) -> Vec<Unnumbered> {
    keyed(&[
        ("framework-comment", view.framework_comment.is_some()),
        ("framework-found", !findings.is_empty()),
        ("framework-asks", !view.framework_measures.is_empty()),
    ])
}

fn others(loose: &[usize], findings: &[usize]) -> Vec<Unnumbered> {
    keyed(&[("loose-indicators", !loose.is_empty()), ("elsewhere", !findings.is_empty())])
}

fn groups_parts(view: &ConsultationView) -> Vec<Unnumbered> {
    let groups = &view.groups;
    keyed(&[
        ("groups-not-reached", !groups.unreached.is_empty()),
        ("groups-hardly-measured", !groups.told.is_empty()),
        ("groups-of-the-framework", !view.drawings.groups.is_empty()),
        ("in-their-own-words", !groups.quotes.is_empty()),
    ])
}

/// Indicators under no outcome and no enabler.
fn loose_indicators(view: &ConsultationView) -> Vec<usize> {
    let placed: HashSet<usize> =
        view.outcomes.iter().chain(&view.enablers).flat_map(|promise| &promise.indicators).copied().collect();
    (0..view.indicators.len()).filter(|place| !placed.contains(place)).collect()
}

fn framework_findings(view: &ConsultationView) -> Vec<usize> {
    let grouped: HashSet<usize> = view.groups.unreached.iter().flat_map(|group| &group.findings).copied().collect();
    view.framework_findings.iter().copied().filter(|place| !grouped.contains(place)).collect()
}

/// No finding is lost, whatever it is about: what stands nowhere else stands in a section of its own.
fn other_findings(view: &ConsultationView) -> Vec<usize> {
    let promises = view.outcomes.iter().chain(&view.enablers).flat_map(|promise| &promise.findings);
    let indicators = view.indicators.iter().flat_map(|indicator| &indicator.findings);
    let groups = view.groups.unreached.iter().flat_map(|group| &group.findings);
    let groups = groups.chain(&view.groups.findings);
    let placed: HashSet<usize> =
        promises.chain(indicators).chain(groups).chain(&view.framework_findings).copied().collect();
    (0..view.findings.len()).filter(|place| !placed.contains(place)).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::Document;
    use crate::report::view::{ConsultationView, Finding, Indicator, Promise};

    #[test]
    fn what_is_empty_is_left_out_and_numbers_run_on() {
        let mut view = ConsultationView::default();
        let keys = |view: &ConsultationView| {
            view.outline().sections.iter().map(|it| format!("{} {}", it.number, it.key)).collect::<Vec<_>>()
        };
        assert_eq!(keys(&view), ["1 response", "A about"]);
        view.enablers.push(Promise { title: "Workforce".into(), ..Promise::default() });
        assert_eq!(keys(&view), ["1 response", "2 enablers", "A about"]);
        assert!(view.outline().left_out.contains(&"outcomes"));
    }

    #[test]
    fn no_finding_is_lost() {
        let view = ConsultationView {
            findings: vec![Finding::default(), Finding::default()],
            indicators: vec![Indicator { findings: vec![1], ..Indicator::default() }],
            ..ConsultationView::default()
        };
        assert_eq!(view.outline().other_findings, [0]);
        assert_eq!(view.outline().loose_indicators, [0]);
    }
}
