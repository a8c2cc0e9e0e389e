//! The sections of a review.

use super::{Outline, Unnumbered, annex, keyed, numbered, section};
use crate::report::findings_csv::findings_csv;
use crate::report::view::{OfQuestion, ReviewView, Reviewed, ReviewedPromise};
use crate::report::{Document, Form};

impl Document for ReviewView {
    const NAME: &'static str = "review";

    fn lang(&self) -> &str {
        &self.lang
    }

    fn speak(&mut self, lang: &str) {
        lang.clone_into(&mut self.lang);
    }

    fn outline(&self) -> Outline {
        let any = |promises: &[ReviewedPromise]| !promises.is_empty();
        numbered(vec![
            section("glance", "at-a-glance", true, glance(self)),
            section("by-outcome", "by-outcome", any(&self.outcomes), items(self.outcomes.iter().map(|it| &it.itself))),
            section("by-enabler", "by-enabler", any(&self.enablers), items(self.enablers.iter().map(|it| &it.itself))),
            section("whole", "the-framework-as-a-whole", !self.whole.is_empty(), questions("whole", &self.whole)),
            section("everything-else", "everything-else", !self.others.is_empty(), items(self.others.iter())),
            section("by-question", "by-question", !self.questions.is_empty(), questions("question", &self.questions)),
            section("waivers", "waivers", !self.waivers.is_empty(), Vec::new()),
            annex("about", "about-this-document", true, Vec::new()),
        ])
    }

    fn beside(&self, form: Form) -> Option<(&'static str, String)> {
        (form == Form::Csv).then(|| ("findings.csv", findings_csv(self)))
    }
}

fn glance(view: &ReviewView) -> Vec<Unnumbered> {
    keyed(&[("review-counts", true), ("mend-first", !view.first.is_empty())])
}

fn items<'v>(items: impl Iterator<Item = &'v Reviewed>) -> Vec<Unnumbered> {
    let part = |(index, it): (usize, &Reviewed)| {
        (it.item.anchor.clone().unwrap_or_default(), None, Some(it.item.title.clone()), index)
    };
    items.enumerate().map(part).collect()
}

/// A part for each question; its label in the strings file is that of the question.
fn questions(of: &str, questions: &[OfQuestion]) -> Vec<Unnumbered> {
    let part = |(index, it): (usize, &OfQuestion)| (format!("{of}-{}", it.question), label(&it.question), None, index);
    questions.iter().enumerate().map(part).collect()
}

fn label(question: &str) -> Option<&'static str> {
    const LABELS: [&str; 15] = [
        "question-form",
        "question-direction",
        "question-kind",
        "question-cohort",
        "question-construction",
        "question-ambition",
        "question-voice",
        "question-framing",
        "question-evidence",
        "question-balance",
        "question-partnership",
        "question-alignment",
        "question-wording",
        "question-change",
        "question-house",
    ];
    LABELS.into_iter().find(|label| label.strip_prefix("question-") == Some(question))
}
