use super::lacking::{Lack, Lacking};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::phrases::{does_not, in_place_of, named, sentence};
use crate::rules::status::is_not_made_yet;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "source-missing",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an indicator does not say where its figures come from",
    why: "Two areas will take the figure from two places and get two answers, and nobody, from an auditor to a parent, can look \
          behind it.",
    what_to_do: "Name the collection or survey that the figures come from: `source school-census`, or in words. If nothing is \
                 collected yet, say that: `source none \"why\"`, or `status aspiration`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome  learning
  improves up
}
"#,
    good: &[
        // In words.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome  learning
  improves up
  source   "school census, each term"
}
"#,
        // There is none, and it is said why.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome  learning
  improves up
  source   none "schools are to be asked from 2027"
}
"#,
        // It is still to be made.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator attending "Attendance at school" {
  outcome  learning
  improves up
  status   aspiration
}
"#,
        // What is counted says where it is recorded.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
source school-census "School census" { every term }
event move "A child moves to another school" { source school-census }
indicator moves "Moves of school" {
  outcome     learning
  numerator   move
  denominator child
  improves    down
}
"#,
    ],
    sources: &["S12", "NHS Digital Indicator Assurance Service, quality criteria: data fit for purpose"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut lacking = Lacking::default();
    for indicator in cx.model.own(Sort::Indicator).filter(|indicator| !is_not_made_yet(*indicator)) {
        // What happens, and is counted, may say itself where it is recorded; so may what a name that leads nowhere meant.
        let counted = ["numerator", "counts", "followed"].into_iter().flat_map(|field| indicator.facts(field));
        let mut recorded = counted.flat_map(Fact::values).map(|value| match value.entity() {
            Some(of) => of.sort() == Sort::Event && of.missing("source").is_none(),
            None => value.is_unresolved(),
        });
        match indicator.said("source") {
            Said::Broken => continue,
            Said::Missing(basis, place) if !recorded.any(|is| is) => lacking.lacks(indicator, basis, place),
            Said::Stated(fact) if fact.get("none").is_some() && fact.get("why").is_none() => {
                lacking.lacks(indicator, fact.basis(), Some(fact.place()));
            }
            _ => {}
        }
        lacking.of += 1;
    }
    if lacking.is_most(cx.limits) {
        let help = format!(
            "In each of them, write where its figures come from: {}. If nothing is collected yet, `source none \"why\"`.",
            line(cx)
        );
        let verb = "say where their figures come from";
        found.push(lacking.told_once(&RULE, framework, "indicators", verb, &help));
        return;
    }
    found.extend(lacking.lacks.iter().map(|lack| of_one(lack, cx)));
}

fn of_one(lack: &Lack<'_>, cx: &Context<'_>) -> Finding {
    let indicator = lack.indicator;
    let none = indicator.stated("source").is_some();
    let says = if none {
        "has no source, and gives no reason".to_owned()
    } else {
        does_not(lack.basis, "say where its figures come from")
    };
    let instead = in_place_of(cx.model, indicator, "source");
    let help = format!(
        "In `indicator {}`, write where they come from: {}{instead}. If nothing is collected yet, write `source none \"why\"`.",
        indicator.name(),
        line(cx)
    );
    let message = format!("{} {says}.", sentence(&named(indicator)));
    let finding = Finding::new(&RULE, indicator, message, help).field("source").rests_on(lack.basis);
    match lack.place {
        Some(place) => finding.at(place, "from where?"),
        None => finding.label("from where?"),
    }
}

/// The line to write: a source of the project, where it has one.
fn line(cx: &Context<'_>) -> String {
    match cx.model.own(Sort::Source).next() {
        Some(source) => format!("`source {}`, or another source of yours", source.name()),
        None => "`source \"the collection or survey that they come from\"`".to_owned(),
    }
}
