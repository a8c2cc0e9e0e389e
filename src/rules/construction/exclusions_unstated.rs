use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::{Asked, is_about_people, is_over_something};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "exclusions-unstated",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators do not say who is always left out",
    why: "Two areas that leave out different people publish figures that look alike and are not. Those left out are often those for whom the \
          service did least, and nobody who reads the figure can see it.",
    case: None,
    what_to_do: "Write `excludes none` if nobody is left out, or name who is: `excludes [\"children who died\", \"those who moved abroad\"]`.",
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
}
"#,
    good: &[
        // Nobody is left out, and it says so.
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
  excludes    none
}
"#,
        // It says who is.
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
  excludes    "children who died in the year"
}
"#,
        // A plain count of what a service did leaves nobody out.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Family group conferences held" {
  outcome  together
  kind     process
  cohort   none "counts meetings"
  counts   conference
  as       count
  source   returns
}
"#,
        // Where the figures come from is not said yet: there is more to do first.
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
}
"#,
    ],
    sources: &["NICE process and methods guide 44: specification (numerator, denominator, exclusions)"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "excludes",
        of: "indicators about a part of a group",
        what: "who is always left out",
        answer: "`excludes none` if nobody is, or `excludes \"who is left out\"`",
    };
    asked.once(framework, cx, |indicator| is_about_people(indicator) && is_over_something(indicator), found);
}
