use super::words::{declaration, declared_here, finding, item, place_named, sorts_in_words};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind, Role};
use crate::rules::phrases::{named, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "wrong-kind-of-reference",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a line names something of another sort than it can be about",
    why: "An outcome where a group of people should stand means that the measure is about nobody: what depends on the line \
          cannot be checked or reported.",
    case: None,
    what_to_do: "Name something of the right sort, or put the line's own keyword right.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   together
  improves up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
cohort together "Families that live together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   together
  improves up
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   "together"
  counts   child
  improves up
}
"#,
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
indicator turnover "Social worker turnover" {
  enabler  workforce
  cohort   none "counts posts"
  improves down
}
"#,
    ],
    sources: &["FHIR R5, Reference: a reference says what it may point to, and is held to it"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::WrongKindOfReference { name, target, sorts } = &problem.kind else { return };
    let target = cx.model.entity(*target);
    let shown = shortened(name);
    let wanted = sorts_in_words(sorts);
    let line = problem.field.map_or_else(|| "its first line".to_owned(), |field| format!("`{field}`"));
    let message =
        format!("In {}, {line} should name {wanted}, and `{shown}` is {}.", place_named(problem, cx), named(target),);
    let owner = item(problem, cx);
    // The line may be right and its keyword wrong: `outcome workforce` where workforce is an enabler.
    let keyword = owner.and_then(|owner| {
        let spec = owner.sort().field(target.sort().keyword())?;
        owner.missing(spec.name).map(|_| spec.name)
    });
    let spec = owner.zip(problem.field).and_then(|(owner, field)| owner.sort().field(field));
    let right = spec
        .map_or_else(String::new, |spec| format!(" `{}` says {}, as in `{}`.", spec.name, spec.meaning, spec.example));
    let declared = declared_here(cx, sorts)
        .or_else(|| {
            sorts.first().map(|sort| format!("`{}` would be a new one.", declaration(*sort, "a-name-of-its-own")))
        })
        .unwrap_or_default();
    let help = match keyword {
        Some(keyword) if problem.field != Some(keyword) => {
            format!(
                "If {} is meant, write `{keyword} {shown}`. Else name {wanted} here.{right}",
                target.sort().spec().article
            )
        }
        _ => format!("Name {wanted} here.{right} {declared}"),
    };
    let label = format!("{} here", target.sort().spec().article);
    let finding = finding(&RULE, problem, cx, message, help).about(shown).label(label);
    // What needs no declaring stands in no file of the author's.
    let finding = match target.role() {
        Role::Vocabulary => finding,
        _ => finding.note(target.place(), "what has this name"),
    };
    found.push(finding);
}
