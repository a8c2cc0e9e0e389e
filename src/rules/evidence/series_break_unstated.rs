use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "series-break-unstated",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators that exist already do not say whether their series can be read across",
    why: "A form is changed, a definition is narrowed, and the line on the chart falls. Whoever was not told reads success into it, or \
          failure.",
    case: None,
    what_to_do: "Write each break with its date, `break 2014-04 \"A new definition\"`, or `break none` if there is none.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome together
  source  returns
  status  existing
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome together
  source  returns
  status  existing
  break   none
}
"#,
        // The source says it for all that rest on it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { break 2014-04 "A new form" }
indicator at-home "Children still at home a year after returning" {
  outcome together
  source  returns
  status  existing
}
"#,
        // What is new has no series yet.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome together
  source  returns
  status  new
}
"#,
    ],
    sources: &["Children's social care dashboard, October 2024: indicators without a time series were changed"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "break",
        of: "indicators that exist already",
        what: "whether the series can be read across",
        answer: "`break none` if it can, or each break with its date: `break 2014-04 \"A new definition\"`",
    };
    let exists = |indicator: Entity<'_>| {
        let sources = indicator.named("source").filter(|source| source.sort() == Sort::Source);
        let mut said_there = sources.map(|source| source.missing("break").is_none());
        indicator.stated("status").and_then(|status| status.word("status")) == Some("existing")
            && !said_there.any(|said| said)
    };
    asked.once(framework, cx, exists, found);
}
