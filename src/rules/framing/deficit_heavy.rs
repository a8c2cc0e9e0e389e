use super::gains::{Counts, are_about_safety, counts, name_a_gain};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::rules::phrases::{counted, in_100, line_of, named, quoted, silent_line, whole_indicator};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Heard, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "deficit-heavy",
    aliases: &[],
    question: Question::Framing,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "most of an outcome's indicators count harm, the use of services or what a service does, and its wording names nothing gained",
    why: "When only trouble is counted, the best that a family can do is not to be counted. A child needs more than the absence of \
          harm, and a service that is watched for failures alone learns to avoid them, and not to help children grow.",
    what_to_do: "Say in the outcome what those it is for will gain, and measure it. An outcome about safety may count harm; it says \
                 besides what life is like for children who are safe.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families get help" { }
indicator repeat "% of referrals which are repeat referrals" { outcome together }
indicator absent "Children who run away from home" {
  outcome  together
  kind     outcome
  improves down
}
indicator excluded "Children who are excluded from school" {
  outcome  together
  kind     outcome
  improves down
}
indicator assessed "Number of assessments completed" { outcome together }
"#,
    good: &[
        // What is gained is named, and some of it measured.
        r#"
framework f "Staying together" { }
outcome together "Families get help" { change "Children thrive at home" }
indicator entries "Rate of new entrants to care" { outcome together }
indicator repeat "% of referrals which are repeat referrals" { outcome together }
indicator absent "Children who run away from home" {
  outcome  together
  kind     outcome
  improves down
}
"#,
        // As many gains as losses.
        r#"
framework f "Staying together" { }
outcome together "Families get help" { }
indicator absent "Children who run away from home" {
  outcome  together
  kind     outcome
  improves down
}
indicator entries "Rate of new entrants to care" { outcome together }
indicator happy "Children who say that they are happy at home" {
  outcome  together
  kind     outcome
  improves up
}
indicator friends "Children who say that they have a friend" {
  outcome  together
  kind     outcome
  improves up
}
"#,
        // An outcome that is about safety may count harm.
        r#"
framework f "Staying together" { }
outcome safe "Nobody is hurt at home" { about safety }
indicator hurt "Children who were injured at home" {
  outcome  safe
  kind     outcome
  improves down
}
indicator died "Children who died at home" {
  outcome  safe
  kind     outcome
  improves down
}
indicator afraid "Children who say that they are afraid at home" {
  outcome  safe
  kind     outcome
  improves down
}
"#,
        // Nothing but what a service does: another rule says that none of it is an outcome.
        r#"
framework f "Staying together" { }
outcome together "Families get help" { }
indicator referred "Number of referrals received" { outcome together }
indicator assessed "Number of assessments completed" { outcome together }
indicator met "Number of review meetings held" { outcome together }
"#,
        // Two are too few to speak of most.
        r#"
framework f "Staying together" { }
outcome together "Families get help" { }
indicator absent "Children who run away from home" {
  outcome  together
  kind     outcome
  improves down
}
indicator entries "Rate of new entrants to care" { outcome together }
"#,
    ],
    sources: &["S17", "UNAIDS indicator standards: the set is coherent and balanced"],
    check: Check::Framework(check),
};

/// How many indicators are told of, each with its words.
const TOLD: usize = 4;

/// One indicator, what it counts, and how its words were read if they decided.
type Counted<'m, 'c> = (Entity<'m>, Counts, Option<&'c Heard>);

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(cx.model.own(Sort::Outcome).filter_map(|outcome| heavy(outcome, cx)));
}

fn heavy(outcome: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let wording = wording(outcome)?;
    let is_about_safety = match outcome.said("about") {
        Said::Broken => return None,
        Said::Stated(fact) => fact.word("about") == Some("safety"),
        Said::Missing(..) => are_about_safety(&outcome.title()),
    };
    let (mut all, mut basis) = (0, wording.max(outcome.title_basis()).max(Basis::Inferred));
    let mut lacking: Vec<Counted<'_, '_>> = Vec::new();
    for indicator in cx.indicators_of(outcome) {
        let (counts, from, heard) = counts(indicator, cx);
        all += 1;
        basis = basis.max(from).max(indicator.stated("outcome").map_or(Basis::Found, Fact::basis));
        let is_lacking = match counts {
            Counts::Harm => !is_about_safety,
            Counts::Use | Counts::Service => true,
            Counts::Gain | Counts::Unknown => false,
        };
        if is_lacking {
            lacking.push((indicator, counts, heard));
        }
    }
    let share = lacking.len() as f64 / f64::from(all.max(1));
    // Where all of it is what a service does, that is told as such.
    let only_service = lacking.iter().all(|(_, counts, _)| *counts == Counts::Service);
    if f64::from(all) <= cx.limits.few || share < cx.limits.mostly || only_service || cx.may_have_more(outcome) {
        return None;
    }
    Some(finding(outcome, &lacking, all as usize, basis, cx))
}

/// On what basis an outcome's wording names nothing that is gained; `None` where it names something, or nobody can tell.
fn wording(outcome: Entity<'_>) -> Option<Basis> {
    if name_a_gain(&outcome.title()) {
        return None;
    }
    match outcome.said("change") {
        Said::Broken => None,
        Said::Missing(basis, _) => Some(basis),
        Said::Stated(fact) => {
            let names = fact.text("what").is_some_and(|text| name_a_gain(&text));
            (!names).then_some(fact.basis())
        }
    }
}

fn finding(outcome: Entity<'_>, lacking: &[Counted<'_, '_>], all: usize, basis: Basis, cx: &Context<'_>) -> Finding {
    let told: Vec<String> = lacking.iter().take(TOLD).map(says).collect();
    let more = match lacking.len() - told.len() {
        0 => String::new(),
        more => format!("; and {}", counted(more, "other", "others")),
    };
    let names = if basis == Basis::NotFound { "was not found to name" } else { "does not name" };
    let share = in_100(lacking.len() as f64 / all as f64);
    let message = format!(
        "The wording of {} {names} anything that is gained, and {} of its {all} indicators ({share} in 100; the limit is {}) count \
         harm, the use of services or what a service does: {}{more}.",
        named(outcome),
        lacking.len(),
        in_100(cx.limits.mostly),
        told.join("; ")
    );
    let name = outcome.name();
    let line = "`change \"Those whom it is for grow up well, and …\"`";
    let stated = outcome.stated("change").map(|fact| line_of(cx.model, fact.place()));
    let change = match stated.or_else(|| silent_line(cx.model, outcome, "change")) {
        Some(there) => format!("in place of `{there}`, write {line}"),
        None => format!("write {line}"),
    };
    let help = format!(
        "In `outcome {name}`, {change}, with what is gained in your own words. Then measure it: {}.",
        whole_indicator("what-is-gained", "What those whom it is for have gained", Some(outcome), &["kind outcome"])
    );
    let words = lacking.iter().flat_map(|(_, counts, heard)| heard.map_or(&[][..], |heard| counts.words(heard)));
    let finding = Finding::new(&RULE, outcome, message, help).words(words).rests_on(basis).label("what is gained?");
    lacking.iter().take(TOLD).fold(finding, |finding, (indicator, counts, _)| {
        finding.note(indicator.place(), format!("counts {}", counts.says()))
    })
}

/// `what a service does or has, in “Assessments completed” (assessed: “assessments”)`.
fn says((indicator, counts, heard): &Counted<'_, '_>) -> String {
    let words = heard.map(|heard| counts.words(heard)).filter(|words| !words.is_empty());
    let words = words.map_or(String::new(), |words| format!(", by its words {}", quoted_words(words)));
    format!("{} counts {}{words}", quoted(*indicator), counts.says())
}
