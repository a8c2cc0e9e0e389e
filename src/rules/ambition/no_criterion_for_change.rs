use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "no-criterion-for-change",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators do not say how much of a change counts as one",
    why: "Every figure moves every year. Without a line drawn beforehand a point up is a success and a point down is noise, as suits whoever \
          writes the press notice.",
    case: None,
    what_to_do: "Write how large a change must be before it is spoken of: `matters 2 points`.",
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
  matters     2 points
}
"#,
        // In words.
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
  matters     "a change beyond its 95 percent interval"
}
"#,
        // Which way is better is not said: first things first.
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
  source      returns
}
"#,
    ],
    sources: &["Scottish National Performance Framework: published criteria for change for each indicator"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "matters",
        of: "indicators with a direction",
        what: "how much of a change counts as one",
        answer: "`matters 2 points`, or the change that you judge large enough",
    };
    asked.once(
        framework,
        cx,
        |indicator| indicator.stated("improves").is_some_and(|way| matches!(way.word("way"), Some("up" | "down"))),
        found,
    );
}
