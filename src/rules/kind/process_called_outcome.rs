use super::called::called_outcome;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "process-called-outcome",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "what is called an outcome counts what a service did",
    why: "A service can do more of what it does, and faster, while nobody is better off. Called an outcome, such a figure lets \
          everyone from the council to the minister believe that children's lives have changed.",
    case: None,
    what_to_do: "Measure what became of the people, and give that `kind outcome`. Keep this figure as what it is: `kind process`, \
                 `beneath` the outcome indicator that it helps to explain.",
    bad: r#"
framework f "Growing up" { }
outcome heard "Children are heard" { }
indicator visits "Number of assessments completed by social workers" {
  outcome heard
}
"#,
    good: &[
        // What became of the children.
        r#"
framework f "Growing up" { }
outcome heard "Children are heard" { }
indicator feel-heard "Percentage of children who say they feel safe at home" {
  outcome heard
}
"#,
        // Called what it is, beneath what it explains.
        r#"
framework f "Growing up" { }
outcome heard "Children are heard" { }
indicator visits "Number of assessments completed by social workers" {
  outcome heard
  beneath feel-heard
}
indicator feel-heard "Percentage of children who say they feel safe at home" {
  outcome heard
}
"#,
        // Under an enabler, what a service does is at home.
        r#"
framework f "Growing up" { }
enabler leaders "Leaders know what happens" { }
indicator visits "Number of assessments completed by social workers" {
  enabler leaders
}
"#,
        // Attendance at school is part of a child's life, whoever records it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator at-school "School attendance of children who live in temporary housing" {
  outcome learning
  kind    outcome
}
"#,
        // It says itself that it is a process.
        r#"
framework f "Growing up" { }
outcome heard "Children are heard" { }
indicator visits "Number of assessments completed by social workers" {
  outcome heard
  kind    process
}
"#,
    ],
    sources: &["S06", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(called_outcome(&RULE, indicator, cx, Kind::Process));
}
