use crate::cohorts::Proof;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, EntityId, Said, Sort, Value};
use crate::rules::phrases::{counted, named, quoted, reference, sentence};
use crate::rules::proved::proved;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "cohort-outside-framework",
    aliases: &[],
    question: Question::Cohort,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome or indicator about a group that shares nobody with those whom the framework is for",
    why: "Readers, and those who are to act on it, take a framework to be about the people that it names. What is measured of \
          others answers to nobody here, and tells nothing of those for whom it was made.",
    what_to_do: "If the framework is for them too, add the group to its `for`. If it is not, measure the group that it is for.",
    bad: r#"
framework f "Growing up" { for [child] }
outcome well "Children are well" { }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
indicator smoking "Adults who smoke" {
  outcome  well
  cohort   adult
  improves down
}
"#,
    good: &[
        // A part of it.
        r#"
framework f "Growing up" { for [child] }
outcome well "Children are well" { for [infant] }
cohort child "Children" { aged 0 to 17 }
cohort infant "Infants" {
  within child
  aged   under 1
}
"#,
        // It may share somebody with it.
        r#"
framework f "Growing up" { for [child] }
outcome well "Children are well" { }
cohort child "Children" { aged 0 to 17 }
cohort parent "Parents" { aged from 15 }
indicator smoking "Parents who smoke" {
  outcome  well
  cohort   parent
  improves down
}
"#,
        // One of several for whom it is.
        r#"
framework f "Growing up" { for [child, adult] }
outcome well "Children are well" { }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
indicator smoking "Adults who smoke" {
  outcome  well
  cohort   adult
  improves down
}
"#,
        // Whom it is for is said in words, too.
        r#"
framework f "Growing up" { for [child, "those who look after them"] }
outcome well "Children are well" { }
cohort child "Children" { aged 0 to 17 }
cohort adult "Adults" { aged from 18 }
indicator smoking "Adults who smoke" {
  outcome  well
  cohort   adult
  improves down
}
"#,
    ],
    sources: &[
        "Children's social care dashboard, October 2024: indicators of another population than the one served were set aside",
    ],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(served) = served(framework) else { return };
    // Many indicators are about one group: it is held against the framework once.
    let mut known: HashMap<EntityId, Option<Proof>> = HashMap::new();
    for (sort, field) in [(Sort::Outcome, "for"), (Sort::Indicator, "cohort"), (Sort::Indicator, "over")] {
        for item in cx.model.own(sort) {
            for fact in item.facts(field) {
                for value in fact.values() {
                    let Some(group) = value.entity().filter(|named| named.sort() == Sort::Cohort) else { continue };
                    let outside = known.entry(group.id).or_insert_with(|| apart(group, &served, cx));
                    if let Some(proof) = outside {
                        let told = told(framework, &served, (item, field), value, proof, cx);
                        found.push(told.rests_on(fact.basis()));
                    }
                }
            }
        }
    }
}

/// The groups that a framework says that it is for, each by name; `None` if it does not say, or nobody can tell.
fn served(framework: Entity<'_>) -> Option<Vec<Value<'_>>> {
    let Said::Stated(fact) = framework.said("for") else { return None };
    let served: Vec<Value<'_>> = fact.values().collect();
    let all_known = served.iter().all(|value| value.entity().is_some_and(|named| named.sort() == Sort::Cohort));
    (all_known && !served.is_empty()).then_some(served)
}

/// Why a group shares nobody with any of these; `None` if it may. One that nobody can be in is told elsewhere.
fn apart(group: Entity<'_>, served: &[Value<'_>], cx: &Context<'_>) -> Option<Proof> {
    let why = |other: &Value<'_>| cx.cohorts.share(group, other.entity()?).no();
    let proofs: Vec<Proof> = served.iter().map(why).collect::<Option<_>>()?;
    let is_empty = |cohort: Entity<'_>| cx.cohorts.empty(cohort).is_yes();
    let any_empty = is_empty(group) || served.iter().filter_map(|other| other.entity()).any(is_empty);
    (!any_empty).then(|| cx.cohorts.together(&proofs))
}

/// The most of the framework's groups that a message names.
const MOST_TOLD: usize = 3;

fn told(
    framework: Entity<'_>,
    served: &[Value<'_>],
    (item, field): (Entity<'_>, &'static str),
    value: Value<'_>,
    proof: &Proof,
    cx: &Context<'_>,
) -> Finding {
    let group = value.entity().unwrap_or(item);
    let groups: Vec<Entity<'_>> = served.iter().filter_map(|other| other.entity()).collect();
    let names: Vec<String> = groups.iter().map(|other| reference(*other)).collect();
    let message = format!(
        "{} is about {}. {} is for {}, among whom none of these people is: {}.",
        sentence(&named(item)),
        quoted(group),
        sentence(&named(framework)),
        listed(&groups),
        cx.cohorts.in_words(proof)
    );
    let help = format!(
        "If the framework is for them too, write `for [{}, {}]` in `framework {}`. If it is not, name in `{} {}` the group that is \
         meant: `{field} {}`.",
        names.join(", "),
        reference(group),
        framework.name(),
        item.sort(),
        item.name(),
        names.first().map_or("", String::as_str)
    );
    let mut finding = Finding::new(&RULE, item, message, help)
        .field(field)
        .about(reference(group))
        .at(value.place(), "outside those whom the framework is for");
    for other in served.iter().take(MOST_TOLD) {
        finding = finding.note(other.place(), "the framework is for these");
    }
    let stated = framework.facts("for").map(|fact| fact.basis()).max().unwrap_or_default();
    proved(finding.rests_on(stated), proof, cx)
}

/// `“Children” (child) and “Care leavers” (care-leaver)`; of many, the first.
fn listed(groups: &[Entity<'_>]) -> String {
    let mut names: Vec<String> = groups.iter().take(MOST_TOLD).map(|group| quoted(*group)).collect();
    if groups.len() > MOST_TOLD {
        names.push(counted(groups.len() - MOST_TOLD, "other group", "other groups"));
    }
    match &names[..] {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}
