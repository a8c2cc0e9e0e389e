use super::told::{both_say, conflict, conflicting, matched, settle};
use crate::alignment::Aspect;
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-kind-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "what is matched is not of one kind: an outcome and a process, or an indicator and an outcome that are said to be one",
    why: "What a service did is no sign of what changed for a child. Whoever reads the two as one takes the work for its result, and a partner is credited with an outcome that nobody measured.",
    case: None,
    what_to_do: "Settle the kind on both sides; or match it to what is of its own kind; or write `related`, which says no more than that they share a subject.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  kind        outcome
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  kind        process
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
    good: &[
        // Of one kind.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  kind        outcome
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  kind        outcome
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // Their outcome is what we have as an indicator: near, and not one thing.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome learning
  kind    outcome
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are in school" { }
# --- matches
match f.ours close other.ready "they have it as an outcome" { }
"#,
        // The difference is known.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  kind        outcome
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  kind        process
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs kind "to them attendance is what schools do"
}
"#,
        // One side does not say.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  kind        outcome
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  improves    up
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
    ],
    sources: &["S04", "S06"],
    check: Check::Project(check),
};

const ASPECTS: &[Aspect] = &[Aspect::Sort, Aspect::Kind];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(ASPECTS, cx) {
        let Some(compared) = conflicts.first() else { continue };
        let (message, help) = match compared.aspect {
            Aspect::Sort => (
                format!("{}, and they are not one sort of thing: what is counted is not what it is to show.", matched(comparison)),
                "If the one answers to the other, write `close`, with the reason. Else match each to what is of its own sort.".to_owned(),
            ),
            _ => (
                format!("{}, and they are of different kinds: {}.", matched(comparison), both_say(compared)),
                settle(&["kind"], "If they only share a subject, write `related`."),
            ),
        };
        found.push(conflict(&RULE, comparison, &[*compared], (message, help), cx).label("not of one kind"));
    }
}
