use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said, Sort};
use crate::rules::phrases::{does_not, in_place_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "loss-to-follow-up-unstated",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an indicator follows people over time, and leaves open what is done with those of whom no more is heard",
    why: "Those who move away or die are lost from sight. One area will count them as having done well and another leave them \
          out, and the better figure may only be the worse record.",
    what_to_do: "Say what is done with them: `lost counted-apart \"moved away, or died\"`; `lost shown` if they are counted and shown, \
                 `lost dropped` if they are left out.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
  lost     counted-apart "moved away, or died"
}
"#,
        // Nobody is followed.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator in-care "Children in care on one day" {
  outcome   together
  numerator "children in care on 31 March"
}
"#,
        // What is done where the answer is not known is done with those who are lost, too.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
  unknown  dropped "nobody knows where they live"
}
"#,
    ],
    sources: &["S24", "EU Social OMC 2006: robust and validated"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(followed) = indicator.stated("followed") else { return };
    let Said::Missing(basis, place) = indicator.said("lost") else { return };
    if indicator.missing("unknown").is_none() {
        return;
    }
    let message = format!(
        "{} follows people over time, and {}.",
        sentence(&named(indicator)),
        does_not(basis, "say what is done with those of whom no more is heard")
    );
    let instead = in_place_of(cx.model, indicator, "lost");
    let help = format!(
        "In `indicator {}`, write `lost counted-apart \"moved away, or died\"`{instead}; or `lost shown` or `lost dropped`, whichever is \
         true.",
        indicator.name()
    );
    let label = "and those who are lost?";
    let finding =
        Finding::new(&RULE, indicator, message, help).field("lost").rests_on(basis).rests_on(followed.basis());
    found.push(finding.at(place.unwrap_or(followed.place()), label));
}
