use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::plain_words::words;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "title-too-long",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "a title has more words than a reader takes in at once",
    why: "A title is what is left of a measure on a slide, in a table and in a headline. One that is too long is cut by somebody else, \
          and what is cut is what made it exact.",
    case: None,
    what_to_do: "Name what is counted and of whom in the title, and put the rest into `means`, `numerator` and `excludes`.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children who left care to live with a parent in the year to 31 March and who were still living with that parent twelve months later" { outcome together }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" { outcome together }
"#,
        // As long as it may be.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children who left care to live with a parent and who were still living with that parent a year later" { outcome together }
"#,
        // What is long is what it means.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Children still at home a year after returning" {
  outcome together
  means   "Children who left care to live with a parent, and were still with that parent a year later"
}
"#,
    ],
    sources: &["Inside GOV.UK, August 2014, on sentence length: sentences of 21 words are fairly difficult to read"],
    check: Check::Item(&[Sort::Outcome, Sort::Enabler, Sort::Indicator], check),
};

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let count = words(&item.title()).len();
    let most = cx.limits.title_words;
    if (count as f64) <= most {
        return;
    }
    let message = format!("The title of {} has {count} words. Up to {most} are easily read.", named(item));
    let help = format!(
        "In `{} {}`, say in the title what is counted and of whom, and put the rest into `means \"…\"`.",
        item.sort(),
        item.name()
    );
    let finding = Finding::new(&RULE, item, sentence(&message), help).label(format!("{count} words"));
    found.push(finding.rests_on(item.title_basis()));
}
