use super::comparator_missing::is_about;
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Said, Sort};
use crate::rules::phrases::{does_not, line_of, named, sentence, shortened, unmarked};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "trajectory-missing",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an ambition is held against others, and does not say that it is to improve",
    why: "To be as good as others can be reached while both grow worse. Children and those who pay for their care can expect \
          that next year is better than this, wherever others stand.",
    what_to_do: "Add `and improving` at the end of the line: `ambition at least as good as child, and improving`.",
    bad: r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome health "Good health" { ambition at least as good as child }
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome health "Good health" { ambition at least as good as child, and improving }
"#,
        // The outcome says so for all that measures it.
        r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome health "Good health" { ambition at least as good as child, and improving }
indicator teeth "Children in care who saw a dentist" {
  outcome  health
  ambition as good as child
}
"#,
        // A target says how much better, and by when.
        r#"
framework f "Staying together" { }
cohort child "Children" { }
outcome health "Good health" { }
indicator teeth "Children in care with healthy teeth" {
  outcome  health
  ambition at least as good as child
  baseline 71 percent in 2024-03
  target   85 percent by 2028-03
}
"#,
        // In words of its own: they may say it.
        r#"
framework f "Staying together" { }
outcome health "Good health" { ambition "At least as good as that of others of their age, and better each year" }
"#,
    ],
    sources: &["S05", "HM Treasury Green Book 4.9: objectives are specific and time-limited"],
    check: Check::Item(&[Sort::Outcome, Sort::Indicator], check),
};

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(ambition) = item.stated("ambition") else { return };
    let Some(comparator) = ambition.get("comparator") else { return };
    if ambition.get("trajectory").is_some() || comparator.is_unresolved() {
        return;
    }
    // Held against itself, it is told to write the whole line anew.
    if comparator.entity().is_some_and(|group| is_about(item, group, cx)) {
        return;
    }
    let has_target = !matches!(item.said("target"), Said::Missing(..));
    if has_target || item.named("outcome").any(|outcome| may_improve(outcome.said("ambition"))) {
        return;
    }
    let line = line_of(cx.model, ambition.place());
    let message = format!(
        "{} is held against {}, and {}.",
        sentence(&named(item)),
        shown(ambition),
        does_not(ambition.basis(), "say that it is to improve")
    );
    let help = format!(
        "In `{} {}`, write `{}, and improving` in place of `{line}`.",
        item.sort().keyword(),
        item.name(),
        unmarked(ambition)
    );
    found.push(
        Finding::new(&RULE, item, message, help)
            .field("ambition")
            .at(ambition.place(), "and improving?")
            .rests_on(ambition.basis())
            .rests_on(item.title_basis()),
    );
}

/// Whether an outcome says that it is to improve, or may say so in a line that nobody can tell of.
fn may_improve(said: Said<'_>) -> bool {
    match said {
        Said::Stated(fact) => fact.get("trajectory").is_some() || fact.get("said").is_some(),
        Said::Broken => true,
        Said::Missing(..) => false,
    }
}

/// Whom it is held against, by title or in the author's words.
fn shown(ambition: Fact<'_>) -> String {
    let comparator = ambition.get("comparator").map(|comparator| comparator.shown());
    format!("“{}”", shortened(&comparator.unwrap_or_default()))
}
