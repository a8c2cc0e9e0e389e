use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "outcome-only-suggested",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome is only suggested",
    why: "Each agency may leave aside what is only suggested, for good reasons of its own, so those who need several of them at \
          once cannot rely on any.",
    case: None,
    what_to_do: "Settle it: write `standing required`, or take the outcome out of the framework.",
    bad: r#"
framework f "Staying together" { }
outcome thriving "Children thrive" {
  horizon  long-term
  standing suggested
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive" {
  horizon  long-term
  standing required
}
"#,
        // Nothing said of its standing is not a suggestion.
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive" { horizon long-term }
"#,
        r#"
framework f "Staying together" { }
outcome thriving "Children thrive" { standing not-found }
"#,
        // Another framework's outcomes are its own affair.
        r#"
framework f "Staying together" { }
# --- beside
framework g "Another framework" { }
outcome thriving "Children thrive" { standing suggested }
"#,
    ],
    sources: &["S02", "HM Treasury Green Book: objectives are specific, and stated as changes in outcomes"],
    check: Check::Item(&[Sort::Outcome], check),
};

fn check(outcome: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(standing) = outcome.stated("standing").filter(|fact| fact.word("standing") == Some("suggested")) else {
        return;
    };
    let message = format!("{} is only suggested, so nobody has to work towards it.", sentence(&named(outcome)));
    let name = outcome.name();
    let help = format!(
        "In `outcome {name}`, write `standing required`; or, if nobody is to be held to it, take the outcome out."
    );
    let finding =
        Finding::new(&RULE, outcome, message, help).field("standing").at(standing.place(), "required, or left out?");
    found.push(finding.rests_on(standing.basis()).rests_on(outcome.title_basis()));
}
