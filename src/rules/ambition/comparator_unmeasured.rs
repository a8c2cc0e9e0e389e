use super::comparator_missing::is_about;
use super::measured::Measured;
use super::unlike::{Reason, unlike};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort, Value};
use crate::rules::phrases::{does_not, named, quoted, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "comparator-unmeasured",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an ambition is held against a group that is not measured, or is measured at another age or by another's word",
    why: "\"As good as other children\" means something only where other children are measured too, and in the same way. Without \
          that, the promise can be neither kept nor broken, and nobody will ever be asked about it.",
    what_to_do: "Name the source that measures the group it is held against: `compared-in school-census`. If none does, say which \
                 survey would have to, or hold it against a group that is measured.",
    bad: r#"
framework f "Staying together" { }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
outcome learning "Children learn and grow" { }
indicator attendance "Attendance at school of children in care" {
  outcome  learning
  cohort   in-care
  ambition at least as good as child, and improving
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
source school-census "School census" { covers child }
outcome learning "Children learn and grow" { }
indicator attendance "Attendance at school of children in care" {
  outcome     learning
  cohort      in-care
  ambition    at least as good as child, and improving
  compared-in school-census
}
"#,
        // The other group is shown apart in the same figure.
        r#"
framework f "Staying together" { }
cohort boy "Boys" { }
cohort girl "Girls" { }
outcome learning "Children learn and grow" { }
indicator reading "Boys who read well" {
  outcome  learning
  cohort   boy
  split-by [boy, girl]
  ambition at least as good as girl, and improving
}
"#,
        // Another indicator of the same outcome measures the other group.
        r#"
framework f "Staying together" { }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
outcome learning "Children learn and grow" { ambition at least as good as child, and improving }
indicator attendance "Attendance at school of children in care" {
  outcome learning
  cohort  in-care
}
indicator everyone "Attendance at school of all children" {
  outcome learning
  cohort  child
}
"#,
        // The survey reaches some of the same ages, and the same person answers.
        r#"
framework f "Staying together" { }
cohort child "Children" { aged 0 to 17 }
cohort in-care "Children in care" { within child }
source survey "Survey of children's mental health" {
  covers    "children in private households, aged 5 to 16"
  judged-by carer
}
outcome well "Children are well" { }
indicator difficulties "Strengths and difficulties of children in care" {
  outcome     well
  cohort      in-care
  judged-by   [carer, child]
  ambition    at least as good as child, and improving
  compared-in survey
}
"#,
        // Against whom is said in words: they may say where.
        r#"
framework f "Staying together" { }
outcome learning "Children learn and grow" { }
indicator attendance "Attendance at school of children in care" {
  outcome  learning
  ambition at least as good as "all children in the school census", and improving
}
"#,
    ],
    sources: &["S05", "S27", "EU Social OMC 2006: comparable, with agreed definitions"],
    check: Check::Framework(check),
};

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let compares = |item: Entity<'_>| comparator(item).is_some();
    let own = |sort| cx.model.own(sort).filter(move |item| compares(*item));
    if own(Sort::Outcome).chain(own(Sort::Indicator)).next().is_none() {
        return;
    }
    let measured = Measured::new(cx);
    found.extend(cx.model.own(Sort::Outcome).filter_map(|outcome| of_outcome(outcome, &measured, cx)));
    found.extend(cx.model.own(Sort::Indicator).filter_map(|indicator| of_indicator(indicator, &measured, cx)));
}

/// The group that an item is held against, where it is named, and the line that says so.
fn comparator(item: Entity<'_>) -> Option<(Fact<'_>, Entity<'_>)> {
    let ambition = item.stated("ambition")?;
    Some((ambition, ambition.get("comparator")?.entity()?))
}

/// An outcome whose indicators all leave it to the outcome against whom it is held, and none says where these are measured.
fn of_outcome(outcome: Entity<'_>, measured: &Measured, cx: &Context<'_>) -> Option<Finding> {
    let (ambition, group) = comparator(outcome)?;
    if is_about(outcome, group, cx) || cx.may_have_more(outcome) {
        return None;
    }
    let (mut basis, mut count) = (ambition.basis(), 0);
    for indicator in cx.indicators_of(outcome) {
        let Said::Missing(silence, _) = indicator.said("compared-in") else { return None };
        indicator.missing("ambition")?;
        if measured.may_hold(indicator, group, cx) {
            return None;
        }
        basis = basis.max(silence).max(indicator.stated("outcome").map_or(silence, Fact::basis));
        count += 1;
    }
    let first = cx.indicators_of(outcome).next()?;
    let none = if count == 1 { "its one indicator".to_owned() } else { format!("none of its {count} indicators") };
    let says = match (count, basis) {
        (1, _) => does_not(basis, "say"),
        (_, Basis::NotFound) => "was found to say".to_owned(),
        _ => "says".to_owned(),
    };
    let message = format!(
        "{} is held against {}, and {none} {says} where they are measured.",
        sentence(&named(outcome)),
        quoted(group)
    );
    let help = format!(
        "In its indicators, `{}` to begin with, name the source that measures {} in the same way: {LINE}.",
        first.name(),
        quoted(group)
    );
    let finding = Finding::new(&RULE, outcome, message, help).field("ambition");
    Some(finding.at(ambition.place(), "measured where?").rests_on(basis).rests_on(outcome.title_basis()))
}

/// What to write where nothing is known of the source.
const LINE: &str = "`compared-in \"the survey or return that measures them\"`, or the name of a source that you have";

fn of_indicator(indicator: Entity<'_>, measured: &Measured, cx: &Context<'_>) -> Option<Finding> {
    let said = indicator.said("compared-in");
    let own = comparator(indicator);
    let (ambition, group) = own.or_else(|| {
        let outcomes = indicator.missing("ambition").into_iter().flat_map(|_| indicator.named("outcome"));
        outcomes.filter_map(comparator).next()
    })?;
    if is_about(indicator, group, cx) {
        return None;
    }
    match said {
        Said::Broken => None,
        Said::Missing(..) if own.is_none() || measured.may_hold(indicator, group, cx) => None,
        Said::Missing(basis, _) => {
            let message = format!(
                "{} is held against {}, and {}.",
                sentence(&named(indicator)),
                quoted(group),
                does_not(basis, "say where they are measured")
            );
            let help = format!("In `indicator {}`, name the source that measures them: {LINE}.", indicator.name());
            let finding = Finding::new(&RULE, indicator, message, help).field("compared-in");
            Some(finding.at(ambition.place(), "measured where?").rests_on(ambition.basis()).rests_on(basis))
        }
        Said::Stated(fact) => elsewhere(indicator, group, fact, cx)
            .map(|finding| finding.note(ambition.place(), "held against them here").rests_on(ambition.basis())),
    }
}

/// A finding where every source that is named provably measures others, or by another's word.
fn elsewhere(indicator: Entity<'_>, group: Entity<'_>, fact: Fact<'_>, cx: &Context<'_>) -> Option<Finding> {
    let sources: Option<Vec<Entity<'_>>> = fact.values().map(Value::entity).collect();
    let reasons: Option<Vec<Reason<'_>>> =
        sources?.into_iter().map(|source| unlike(indicator, group, source, cx)).collect();
    let reasons = reasons?;
    let first = reasons.first()?;
    let message =
        format!("{} is to be compared with {}, but {}.", sentence(&named(indicator)), quoted(group), first.says);
    let help = format!(
        "In `indicator {}`, name a source that measures them at the same age and by the word of the same people: {LINE}. If there \
         is none, hold it against a group that is measured so.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help)
        .field("compared-in")
        .at(fact.place(), "not measured in the same way")
        .rests_on(fact.basis());
    let facts = reasons.iter().flat_map(|reason| reason.facts);
    Some(facts.fold(finding, |finding, fact| finding.note(fact.place(), "as said here").rests_on(fact.basis())))
}
