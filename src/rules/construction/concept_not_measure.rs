use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Said, Sort};
use crate::rules::phrases::{does_not, named, sentence};
use crate::rules::plain_words::is_one_of;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "concept-not-measure",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "an indicator names an idea, and not what is counted for it",
    why: "Two areas that measure the same idea in their own ways cannot be set beside each other, and each will choose the way in \
          which it does best. A reader is shown a figure of something that nobody defined.",
    case: None,
    what_to_do: "Say what is counted, in the title and in `numerator` and `denominator`: not \"stability of schooling\" but \
                 \"children who stayed at one school all year\".",
    bad: r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator stability "Stability of schooling" { outcome settled }
"#,
    good: &[
        // What is counted.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator stability "Percentage of children who stayed at one school all year" { outcome settled }
"#,
        // The title is short, and what is counted is said below it.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator stability "Stability of schooling" {
  outcome     settled
  counts      child
  numerator   child where "at one school all year"
  denominator child
}
"#,
        // A score is a figure.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator wellbeing "Average wellbeing score of children at 15" { outcome settled }
"#,
        // What people say of it is counted.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator quality "Children who say that the quality of their school is good" { outcome settled }
"#,
        // A quantity that everyone counts alike.
        r#"
framework f "Growing up" { }
outcome settled "Children are settled" { }
indicator distance "Distance from home to school" { outcome settled }
"#,
    ],
    sources: &[
        "UNAIDS indicator standards: an indicator is fully defined",
        "NHS Digital Indicator Assurance Service, quality criteria: clarity, and construction",
    ],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let title = indicator.title();
    let Some(concept) = concept(&title) else { return };
    let Some(silent) = undefined(indicator) else { return };
    let message = format!(
        "{} names an idea (“{concept}”), and {}.",
        sentence(&named(indicator)),
        does_not(silent, "say what is counted for it")
    );
    let help = format!(
        "In `indicator {}`, say whom or what you count, and out of how many, in the title (“Percentage of … who …”) and in \
         `numerator` and `denominator`.",
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).label("what is counted?").words([concept]);
    found.push(finding.rests_on(silent).rests_on(indicator.title_basis()));
}

/// Where what is counted is not said: what somebody worked out for the publisher counts as left out. `None` where it is said,
/// or nobody can tell.
fn undefined(indicator: Entity<'_>) -> Option<Basis> {
    for field in ["numerator", "value", "means"] {
        match indicator.said(field) {
            Said::Broken => return None,
            Said::Stated(fact) if fact.basis() < Basis::Inferred => return None,
            _ => {}
        }
    }
    let missing = indicator.missing("numerator").unwrap_or(Basis::Found);
    Some(missing.max(indicator.silence()))
}

/// The idea that a title names, if it leads and no form of a figure stands anywhere in it.
fn concept(title: &str) -> Option<String> {
    const IDEAS: [&str; 24] = [
        "stability",
        "instability",
        "quality",
        "wellbeing",
        "well-being",
        "resilience",
        "effectiveness",
        "engagement",
        "readiness",
        "permanence",
        "sufficiency",
        "suitability",
        "inclusion",
        "safety",
        "security",
        "independence",
        "belonging",
        "participation",
        "continuity",
        "cohesion",
        "timeliness",
        "impact",
        "accessibility",
        "happiness",
    ];
    const FIGURES: [&str; 24] = [
        "%",
        "percent",
        "percentage",
        "proportion",
        "share",
        "rate",
        "rates",
        "ratio",
        "number",
        "count",
        "average",
        "mean",
        "median",
        "score",
        "scores",
        "index",
        "days",
        "weeks",
        "months",
        "years",
        "who",
        "whose",
        "that",
        "which",
    ];
    let words: Vec<&str> = title
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'))
        .filter(|word| !word.is_empty())
        .collect();
    if words.iter().any(|word| is_one_of(word, &FIGURES) || word.contains(|c: char| c.is_ascii_digit() || c == '%')) {
        return None;
    }
    // It leads, or it is all that the title comes to: “Placement stability”, “Stability of placements”.
    let head =
        words.iter().position(|word| is_one_of(word, &["of", "in", "for", "among", "at"])).unwrap_or(words.len());
    let idea = words[..head].iter().find(|word| is_one_of(word, &IDEAS))?;
    (head <= 3).then(|| (*idea).to_owned())
}
