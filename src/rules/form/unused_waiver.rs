use super::waived::{about, fields_of, subject_of};
use crate::findings::{Finding, Severity, Standing, Waiver};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unused-waiver",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a waiver sets no finding aside",
    why: "A waiver is published with its reason. One that waives nothing tells readers of a disagreement that is over, and would silently \
          hide the same fault if it came back.",
    case: None,
    what_to_do: "Take the waiver out. If it was meant for another item or another rule, put that name in its first line.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" {
  outcome  together
  improves up
}
waive direction-missing on at-home "the publisher has been asked" { }
"#,
    good: &[
        // It waives what is there.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { }
"#,
        // It waives one field of what is there.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { field improves }
"#,
        // Of the whole framework, one group of several.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
waive group-not-reached on f "no return counts them" { about reader.custody }
# --- standpoint
cohort custody "Children in custody" { }
cohort hospital "Children in hospital" { }
standpoint reader "A reader" { must-reach [custody, hospital] }
"#,
    ],
    sources: &["ruff RUF100 and rustc's unfulfilled_lint_expectations: an exception that excepts nothing"],
    check: Check::Waiver(check),
};

fn check(waiver: Waiver<'_>, standing: Standing, _: &Context<'_>, found: &mut Vec<Finding>) {
    let rule = waiver.rule_name();
    let (message, help) = match standing {
        Standing::WaivesNothing => (
            format!("The waiver of `{rule}` on {} sets nothing aside: {rule} finds nothing there{}.", subject_of(waiver), fields_of(waiver)),
            "Take the waiver out. If it was meant for another item, name that one after `on`; if for another rule, write that rule's \
             name, which stands at the end of the finding's message."
                .to_owned(),
        ),
        Standing::NotWaivable => (
            format!(
                "The waiver of `{rule}` on {} sets nothing aside: what {rule} finds keeps the text from being used, and no reason makes it \
                 usable.",
                subject_of(waiver)
            ),
            format!("Mend what `{rule}` finds, and take the waiver out. `indicant explain {rule}` says how."),
        ),
        _ => return,
    };
    found.push(Finding::new(&RULE, waiver.item, message, help).about(about(waiver)).label("waives nothing"));
}
