use super::lacking::{Lack, Lacking};
use super::{outcomes, words};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Said};
use crate::rules::phrases::{does_not, in_place_of, named, sentence};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "sustained-for-unstated",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an outcome indicator leaves open for how long what it shows must last",
    why: "What holds on the day of the count may be over the week after. Families are helped by what lasts, and an area that counts \
          early reports more than one that waits.",
    what_to_do: "Say for how long it must hold: `sustained 6 months`. If people are followed, `followed 12 months from …` says it. If it \
                 happens once and cannot be lost, say that in words: `sustained \"it happens once\"`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator in-school "Children who are back at school" {
  outcome learning
  kind    outcome
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator in-school "Children who are back at school" {
  outcome   learning
  kind      outcome
  sustained 2 terms
}
"#,
        // Who is followed is followed for so long.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
event return "A child comes back to school" { happens-to child }
indicator in-school "Children who are back at school to stay" {
  outcome  learning
  kind     outcome
  followed 12 months from return
  without  "being excluded again"
}
"#,
        // The title says it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator in-school "Children who are still at school six months after coming back" {
  outcome learning
  kind    outcome
}
"#,
        // The framework sets it for all.
        r#"
framework f "Growing up" {
  rule held-on "A result counts once it has held for six months"
}
outcome learning "Children learn" { }
indicator in-school "Children who are back at school" {
  outcome learning
  kind    outcome
}
"#,
        // What a service does need not last.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator visited "Families who were visited at home" {
  outcome learning
  kind    process
}
"#,
    ],
    sources: &["S12"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut rules = framework.facts("rule").flat_map(|fact| fact.values()).filter_map(|value| value.text());
    if rules.any(|text| words::say_how_long(&text)) || matches!(framework.said("rule"), Said::Broken) {
        return;
    }
    let lasting = outcomes::with_need(cx, |need| {
        need.missing("holds").is_none() || need.stated("ends").is_some_and(|ends| ends.get("for").is_some())
    });
    let mut lacking = Lacking::default();
    for (indicator, kind) in outcomes::indicators(cx) {
        lacking.of += 1;
        let Said::Missing(silence, place) = indicator.said("sustained") else { continue };
        let in_words = words::indicator_may_say(indicator, words::say_how_long)
            || words::outcome_may_say(indicator, words::say_how_long);
        let by_need = indicator.named("outcome").any(|outcome| lasting.contains(&outcome.id));
        if indicator.missing("followed").is_some() && !by_need && !in_words {
            lacking.lacks(indicator, silence.max(kind), place);
        }
    }
    if lacking.is_more_than_few(cx.limits) {
        let help = "In each of them, write for how long it must hold, such as `sustained 6 months`. If it happens once and cannot be lost, \
                    say that in words: `sustained \"it happens once\"`.";
        found.push(lacking.told_once(
            &RULE,
            framework,
            "indicators of results (as declared, or as their words read)",
            "say for how long a result must last",
            help,
        ));
        return;
    }
    found.extend(lacking.lacks.iter().map(|lack| of_one(lack, cx)));
}

fn of_one(lack: &Lack<'_>, cx: &Context<'_>) -> Finding {
    let indicator = lack.indicator;
    let message = format!(
        "{} measures a result, and {}.",
        sentence(&named(indicator)),
        does_not(lack.basis, "say for how long it must last")
    );
    let instead = in_place_of(cx.model, indicator, "sustained");
    let help = format!(
        "In `indicator {}`, write for how long it must hold, such as `sustained 6 months`{instead}. If it happens once and cannot be lost, \
         say that in words: `sustained \"it happens once\"`.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("sustained").rests_on(lack.basis);
    match lack.place {
        Some(place) => finding.at(place, "for how long?"),
        None => finding.label("for how long?"),
    }
}
