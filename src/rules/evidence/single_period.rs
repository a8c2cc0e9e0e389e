use super::uses::{listed, resting_on};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Date, Entity, Fact, Sort, Value};
use crate::rules::phrases::{line_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "single-period",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an indicator rests on one source, which can be used for one period only",
    why: "One figure shows how things were once. Whether they get better, which is what a framework is for, nobody can see from it.",
    case: Some(
        "In October 2024 the Department for Education changed an indicator of injuries: there was one year of \
                it, and nothing to compare that with.",
    ),
    what_to_do: "Name a source that goes on, or arrange for this one to be collected again. If it goes on, leave out the end: \
                 `available since 2022`.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
source injuries "Study of injuries" { available since 2022 to 2022 }
indicator harmed "Children who were hurt" {
  outcome safe
  source  injuries
}
"#,
    good: &[
        // It goes on.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
source injuries "Study of injuries" { available since 2022 }
indicator harmed "Children who were hurt" {
  outcome safe
  source  injuries
}
"#,
        // Two years are a beginning.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
source injuries "Study of injuries" { available since 2022 to 2023 }
indicator harmed "Children who were hurt" {
  outcome safe
  source  injuries
}
"#,
        // Twelve months, one by one.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
source injuries "Study of injuries" {
  every     month
  available since 2022-04 to 2023-03
}
indicator harmed "Children who were hurt" {
  outcome safe
  source  injuries
}
"#,
        // It is not the only source.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
source injuries "Study of injuries" { available since 2022 to 2022 }
indicator harmed "Children who were hurt" {
  outcome safe
  source  [injuries, "records of hospitals"]
}
"#,
    ],
    sources: &["Children's social care dashboard, October 2024: figures of one year only were set aside"],
    check: Check::Item(&[Sort::Source], check),
};

fn check(source: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(available) = source.stated("available") else { return };
    let dates = |slot: &str| available.get(slot).and_then(Value::date);
    let (Some(from), Some(to)) = (dates("from"), dates("to")) else { return };
    if !is_one_period(from, to, source) {
        return;
    }
    let users = resting_on(source, cx);
    let Some(first) = users.first() else { return };
    let message = format!(
        "{} says `{}`: that is one period, and it is the only source of {}.",
        sentence(&named(source)),
        line_of(cx.model, available.place()),
        listed(&users)
    );
    let help = format!(
        "If it goes on, write in `source {}`: `available since {from}`. If it does not, name in the indicator a source that does.",
        source.name()
    );
    found.push(
        Finding::new(&RULE, source, message, help)
            .field("available")
            .at(available.place(), "one period only")
            .note(first.place(), "rests on it alone")
            .rests_on(available.basis())
            .rests_on(first.stated("source").map_or(Basis::Found, Fact::basis)),
    );
}

/// Whether nothing but one figure can lie between two dates: they are the same, or no more than a year apart in what is
/// collected once a year.
fn is_one_period(from: Date, to: Date, source: Entity<'_>) -> bool {
    if from == to {
        return true;
    }
    let every = source.named("every").next();
    let yearly = every.is_some_and(|every| every.name().ends_with("year"));
    let (start, end) = (from.begins(), to.ends());
    let months = |day: (u16, u8, u8)| i32::from(day.0) * 12 + i32::from(day.1);
    yearly && months(end) - months(start) < 12
}
