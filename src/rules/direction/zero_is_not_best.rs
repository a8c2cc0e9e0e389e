use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::asked::Asked;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "zero-is-not-best",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Advice,
    judgement: Judgement::Asked,
    summary: "less of what a service does is called better, and nobody says whether none would be best",
    why: "A repeat plan is sometimes what keeps a child safe. Where fewer is always better, the surest way to a good figure is to refuse \
          the help that somebody needs.",
    case: None,
    what_to_do: "Write `zero best` if none at all would be best; if some are needed, `zero not-best \"why\"`, or the range to aim for: \
                 `improves toward 3 to 8`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in need" { every year }
indicator repeat-plans "Repeat child protection plans" {
  outcome  together
  kind     process
  improves down
  source   returns
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in need" { every year }
indicator repeat-plans "Repeat child protection plans" {
  outcome  together
  kind     process
  improves down
  zero     not-best "a second plan is sometimes what keeps a child safe"
  source   returns
}
"#,
        // A range is aimed for.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in need" { every year }
indicator repeat-plans "Repeat child protection plans, in percent of all" {
  outcome  together
  kind     process
  improves toward 10 to 15
  source   returns
}
"#,
        // Harm to a child is best when there is none.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
source returns "Yearly return on children in need" { every year }
indicator harmed "Children who come to harm at home" {
  outcome  together
  kind     outcome
  improves down
  source   returns
}
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service: limitations, risks or perverse incentives explicitly stated"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asked = Asked {
        rule: &RULE,
        field: "zero",
        of: "indicators by which less of what a service does is better",
        what: "whether none at all would be best",
        answer: "`zero best` if none would be best, or `zero not-best \"why some are needed\"`",
    };
    let less_of_an_act = |indicator: Entity<'_>| {
        let down = indicator.stated("improves").is_some_and(|way| way.word("way") == Some("down"));
        down && cx.kind(indicator).is_some_and(|of| of.kind == Kind::Process)
    };
    asked.once(framework, cx, less_of_an_act, found);
}
