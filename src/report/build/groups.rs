//! Whom the framework reaches, and whom it does not.

use super::Build;
use crate::model::Sort;
use crate::report::view::{self, Markdown, anchor};

impl<'b> Build<'b> {
    /// Groups not reached, and what people said themselves.
    pub(super) fn groups(&self, findings: &[view::Finding]) -> view::Groups {
        let of_groups = (0..findings.len()).filter(|place| findings[*place].subject.sort == Sort::Cohort.keyword());
        let places = self.weightiest_first(of_groups.collect());
        let told = view::told(findings, &places);
        view::Groups { unreached: self.unreached(), quotes: self.quotes(), findings: places, told }
    }

    /// One group for each finding of `group-not-reached`, by the note that shows who asks for it.
    fn unreached(&self) -> Vec<view::Group> {
        let mut groups: Vec<view::Group> = Vec::new();
        for (place, finding) in self.report.findings.iter().enumerate() {
            if finding.rule.name != "group-not-reached" {
                continue;
            }
            let cohort = self
                .model
                .entities()
                .find(|entity| entity.sort() == Sort::Cohort && entity.full_name() == finding.about);
            let Some(cohort) = cohort else { continue };
            let required_by =
                finding.standpoints.iter().map(|id| self.model.entity(*id).title().into_owned()).collect();
            groups.push(view::Group {
                name: cohort.name().to_owned(),
                anchor: anchor("group", &cohort.full_name()),
                title: cohort.title().into_owned(),
                required_by,
                findings: vec![place],
            });
        }
        groups
    }

    fn quotes(&self) -> Vec<view::Quote> {
        let quote = |fact: crate::model::Fact<'b>| {
            Some(view::Quote {
                who: fact.get("cohort")?.shown().into_owned(),
                text: Markdown::new(fact.text("text")?.into_owned()),
            })
        };
        self.respondent.facts("quotes").filter_map(quote).collect()
    }
}
