use super::hints::says;
use super::words::{finding, line, place_named, write_instead};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind, Sort};
use crate::rules::phrases::shortened;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unknown-field",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a line begins with a word that such an item has no line for",
    why: "Nobody can tell what the line says, so it is checked against nothing and is in no report; its author believes that it is.",
    case: None,
    what_to_do: "Begin the line with the word that is meant; what has no line of its own can be said in a `note \"…\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome   together
  improvess up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  note "improvess is only a word between quotes here"
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { horizon long-term }
cohort child "Children" {
  basis inferred "worked out" except [title, aged]
  aged  0 to 17
}
indicator at-home "Children at home" {
  outcome  together
  cohort   child
  improves up
}
"#,
    ],
    sources: &["jj, “Hint: Did you mean …?”: a mistyped word is answered with the nearest one"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::UnknownField { sort, word, nearest, of } = &problem.kind else { return };
    let shown = shortened(word);
    let at = place_named(problem, cx);
    let message = match (problem.field, of) {
        (Some(field), _) => format!("In {at}, `{field}` names the line `{shown}`, and there is no such line."),
        (None, Some(of)) => format!(
            "In {at}, a line begins with `{shown}`. Such a line belongs in {}; {} has none.",
            of.spec().article,
            sort.spec().article
        ),
        (None, None) => format!("In {at}, a line begins with `{shown}`, and {} has no such line.", sort.spec().article),
    };
    let help = help(problem, cx, *sort, *nearest);
    found.push(finding(&RULE, problem, cx, message, help).about(shown).label("not known here"));
}

fn help(problem: &Problem, cx: &Context<'_>, sort: Sort, nearest: Option<&str>) -> String {
    if let Some(word) = nearest {
        let spec = sort.field(word).or_else(|| Sort::Indicator.field(word));
        let mended = write_instead(cx.model, problem.place, word);
        let says = spec.map_or_else(String::new, |spec| says(spec, &mended));
        return format!("{mended} {says}").trim_end().to_owned();
    }
    if problem.field.is_some() {
        return "Name a word that begins a line, as in `differs improves \"theirs counts the reverse\"`.".to_owned();
    }
    let fields: Vec<&str> = sort.fields().map(|field| field.name).collect();
    let kept = line(cx.model, problem.place)
        .map_or_else(|| "note \"…\"".to_owned(), |(line, _)| format!("note \"{}\"", line.replace(['"', '\\'], "'")));
    format!(
        "If it is a remark, write `{}`, or begin it with `#`. Lines of {} begin with one of these words: {}.",
        shortened(&kept),
        sort.spec().article,
        fields.join(", ")
    )
}
