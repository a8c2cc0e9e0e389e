use super::uses::{listed, resting_on};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Date, Entity, Fact, Role, Said, Sort, Value};
use crate::rules::phrases::{counted, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "source-stale",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator rests on one source, whose newest figures are years old",
    why: "Readers will judge today's service by the lives of children who have grown up since. Nothing that anyone does now can \
          show in the figure.",
    case: Some(
        "In October 2024 the Department for Education changed an indicator of self-harm: its newest figures \
                were those of 2018-19.",
    ),
    what_to_do: "Name a source that is still collected, or arrange for this one to be. If it holds newer figures, bring `latest` up \
                 to date.",
    bad: r#"
framework f "Growing up" { published 2023-12 }
outcome safe "Children are safe" { }
source admissions "Hospital admissions" { latest 2019-03 }
indicator harmed "Children in hospital because they were hurt" {
  outcome safe
  source  admissions
}
"#,
    good: &[
        // Last year's, as figures usually are.
        r#"
framework f "Growing up" { published 2023-12 }
outcome safe "Children are safe" { }
source admissions "Hospital admissions" { latest 2022-03 }
indicator harmed "Children in hospital because they were hurt" {
  outcome safe
  source  admissions
}
"#,
        // Once in ten years is as often as a census of everyone is taken.
        r#"
framework f "Growing up" { published 2023-12 }
outcome safe "Children are safe" { }
period decade "Ten years" { }
source population-census "Census of the population" {
  every  decade
  latest 2011
}
indicator crowded "Children in crowded homes" {
  outcome safe
  source  population-census
}
"#,
        // It is not the only source.
        r#"
framework f "Growing up" { published 2023-12 }
outcome safe "Children are safe" { }
source admissions "Hospital admissions" { latest 2019-03 }
source visits "Visits to a hospital's emergency department" { latest 2023-03 }
indicator harmed "Children in hospital because they were hurt" {
  outcome safe
  source  [admissions, visits]
}
"#,
        // Nothing rests on it.
        r#"
framework f "Growing up" { published 2023-12 }
outcome safe "Children are safe" { }
source admissions "Hospital admissions" { latest 2019-03 }
"#,
    ],
    sources: &["Children's social care dashboard, October 2024: figures of 2018-19 were set aside as too old"],
    check: Check::Item(&[Sort::Source], check),
};

fn check(source: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some((latest, newest)) = date(source, "latest") else { return };
    let Some(day) = day(cx) else { return };
    let years = newest.years_until(day.on);
    if f64::from(years) < cx.limits.stale || is_seldom(source) {
        return;
    }
    let users = resting_on(source, cx);
    let Some(first) = users.first() else { return };
    let message = format!(
        "The newest figures of {} are of {newest}, {} before {} ({}); from {} on, figures are old. It is the only source of {}.",
        named(source),
        counted(usize::from(years), "whole year", "whole years"),
        day.what,
        day.on,
        counted(cx.limits.stale as usize, "year", "years"),
        listed(&users)
    );
    let help = format!(
        "If it holds newer figures, write that in `source {}`: `latest {}`. If not, name in the indicator a source that is still \
         collected.",
        source.name(),
        day.on
    );
    let mut finding = Finding::new(&RULE, source, sentence(&message), help)
        .field("latest")
        .at(latest.place(), "years old")
        .note(first.place(), "rests on it alone")
        .rests_on(latest.basis())
        .rests_on(day.basis)
        .rests_on(first.stated("source").map_or(Basis::Found, Fact::basis));
    if let Some(said) = day.said {
        finding = finding.note(said.place(), "held against this");
    }
    found.push(finding);
}

/// What the newest figures are held against.
struct Day<'m> {
    on: Date,
    what: &'static str,
    basis: Basis,
    said: Option<Fact<'m>>,
}

/// The day that is given, or else the one on which the framework was published or last changed.
fn day<'m>(cx: &Context<'m>) -> Option<Day<'m>> {
    if let Some(on) = cx.as_of {
        return Some(Day { on, what: "the day that dates are held against", basis: Basis::Found, said: None });
    }
    let framework = cx.model.framework()?;
    let days = [("updated", "the framework last changed"), ("published", "the framework was published")];
    days.into_iter().find_map(|(field, what)| {
        let (fact, on) = date(framework, field)?;
        Some(Day { on, what, basis: fact.basis(), said: Some(fact) })
    })
}

fn date<'m>(item: Entity<'m>, field: &str) -> Option<(Fact<'m>, Date)> {
    let fact = item.stated(field)?;
    Some((fact, fact.get("on").and_then(Value::date)?))
}

/// Whether it may be collected more seldom than once a year: then figures are as new as they can be.
fn is_seldom(source: Entity<'_>) -> bool {
    match source.said("every") {
        Said::Missing(..) => false,
        Said::Broken => true,
        Said::Stated(fact) => !fact.targets().any(|period| period.role() == Role::Vocabulary),
    }
}
