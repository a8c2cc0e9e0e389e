use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{does_not, line_of, named, sentence, unmarked};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "target-without-date",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "a target does not say by when it is to be reached",
    why: "A target without a date is never missed. Nobody can be asked why it was not reached, and the children of today \
          will have grown up before anyone says that it is late.",
    what_to_do: "Say by when, in the same line: `target 85 percent by 2028-03`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 percent in 2023-03
  target   85 percent
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
        // A year is a date.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator returned "Children who had to leave home again" {
  outcome  together
  improves down
  baseline 310 in 2023
  target   150 by 2028
}
"#,
        // No target, no date.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  baseline 72 percent in 2023-03
}
"#,
    ],
    sources: &["HM Treasury Green Book 4.9: objectives are time-limited"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(target) = indicator.stated("target").filter(|fact| fact.get("by").is_none()) else { return };
    let line = line_of(cx.model, target.place());
    let message = format!(
        "{} has a target (`{}`), and {}.",
        sentence(&named(indicator)),
        unmarked(target),
        does_not(target.basis(), "say by when it is to be reached")
    );
    let help = format!(
        "In `indicator {}`, in place of `{line}`, write `{} by 2028-03`, with your own date.",
        indicator.name(),
        unmarked(target)
    );
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("target")
            .at(target.place(), "by when?")
            .rests_on(target.basis()),
    );
}
