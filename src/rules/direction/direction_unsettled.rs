use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "direction-unsettled",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator is declared an outcome, and which way is better depends",
    why: "An outcome is what people hope for, so it must be possible to say when there is more of it. If a rise can be good or \
          bad, nobody who reads the figure can tell a family, or a minister, whether lives became better.",
    what_to_do: "Count only what is good, or only what is bad, and write `improves up` or `improves down`. Where the two cannot be \
                 told apart, the figure is not an outcome by itself: keep it `beneath` one that is.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator moved "Children who moved home in the year" {
  outcome  together
  kind     outcome
  improves depends "some moves are to a better home, and some are not"
}
"#,
    good: &[
        // Only the good part is counted.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator moved "Children who moved to a home that they had chosen" {
  outcome  together
  kind     outcome
  improves up
}
"#,
        // It says itself that it is no outcome.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  kind     process
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        // Nobody calls it an outcome: that its direction depends is well said.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator enquiries "Enquiries started" {
  outcome  together
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        // Neither more nor less: a value that is to be neared is settled.
        r#"
framework f "Growing up" { }
outcome healthy "Babies are born healthy" { }
indicator weight "Average weight at birth" {
  outcome  healthy
  kind     outcome
  improves toward 3000 to 3800
}
"#,
        // What a service did, declared an outcome: another rule says so, and its direction may well depend.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator assessed "Number of assessments completed by social workers" {
  outcome  together
  kind     outcome
  improves depends "more may mean more help, or more trouble"
}
"#,
    ],
    sources: &["S09", "EU Social OMC 2006: a clear and accepted normative interpretation"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(improves) = indicator.stated("improves").filter(|fact| fact.word("way") == Some("depends")) else {
        return;
    };
    if indicator.declared_kind() != Some("outcome") {
        return;
    }
    let Some(kind) = indicator.stated("kind") else { return };
    // What reads as something else is told that first: then it may well depend.
    if cx.heard(indicator).is_some_and(|heard| heard.is_against_kind(cx.limits)) {
        return;
    }
    let why = improves.text("why").map(|why| why.trim().to_owned()).filter(|why| !why.is_empty());
    let reason = why.map_or(String::new(), |why| format!(" (“{}”)", shortened(&why)));
    let message =
        format!("{} is declared an outcome, and which way is better depends{reason}.", sentence(&named(indicator)));
    let help = format!(
        "In `indicator {}`, count only what is good, or only what is bad, and write `improves up` or `improves down`. If they \
         cannot be told apart, write `kind process` in place of `kind outcome`, and `beneath` with the name of the outcome \
         indicator that it helps to explain.",
        indicator.name()
    );
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("improves")
            .at(improves.place(), "an outcome, and nobody can say when it is better")
            .note(kind.place(), "declared an outcome")
            .rests_on(improves.basis())
            .rests_on(kind.basis()),
    );
}
