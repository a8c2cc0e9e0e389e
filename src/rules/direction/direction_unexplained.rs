use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{does_not, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "direction-unexplained",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an indicator's direction depends, or is not judged, and no reason is given",
    why: "A reader who is told only that it depends knows no more than before: when the figure moves, nobody can say whether \
          anyone is better off, and two readers may take it in opposite ways.",
    case: None,
    what_to_do: "Say what it depends on, in the same line: `improves depends \"a rise is good when …, and bad when …\"`. For a \
                 figure that is there only for context, `improves not-judged \"why\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  cohort   "children in the area"
  improves depends
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        // The reason may stand in a line of its own.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator population "Children living in the area" {
  outcome  together
  improves not-judged
  because  "it is there so that the other figures can be read"
}
"#,
        // A direction that is given needs no reason here.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
}
"#,
        // Nothing is said of the direction: that is another fault.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves not-found
}
"#,
    ],
    sources: &["S10", "EU Social OMC 2006: the reading of a measure must be clear, and accepted by those who use it"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(fact) = indicator.stated("improves") else { return };
    let (says, asks, label, line) = match fact.word("way") {
        Some("depends") => {
            let line = "improves depends \"a rise is good when …, and bad when …\"";
            ("its direction depends", "say on what", "on what?", line)
        }
        Some("not-judged") => {
            let line = "improves not-judged \"it is there only to show …\"";
            ("no direction is judged better", "say why", "why not?", line)
        }
        _ => return,
    };
    if fact.text("why").is_some_and(|why| !why.trim().is_empty()) {
        return;
    }
    let Some(silent) = indicator.missing("because") else { return };
    let message = format!("{} says that {says}, and {}.", sentence(&named(indicator)), does_not(silent, asks));
    let help = format!("In `indicator {}`, write `{line}`, with the rest filled in.", indicator.name());
    let finding = Finding::new(&RULE, indicator, message, help).field("improves").at(fact.place(), label);
    found.push(finding.rests_on(fact.basis()).rests_on(silent));
}
