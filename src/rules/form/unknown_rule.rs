use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort, nearest};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unknown-rule",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "a waiver or an answer names a rule that there is not",
    why: "A waiver of a misspelt rule waives nothing, and an answer that rests on one shows its reader no evidence.",
    case: None,
    what_to_do: "Write the rule's name as it stands at the end of a finding; `indicant rules` lists them all.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-mising on at-home "the publisher has been asked" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
waive direction-missing on at-home "the publisher has been asked" { }
"#,
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum {
  rests-on [direction-missing, group-not-reached]
  says     "No: three estates have none."
}
"#,
        // No rule is named.
        r#"
framework plan "A plan for play" { }
consultation play "Places to play" { by "The town council" }
respondent forum "The parents' forum" { }
question enough in play { asks "Are there enough places to play?" }
answer to enough by forum { no-comment "for the young people to say" }
"#,
    ],
    sources: &["language: nothing is silently ignored"],
    check: Check::Item(&[Sort::Waive, Sort::Answer], check),
};

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let lines = [Some(item.header()), item.stated("rests-on")];
    let named_rules = lines
        .into_iter()
        .flatten()
        .flat_map(Fact::values)
        .filter(|value| matches!(value.slot(), "rule" | "rules"))
        .filter(|value| cx.rule(value.written()).is_none() && !cx.may_be_rule(value.written()));
    for value in named_rules {
        let written = shortened(value.written());
        let message = format!("{} names the rule `{written}`, and there is no such rule.", sentence(&named(item)));
        let near = nearest(&written, cx.rules().map(|rule| rule.name));
        let help = near.map_or_else(
            || {
                "Write the name of a rule as it stands at the end of a finding. `indicant rules` lists them all."
                    .to_owned()
            },
            |near| format!("Write `{near}`, if that is meant. `indicant rules` lists every rule."),
        );
        let finding = Finding::new(&RULE, item, message, help).about(written.into_owned());
        found.push(finding.at(value.place(), "no such rule"));
    }
}
