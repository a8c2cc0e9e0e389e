use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said};
use crate::rules::asked::{Asked, is_about_people, is_shown_by_small_areas};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "small-numbers",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators about people do not say how few are too few to show",
    why: "In a small area two children are two families whom everybody knows. A figure that shows them tells their neighbours what \
          happened to them.",
    case: Some(
        "In October 2024 the Department for Education changed indicators, plans of over two years among them, \
                because too many areas had figures that were too small to show.",
    ),
    what_to_do: "Write the number below which nothing is shown: `suppressed below 6`. What holds for every indicator can stand once in \
                 the framework: `disclosure \"Counts under six are not shown\"`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  cohort      "children who went home in the year"
  numerator   "of those, still at home twelve months later"
  denominator "children who went home in the year"
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
  cohort      "children who went home in the year"
  source      returns
  reported-by [england, local-authority-area]
  suppressed  below 6
}
"#,
        // The framework says it once for all of them.
        r#"
framework f "Staying together" { disclosure "Counts under six are not shown" }
outcome together "Families stay together" { }
source returns "Yearly return on children in care" { every year }
indicator at-home "Children still at home a year after returning" {
  outcome     together
  cohort      "children who went home in the year"
  source      returns
  reported-by [england, local-authority-area]
}
"#,
        // Money is nobody's neighbour.
        r#"
framework f "Staying together" { }
enabler leaders "Leaders put money where it helps" { }
source accounts "Published accounts" { every year }
indicator spent "Share of spending that goes to early help" {
  enabler     leaders
  cohort      none "counts money"
  source      accounts
  reported-by local-authority-area
}
"#,
    ],
    sources: &["Children's social care dashboard, October 2024: small numbers are suppressed at local authority level"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    if !matches!(framework.said("disclosure"), Said::Missing(..)) {
        return;
    }
    let asked = Asked {
        rule: &RULE,
        field: "suppressed",
        of: "indicators about people",
        what: "how few are too few to show",
        answer: "`suppressed below 6`, or the number that you judge right; or say it once for all of them in the framework: `disclosure \
                 \"Counts under six are not shown\"`",
    };
    let before = found.len();
    let (mut small, is_small) = (false, is_shown_by_small_areas);
    for indicator in cx.model.own(crate::model::Sort::Indicator) {
        small |= is_about_people(indicator) && indicator.missing("suppressed").is_some() && is_small(indicator);
    }
    asked.once(framework, cx, is_about_people, found);
    if let Some(finding) = found.get_mut(before).filter(|_| small) {
        // Where they are shown by areas in which people know one another, it is no mere advice.
        finding.severity = Severity::Warning;
    }
}
