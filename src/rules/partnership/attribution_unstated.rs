use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "attribution-unstated",
    aliases: &[],
    question: Question::Partnership,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "outcome indicators do not say how much of them the service can move",
    why: "A result has many makers: schools, health, housing, luck. A service that is held to all of it gives up or games it; one that is held \
          to none of it has no reason to try.",
    case: None,
    what_to_do: "Write who else has a part in it: `attribution \"Schools share it\"`.",
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
  attribution "The court and the family decide with the service"
}
"#,
        // The service decides it alone, and it says so.
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
  attribution "The service decides it almost alone"
}
"#,
        // What a service does is its own.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator assessed "Rate of assessments completed" {
  outcome together
  kind    process
  cohort  "children in the area"
  source  returns
}
"#,
    ],
    sources: &["NICE process and methods guide 44: attributable to or within the control of the audience"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "attribution",
        of: "outcome indicators",
        what: "how much of the result the service can move",
        answer: "`attribution \"who else has a part in it\"`",
    };
    asked.once(framework, cx, |indicator| cx.kind(indicator).is_some_and(|of| of.kind == Kind::Outcome), found);
}
