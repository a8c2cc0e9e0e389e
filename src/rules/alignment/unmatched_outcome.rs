use super::lines::{HOW, match_line, none_line, others, several, titles, with_related};
use crate::alignment::{Gap, Unmatched};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, EntityId};
use crate::rules::offers::is_shared;
use crate::rules::phrases::{named, quoted, sentence, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::BTreeMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "unmatched-outcome",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome lines up with nothing in a framework that stands beside it, and nobody says why",
    why: "Partners who are held to another framework cannot see whether this outcome is theirs too. Where nobody has said so, \
          each works towards goals of its own, and they may pull in different directions.",
    case: None,
    what_to_do: "Match it to the other framework's outcome that answers to it, as `exact`, `close`, `broad` or `narrow`, with the \
                 reason; or say that there is none, with `no-counterpart` and the reason. `related` says that two outcomes share \
                 a subject, and lines nothing up.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match other.no-harm narrow f.safe "theirs is about injury only" { }
"#,
        // A gap that is explained.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
no-counterpart f.together in other "where children live is not theirs to say" { }
no-counterpart other.no-harm in f "left to the next edition" { }
"#,
        // Lined up through a third: what is exactly the same as one thing is whatever that is.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework shared "What every department works towards" { }
outcome unharmed "Children are unharmed" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.safe exact shared.unharmed { }
match shared.unharmed broad other.no-harm "theirs is about injury only" { }
"#,
        // What it contributes to in the shared framework is another question than what answers to it.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
# --- beside
framework all-of-us "What every department works towards" { shared yes }
outcome happy "Children are happy" { }
"#,
        // Nothing stands beside it, so there is nothing to line up with.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
"#,
    ],
    sources: &["S03", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Framework(check),
};

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut open: BTreeMap<EntityId, Vec<(&Gap<'_>, &Unmatched<'_>)>> = BTreeMap::new();
    // Which shared outcome it contributes to is a question of its own.
    for gap in cx.gaps.iter().filter(|gap| !gap.their_outcomes.is_empty() && !is_shared(gap.framework)) {
        for unmatched in gap.ours.iter().filter(|unmatched| unmatched.is_open()) {
            open.entry(unmatched.outcome.id).or_default().push((gap, unmatched));
        }
    }
    found.extend(open.into_values().filter_map(|gaps| finding(&gaps)));
}

/// One finding for an outcome, whatever number of frameworks it does not line up with.
fn finding(gaps: &[(&Gap<'_>, &Unmatched<'_>)]) -> Option<Finding> {
    let (first, unmatched) = gaps.first()?;
    let outcome = unmatched.outcome;
    let bare: Vec<Entity<'_>> =
        gaps.iter().filter(|(_, unmatched)| unmatched.related.is_empty()).map(|(gap, _)| gap.framework).collect();
    let mut sentences = Vec::new();
    if !bare.is_empty() {
        let named = named(outcome);
        sentences.push(format!(
            "Nobody here matches {named} to an outcome of {}, or says that it has no counterpart there.",
            titles(&bare)
        ));
    }
    for (gap, unmatched) in gaps.iter().filter(|(_, unmatched)| !unmatched.related.is_empty()) {
        let subject = if sentences.is_empty() { sentence(&named(outcome)) } else { "It".to_owned() };
        sentences.push(format!(
            "{subject} is only said to be related to {} of “{}”: they share a subject, and neither answers for the other.",
            several(unmatched.related.iter().map(|pair| pair.theirs)),
            title(gap.framework)
        ));
    }
    let none = none_line(outcome, first.framework);
    let help = match (unmatched.related.first(), first.their_outcomes.first()) {
        (Some(pair), _) => format!(
            "If {} answers to it, match the two: {}. {HOW} If nothing there answers to it, say so: {none}.",
            quoted(pair.theirs),
            match_line(outcome, pair.theirs)
        ),
        (None, Some(theirs)) => format!(
            "If one of theirs answers to it, match the two. If it is “{}”: {}.{} {HOW} If none answers to it, say so: {none}.",
            title(*theirs),
            match_line(outcome, *theirs),
            others(&first.their_outcomes)
        ),
        (None, None) => format!("If nothing there answers to it, say so: {none}."),
    };
    let finding = Finding::new(&RULE, outcome, sentences.join(" "), help)
        .label("which of theirs answers to it?")
        .rests_on(outcome.title_basis());
    Some(gaps.iter().fold(finding, |finding, (gap, unmatched)| {
        let finding = finding.note(gap.framework.place(), "its outcomes stand beside ours");
        with_related(finding, &unmatched.related)
    }))
}
