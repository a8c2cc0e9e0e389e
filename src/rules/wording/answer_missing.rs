use crate::findings::{Finding, Severity};
use crate::model::{Entity, EntityId, Sort};
use crate::rules::phrases::quoted;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashSet;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "answer-missing",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "a question of the consultation has no answer from somebody who responds to it",
    why: "Whoever reads the response cannot tell whether the question was passed over on purpose. Those who ran the \
          consultation will count it as silence.",
    case: None,
    what_to_do: "Answer it: `answer to question by respondent { says \"…\" }`. If there is nothing to say, say that, with \
                 `no-comment` and the reason.",
    bad: r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { responds-to play }
question enough in play { asks "Are there enough places to play?" }
question safe in play { asks "Are they safe?" }
answer to enough by forum { says "No: three estates have none." }
"#,
    good: &[
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { responds-to play }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum { says "No: three estates have none." }
"#,
        // That there is no comment is an answer, and so is a choice.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { responds-to play }
question enough in play { asks "Are there enough places to play?" }
question safe in play {
  asks    "Are they safe?"
  choices ["Yes", "No"]
}
answer to enough by forum { no-comment "for the young people to say" }
answer to safe by forum { chooses "No" }
"#,
        // A consultation that is only being asked, and one that somebody else responds to.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
consultation parks "Parks" { by "The town council" }
respondent forum "The parents' forum" { responds-to parks }
question safe in play { asks "Are they safe?" }
page about-parks in parks "About the parks" { }
"#,
    ],
    sources: &["the form of the founding response: a question, a limit, an answer within it"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut answered = HashSet::new();
    for answer in cx.model.own(Sort::Answer) {
        let header = answer.header();
        // An answer that could not be read may answer anything.
        let (Some(question), Some(respondent)) = (header.target("question"), header.target("respondent")) else {
            return;
        };
        answered.insert((question.id, respondent.id));
    }
    let respondents: Vec<Entity<'_>> = cx.model.own(Sort::Respondent).collect();
    for question in cx.model.own(Sort::Question) {
        let silent: Vec<Entity<'_>> = respondents
            .iter()
            .copied()
            .filter(|respondent| responds(*respondent, question) && !answered.contains(&(question.id, respondent.id)))
            .collect();
        let Some(first) = silent.first() else { continue };
        let who: Vec<String> = silent.iter().map(|respondent| quoted(*respondent)).collect();
        let message = format!("The question {} has no answer from {}.", quoted(question), who.join(" or "));
        let finding = Finding::new(&RULE, question, message, help(question, *first)).label("not answered");
        found.push(silent.iter().fold(finding, |finding, respondent| finding.note(respondent.place(), "who responds")));
    }
}

/// Whether somebody responds to the consultation that a question is in. Who does not say which, responds to any.
fn responds(respondent: Entity<'_>, question: Entity<'_>) -> bool {
    let consultation: Option<EntityId> = question.header().target("consultation").map(|consultation| consultation.id);
    let Some(consultation) = consultation else { return false };
    match respondent.stated("responds-to") {
        Some(fact) => fact.target("consultation").is_some_and(|to| to.id == consultation),
        None => respondent.missing("responds-to").is_some(),
    }
}

fn help(question: Entity<'_>, respondent: Entity<'_>) -> String {
    let header = format!("answer to {} by {}", question.name(), respondent.name());
    format!(
        "Write `{header} {{ says \"…\" }}`; or, where there is nothing to say, `{header} {{ no-comment \"why\" }}`."
    )
}
