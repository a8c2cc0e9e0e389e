use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "perverse-incentive-unstated",
    aliases: &[],
    question: Question::Balance,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "indicators do not say how they could be improved without anyone being better off",
    why: "Whoever is held to a figure finds the shortest way to it. Those who wrote it down know that way best; said beforehand it can be \
          watched for, and children are not moved, refused or renamed to make a number.",
    case: None,
    what_to_do: "Write how it could be done, and what would show it: `gaming \"Plans could be ended early; repeat plans are read beside it\"`.",
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
  gaming      "Children could be left at home too long; harm at home is read beside it"
}
"#,
        // None is known, and it says so.
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
  gaming      "None is known: the child answers alone"
}
"#,
        // Where the figures come from is not said yet.
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
    sources: &[
        "NHS Digital Indicator Assurance Service: limitations, risks or perverse incentives explicitly stated",
        "NICE process and methods guide 44: acceptable risk of unintended consequences",
    ],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "gaming",
        of: "indicators",
        what: "how the figure could be improved without anyone being better off",
        answer: "`gaming \"how it could be done, and what would show it\"`, or `gaming \"none is known\"`",
    };
    asked.once(framework, cx, |_| true, found);
}
