use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::{Asked, is_over_something, is_shown_by_small_areas};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "minimum-denominator-unstated",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators shown by small areas do not say how few are too few to read",
    why: "Where an area has nine children, one child moves the figure by eleven points. Whoever runs that area is praised or blamed for chance.",
    case: None,
    what_to_do: "Write how many there must be below the line before the figure is read: `minimum-denominator 30`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by [england, local-authority-area]
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by [england, local-authority-area]
  minimum-denominator 30
}
"#,
        // Shown for the whole country only.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  kind        outcome
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
  improves    up
  source      returns
  reported-by england
}
"#,
        // A count has nothing below the line.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Family group conferences held" {
  outcome     together
  kind        process
  cohort      none "counts meetings"
  counts      conference
  as          count
  source      returns
  reported-by local-authority-area
}
"#,
    ],
    sources: &["NICE process and methods guide 44: specification (minimum population)"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "minimum-denominator",
        of: "indicators shown by small areas",
        what: "how few are too few to read",
        answer: "`minimum-denominator 30`, or the number that you judge right",
    };
    asked.once(framework, cx, |indicator| is_over_something(indicator) && is_shown_by_small_areas(indicator), found);
}
