use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "recording-differs",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "counts of what a service did do not say how recording differs between areas",
    why: "Where each area sets its own threshold, or opens and closes a case in its own way, the figure compares habits of recording. The \
          Department itself changed indicators because definitions differed between areas.",
    case: Some(
        "In October 2024 the Department for Education changed indicators of missing children, because areas \
                have different thresholds for when a child is missing.",
    ),
    what_to_do: "Write what differs, or that nothing does: `recording \"Thresholds are local; areas publish theirs\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator assessed "Rate of assessments completed" {
  outcome     together
  kind        process
  cohort      "children in the area"
  numerator   "assessments completed in the year"
  denominator "children in the area"
  source      returns
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator assessed "Rate of assessments completed" {
  outcome     together
  kind        process
  cohort      "children in the area"
  numerator   "assessments completed in the year"
  denominator "children in the area"
  source      returns
  recording   "One form and one set of rules everywhere"
}
"#,
        // What children say rests on no threshold of a service.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children in care who say that they feel safe" {
  outcome   together
  kind      outcome
  cohort    "children in care"
  numerator "those who say that they feel safe"
  source    returns
  judged-by child
}
"#,
        // Where the figures come from is not said yet.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator assessed "Rate of assessments completed" {
  outcome together
  kind    process
  cohort  "children in the area"
}
"#,
    ],
    sources: &["Children's social care dashboard, October 2024: definitions differ between areas"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "recording",
        of: "indicators of what a service does",
        what: "how recording differs between areas",
        answer: "`recording \"what differs\"`, or `recording \"the same rules everywhere\"` if that is so",
    };
    asked.once(framework, cx, |indicator| cx.kind(indicator).is_some_and(|of| of.kind == Kind::Process), found);
}
