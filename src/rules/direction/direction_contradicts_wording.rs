use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Direction;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "direction-contradicts-wording",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "an indicator says that one way is better, and its words say the other",
    why: "One of the two is a slip. Until it is found, a rise in what harms children is published as an improvement, and whoever \
          reads the table and not the title believes it.",
    case: Some("Of 49 official clinical measures that were published twice, three carry opposite directions."),
    what_to_do: "Turn the direction round, or the title. Where both are meant, say why in the same item: `because \"…\"`.",
    bad: r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator reading "Percentage of children achieving the expected standard in reading" {
  outcome  well
  improves down
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator deaths "Infant mortality rate" {
  outcome  well
  improves down
}
"#,
        // Turned round by a word.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator without "Percentage of young people without a criminal conviction" {
  outcome  well
  improves up
}
"#,
        // Who says that it depends has said more than a title can.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator deaths "Infant mortality rate" {
  outcome  well
  improves depends "it is read beside how many births were recorded at all"
}
"#,
        // Its words lean neither way.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator away "Children who live away from home" {
  outcome  well
  improves up
}
"#,
        // Both are meant, and it says why.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator crime "Rate of violent crime recorded" {
  outcome  well
  improves up
  because  "for these two years more of what happens is written down, which is what is wanted"
}
"#,
    ],
    sources: &["S09", "EU Social OMC 2006: a clear and accepted normative interpretation"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (Some(fact), Some(heard)) = (indicator.stated("improves"), cx.heard(indicator)) else { return };
    // Who gives a reason has seen it.
    let explained = indicator.missing("because").is_none();
    if explained || !heard.against_direction || heard.direction_confidence < cx.limits.sure {
        return;
    }
    let (says, means, other) = match heard.direction {
        Direction::Down => ("more", "less", "down"),
        _ => ("less", "more", "up"),
    };
    let words = match heard.direction_words.is_empty() {
        true => String::new(),
        false => format!(": {}", quoted_words(&heard.direction_words)),
    };
    let message =
        format!("{} says that {says} is better, and reads as if {means} were{words}.", sentence(&named(indicator)));
    let help = format!(
        "In `indicator {}`, write `improves {other}`, or turn its title round. If both are meant, say why: `because \"…\"`.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("improves");
    let finding = finding.at(fact.place(), format!("reads as if {means} were better")).words(&heard.direction_words);
    found.push(finding.rests_on(fact.basis()).rests_on(heard.basis));
}
