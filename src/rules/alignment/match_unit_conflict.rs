use super::told::{both_say, conflict, conflicting, fields_of, matched, settle};
use crate::alignment::{Aspect, Relation};
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-unit-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "what is matched is not counted in one unit, or not put in one form",
    why: "A figure of the one cannot stand for a figure of the other: children are not sessions, and a rate per thousand is a tenth of the same rate per ten thousand. Someone will add them up, or set them side by side in one chart.",
    case: None,
    what_to_do: "Say the unit and the form that are meant on both sides; or declare the difference with its reason; or, where only the form differs, write `close`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  counts      session
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  counts      pupil
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
    good: &[
        // One unit: a pupil is a child, and who is meant the cohort says.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  counts      child
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  counts      pupil
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // The form may differ where the two are only close.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  as          rate per 1000
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  as          rate per 10000
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // The difference is known.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  counts      session
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  counts      pupil
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs counts "theirs counts a pupil who missed a tenth of all sessions"
}
"#,
        // Percent is one way of writing a share.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  as          proportion in percent
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  as          share
}
# --- matches
match f.ours exact other.theirs { }
"#,
    ],
    sources: &["S04", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Project(check),
};

const ASPECTS: &[Aspect] = &[Aspect::Unit, Aspect::Form];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(ASPECTS, cx) {
        let Some(first) = conflicts.first() else { continue };
        let said: Vec<String> = conflicts.iter().map(|compared| both_say(compared)).collect();
        let what = match first.aspect {
            Aspect::Unit => "and they do not count in one unit",
            _ => "and their figures do not have one form",
        };
        let message = format!("{}, {what}: {}.", matched(comparison), said.join("; "));
        let instead = match comparison.relation {
            Relation::Exact if first.aspect == Aspect::Form => {
                "If only the figure is put in another way, write `close`, with that as the reason."
            }
            _ => "If they only share a subject, write `related`.",
        };
        let help = settle(&fields_of(&conflicts), instead);
        found.push(
            conflict(&RULE, comparison, &conflicts, (message, help), cx).label("one figure cannot stand for the other"),
        );
    }
}
