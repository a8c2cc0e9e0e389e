use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "outcome-called-process",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "what is called a process shows how people's lives are",
    why: "A result that is filed as a process is held against nobody: it is left out where the outcomes are read, and a framework \
          looks poorer in results than it is.",
    case: None,
    what_to_do: "If it shows how people are, write `kind outcome`. If it does count what a service did, let its title say so.",
    bad: r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator feel-safe "Percentage of children who say they feel safe at home" {
  outcome well
  kind    process
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator feel-safe "Percentage of children who say they feel safe at home" {
  outcome well
  kind    outcome
}
"#,
        // Attendance at a meeting is something that a service arranges.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator at-review "Attendance at review meetings" {
  outcome well
  kind    process
}
"#,
        // Support that is provided is an act, whoever receives it.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator support "Number of families to whom support was provided" {
  outcome well
  kind    process
}
"#,
        // Nobody called it a process.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator feel-safe "Percentage of children who say they feel safe at home" {
  outcome well
}
"#,
    ],
    sources: &["S08", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let declared = indicator.stated("kind").filter(|_| indicator.declared_kind() == Some("process"));
    let (Some(kind), Some(heard)) = (declared, cx.heard(indicator)) else { return };
    if heard.kind != Kind::Outcome || !heard.is_against_kind(cx.limits) {
        return;
    }
    let message = format!("{} is declared a process, and {}.", sentence(&named(indicator)), heard.reads_as());
    let help = format!(
        "In `indicator {}`, write `kind outcome` if it shows how people are. If it counts what a service did, let its title say \
         what was done.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("kind").at(kind.place(), "reads as an outcome");
    found.push(finding.words(&heard.kind_words).rests_on(kind.basis()).rests_on(heard.basis));
}
