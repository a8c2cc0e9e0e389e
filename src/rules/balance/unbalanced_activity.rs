use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Said, Sort};
use crate::rules::activity::{contested_words, is_activity, is_part_or_timed, is_volume};
use crate::rules::phrases::{does_not, named, quoted, sentence, silent_line};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Heard, Judgement, Question, Rule};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unbalanced-activity",
    aliases: &[],
    question: Question::Balance,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "a volume of activity names no measure to be read beside it",
    why: "Whoever is watched by one figure will move that figure. Fewer enquiries look like safer children, and can be children \
          whom nobody looked for; only a second measure, of what became of them, lets a council or a parent tell which it was.",
    case: Some(
        "In October 2024 the Department for Education wanted plans of over two years shown together with \
                repeat plans, “to provide a complete picture”.",
    ),
    what_to_do: "Name with `balanced-by` the measure that would show it if people were worse off while this one looked better. \
                 Where there is none yet, a sentence in quotes will do.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome  safe
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome     safe
  improves    depends "more may mean that harm is noticed, or that there is more of it"
  balanced-by harmed-again
}
indicator harmed-again "Children who are harmed again within a year" {
  outcome     safe
  improves    down
}
"#,
        // Of two that are read side by side, one may say it for both.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome     safe
  improves    depends "more may mean that harm is noticed, or that there is more of it"
}
indicator harmed-again "Children who are harmed again within a year" {
  outcome     safe
  improves    down
  balanced-by enquiries
}
"#,
        // How many of them in time is how well, and not how much.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator in-time "Percentage of enquiries completed on time" {
  outcome  safe
  improves up
}
"#,
        // What nobody is judged by, nobody moves.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome  safe
  improves not-judged "it is there so that the other figures can be read"
}
"#,
        // How people are is no activity.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator feel-safe "Number of children who say they feel safe at home" {
  outcome  safe
  improves up
}
"#,
    ],
    sources: &[
        "S10",
        "Children's social care dashboard, October 2024: measures are wanted in balancing pairs, for a complete picture",
        "UNAIDS indicator standards: the set is coherent and balanced",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

/// Why it is not to be read alone.
enum Alone {
    /// Its author says that a rise can be either.
    Depends(Basis),
    /// It counts how much is done, as these words say.
    Counts(Vec<String>, Basis),
}

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Said::Missing(basis, place) = indicator.said("balanced-by") else { return };
    let Some(alone) = cx.heard(indicator).and_then(|heard| alone(indicator, heard, cx)) else { return };
    let is_beside = !cx.model.referring(Sort::Indicator, "balanced-by", indicator).is_empty();
    if is_beside || cx.may_be_named(&[Sort::Indicator], indicator) {
        return;
    }
    let (is, words, rests_on) = match alone {
        Alone::Depends(basis) => ("says that a rise can be good or bad".to_owned(), Vec::new(), basis),
        Alone::Counts(words, basis) if words.is_empty() => ("counts how much is done".to_owned(), words, basis),
        Alone::Counts(words, basis) => (format!("counts how much is done ({})", quoted_words(&words)), words, basis),
    };
    let names = does_not(basis, "name a measure to be read beside it");
    let message = format!("{} {is}, and {names}.", sentence(&named(indicator)));
    let finding = Finding::new(&RULE, indicator, message, help(indicator, cx))
        .field("balanced-by")
        .words(words)
        .rests_on(basis)
        .rests_on(rests_on);
    let label = "read beside what?";
    found.push(match place {
        Some(place) => finding.at(place, label),
        None => finding.label(label),
    });
}

/// `None` where it counts no activity, where nobody is to be judged by it, or where nobody can tell.
fn alone(indicator: Entity<'_>, heard: &Heard, cx: &Context<'_>) -> Option<Alone> {
    let mut sure = cx.limits.sure_enough;
    match indicator.said("improves") {
        Said::Broken => return None,
        Said::Missing(..) => {}
        Said::Stated(fact) => match fact.word("way") {
            Some("depends") if cx.kind(indicator).is_none_or(|of| of.kind == Kind::Process) => {
                return Some(Alone::Depends(fact.basis()));
            }
            Some("up" | "down") => sure = cx.limits.firm,
            _ => return None,
        },
    }
    if !is_activity(indicator, heard, cx) || is_part_or_timed(indicator) {
        return None;
    }
    if let Some(words) = contested_words(indicator, heard, sure) {
        return Some(Alone::Counts(words, heard.basis));
    }
    // Not contested, but how much is done all the same.
    is_volume(indicator).then(|| match indicator.declared_kind().and(indicator.stated("kind")) {
        Some(declared) => Alone::Counts(Vec::new(), declared.basis()),
        None => Alone::Counts(heard.kind_words.clone(), heard.basis),
    })
}

fn help(indicator: Entity<'_>, cx: &Context<'_>) -> String {
    /// More than an outcome should have, and an end to looking.
    const LOOKED_AT: usize = 40;
    let is_outcome = |other: &Entity<'_>| cx.kind(*other).is_some_and(|of| of.kind == Kind::Outcome);
    let beside = indicator.named("outcome").flat_map(|outcome| cx.indicators_of(outcome).take(LOOKED_AT));
    let companion = indicator.named("beneath").chain(beside).find(|other| *other != indicator && is_outcome(other));
    let write = silent_line(cx.model, indicator, "balanced-by")
        .map_or_else(|| "write".to_owned(), |line| format!("in place of `{line}` write"));
    let name = indicator.name();
    let asks = "the measure that would show whether people are better or worse off when this one changes";
    match companion {
        Some(other) => format!(
            "In `indicator {name}`, name {asks}. If that is {}, {write} `balanced-by {}`.",
            quoted(other),
            other.name()
        ),
        None => format!(
            "In `indicator {name}`, name {asks}; until there is one, {write} it in words: `balanced-by \"what became of those \
             whom it is about\"`."
        ),
    }
}
