use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Sort};
use crate::rules::phrases::{named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::times::{of_a_day, of_a_stretch};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "stock-and-flow-mixed",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "a part of a whole is counted on one day, and the whole over a year, or the other way round",
    why: "Those who stay long are there on any given day, and those who came and went are not. The figure moves when stays get longer, \
          though nothing that it is about has changed.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, child \
                protection plans that start during the year are described as being “at 31 March”.",
    ),
    what_to_do: "Count both on the same day, or both over the same time.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator with-plan "Children with a plan" {
  outcome     together
  numerator   "children with a plan at 31 March"
  denominator "children who started to be looked after during the year"
  as          proportion in percent
}
"#,
    good: &[
        // Both on one day.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator with-plan "Children with a plan" {
  outcome     together
  numerator   "children with a plan at 31 March"
  denominator "children looked after at 31 March"
  as          proportion in percent
}
"#,
        // A rate of what happened in a year over those who lived there on its middle day is a rate.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator entries "Entries to care" {
  outcome     together
  numerator   "children who started to be looked after during the year"
  denominator "children in the area at 30 June"
  as          rate per 10000
}
"#,
        // Those who were there on the day, and what had happened to them in the year before.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator moved "Children who moved often" {
  outcome     together
  numerator   "children looked after at 31 March who moved three times during the year"
  denominator "children looked after at 31 March"
  as          proportion in percent
}
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service: construction (methods tested and justified)"],
    check: Check::Item(&[Sort::Indicator], check),
};

/// A line, what it says of time, and the words that say so.
struct Timed {
    stock: Option<String>,
    flow: Option<String>,
    place: Place,
    basis: Basis,
}

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let is_part = indicator.facts("as").any(|form| matches!(form.word("form"), Some("proportion" | "share")));
    let (Some(above), Some(below)) = (indicator.stated("numerator"), indicator.stated("denominator")) else { return };
    if !is_part {
        return;
    }
    let (above, below) = (timed(above), timed(below));
    let message = match (&above, &below) {
        (Timed { stock: Some(day), flow: None, .. }, Timed { stock: None, flow: Some(time), .. }) => {
            mixed(indicator, &format!("who is there “{day}”"), &format!("what happens “{time}”"))
        }
        (Timed { stock: None, flow: Some(time), .. }, Timed { stock: Some(day), flow: None, .. }) => {
            mixed(indicator, &format!("what happens “{time}”"), &format!("who is there “{day}”"))
        }
        _ => return,
    };
    let help = format!("In `indicator {}`, count both on the same day, or both over the same time.", indicator.name());
    let words = [&above.stock, &above.flow, &below.stock, &below.flow].into_iter().flatten().cloned();
    let finding = Finding::new(&RULE, indicator, message, help).field("denominator").words(words.collect::<Vec<_>>());
    found.push(
        finding
            .at(below.place, "another time")
            .note(above.place, "one time")
            .rests_on(above.basis)
            .rests_on(below.basis),
    );
}

fn mixed(indicator: Entity<'_>, above: &str, below: &str) -> String {
    format!("{} sets {above} over {below}: the first cannot be a part of the second.", sentence(&named(indicator)))
}

fn timed(fact: Fact<'_>) -> Timed {
    let mut said = Timed { stock: None, flow: None, place: fact.place(), basis: fact.basis() };
    for value in fact.values() {
        // A moment such as `at 31 March`, or words.
        let words = match value.slot() {
            "at" => {
                said.stock.get_or_insert_with(|| format!("at {}", value.shown()));
                continue;
            }
            _ => value.text(),
        };
        let Some(words) = words else { continue };
        said.stock = said.stock.take().or_else(|| of_a_day(&words).map(str::to_owned));
        said.flow = said.flow.take().or_else(|| of_a_stretch(&words).map(str::to_owned));
    }
    said
}
