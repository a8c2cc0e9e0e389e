use super::hints::{could_end, expected, instead, says};
use super::words::{finding, place_named};
use crate::findings::{Finding, Severity};
use crate::model::{Miss, Problem, ProblemKind};
use crate::rules::phrases::shortened;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "value-out-of-form",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "what stands after a keyword is not what can stand there",
    why: "Until the line is mended, it is left out of the checks and of the report.",
    case: None,
    what_to_do: "Write the value in one of the forms that the message names; a sentence stands between quotes.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves upwards
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves toward 60 to 80 ~ inferred "from the guidance"
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator entries "Children who enter care" {
  outcome     together
  numerator   "children who enter care in the year"
  denominator child at 31 March
  as          [rate per 10000, count]
  improves    not-stated
}
"#,
        r#"
framework f "Staying together" { published 2023-02 }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  target   85.5 percent by 2028-03
  split-by [sex, "distance from the former home"]
  improves up
}
"#,
    ],
    sources: &["Elm, compiler errors for humans (2015): say what was expected and what was found"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::ValueOutOfForm { sort, miss, found: stands, nearest } = &problem.kind else { return };
    let field = problem.field.unwrap_or_default();
    let message =
        format!("In {}, the line `{field}` does not fit: {}.", place_named(problem, cx), parting(miss, stands));
    let hint = instead(problem, cx, miss, stands, *nearest);
    let hint = hint.unwrap_or_default();
    let says = sort.field(field).map_or_else(String::new, |spec| says(spec, &hint));
    let help = format!("{hint} {says}").trim_start().to_owned();
    found.push(finding(&RULE, problem, cx, message, help).label("does not fit here"));
}

/// Where a line parts from its forms, in a sentence: what stands there, and what could.
pub(super) fn parting(miss: &Miss, stands: &str) -> String {
    let (expected, stands) = (expected(miss), shortened(stands));
    match (miss.at.is_some(), expected.is_empty()) {
        (true, true) => format!("nothing more can follow, and `{stands}` does"),
        (true, false) if could_end(miss) => {
            format!("`{stands}` stands where the line could end, or go on with {expected}")
        }
        (true, false) => format!("`{stands}` stands where {expected} should"),
        (false, _) => format!("it ends where {expected} should follow"),
    }
}
