use super::waived::{about, subject_of};
use crate::findings::{Finding, Severity, Standing, Waiver};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "waiver-ended",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a waiver's last day is over, and what it set aside is still there",
    why: "Whoever agreed to wait until that day is owed an answer: either it was put right, or there is a new reason. A waiver that \
          outlives its day turns a promise into a habit.",
    case: None,
    what_to_do: "Put right what the finding says. If that cannot be done yet, give a new reason and a new `until`.",
    bad: r#"
# --- as-of 2027-05-01
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { until 2027-04-01 }
"#,
    good: &[
        // Its last day is that day.
        r#"
# --- as-of 2027-04-01
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { until 2027-04-01 }
"#,
        // Nobody said what day it is.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { until 2020-04-01 }
"#,
        // A month lasts until its last day.
        r#"
# --- as-of 2027-04-30
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { until 2027-04 }
"#,
    ],
    sources: &["cargo-deny and npm audit: exceptions with a last day"],
    check: Check::Waiver(check),
};

fn check(waiver: Waiver<'_>, standing: Standing, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (Standing::Ended(until), Some(day)) = (standing, cx.as_of) else { return };
    let rule = waiver.rule_name();
    let message = format!(
        "The waiver of `{rule}` on {} held until {until}, which is over on {day}: what it set aside counts again.",
        subject_of(waiver)
    );
    let help = format!(
        "Put right what `{rule}` finds and take the waiver out; or, if it has to wait longer, write why and a new last day, such as \
         `until {}`.",
        day.a_year_later()
    );
    let place = waiver.item.stated("until").map_or(waiver.item.place(), |fact| fact.place());
    found.push(Finding::new(&RULE, waiver.item, message, help).field("until").about(about(waiver)).at(place, "over"));
}
