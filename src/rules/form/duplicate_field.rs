use super::words::{finding, place_named};
use crate::findings::{Finding, Severity};
use crate::model::{Problem, ProblemKind};
use crate::rules::phrases::{sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "duplicate-field",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "an item says the same thing twice",
    why: "Two readers will go by different lines, and neither can know that the other is there.",
    case: None,
    what_to_do: "Keep one of the two lines. Where several values are meant, put them in one list: `source [school-census, cin-census]`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  improves down
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome    together
  improves   up
  reads up   "More children are still at home a year later"
  reads down "Fewer children are still at home a year later"
}
"#,
        r#"
framework f "Staying together" { }
source school-census "School census" { }
source cin-census "Children in need census" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  improves up
  source   [school-census, cin-census]
}
"#,
        r#"
framework f "Staying together" { }
outcome together "Families stay together" {
  change "Children live with a parent"
  means  "Children live with a parent"
}
"#,
    ],
    sources: &["CSVW, well-formed tables: one value for one property"],
    check: Check::Problem(check),
};

fn check(problem: &Problem, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let ProblemKind::DuplicateField { first, key } = &problem.kind else { return };
    let field = problem.field.unwrap_or_default();
    let said = key.as_ref().map_or_else(|| format!("`{field}`"), |key| format!("`{field} {}`", shortened(key)));
    let message =
        sentence(&format!("{said} stands twice in {}, and only the first was read.", place_named(problem, cx)));
    let (kept, again) = (shortened(cx.model.written(*first)), shortened(cx.model.written(problem.place)));
    let item = super::words::item(problem, cx);
    let spec = item.and_then(|item| item.sort().field(field));
    let listed = spec.is_some_and(|spec| spec.listed || spec.forms.iter().any(|form| form.contains('*')));
    let more = match (spec, key) {
        (Some(spec), Some(_)) => {
            format!(" Several `{field}` lines may stand here if each begins differently, as in `{}`.", spec.example)
        }
        (Some(_), None) if listed => {
            format!(" If both are meant, write one line with a list: `{field} [first, second]`.")
        }
        _ => String::new(),
    };
    let help = if kept == again {
        format!("Take out one of the two lines `{kept}`.{more}")
    } else {
        format!("Keep either `{kept}` or `{again}`, and take out the other.{more}")
    };
    let about = key.as_deref().map(shortened).unwrap_or_default();
    found.push(finding(&RULE, problem, cx, message, help).about(about).label("again").note(*first, "the first time"));
}
