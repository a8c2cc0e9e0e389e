use super::lines::{HOW, match_line, none_line, others, several, with_related};
use crate::alignment::{Gap, Unmatched};
use crate::findings::{Finding, Severity};
use crate::model::Entity;
use crate::rules::offers::is_shared;
use crate::rules::phrases::{quoted, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "framework-gap",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "an outcome of a framework that stands beside this one is matched by nothing here, and nobody says why",
    why: "The other framework's partners work towards something on which this one is silent. A family that both of them serve \
          meets two services with different goals, and nobody has decided that this is meant.",
    case: None,
    what_to_do: "Match one of this framework's outcomes to it, with the reason; add an outcome, if one should be there; or say \
                 that there is none, with `no-counterpart` and the reason. `related` says that two outcomes share a subject, and \
                 lines nothing up.",
    bad: r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome fed "Children are well fed" { }
# --- matches
match f.safe close other.no-harm "the same goal" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome safe "Children are safe, and have what they need" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome fed "Children are well fed" { }
# --- matches
match f.safe narrow other.no-harm "a part of ours" { }
match f.safe narrow other.fed "a part of ours" { }
"#,
        // A gap that is explained.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
outcome fed "Children are well fed" { }
# --- standpoint
standpoint reader "What a reader holds it against" { }
match f.safe exact other.no-harm { by reader }
no-counterpart other.fed in f "another department's duty" { by reader }
"#,
        // An indicator of ours answers to their outcome.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
indicator unharmed "Children who come to harm" {
  outcome  safe
  improves down
}
# --- beside
framework other "What health services work towards" { }
outcome no-harm "Children come to no harm" { }
# --- matches
match f.unharmed close other.no-harm "they have it as an outcome" { }
match f.safe broad other.no-harm "theirs is the wider" { }
"#,
        // Nothing rolls up to the shared framework at all: that is said of our outcomes, once.
        r#"
framework f "Staying together" { }
outcome safe "Children are safe" { }
# --- beside
framework all-of-us "What every department works towards" { shared yes }
outcome fed "Children are well fed" { }
"#,
        // The edition before this one is not a framework beside it.
        r#"
framework f "Staying together" { edition "2024" }
outcome safe "Children are safe" { }
# --- beside
framework f "Staying together" { edition "2021" }
outcome fed "Children are well fed" { }
"#,
    ],
    sources: &["S03", "UNAIDS indicator standards: the set is coherent and balanced"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    // Where nothing rolls up to the shared framework, that is what is said, and its gaps follow from it.
    let told = |gap: &Gap<'_>| is_shared(gap.framework) && gap.rolls_up.is_empty() && gap.pairs.is_empty();
    for gap in cx.gaps.iter().filter(|gap| !gap.our_outcomes.is_empty() && !told(gap)) {
        let open = gap.theirs.iter().filter(|unmatched| unmatched.is_open());
        found.extend(open.map(|unmatched| finding(framework, gap, unmatched)));
    }
}

fn finding(framework: Entity<'_>, gap: &Gap<'_>, unmatched: &Unmatched<'_>) -> Finding {
    let theirs = unmatched.outcome;
    let other = title(gap.framework);
    let related = unmatched.related.first().map(|pair| pair.ours);
    let message = match related {
        None => format!(
            "Nobody here matches anything in {} to the outcome “{}” of “{other}”, or says that it has no counterpart.",
            quoted(framework),
            title(theirs)
        ),
        Some(_) => format!(
            "The outcome “{}” of “{other}” is only said to be related to {}: they share a subject, and neither answers for \
             the other.",
            title(theirs),
            several(unmatched.related.iter().map(|pair| pair.ours))
        ),
    };
    let none = none_line(theirs, framework);
    let help = match related.or_else(|| gap.our_outcomes.first().copied()) {
        Some(ours) => format!(
            "If an outcome here answers to it, match the two. If it is “{}”: {}.{} {HOW} If none should, say so: {none}.",
            title(ours),
            match_line(ours, theirs),
            if related.is_some() { String::new() } else { others(&gap.our_outcomes) }
        ),
        None => format!("If nothing here should answer to it, say so: {none}."),
    };
    let finding = Finding::new(&RULE, framework, message, help)
        .about(theirs.full_name())
        .label(format!("what here answers to “{}”?", title(theirs)))
        .note(theirs.place(), "nothing here is matched to it")
        .rests_on(theirs.title_basis());
    with_related(finding, &unmatched.related)
}
