use super::lacking::{Lack, Lacking};
use super::{outcomes, words};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::offers::is;
use crate::rules::phrases::{does_not, in_place_of, named, sentence, shortened, title, within};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "evidence-without-threshold",
    aliases: &[],
    question: Question::Evidence,
    severity: Severity::Advice,
    judgement: Judgement::DecidedOrWorded,
    summary: "evidence of an outcome leaves open which answer or score counts",
    why: "Whoever judges will draw the line where they like, and an area that asks for less will report more. A family that is told \
          that things are better cannot tell by what measure.",
    what_to_do: "Say from what value it counts: `threshold at-most 13`, or in words: `threshold \"they answer mostly or always\"`.",
    bad: r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator settled-in "Children who feel at home" {
  outcome   settled
  kind      outcome
  judged-by child
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator settled-in "Children who feel at home" {
  outcome   settled
  kind      outcome
  judged-by child
  threshold "they answer mostly or always"
}
"#,
        // A standard that anyone can read says where the line is.
        r#"
framework f "Growing up" { }
outcome taught "Children are taught well" { }
indicator good-school "Children whose school does well" {
  outcome   taught
  kind      outcome
  judged-by inspectorate against "the inspection framework of 2024"
}
"#,
        // What is counted says it.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator worried "Children who are not worried" {
  outcome     settled
  kind        outcome
  numerator   child where "their score is 13 or less"
  denominator child
  judged-by   carer
}
"#,
        // Nobody judges: it happened, or it did not.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { evidence "No move of school in the year after" }
indicator stayed "Children who stayed at their school" {
  outcome settled
  kind    outcome
}
"#,
    ],
    sources: &["S12"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let bounded =
        outcomes::with_need(cx, |need| need.stated("ends").is_some_and(|ends| ends.get("threshold").is_some()));
    let mut lacking = Lacking::default();
    for (indicator, kind) in outcomes::indicators(cx) {
        let Some((judged, _)) = somebody_judges(indicator) else { continue };
        lacking.of += 1;
        let Said::Missing(silence, place) = indicator.said("threshold") else { continue };
        let in_words = words::indicator_may_say(indicator, words::say_how_much)
            || words::outcome_may_say(indicator, words::say_how_much);
        let by_need = indicator.named("outcome").any(|outcome| bounded.contains(&outcome.id));
        if !by_need && !in_words {
            lacking.lacks(indicator, silence.max(kind).max(judged.basis()), place.or(Some(judged.place())));
        }
    }
    if lacking.is_most(cx.limits) {
        let who = "indicators of results that rest on somebody's judgement";
        let help = "In each of them, write from what value it counts, such as `threshold at-most 13`, or in words: `threshold \"they \
                    answer mostly or always\"`.";
        found.push(lacking.told_once(&RULE, framework, who, "say which answer or score counts", help));
    } else {
        found.extend(lacking.lacks.iter().map(|lack| of_indicator(lack, cx)));
    }
    let others = cx.model.own(Sort::Outcome).filter(|outcome| !bounded.contains(&outcome.id));
    found.extend(others.filter_map(|outcome| of_outcome(outcome, cx)));
}

/// The line by which an indicator rests on somebody's judgement, and on no standard that says where the line is.
fn somebody_judges<'m>(indicator: Entity<'m>) -> Option<(Fact<'m>, Entity<'m>)> {
    let judged = indicator.stated("judged-by").filter(|fact| fact.get("standard").is_none())?;
    let judge = judged.targets().find(|judge| !is(*judge, "records"))?;
    Some((judged, judge))
}

fn of_indicator(lack: &Lack<'_>, cx: &Context<'_>) -> Finding {
    let indicator = lack.indicator;
    let judge = somebody_judges(indicator).map_or_else(|| "somebody".to_owned(), |(_, judge)| within(&title(judge)));
    let message = format!(
        "{} rests on the judgement of {judge}, and {}.",
        sentence(&named(indicator)),
        does_not(lack.basis, "say which answer or score counts")
    );
    let instead = in_place_of(cx.model, indicator, "threshold");
    // What has a scale has a number on it; what is only asked has answers.
    let line = match indicator.missing("value") {
        None => "threshold at-most 13",
        Some(_) => "threshold \"they answer mostly or always\"",
    };
    let help = format!("In `indicator {}`, write which it is, in a line such as `{line}`{instead}.", indicator.name());
    let finding = Finding::new(&RULE, indicator, message, help).field("threshold").rests_on(lack.basis);
    match lack.place {
        Some(place) => finding.at(place, "which answer counts?"),
        None => finding.label("which answer counts?"),
    }
}

/// An outcome whose evidence is only words that name no value, where nothing beneath it says one.
fn of_outcome(outcome: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let evidence = outcome.stated("evidence")?;
    let text = evidence.text("text").filter(|text| !words::say_how_much(text))?;
    let by_indicator = cx.indicators_of(outcome).any(|indicator| indicator.missing("threshold").is_none());
    if by_indicator || cx.may_have_more(outcome) {
        return None;
    }
    let basis = evidence.basis().max(outcome.silence());
    let message = format!(
        "{} has as its evidence “{}”, which {}.",
        sentence(&named(outcome)),
        shortened(&text),
        does_not(basis, "say from what value it counts")
    );
    let help = format!(
        "In `outcome {}`, say in `evidence` from what value it counts: `evidence \"{}, by at least …\"`. Or write `threshold` in an \
         indicator of it.",
        outcome.name(),
        shortened(text.trim_end_matches('.'))
    );
    let finding = Finding::new(&RULE, outcome, message, help).field("evidence").at(evidence.place(), "how much of it?");
    Some(finding.rests_on(basis).words([text]))
}
