use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::{Asked, is_shown_by_small_areas};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "case-mix-unadjusted",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "outcome indicators that compare areas do not say how differences in need are allowed for",
    why: "An area that takes in the children who were hurt most will look worse than one that does not. Unless the figure allows for it, or \
          its reader is told that it does not, the area learns to turn those children away.",
    case: None,
    what_to_do: "Write how it is allowed for, or that it is not: `case-mix \"Shown by age and by time in care; not adjusted\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by [england, local-authority-area]
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by [england, local-authority-area]
  case-mix    "Shown by age and by how long the child was in care"
}
"#,
        // It says that it is not allowed for.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by local-authority-area
  case-mix    "Not allowed for: read it beside the age of those who went home"
}
"#,
        // Areas are not compared.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by england
}
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service: construction (methods tested and justified)"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "case-mix",
        of: "outcome indicators by which areas are compared",
        what: "how differences in need are allowed for",
        answer: "`case-mix \"how\"`, or `case-mix \"not allowed for, because …\"`",
    };
    asked.once(
        framework,
        cx,
        |indicator| is_shown_by_small_areas(indicator) && cx.kind(indicator).is_some_and(|of| of.kind == Kind::Outcome),
        found,
    );
}
