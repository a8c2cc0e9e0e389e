use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said, Sort};
use crate::rules::phrases::{does_not, in_percent, named, sentence, silent_line, unmarked};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "target-without-baseline",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator has a target, and does not say where it starts from",
    why: "Without the place where it starts, nobody can tell a bold target from one that was reached long ago. Whoever has to \
          reach it cannot plan, and whoever reads of it cannot tell how much is promised.",
    what_to_do: "Write where it started, and when: `baseline 72 percent in 2023-03`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  target   85 percent by 2028-03
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 percent in 2023-03
  target   85 percent by 2028-03
}
"#,
        // Without a target, a baseline is not asked for here.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
}
"#,
        // The publisher says that there is no target.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  target   not-stated
}
"#,
    ],
    sources: &["HM Treasury Green Book 4.9: objectives are specific, measurable and realistic"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(target) = indicator.stated("target") else { return };
    let Said::Missing(basis, _) = indicator.said("baseline") else { return };
    let message = format!(
        "{} is to get to a target (`{}`), and {}.",
        sentence(&named(indicator)),
        unmarked(target),
        does_not(basis, "say where it starts from")
    );
    let unit = if in_percent(target) { " percent" } else { "" };
    let line = format!("`baseline 50{unit} in 2024-03`, with your own figure and date");
    let help = match silent_line(cx.model, indicator, "baseline") {
        Some(silent) => {
            format!("In `indicator {}`, in place of `{silent}`, write a line such as {line}.", indicator.name())
        }
        None => format!("In `indicator {}`, add a line such as {line}.", indicator.name()),
    };
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("baseline")
            .at(target.place(), "starting from where?")
            .rests_on(target.basis())
            .rests_on(basis),
    );
}
