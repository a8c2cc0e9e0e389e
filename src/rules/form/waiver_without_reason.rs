use super::waived::{about, subject_of};
use crate::findings::{Finding, Severity, Standing, Waiver};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "waiver-without-reason",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a waiver gives no reason",
    why: "Readers are shown what was set aside, and why. Without a reason they see that somebody wanted a finding gone, and nothing that \
          they could agree or disagree with.",
    case: None,
    what_to_do: "Write the reason in quotes after the item's name, as a reader of the published framework should have it.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked; see the minute of 4 March" { }
"#,
        // With who answers for it, and until when.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" {
  owner "framework team"
  until 2027-04-01
}
"#,
        // A long reason goes over lines.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "whether a return home is better depends on why the child came into care, and the area's own review says so" { }
"#,
    ],
    sources: &["language: a waiver carries its reason"],
    check: Check::Waiver(check),
};

fn check(waiver: Waiver<'_>, standing: Standing, _: &Context<'_>, found: &mut Vec<Finding>) {
    if standing != Standing::WithoutReason {
        return;
    }
    let (rule, item) = (waiver.rule_name(), waiver.subject().map_or("", |subject| subject.name()));
    let message =
        format!("The waiver of `{rule}` on {} gives no reason, and so sets nothing aside.", subject_of(waiver));
    let help = format!(
        "Write why the finding does not hold: `waive {rule} on {item} \"your reason\" {{`. The reason is published with the framework."
    );
    found.push(Finding::new(&RULE, waiver.item, message, help).about(about(waiver)).label("why?"));
}
