use super::called::called_outcome;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "structure-called-outcome",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "what is called an outcome counts what a service has: its money, its posts, its workers",
    why: "Money and workers are what a result is made with. Where they stand for it, a framework can be met by spending alone, and \
          a family never learns whether the spending changed anything for them.",
    case: None,
    what_to_do: "Place it under an enabler, as `kind structure`, and measure beside it what becomes of the people for whom the \
                 money or the worker is there.",
    bad: r#"
framework f "Growing up" { }
outcome settled "Young people settle into adult life" { }
indicator vacancies "Vacancy rate of social workers" {
  outcome settled
}
"#,
    good: &[
        // Under an enabler, posts and money are at home.
        r#"
framework f "Growing up" { }
enabler staffing "There are enough staff, and they stay" { }
indicator vacancies "Vacancy rate of social workers" {
  enabler staffing
}
"#,
        // It says itself that it is structure.
        r#"
framework f "Growing up" { }
outcome settled "Young people settle into adult life" { }
indicator vacancies "Vacancy rate of social workers" {
  outcome settled
  kind    structure
}
"#,
        // Work is a result for the one who has it.
        r#"
framework f "Growing up" { }
outcome settled "Young people settle into adult life" { }
indicator in-work "Percentage of young people in employment at 21" {
  outcome settled
}
"#,
        // A family's own money is part of its life.
        r#"
framework f "Growing up" { }
outcome settled "Young people settle into adult life" { }
indicator poor "Proportion of children living in poverty" {
  outcome settled
  kind    outcome
}
"#,
    ],
    sources: &["S06", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(called_outcome(&RULE, indicator, cx, Kind::Structure));
}
