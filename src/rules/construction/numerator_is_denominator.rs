use super::normal::normal;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "numerator-is-denominator",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Error,
    judgement: Judgement::Decided,
    summary: "what is counted and what it is counted out of are the same",
    why: "The figure can only ever be all of them: 100 percent in every area and every year. A reader who does not see that will \
          take it for perfect success.",
    what_to_do: "Say in `numerator` which of them are counted: `numerator child where \"they went to school every day\"`. What they \
                 are counted out of stays in `denominator`.",
    bad: r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator stays "Children who stayed at one school all year" {
  outcome     settled
  numerator   child at 31 March where "they stayed at one school"
  denominator child at 31 March where "They stayed at  one school."
}
"#,
    good: &[
        // Some of them, out of all.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator stays "Children who stayed at one school all year" {
  outcome     settled
  numerator   child at 31 March where "they stayed at one school"
  denominator child at 31 March
}
"#,
        // The same children at another time: how many there are now for each that there was.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator growth "Children at school, for each a year before" {
  outcome     settled
  numerator   child at 31 March where "they are at school"
  denominator child at 1 April where "they are at school"
  as          ratio
}
"#,
        // Others, of whom the same is said.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator for-each "Sessions attended, for each child" {
  outcome     settled
  numerator   session where "in the year to July"
  denominator child where "in the year to July"
  as          ratio
}
"#,
        // Out of nothing: a count.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator moves "Moves of school" {
  outcome     settled
  numerator   "moves of school"
  denominator none "moves of school"
}
"#,
    ],
    sources: &["NICE pmg44: numerator, denominator and exclusions are specified"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let (Some(above), Some(below)) = (indicator.stated("numerator"), indicator.stated("denominator")) else { return };
    let is_same = normal(above, cx).is_some_and(|form| normal(below, cx).is_some_and(|other| form == other));
    if !is_same || below.get("none").is_some() {
        return;
    }
    let message = format!(
        "{} counts the same in `numerator` as in `denominator`: whatever happens, the figure is 100 percent.",
        sentence(&named(indicator))
    );
    let help = format!(
        "In `indicator {}`, keep in `denominator` everyone who could be counted, and say in `numerator` which of them are: \
         `numerator {} where \"…\"`, with what sets them apart in the quotes.",
        indicator.name(),
        above.word("counted").unwrap_or("child")
    );
    found.push(
        Finding::new(&RULE, indicator, message, help)
            .field("numerator")
            .at(above.place(), "what is counted")
            .note(below.place(), "what it is counted out of: the same")
            .rests_on(above.basis())
            .rests_on(below.basis()),
    );
}
