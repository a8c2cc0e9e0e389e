use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, EntityId, Said, Sort};
use crate::rules::phrases::{does_not, named, quoted, sentence, whole_indicator};
use crate::rules::{Check, Context, Heard, Judgement, KindOf, Question, Rule};
use crate::wording::Kind;
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "process-beneath-nothing",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "a process indicator is beneath no outcome indicator",
    why: "A figure of what a service did explains a result; alone it stands in for one, and those who are held to it do more \
          of it whether or not any child is better off.",
    case: None,
    what_to_do: "Write `beneath` with the name of the outcome indicator that it helps to explain. If no such indicator is \
                 there, that is what is missing.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator assessed "Assessments completed in time" {
  outcome together
  kind    process
}
indicator at-home "Children still at home a year after returning" {
  outcome together
  kind    outcome
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator assessed "Assessments completed in time" {
  outcome together
  kind    process
  beneath at-home
}
indicator at-home "Children still at home a year after returning" {
  outcome together
  kind    outcome
}
"#,
        // Under an enabler a process is at home.
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
indicator supervised "Workers with supervision each month" {
  enabler workforce
  kind    process
}
"#,
        // No kind is given, and its words read as a result.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator at-home "Percentage of children who say they feel safe at home" { outcome together }
"#,
        // No kind is given, its words read as a process, and it stands beneath a result.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator assessed "Number of assessments completed" {
  outcome together
  beneath at-home
}
indicator at-home "Percentage of children who say they feel safe at home" { outcome together }
"#,
        // Beneath a process that is itself beneath an outcome.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator assessed "Assessments completed in time" {
  kind    process
  beneath planned
}
indicator planned "Plans agreed with the family" {
  kind    process
  beneath at-home
}
indicator at-home "Children still at home a year after returning" {
  outcome together
  kind    outcome
}
"#,
    ],
    sources: &["S11", "NICE process and methods guide 44: what is measured rests on evidence that it matters"],
    check: Check::Framework(check),
};

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    // The first outcome indicator of each outcome, to name in what to write.
    let mut outcomes: HashMap<EntityId, Entity<'_>> = HashMap::new();
    let shows_outcome = |indicator: &Entity<'_>| {
        cx.kind(*indicator).is_some_and(|of| {
            of.kind == Kind::Outcome && of.read.is_none_or(|heard| heard.kind_confidence >= cx.limits.firm)
        })
    };
    for indicator in cx.model.own(Sort::Indicator).filter(shows_outcome) {
        for outcome in indicator.named("outcome") {
            outcomes.entry(outcome.id).or_insert(indicator);
        }
    }
    for indicator in cx.model.own(Sort::Indicator) {
        let Some(kind) = cx.kind(indicator).filter(|of| of.kind == Kind::Process) else { continue };
        // What somebody worked out to be something else is left to them.
        if indicator.stated("kind").is_some_and(|fact| fact.word("kind") != Some("process")) {
            continue;
        }
        if indicator.missing("enabler").is_none() {
            continue;
        }
        let help = || {
            let name = indicator.name();
            let explains = indicator.named("outcome").find_map(|outcome| outcomes.get(&outcome.id));
            match (explains, indicator.named("outcome").next()) {
                (Some(explains), _) => format!(
                    "In `indicator {name}`, name the outcome indicator that it helps to explain. If that is {}, write `beneath {}`.",
                    quoted(*explains),
                    explains.name()
                ),
                (None, Some(outcome)) => format!(
                    "Add an indicator that shows whether {} is reached: {}. Then write `beneath a-name` in `indicator {name}`, with \
                     the name that you chose.",
                    quoted(outcome),
                    whole_indicator("a-name", "What shows the result", Some(outcome), &["kind outcome"])
                ),
                (None, None) => {
                    format!(
                        "In `indicator {name}`, write `beneath` and the name of the outcome indicator that it helps to explain."
                    )
                }
            }
        };
        let finding = match indicator.said("beneath") {
            Said::Missing(basis, _) => beneath_nothing(indicator, &kind, basis, help()),
            Said::Stated(beneath) if !beneath.is_unresolved() && beneath.values().count() > 0 => {
                let Some(other) = not_an_outcome(beneath.values().map(|value| value.entity())) else { continue };
                beneath_no_outcome(indicator, &kind, other, help())
                    .field("beneath")
                    .at(beneath.place(), "not an outcome indicator")
            }
            _ => continue,
        };
        let words = kind.read.map(|heard| heard.kind_words.clone()).unwrap_or_default();
        found.push(finding.rests_on(kind.basis).rests_on(indicator.title_basis()).words(words));
    }
}

/// `measures a process`, or how its words read.
fn measures(kind: &KindOf<'_>) -> String {
    kind.read.map_or_else(|| "measures a process".to_owned(), Heard::reads_as_within)
}

fn beneath_nothing(indicator: Entity<'_>, kind: &KindOf<'_>, basis: Basis, help: String) -> Finding {
    let says = does_not(basis, "say which outcome indicator it helps to explain");
    let message = format!("{} {}, and {says}.", sentence(&named(indicator)), measures(kind));
    Finding::new(&RULE, indicator, message, help).field("beneath").rests_on(basis).label("beneath which outcome?")
}

fn beneath_no_outcome(indicator: Entity<'_>, kind: &KindOf<'_>, other: Entity<'_>, help: String) -> Finding {
    let message = format!(
        "{} {}, and stands beneath {}, which is not a measure of an outcome.",
        sentence(&named(indicator)),
        measures(kind),
        quoted(other)
    );
    let finding = Finding::new(&RULE, indicator, message, help);
    let basis = other.stated("kind").map_or(Basis::Found, |kind| kind.basis());
    finding.rests_on(basis).rests_on(other.title_basis()).note(other.place(), "not an outcome indicator")
}

/// The first of what it stands beneath, if each is known to be structure, or a process that an enabler keeps. A process
/// under an outcome has to find its own place; words, and kinds left out, leave the question open.
fn not_an_outcome<'m>(beneath: impl Iterator<Item = Option<Entity<'m>>>) -> Option<Entity<'m>> {
    let mut first = None;
    for other in beneath {
        let other = other?;
        match other.declared_kind()? {
            "structure" => {}
            "process" if other.stated("enabler").is_some() => {}
            _ => return None,
        }
        first = first.or(Some(other));
    }
    first
}
