use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::report::words;
use crate::rules::phrases::{counted, quoted};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "answer-over-limit",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an answer has more words than its question allows",
    why: "A form that asks for so many words cuts off or turns away what goes beyond them. What is lost is the end of the \
          answer, where what is asked for often stands.",
    case: None,
    what_to_do: "Shorten the answer. A word is whatever stands between blanks and has a letter or a digit in it; marks of \
                 layout are not counted.",
    bad: r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play "Enough places" {
  asks  "Are there enough places to play?"
  limit 5 words
}
answer to enough by forum { says "No: three estates have none at all." }
"#,
    good: &[
        // As many as are allowed, and not one more; a dash standing alone is no word.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play "Enough places" {
  asks  "Are there enough places to play?"
  limit 5 words
}
answer to enough by forum { says "**No** – three estates have *none*." }
"#,
        // There is no limit, and the consultation says so.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play "Enough places" {
  asks  "Are there enough places to play?"
  limit none
}
answer to enough by forum { says "No: three estates have none at all." }
"#,
        // The limit was not found, so nobody can tell.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play "Enough places" {
  asks  "Are there enough places to play?"
  limit not-found
}
answer to enough by forum { says "No: three estates have none at all." }
"#,
    ],
    sources: &["the founding response: two of its answers have a limit of 200 words, and each has exactly as many"],
    check: Check::Item(&[Sort::Answer], check),
};

fn check(answer: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let header = answer.header();
    let (Some(question), Some(respondent)) = (header.target("question"), header.target("respondent")) else { return };
    let (Some(says), Some(limit)) = (answer.stated("says"), question.stated("limit")) else { return };
    let (Some(text), Some(most)) = (says.text("text"), limit.number("words")) else { return };
    let count = words::count_markdown(&text);
    if count as f64 <= most {
        return;
    }
    let over = count - most as usize;
    let message = format!(
        "The answer to the question {} has {}; the limit is {most}.",
        quoted(question),
        counted(count, "word", "words")
    );
    let help = format!(
        "Take out {} or more, in `answer to {} by {}`.",
        counted(over, "word", "words"),
        question.name(),
        respondent.name()
    );
    found.push(
        Finding::new(&RULE, answer, message, help)
            .field("says")
            .about(format!("{} by {}", question.full_name(), respondent.full_name()))
            .at(says.place(), format!("{over} over the limit"))
            .note(limit.place(), "the limit")
            .rests_on(limit.basis()),
    );
}
