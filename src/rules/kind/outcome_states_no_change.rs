use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said, Sort};
use crate::rules::phrases::{does_not, named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "outcome-states-no-change",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome does not say what becomes different, and for whom",
    why: "A heading can be agreed with by everyone and mean something else to each. Unless the change is stated, an agency \
          cannot tell what to do differently, and a child or parent cannot tell whether it was done.",
    case: None,
    what_to_do: "Write `change` with one sentence that says who will be better off, and in what way: \"Children at risk of \
                 harm become safe, and stay safe\".",
    bad: r#"
framework f "Staying together" { }
outcome safe "Children and young people are safe" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome safe "Children and young people are safe" {
  change "Children at risk of harm become safe, and stay safe"
}
"#,
        // Said by a reader who saw the whole: that is enough.
        r#"
framework f "Staying together" { }
outcome safe "Children and young people are safe" {
  change "Children at risk of harm become safe" ~ reported "the publisher's summary"
}
"#,
        // An enabler is a condition, and changes nobody's life by itself.
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
"#,
        // Another framework's outcomes are its own affair.
        r#"
framework f "Staying together" { }
# --- beside
framework g "Another framework" { }
outcome safe "Children and young people are safe" { }
"#,
    ],
    sources: &["S23", "HM Treasury Green Book 4.8: objectives are expressed as changes in outcomes"],
    check: Check::Item(&[Sort::Outcome], check),
};

fn check(outcome: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Said::Missing(basis, place) = outcome.said("change") else { return };
    let says = does_not(basis, "say what becomes different, and for whom");
    let message = format!("{} {says}.", sentence(&named(outcome)));
    let whom: Vec<_> = outcome.facts("for").flat_map(|fact| fact.values()).map(|value| value.shown()).collect();
    let whom = if whom.is_empty() { "Children and families who …".into() } else { whom.join(", ") };
    let whom = shortened(&whom);
    let help = format!(
        "In `outcome {}`, write in one sentence who will be better off, and how: `change \"{whom} are …, and stay so\"`.",
        outcome.name()
    );
    let finding =
        Finding::new(&RULE, outcome, message, help).field("change").rests_on(basis).rests_on(outcome.title_basis());
    let label = "what becomes different, and for whom?";
    found.push(match place {
        Some(place) => finding.at(place, label),
        None => finding.label(label),
    });
}
