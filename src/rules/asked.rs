//! Judgements that nobody but the author can make: asked once, of the whole framework, and never again of an indicator
//! that gives its answer.

use super::phrases::{counted, does_not, first_words, named, quoted, sentence};
use super::{Context, Rule};
use crate::findings::Finding;
use crate::model::{Basis, Entity, Said, Sort};

/// What is asked.
pub(super) struct Asked {
    pub(super) rule: &'static Rule,
    /// The field that answers.
    pub(super) field: &'static str,
    /// Which indicators are asked, after a number: `indicators that rest on local recording`.
    pub(super) of: [&'static str; 2],
    /// What they do not say, after `does not say`: `who is always left out`.
    pub(super) what: &'static str,
    /// The lines that answer.
    pub(super) answer: &'static str,
}

/// How many of those that are silent are named, and pointed at.
const SHOWN: usize = 3;

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
        let asked: Vec<Entity<'_>> =
            cx.model.own(Sort::Indicator).filter(is_measure).filter(|indicator| is_asked(*indicator)).collect();
        let silent: Vec<(Entity<'_>, Basis)> = asked
            .iter()
            .filter_map(|indicator| match indicator.said(self.field) {
                Said::Missing(basis, _) => Some((*indicator, basis)),
                _ => None,
            })
            .collect();
        let Some((first, _)) = silent.first() else { return };
        let basis = silent.iter().map(|(_, basis)| *basis).max().unwrap_or_default();
        let message = match silent.as_slice() {
            [(only, basis)] if asked.len() == 1 => {
                format!("{} {}.", sentence(&named(*only)), does_not(*basis, &format!("say {}", self.what)))
            }
            _ => self.of_many(framework, &silent, asked.len(), basis),
        };
        let others = if silent.len() == 1 { "" } else { ", and likewise in the others" };
        let help = format!(
            "In `{}`{others}, write {}. Where it is said, it is not asked again.",
            first_words(*first),
            self.answer
        );
        let finding = Finding::new(self.rule, framework, message, help).label("asked once, for all of them");
        let finding = silent.iter().take(SHOWN).fold(finding, |finding, (indicator, _)| {
            finding.note(indicator.place(), format!("no `{}` here", self.field)).rests_on(indicator.title_basis())
        });
        found.push(finding.rests_on(basis));
    }

    fn of_many(&self, framework: Entity<'_>, silent: &[(Entity<'_>, Basis)], asked: usize, basis: Basis) -> String {
        let titles: Vec<String> = silent.iter().take(SHOWN).map(|(indicator, _)| quoted(*indicator)).collect();
        let more = match silent.len() - titles.len() {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        let does = does_not(basis, &format!("say {}", self.what));
        let does = if silent.len() == 1 {
            does
        } else {
            does.replacen("does not", "do not", 1).replacen("was not", "were not", 1)
        };
        let [one, many] = self.of;
        let of = if asked == silent.len() && asked == 1 {
            counted(asked, one, many)
        } else {
            format!("{} of the {}", silent.len(), counted(asked, one, many))
        };
        format!("{of} in {} {does}: {}{more}.", quoted(framework), titles.join(", "))
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
