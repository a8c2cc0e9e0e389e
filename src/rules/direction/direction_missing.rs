use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{does_not, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "direction-missing",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an indicator does not say which way is better",
    why: "Whoever reads a change in the figure, from a council's scrutiny committee to a parent, has to guess whether it is \
          good news; two readers will guess differently, and both will act on it.",
    case: Some(
        "Of the 448 measures in the Department for Education's own dictionary of published measures, read in \
                April 2026, 126 have no direction. The rate of section 47 enquiries is among them, and so are 22 of \
                the 30 measures of child protection.",
    ),
    what_to_do: "Write `improves up` or `improves down`. If a rise is sometimes good and sometimes not, write \
                 `improves depends \"why\"`; if it is there only for context, `improves not-judged \"why\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome together
  cohort  "children in the area"
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   "children who returned home"
  improves up
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator weight "Average weight at birth" {
  outcome  together
  improves toward 3000 to 3800
}
"#,
    ],
    sources: &["S09", "EU Social OMC 2006: a clear and accepted normative interpretation"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(basis) = indicator.missing("improves") else { return };
    let message =
        format!("{} {}.", sentence(&named(indicator)), does_not(basis, "say whether a rise or a fall is better"));
    let help = "Add `improves up` or `improves down`; where a rise can be either, `improves depends \"why\"`.";
    found.push(
        Finding::new(&RULE, indicator, message, help).field("improves").rests_on(basis).label("which way is better?"),
    );
}
