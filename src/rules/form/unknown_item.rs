use super::words::{any_quoted, finding, line, write_instead};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind, Sort};
use crate::rules::phrases::shortened;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unknown-item",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an item begins with a word that no item begins with",
    why: "Until that word is mended it is only a guess what the item is, and it may be missing from checks and reports.",
    case: None,
    what_to_do: "Begin the item with one of the words of the language, such as `outcome`, `indicator` or `cohort`.",
    bad: r#"
framework f "Staying together" { }
outcme together "Families stay together" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
"#,
        r#"
framework f "Staying together" { }
unit sibling "Sibling" { is person }
event together-again "Siblings live together again" { happens-to sibling }
outcome together "Families stay together" { for ["siblings"] }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "An outcme in quotes is the author's own business {"
}
"#,
    ],
    sources: &["jj, “Hint: Did you mean …?”: a mistyped word is answered with the nearest one"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::UnknownItem { word, nearest } = &problem.kind else { return };
    let help = match nearest.and_then(Sort::of_keyword) {
        Some(sort) => format!(
            "{} It has been read as {} here: {}.",
            write_instead(cx.model, problem.place, sort.keyword()),
            sort.spec().article,
            sort.spec().meaning
        ),
        None => {
            let words = any_quoted(Sort::ALL.iter().map(|sort| sort.keyword()));
            format!(
                "Begin the line with what the item is: {words}. If the line is no item, take the brace from its end."
            )
        }
    };
    let unread = if nearest.is_none() { " What is in it could not be read." } else { "" };
    let word = shortened(word);
    let header = line(cx.model, problem.place).map_or_else(|| word.clone(), |(line, _)| shortened(line));
    let message = format!("No item begins with the word `{word}`, as `{header}` does.{unread}");
    found.push(finding(&RULE, problem, cx, message, help).about(word).label("not a word that begins an item"));
}
