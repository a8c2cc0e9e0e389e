use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Said, Sort};
use crate::rules::activity::{contested_words, is_activity, is_part_or_timed};
use crate::rules::phrases::{does_not, named, sentence};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "contested-activity",
    aliases: &[],
    question: Question::Direction,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "a volume of activity is given one better way, or none, where it can rise for good reasons and for bad",
    why: "More enquiries may mean that more children are hurt, or that more of those who are hurt are noticed. Whoever is told \
          that one way is better will bring the figure there, and a child may be missed, or a family troubled, for its sake.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, the rate \
                of section 47 enquiries has no direction: whoever keeps it knew that it could not be given one.",
    ),
    what_to_do: "Say that it depends, and on what: `improves depends \"more may mean that harm is noticed, or that there is more of \
                 it\"`. What shows whether children are safer is another measure: name it with `balanced-by`.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome  safe
  improves down
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome  safe
  improves depends "more may mean that harm is noticed, or that there is more of it"
}
"#,
        // The reason may stand in a line of its own.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator enquiries "Number of child protection enquiries started" {
  outcome  safe
  improves not-judged
  because  "it is there so that the other figures can be read"
}
"#,
        // Not how many, but how many of them in time: that is not contested.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator in-time "Percentage of enquiries completed on time" {
  outcome  safe
  improves up
}
"#,
        // How many in time is how well, and not how much.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator in-time "Number of assessments completed within 45 days" {
  outcome  safe
  improves up
}
"#,
        // How people are is not a volume of activity.
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
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

/// What it says of its direction, if that does not settle it.
enum Way<'m> {
    Given(Fact<'m>),
    Unexplained(Fact<'m>),
    Missing(Basis, Option<Place>),
}

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(heard) = cx.heard(indicator) else { return };
    let Some(way) = way(indicator) else { return };
    if !is_activity(indicator, heard, cx) || is_part_or_timed(indicator) {
        return;
    }
    // Who names a way has thought of one: only surer words speak against it.
    let sure = if matches!(way, Way::Given(_)) { cx.limits.firm } else { cx.limits.sure_enough };
    let Some(words) = contested_words(indicator, heard, sure) else { return };
    let counts = format!("counts activity ({})", quoted_words(&words));
    let says = match &way {
        Way::Given(fact) => {
            format!("says that {} is better", if fact.word("way") == Some("up") { "more" } else { "less" })
        }
        Way::Unexplained(_) => "gives no reason why no way is better".to_owned(),
        Way::Missing(basis, _) => does_not(*basis, "say so"),
    };
    let message =
        format!("{} {counts}, which can rise for good reasons and for bad, and {says}.", sentence(&named(indicator)));
    let help = format!(
        "In `indicator {}`, write `improves depends \"a rise is good when …, and bad when …\"`, and name with `balanced-by` an \
         indicator of what becomes of those whom it is about.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).field("improves").words(words).rests_on(heard.basis);
    let label = "good when, and bad when?";
    found.push(match way {
        Way::Given(fact) | Way::Unexplained(fact) => finding.at(fact.place(), label).rests_on(fact.basis()),
        Way::Missing(basis, Some(place)) => finding.at(place, label).rests_on(basis),
        Way::Missing(basis, None) => finding.label(label).rests_on(basis),
    });
}

/// `None` where it says that it depends, and on what, where a value is to be neared, or where nobody can tell.
fn way(indicator: Entity<'_>) -> Option<Way<'_>> {
    let fact = match indicator.said("improves") {
        Said::Broken => return None,
        Said::Missing(basis, place) => return Some(Way::Missing(basis, place)),
        Said::Stated(fact) => fact,
    };
    match fact.word("way") {
        Some("up" | "down") => Some(Way::Given(fact)),
        Some("depends" | "not-judged") => {
            let reason = fact.text("why").is_some_and(|why| !why.trim().is_empty());
            (!reason && indicator.missing("because").is_some()).then_some(Way::Unexplained(fact))
        }
        _ => None,
    }
}
