use super::words::{finding, name_from};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind};
use crate::rules::phrases::{sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "duplicate-name",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "two items of one sort have the same name",
    why: "Every line that names one of them could mean the other, so figures and findings may be held against the wrong one.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, 69 codes \
                are used by more than one row, and for 12 of them the rows disagree about which way is better.",
    ),
    what_to_do: "Give one of them a name that says what sets it apart, and change the lines that mean it.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
outcome together "Brothers and sisters stay together" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
outcome siblings "Brothers and sisters stay together" { }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator together "Families that stay together" {
  outcome  together
  improves up
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
# --- beside
framework g "Another framework" { }
outcome together "Families stay together" { }
"#,
    ],
    sources: &["SDMX 3.0, information model: an artefact is known by agency, identifier and version, each once"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::DuplicateName { first } = &problem.kind else { return };
    let first = cx.model.entity(*first);
    let Some(second) = super::words::item(problem, cx) else { return };
    let (sort, name) = (second.sort(), shortened(second.name()));
    let message = format!(
        "{} named `{name}` is there already: “{}”. This one, “{}”, has the same name, and lines that name it are taken to mean the other.",
        sentence(sort.spec().article),
        shortened(&first.title()),
        shortened(&second.title()),
    );
    let title = second.title();
    let other = name_from(&title).filter(|other| *other != name && first.title() != title);
    let help = match other {
        Some(other) => format!(
            "If they are two things, give this one another name, such as `{sort} {other} \"{}\"`, and use it wherever it is meant. If they are one, keep one of them.",
            shortened(&title)
        ),
        None => format!(
            "If they are one {sort}, take out one of them. If they are two, give this one a name that says what sets it apart."
        ),
    };
    found
        .push(finding(&RULE, problem, cx, message, help).label("the same name again").note(first.place(), "the first"));
}
