use super::words::{
    declaration, declared_here, declared_in, finding, item, place_named, sorts_in_words, write_instead,
};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind, Sort};
use crate::rules::phrases::shortened;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unresolved-name",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a line names something that was found nowhere",
    why: "Until the name is mended it is not known what was meant, and what depends on the line is left out of the checks and of \
          the report.",
    case: None,
    what_to_do: "Correct the name, give what it names an item of its own, or say it in words between quotes where a name is not known yet.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  togehter
  improves up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
}
outcome together "Families stay together" { }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { rolls-up-to g.happy }
# --- beside
framework g "A framework beside it" { }
outcome happy "Happy families" { }
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome   together
  cohort    "children who returned home"
  judged-by child
  improves  up
}
"#,
    ],
    sources: &["FHIR R5, ElementDefinition: a reference that does not resolve is an error"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::UnresolvedName { name, nearest, framework, sorts } = &problem.kind else { return };
    let shown = shortened(name);
    let at = place_named(problem, cx);
    let wanted = sorts_in_words(sorts);
    let message = match framework {
        Some(Err(framework)) => {
            format!(
                "In {at}, `{shown}` means something of the framework `{}`, and no framework of that name is known here.",
                shortened(framework)
            )
        }
        Some(Ok(framework)) => format!(
            "In {at}, `{shown}` should name {wanted}, and nothing in the framework `{framework}` has that name."
        ),
        None => format!("In {at}, `{shown}` should name {wanted}, and nothing here has that name."),
    };
    let help = help(problem, cx, name, nearest.as_deref(), framework.as_ref(), sorts);
    found.push(finding(&RULE, problem, cx, message, help).about(shown).label("no such name here"));
}

fn help(
    problem: &Problem,
    cx: &Context<'_>,
    name: &str,
    nearest: Option<&str>,
    framework: Option<&Result<String, String>>,
    sorts: &[Sort],
) -> String {
    if let Some(near) = nearest {
        return write_instead(cx.model, problem.place, near);
    }
    if let Some(stem) = name.strip_suffix('.') {
        return format!("{} A name does not end in a full stop.", write_instead(cx.model, problem.place, stem));
    }
    match framework {
        Some(Err(other)) => {
            return format!(
                "If `{0}` is a framework, lay it beside this one: add its folder to the line `beside: […]` of `indicant.yaml`. If it is not, leave out `{0}.` and write the name alone.",
                shortened(other)
            );
        }
        Some(Ok(other)) => {
            let names = declared_in(cx, other, sorts).unwrap_or_default();
            return format!("Write `{other}.` and the name of something in `{other}`. {names}").trim_end().to_owned();
        }
        None => {}
    }
    let declared = sorts.first().map_or_else(String::new, |sort| {
        format!(
            "Give it an item of its own, on a line that begins at the left margin: `{}`, with its own title.",
            declaration(*sort, name)
        )
    });
    let here = declared_here(cx, sorts).map_or_else(String::new, |here| format!(" {here}"));
    let spec = item(problem, cx).zip(problem.field).and_then(|(item, field)| item.sort().field(field));
    match spec.filter(|spec| spec.forms.iter().all(|form| !form.contains('!'))) {
        Some(spec) => {
            format!("{declared} Or say it in words: `{} \"{}\"`.{here}", spec.name, shortened(name).replace('-', " "))
        }
        None => format!("{declared}{here}"),
    }
}
