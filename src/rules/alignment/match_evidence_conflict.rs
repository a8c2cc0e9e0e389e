use super::told::{both_say, conflict, conflicting, fields_of, matched, settle};
use crate::alignment::Aspect;
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-evidence-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "two indicators are matched as one, and are known in different ways: followed for another time, judged by others, or held for longer",
    why: "What still holds after six months is easier to reach than what holds after two years, and what a service says of itself is not what a child says. As one figure, the easier of the two will be taken for the harder.",
    case: None,
    what_to_do: "Write the same on both sides; or declare the difference with its reason; or write `close`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  judged-by   child
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  judged-by   provider
}
# --- matches
match f.ours exact other.theirs { }
"#,
    good: &[
        // The same length of time in other words.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  sustained   12 months
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  sustained   1 year
}
# --- matches
match f.ours exact other.theirs { }
"#,
        // Near enough for some uses.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  judged-by   child
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  judged-by   provider
}
# --- matches
match f.ours close other.theirs "theirs is what schools say" { }
"#,
        // The difference is known.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  judged-by   child
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  judged-by   provider
}
# --- matches
match f.ours exact other.theirs {
  differs judged-by "theirs is as their own records have it"
}
"#,
        // In words: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  sustained   12 months
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  sustained   "until the child leaves school"
}
# --- matches
match f.ours exact other.theirs { }
"#,
    ],
    sources: &["S12", "S28"],
    check: Check::Project(check),
};

const ASPECTS: &[Aspect] = &[Aspect::FollowUp, Aspect::Judge, Aspect::Sustained];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(ASPECTS, cx) {
        let said: Vec<String> =
            conflicts.iter().map(|compared| format!("{}: {}", compared.aspect.title(), both_say(compared))).collect();
        let message = format!(
            "{}, and they are not known in one way. They differ in {}.",
            matched(comparison),
            said.join("; and in ")
        );
        let help = settle(&fields_of(&conflicts), "If the two are near, and not one, write `close`, with the reason.");
        found.push(
            conflict(&RULE, comparison, &conflicts, (message, help), cx).label("one, and yet not known in one way"),
        );
    }
}
