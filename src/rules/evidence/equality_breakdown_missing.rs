use super::lacking::{Lack, Lacking};
use super::outcomes;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Place, Role, Said, Value};
use crate::rules::phrases::{does_not, named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "equality-breakdown-missing",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "outcomes for people are shown for no group by sex, ethnicity, disability or the like",
    why: "An average can rise while it falls for disabled children, or for children of one ethnicity. Nobody would see it, and public \
          bodies have to see it.",
    what_to_do: "Show the figures apart: `split-by [sex, ethnicity, disability]`. If they cannot be, say why: `split-by none \"why\"`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator reading "Children who read well" {
  outcome learning
  kind    outcome
}
indicator writing "Children who write well" {
  outcome learning
  kind    outcome
}
indicator counting "Children who count well" {
  outcome  learning
  kind     outcome
  split-by area
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator reading "Children who read well" {
  outcome  learning
  kind     outcome
  split-by [sex, ethnicity]
}
indicator writing "Children who write well" {
  outcome  learning
  kind     outcome
  split-by disability
}
indicator counting "Children who count well" {
  outcome  learning
  kind     outcome
  split-by none "a sample that is too small to divide"
}
"#,
        // The framework asks for it in all of them.
        r#"
framework f "Growing up" {
  rule apart "Every figure is shown by sex and ethnicity"
}
outcome learning "Children learn" { }
indicator reading "Children who read well" {
  outcome learning
  kind    outcome
}
indicator writing "Children who write well" {
  outcome learning
  kind    outcome
}
indicator counting "Children who count well" {
  outcome learning
  kind    outcome
}
"#,
        // One or two are too few to speak of a framework.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator reading "Children who read well" {
  outcome learning
  kind    outcome
}
"#,
    ],
    sources: &["S27"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut rules = framework.facts("rule").flat_map(|fact| fact.values()).filter_map(|value| value.text());
    if rules.any(|text| speaks_of_groups(&text)) || matches!(framework.said("rule"), Said::Broken) {
        return;
    }
    let mut lacking = Lacking::default();
    for (indicator, kind) in outcomes::indicators(cx) {
        if indicator.stated("cohort").is_some_and(|cohort| cohort.get("none").is_some()) {
            continue;
        }
        lacking.of += 1;
        if let Some((basis, place)) = undivided(indicator, cx) {
            lacking.lacks(indicator, basis.max(kind), place);
        }
    }
    if lacking.of as f64 <= cx.limits.few {
        return;
    }
    if lacking.is_more_than_few(cx.limits) {
        let help = "In each of them, write `split-by [sex, ethnicity, disability]`, or those that there are figures for. Where there are \
                    none, say why: `split-by none \"why\"`.";
        let verb = "say that they are shown by sex, ethnicity, disability or the like";
        found.push(lacking.told_once(
            &RULE,
            framework,
            "indicators of results for people (as declared, or as their words read)",
            verb,
            help,
        ));
        return;
    }
    found.extend(lacking.lacks.iter().map(of_one));
}

/// Where an indicator is shown apart for no group that equality is about; `None` where it is, or nobody can tell.
fn undivided<'m>(indicator: Entity<'m>, cx: &Context<'m>) -> Option<(Basis, Option<Place>)> {
    match indicator.said("split-by") {
        Said::Broken => None,
        Said::Missing(basis, place) => Some((basis, place)),
        Said::Stated(fact) if fact.get("none").is_some() => {
            fact.get("why").is_none().then(|| (fact.basis(), Some(fact.place())))
        }
        Said::Stated(fact) => {
            let other = fact.values().all(|value| is_of_something_else(value, cx));
            other.then(|| (fact.basis().max(indicator.silence()), Some(fact.place())))
        }
    }
}

/// Whether a breakdown is known to be by something else than who people are.
fn is_of_something_else<'m>(value: Value<'m>, cx: &Context<'m>) -> bool {
    const ELSE: [&str; 5] = ["area", "deprivation", "placement-type", "stage", "legal-status"];
    value.entity().is_some_and(|of| {
        let root = cx.model.entity(cx.same.root(of.id));
        [of, root].iter().any(|of| of.role() == Role::Vocabulary && ELSE.contains(&of.name()))
    })
}

/// Whether a rule of the framework may ask for groups to be shown apart.
fn speaks_of_groups(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "sex",
        "gender",
        "ethnic",
        "disab",
        "religio",
        "equalit",
        "characteristic",
        "group",
        "broken down",
        "breakdown",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

fn of_one(lack: &Lack<'_>) -> Finding {
    let indicator = lack.indicator;
    let message = format!(
        "{} {}.",
        sentence(&named(indicator)),
        does_not(lack.basis, "say that it is shown by sex, ethnicity, disability or the like")
    );
    let split = indicator.stated("split-by").filter(|fact| fact.get("none").is_none());
    let kept: String = split
        .into_iter()
        .flat_map(|fact| fact.values())
        .map(|value| format!("{}, ", shortened(value.written())))
        .collect();
    let help = format!(
        "In `indicator {}`, write `split-by [{kept}sex, ethnicity, disability]`, or those that there are figures for. If there are none, \
         say why: `split-by none \"why\"`.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("split-by").rests_on(lack.basis);
    match lack.place {
        Some(place) => finding.at(place, "shown for whom apart?"),
        None => finding.label("shown for whom apart?"),
    }
}
