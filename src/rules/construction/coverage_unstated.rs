use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::rules::lacking::{Lack, Lacking};
use crate::rules::offers::is;
use crate::rules::phrases::{does_not, first_words, in_place_of, named, sentence, title, within};
use crate::rules::status::is_not_made_yet;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "coverage-unstated",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "a figure rests on people's answers, and how many of those asked answered is left open",
    why: "Those who do not answer are often those who fare worst. If only half of them did, the figure is about the others, and a \
          change in it may only be a change in who answers.",
    case: None,
    what_to_do: "Say in the indicator or its source how many of those who could have answered did: `coverage 62 percent`, or in words.",
    bad: r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
source survey "Yearly survey of children in care" { judged-by child }
indicator settled-in "Children who say that they feel at home" {
  outcome settled
  source  survey
}
"#,
    good: &[
        // The source says it, for everything that comes from it.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
source survey "Yearly survey of children in care" {
  judged-by child
  coverage  62 percent
}
indicator settled-in "Children who say that they feel at home" {
  outcome settled
  source  survey
}
"#,
        // In words.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator settled-in "Children who say that they feel at home" {
  outcome   settled
  judged-by child
  coverage  "two in three, and fewer of the youngest"
}
"#,
        // Records need nobody's answer.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator moved "Children who moved school in the year" {
  outcome   settled
  judged-by records
  source    "school census"
}
"#,
        // Nobody has been asked yet.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator settled-in "Children who say that they feel at home" {
  outcome   settled
  judged-by child
  status    in-development
}
"#,
    ],
    sources: &["NHS Digital Indicator Assurance Service, quality criteria: data fit for purpose"],
    check: Check::Framework(check),
};

/// One that rests on what people say, where nothing says how many of them answered.
struct Silent<'m> {
    lack: Lack<'m>,
    judged: Fact<'m>,
    who: Entity<'m>,
    source: Option<Entity<'m>>,
}

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let asking = |indicator: &Entity<'_>| !is_not_made_yet(*indicator) && rests_on_answers(*indicator);
    let mut lacking = Lacking::default();
    let mut silent = Vec::new();
    for indicator in cx.model.own(Sort::Indicator).filter(asking) {
        lacking.of += 1;
        if let Some(one) = silent_one(indicator) {
            lacking.lacks.push(one.lack);
            silent.push(one);
        }
    }
    if lacking.is_most(cx.limits) {
        let help = "In each of them, write `coverage 62 percent`, with your own number; or say it once in the source that they share, or in \
                    words, in quotes.";
        let verb = "say how many of those asked answered";
        found.push(lacking.told_once(&RULE, framework, "indicators that rest on what people say", verb, help));
        return;
    }
    found.extend(silent.iter().map(|one| of_one(one, cx)));
}

fn rests_on_answers(indicator: Entity<'_>) -> bool {
    let sources: Vec<Entity<'_>> = indicator.named("source").filter(|of| of.sort() == Sort::Source).collect();
    who_answers(indicator, &sources).is_some()
}

fn silent_one(indicator: Entity<'_>) -> Option<Silent<'_>> {
    let Said::Missing(silence, place) = indicator.said("coverage") else { return None };
    let (sources, source_silence) = silent_sources(indicator)?;
    let (judged, who) = who_answers(indicator, &sources)?;
    let basis = silence.max(source_silence).max(indicator.silence());
    Some(Silent { lack: Lack { indicator, basis, place }, judged, who, source: sources.first().copied() })
}

fn of_one(silent: &Silent<'_>, cx: &Context<'_>) -> Finding {
    let Silent { lack: Lack { indicator, basis: silence, place }, judged, who, source } = *silent;
    let says = does_not(silence, "say how many of those asked answered");
    let message = format!("{} rests on what {} says, and {says}.", sentence(&named(indicator)), within(&title(who)));
    let instead = in_place_of(cx.model, indicator, "coverage");
    let once = source.map_or_else(String::new, |source| {
        format!(" If the same holds for all that comes from its source, write it there, in `{}`.", first_words(source))
    });
    let help = format!(
        "In `indicator {}`, write `coverage 62 percent`{instead}, with your own number; or say it in words, in quotes.{once}",
        indicator.name()
    );
    let finding =
        Finding::new(&RULE, indicator, message, help).field("coverage").rests_on(silence).rests_on(judged.basis());
    finding.at(place.unwrap_or(judged.place()), "how many answered?")
}

/// The sources that it names, if none of them says what it covers; `None` where one does, or nobody can tell.
fn silent_sources(indicator: Entity<'_>) -> Option<(Vec<Entity<'_>>, Basis)> {
    let (mut sources, mut basis) = (Vec::new(), Basis::Found);
    let fact = match indicator.said("source") {
        Said::Broken => return None,
        Said::Missing(..) => return Some((sources, basis)),
        Said::Stated(fact) => fact,
    };
    for value in fact.all("sources") {
        if value.is_unresolved() || value.text().is_some_and(|text| tells_how_many(&text)) {
            return None;
        }
        let Some(source) = value.entity().filter(|of| of.sort() == Sort::Source) else { continue };
        basis = basis.max(source.missing("coverage")?);
        sources.push(source);
    }
    Some((sources, basis))
}

/// Whether the words for a source may say how many answered.
fn tells_how_many(words: &str) -> bool {
    let words = words.to_lowercase();
    words.contains('%')
        || ["percent", "respon", "answered", "coverage", "complete"].iter().any(|word| words.contains(word))
}

/// Who has to answer for the figure to exist: people about their own lives, or somebody close to them.
fn who_answers<'m>(indicator: Entity<'m>, sources: &[Entity<'m>]) -> Option<(Fact<'m>, Entity<'m>)> {
    std::iter::once(indicator).chain(sources.iter().copied()).find_map(|item| {
        let judged = item.stated("judged-by")?;
        let who = judged.targets().find(|judge| is(*judge, "subject") || is(*judge, "close"))?;
        Some((judged, who))
    })
}
