use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Place, Said, Sort};
use crate::rules::phrases::{does_not, named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "denominator-missing",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "a bare count is said to be better higher or lower, and not out of how many it is counted",
    why: "A number grows with the number of people: a growing town looks worse, or better, although nothing changed for anyone, \
          and a large area cannot be compared with a small one.",
    case: Some(
        "Of the 448 descriptions of method in the Department for Education's own dictionary of published \
                measures, read in April 2026, 85 mention a numerator or a division.",
    ),
    what_to_do: "Name in `denominator` everyone who could have been counted, and write `as proportion in percent` or `as rate per \
                 1000`. If the bare number is what matters, write `denominator none \"why\"`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Children who go to school every day" {
  outcome  learning
  cohort   "children in need"
  as       count
  improves up
}
"#,
    good: &[
        // Out of how many.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Children who go to school every day" {
  outcome     learning
  numerator   "children in need who go to school every day"
  denominator "children in need"
  as          proportion in percent
  improves    up
}
"#,
        // The bare number matters, and it is said why.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator died "Number of children who died of neglect" {
  outcome     learning
  denominator none "each of them is one too many"
  as          count
  improves    down
}
"#,
        // There for context: no way is better, and nobody is compared by it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator pupils "Number of pupils" {
  outcome  learning
  as       count
  improves not-judged "shown so that the others can be read"
}
"#,
        // Posts, under an enabler: what the service is made of.
        r#"
framework f "Growing up" { }
enabler staffing "There are enough teachers" { }
indicator teachers "Number of teaching posts that are filled" {
  enabler  staffing
  cohort   none "counts posts"
  improves up
}
"#,
        // A number in the title, and a rate all the same.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator days "Number of days missed per child" {
  outcome  learning
  improves down
}
"#,
    ],
    sources: &["NICE pmg44: numerator, denominator and exclusions are specified"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(improves) = indicator.stated("improves").filter(|fact| matches!(fact.word("way"), Some("up" | "down")))
    else {
        return;
    };
    let Some((silence, place)) = nothing_under(indicator) else { return };
    let Some(counts) = counts(indicator) else { return };
    if is_of_the_service(indicator, cx) {
        return;
    }
    let way = if improves.word("way") == Some("up") { "more" } else { "fewer" };
    let message = format!(
        "{} {}, says that {way} is better, and {}.",
        sentence(&named(indicator)),
        match &counts.words {
            Some(words) => format!("counts (“{words}”)"),
            None => "is a count".to_owned(),
        },
        does_not(silence, "say out of how many")
    );
    let finding =
        Finding::new(&RULE, indicator, message, help(indicator, &counts)).field("denominator").words(counts.words);
    let finding = finding.rests_on(silence).rests_on(counts.basis).rests_on(improves.basis());
    found.push(match place.or(counts.place) {
        Some(place) => finding.at(place, "out of how many?"),
        None => finding.label("out of how many?"),
    });
}

/// Where nothing is said to be under the count, and why not.
fn nothing_under(indicator: Entity<'_>) -> Option<(Basis, Option<Place>)> {
    // Those who are followed, and those over whom a value is taken, are under it.
    if ["followed", "over", "value"].iter().any(|field| indicator.missing(field).is_none()) {
        return None;
    }
    match indicator.said("denominator") {
        Said::Missing(basis, place) => Some((basis, place)),
        Said::Stated(fact) if fact.get("none").is_some() && fact.get("why").is_none() => {
            Some((fact.basis().max(indicator.silence()), Some(fact.place())))
        }
        Said::Stated(_) | Said::Broken => None,
    }
}

/// That it is a count: as it declares, or as its title begins.
struct Counts {
    words: Option<String>,
    place: Option<Place>,
    basis: Basis,
}

fn counts(indicator: Entity<'_>) -> Option<Counts> {
    match indicator.said("as") {
        Said::Broken => None,
        Said::Stated(fact) => {
            let only_counts = fact.values().all(|value| value.written() == "count");
            only_counts.then(|| Counts { words: None, place: Some(fact.place()), basis: fact.basis() })
        }
        Said::Missing(..) => {
            let words = number_of(&indicator.title())?;
            Some(Counts { words: Some(words), place: None, basis: indicator.title_basis() })
        }
    }
}

/// The words by which a title begins as a count, if nothing in it makes it a rate.
fn number_of(title: &str) -> Option<String> {
    const COUNTS: [&str; 4] = ["number of", "numbers of", "count of", "total number of"];
    const PARTED: [&str; 9] =
        ["per", "rate", "rates", "percent", "percentage", "proportion", "share", "average", "each"];
    let lower = title.to_lowercase();
    let start = if lower.starts_with("the ") { 4 } else { 0 };
    let begins = COUNTS.into_iter().find(|words| lower[start..].starts_with(&format!("{words} ")))?;
    let parted = lower.split(|c: char| !c.is_alphanumeric()).any(|word| PARTED.contains(&word)) || lower.contains('%');
    (!parted).then(|| title.get(start..start + begins.len()).map_or_else(|| begins.to_owned(), str::to_owned))
}

/// Whether it counts what the service is made of, under an enabler: posts, teams, money.
fn is_of_the_service(indicator: Entity<'_>, cx: &Context<'_>) -> bool {
    let of_nobody = indicator.stated("cohort").is_some_and(|cohort| cohort.get("none").is_some());
    let structure = || cx.kind(indicator).is_some_and(|of| of.kind == Kind::Structure);
    indicator.facts("enabler").next().is_some() && (of_nobody || structure())
}

fn help(indicator: Entity<'_>, counts: &Counts) -> String {
    let everyone = indicator.stated("cohort").and_then(|cohort| cohort.word("cohort")).map(shortened);
    let everyone = everyone.unwrap_or_else(|| "\"everyone who could have been counted\"".into());
    let above = if indicator.missing("numerator").is_some() { "`numerator \"those who are counted\"`, " } else { "" };
    let instead = if counts.words.is_none() { ", in place of `as count`" } else { "" };
    format!(
        "In `indicator {}`, write {above}`denominator {everyone}` and `as rate per 1000`{instead}. If the bare number is what matters, \
         write `denominator none \"why\"`.",
        indicator.name()
    )
}
