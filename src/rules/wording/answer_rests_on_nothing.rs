use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said, Sort};
use crate::rules::phrases::{does_not, quoted};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "answer-rests-on-nothing",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an answer does not name any finding that it rests on",
    why: "Whoever is answered can dismiss an opinion. An answer that names what was found, at which line of their own \
          framework, has to be answered in turn.",
    case: None,
    what_to_do: "Name the findings that it rests on, by the names in which the findings of a check end: `rests-on \
                 [direction-missing]`.",
    bad: r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum { says "No: three estates have none." }
"#,
    good: &[
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum {
  rests-on [direction-missing]
  says     "No: three estates have none."
}
"#,
        // Who has no comment need not say on what grounds.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum { no-comment "for the young people to say" }
"#,
        // A choice is not an argument.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play {
  asks    "Are there enough places to play?"
  choices ["Yes", "No"]
}
answer to enough by forum { chooses "No" }
"#,
    ],
    sources: &["the founding response: each criticism is of something that stands in the draft"],
    check: Check::Item(&[Sort::Answer], check),
};

fn check(answer: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(says) = answer.stated("says") else { return };
    let header = answer.header();
    let (Some(question), Some(respondent)) = (header.target("question"), header.target("respondent")) else { return };
    let basis = match answer.said("rests-on") {
        Said::Missing(basis, _) => basis,
        Said::Stated(fact) if fact.values().next().is_none() => fact.basis(),
        Said::Stated(_) | Said::Broken => return,
    };
    let message = format!(
        "The answer to the question {} {}.",
        quoted(question),
        does_not(basis, "name any finding that it rests on")
    );
    let help = "Every finding that a check prints ends in its name, such as `direction-missing`. Write the names of those that \
                the answer rests on in one line: for example `rests-on [direction-missing, unmatched-outcome]`.";
    found.push(
        Finding::new(&RULE, answer, message, help)
            .field("rests-on")
            .about(format!("{} by {}", question.full_name(), respondent.full_name()))
            .label("on what grounds?")
            .rests_on(basis)
            .rests_on(says.basis()),
    );
}
