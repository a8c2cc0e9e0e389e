use super::{faults, words};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "syntax-error",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a line cannot be read as it is written",
    why: "What cannot be read is in no report and is held against nothing: to whoever relies on the framework, it is as if the line \
          had never been written.",
    case: None,
    what_to_do: "Mend the line as the message says. Everything else in the file has been read and checked all the same.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "Children live with a parent who can care for them
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families \"stay\" together" {
  change """
    Children live with a parent
    who can care for them
  """
}
"#,
        r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 } # one field may stand on the first line
cohort baby  "Babies" { within [child] }
outcome together "Families stay together" { for [child, baby] }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  partners [
    "the council", # a list may go on over lines
    "schools",
  ]
  change "“Together” means in one home" # curly quotes may stand between straight ones
}
"#,
    ],
    sources: &["Elm, compiler errors for humans (2015): show the words as written and say what to write"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let told = match &problem.kind {
        ProblemKind::Syntax(kind) => faults::told_of(*kind, problem, cx),
        ProblemKind::NotUtf8(seems) => faults::not_utf8(seems, cx.model.path(problem.place)),
        _ => return,
    };
    let finding = words::finding(&RULE, problem, cx, told.message, told.help);
    found.push(finding.label(told.label).about(told.about));
}
