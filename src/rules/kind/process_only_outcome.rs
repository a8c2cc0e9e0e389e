use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Sort};
use crate::rules::phrases::{counted, in_100, named, quoted};
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Heard, Judgement, KindOf, Question, Rule, kind_word};
use crate::wording::Kind;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "process-only-outcome",
    aliases: &[],
    question: Question::Kind,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "an outcome has indicators, and none of them measures an outcome",
    why: "All that is watched is what the service does. It can do all of it, every year, and nobody will know whether one child \
          is better off; nor will the service.",
    case: None,
    what_to_do: "Add an indicator of what becomes different for the people whom the outcome is for, with `kind outcome`, and place \
                 the others `beneath` it.",
    bad: r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator assessed "Number of assessments completed" { outcome safe }
"#,
    good: &[
        // One of them shows whether children are safe.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome safe }
"#,
        // One of them is declared to.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator again "Referrals of a child who was referred before" {
  outcome safe
  kind    outcome
}
"#,
        // An enabler is about what a service does and has.
        r#"
framework f "Growing up" { }
enabler leaders "Leaders know what happens" { }
indicator referred "Number of referrals received" { enabler leaders }
indicator assessed "Number of assessments completed" { enabler leaders }
"#,
        // None at all is another fault.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
"#,
        // One says in words of its own where it stands: it may stand here.
        r#"
framework f "Growing up" { }
outcome safe "Children are safe at home" { }
indicator referred "Number of referrals received" { outcome safe }
indicator feel-safe "Percentage of children who say they feel safe at home" { outcome "how safe children are" }
"#,
    ],
    sources: &["S01", "S22", "UNAIDS indicator standards: a set of indicators is coherent and balanced"],
    check: Check::Framework(check),
};

/// How many indicators are told of, each with its words.
const TOLD: usize = 4;

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(cx.model.own(Sort::Outcome).filter_map(|outcome| process_only(outcome, cx)));
}

fn process_only(outcome: Entity<'_>, cx: &Context<'_>) -> Option<Finding> {
    let mut kinds: Vec<(Entity<'_>, KindOf<'_>)> = Vec::new();
    let mut in_doubt: Vec<(Entity<'_>, Option<&Heard>)> = Vec::new();
    let mut basis = Basis::Found;
    for indicator in cx.indicators_of(outcome) {
        basis = basis.max(indicator.stated("outcome").map_or(Basis::Found, |fact| fact.basis()));
        match cx.kind(indicator) {
            Some(KindOf { kind: Kind::Outcome, read: None, .. }) => return None,
            Some(KindOf { kind: Kind::Outcome, read: Some(heard), .. }) if heard.kind_confidence >= cx.limits.firm => {
                return None;
            }
            Some(KindOf { kind: Kind::Outcome, read: Some(heard), .. }) => in_doubt.push((indicator, Some(heard))),
            Some(kind) => kinds.push((indicator, kind)),
            None => in_doubt.push((indicator, None)),
        }
    }
    let all = kinds.len() + in_doubt.len();
    if kinds.is_empty() || (kinds.len() as f64) < cx.limits.mostly * all as f64 || cx.may_have_more(outcome) {
        return None;
    }
    let it = named(outcome);
    let mut message = match all {
        1 => format!("The only indicator of {it} does not measure an outcome: "),
        _ if in_doubt.is_empty() => {
            format!("None of the {all} indicators of {it} measures an outcome: ")
        }
        _ => format!("None of the {all} indicators of {it} surely measures an outcome: "),
    };
    let told: Vec<String> = kinds.iter().take(TOLD).map(|(indicator, kind)| says(*indicator, kind)).collect();
    message.push_str(&told.join("; "));
    if kinds.len() > TOLD {
        message.push_str(&format!("; and {}", counted(kinds.len() - TOLD, "other", "others")));
    }
    message.push('.');
    for (indicator, heard) in in_doubt.iter().take(TOLD) {
        message.push_str(&doubt(*indicator, *heard, cx));
    }
    let name = outcome.name();
    let help = format!(
        "Add an indicator of what becomes different for those whom it is for, with `outcome {name}` and `kind outcome`. In the \
         others, write `beneath` with its name."
    );
    let words = kinds.iter().filter_map(|(_, kind)| kind.read).flat_map(|heard| &heard.kind_words);
    let mut finding = Finding::new(&RULE, outcome, message, help).words(words).label("what shows that it came about?");
    for (indicator, kind) in &kinds {
        finding = finding.rests_on(kind.basis).note(indicator.place(), says_briefly(kind));
    }
    for (indicator, heard) in &in_doubt {
        finding = finding.rests_on(heard.map_or(Basis::Inferred, |heard| heard.basis));
        finding = finding.note(indicator.place(), "nobody can tell");
    }
    Some(finding.rests_on(basis).rests_on(outcome.title_basis()))
}

/// `“Assessments completed” (assessed) reads as a process: “assessments”`.
fn says(indicator: Entity<'_>, kind: &KindOf<'_>) -> String {
    match kind.read {
        Some(heard) => format!("{} {}", quoted(indicator), heard.reads_as_within()),
        None => format!("{} is declared a {}", quoted(indicator), kind_word(kind.kind)),
    }
}

fn says_briefly(kind: &KindOf<'_>) -> String {
    let how = if kind.read.is_some() { "reads as" } else { "declared" };
    format!("{how} a {}", kind_word(kind.kind))
}

/// Which indicator may measure an outcome after all, and how sure that is.
fn doubt(indicator: Entity<'_>, heard: Option<&Heard>, cx: &Context<'_>) -> String {
    match heard {
        Some(heard) => format!(
            " {} may measure one; its words ({}) are too unsure to count: such a reading is right {} times in 100, and the limit \
             is {}.",
            quoted(indicator),
            quoted_words(&heard.kind_words),
            in_100(heard.kind_confidence),
            in_100(cx.limits.firm)
        ),
        None => format!(" Of what kind {} is, its words do not tell.", quoted(indicator)),
    }
}
