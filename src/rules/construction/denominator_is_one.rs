use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{folded, named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "denominator-is-one",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "what is counted is counted out of one",
    why: "A number out of one is only a number. It is larger where more people live, and looks like a rate that areas could be \
          compared by.",
    what_to_do: "Name in `denominator` everyone who could have been counted. If the bare number is meant, write `denominator none \
                 \"why\"` and `as count`.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
indicator harmed "Children hurt at home" {
  outcome     safe
  numerator   "children who were hurt at home in the year"
  denominator "1"
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
indicator harmed "Children hurt at home" {
  outcome     safe
  numerator   "children who were hurt at home in the year"
  denominator "children in the area"
}
"#,
        // The bare number is meant, and it is said why.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
indicator harmed "Children who died at home" {
  outcome     safe
  numerator   "children who died at home in the year"
  denominator none "each of them is one too many"
}
"#,
        // Many, who begin with a one.
        r#"
framework f "Growing up" { place england }
outcome safe "Children are safe" { }
indicator harmed "One-year-olds hurt at home" {
  outcome     safe
  numerator   "one-year-olds who were hurt at home"
  denominator "one year olds in England"
}
"#,
        // Many that each have one.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe" { }
indicator harmed "Homes in which a child was hurt" {
  outcome     safe
  numerator   "homes in which a child was hurt"
  denominator "one or more homes of each family"
}
"#,
    ],
    sources: &["NICE pmg44: numerator, denominator and exclusions are specified"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(below) = indicator.stated("denominator") else { return };
    let Some(words) = below.text("counted") else { return };
    if below.get("where").is_some() || !(is_one(&words) || is_the_one_body(&words, cx)) {
        return;
    }
    let message = format!(
        "{} is counted out of “{}”: a number out of one is only a number.",
        sentence(&named(indicator)),
        shortened(&words)
    );
    let everyone = indicator.stated("cohort").and_then(|cohort| cohort.word("cohort"));
    let help = format!(
        "In `indicator {}`, write `denominator {}`, or whoever else could have been counted. If the bare number is meant, write \
         `denominator none \"why\"` and `as count`.",
        indicator.name(),
        everyone.map_or_else(
            || "\"everyone who could have been counted\"".to_owned(),
            |cohort| shortened(cohort).into_owned()
        )
    );
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("denominator")
            .at(below.place(), "out of one")
            .rests_on(below.basis()),
    );
}

/// Whether words say no more than one: the number, or one of something.
fn is_one(words: &str) -> bool {
    let words = folded(words);
    let words: Vec<&str> = words.split_whitespace().collect();
    match words[..] {
        ["1" | "1.0" | "one" | "unity"] | ["the", "number", "one"] => true,
        ["1" | "one", thing] | ["a", "single", thing] => {
            !thing.ends_with('s') && thing.chars().all(char::is_alphabetic)
        }
        _ => false,
    }
}

/// Whether words are the name of the framework's own place or publisher: a single body.
fn is_the_one_body(words: &str, cx: &Context<'_>) -> bool {
    const KINDS: [&str; 3] = ["region", "local-authority-area", "police-force-area"];
    let words = folded(words);
    let fields = ["place", "publisher"].into_iter();
    let said = fields.filter_map(|field| cx.model.framework()?.stated(field)).flat_map(Fact::values);
    // A kind of area is many.
    let one = said.filter(|value| value.entity().is_none_or(|place| !KINDS.contains(&place.name())));
    one.map(|value| folded(&value.shown())).any(|body| body == words || format!("the {body}") == words)
}
