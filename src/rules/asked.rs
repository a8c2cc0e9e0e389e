//! Judgements that nobody but the author can make: asked once, of the whole framework, and never again of an indicator
//! that gives its answer.

use super::lacking::Lacking;
use super::phrases::{does_not, first_words, named, sentence};
use super::{Context, Rule};
use crate::findings::Finding;
use crate::model::{Entity, Said, Sort};

/// What is asked.
pub(super) struct Asked {
    pub(super) rule: &'static Rule,
    /// The field that answers.
    pub(super) field: &'static str,
    /// Which indicators are asked, after a number: `indicators that rest on local recording`.
    pub(super) of: &'static str,
    /// What they do not say, after `does not say`: `who is always left out`.
    pub(super) what: &'static str,
    /// The lines that answer.
    pub(super) answer: &'static str,
}

impl Asked {
    /// One finding for all the indicators that `is_asked` picks and that give no answer. An indicator is asked nothing until
    /// it says where its figures come from: before that it has more to do than to be judged.
    pub(super) fn once(
        &self,
        framework: Entity<'_>,
        cx: &Context<'_>,
        is_asked: impl Fn(Entity<'_>) -> bool,
        found: &mut Vec<Finding>,
    ) {
        let is_measure = |indicator: &Entity<'_>| indicator.stated("source").is_some();
        let mut lacking = Lacking::default();
        for indicator in cx.model.own(Sort::Indicator).filter(is_measure).filter(|indicator| is_asked(*indicator)) {
            lacking.of += 1;
            if let Said::Missing(basis, place) = indicator.said(self.field) {
                lacking.lacks(indicator, basis, place);
            }
        }
        let Some(first) = lacking.lacks.first() else { return };
        let others = if lacking.lacks.len() == 1 { "" } else { ", and likewise in the others" };
        let help = format!(
            "In `{}`{others}, write {}. Where it is said, it is not asked again.",
            first_words(first.indicator),
            self.answer
        );
        let verb = format!("say {}", self.what);
        let mut finding = lacking.told_once(self.rule, framework, self.of, &verb, &help);
        if lacking.of == 1 {
            finding.message = format!("{} {}.", sentence(&named(first.indicator)), does_not(first.basis, &verb));
        }
        let title_basis = lacking.lacks.iter().map(|lack| lack.indicator.title_basis()).max().unwrap_or_default();
        found.push(finding.label("asked once, for all of them").rests_on(title_basis));
    }
}

/// Whether an indicator is shown for areas as small as a local authority's.
pub(super) fn is_shown_by_small_areas(indicator: Entity<'_>) -> bool {
    let outwards =
        |place| std::iter::successors(Some(place), |place: &Entity<'_>| place.named("within").next()).take(32);
    indicator.named("reported-by").any(|place| outwards(place).any(|place| place.name() == "local-authority-area"))
}

/// Whether it is about people, as far as it says.
pub(super) fn is_about_people(indicator: Entity<'_>) -> bool {
    let cohort = indicator.stated("cohort");
    cohort.is_some_and(|cohort| cohort.get("none").is_none()) || indicator.stated("followed").is_some()
}

/// Whether it is a part of a whole, a rate or an average, and no plain count.
pub(super) fn is_over_something(indicator: Entity<'_>) -> bool {
    let over = indicator.stated("denominator").is_some_and(|fact| fact.get("none").is_none());
    over || indicator.stated("over").is_some() || indicator.stated("followed").is_some()
}
