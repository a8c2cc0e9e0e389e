use super::told::{called, conflict, conflicting, matched, settle};
use crate::alignment::Aspect;
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-stock-flow-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "who is there on one day is matched to what happens over a year",
    why: "A count of one day and a count over a year answer different questions: many more children pass through a year than are there on any day of it. Set beside each other, they tell a change that never was.",
    case: None,
    what_to_do: "Match a count of one day to a count of one day; or declare the difference with its reason; or write `related`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Children in care" {
  outcome     learning
  numerator   child where "in care at 31 March"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Children looked after" {
  outcome     ready
  numerator   child where "in care at any time during the year"
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
    good: &[
        // Both on one day.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Children in care" {
  outcome     learning
  numerator   child where "in care at 31 March"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Children looked after" {
  outcome     ready
  numerator   child where "in care on 30 September"
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // One side does not say.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Children in care" {
  outcome     learning
  numerator   child where "in care at 31 March"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Children looked after" {
  outcome     ready
  numerator   child where "in care"
}
# --- matches
match f.ours close other.theirs "both count children in school" { }
"#,
        // The difference is known.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Children in care" {
  outcome     learning
  numerator   child where "in care at 31 March"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Children looked after" {
  outcome     ready
  numerator   child where "in care at any time during the year"
}
# --- matches
match f.ours close other.theirs "both count children in care" {
  differs numerator "theirs counts all who were in care in the year"
}
"#,
        // A part of what happens, and the whole of it.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Children in care" {
  outcome     learning
  numerator   child where "in care at 31 March"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Children looked after" {
  outcome     ready
  numerator   child where "in care at any time during the year"
}
# --- matches
match f.ours broad other.theirs "theirs counts all who were in care in the year" { }
"#,
    ],
    sources: &["S04", "NHS Digital Indicator Assurance Service: construction (methods tested and justified)"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(&[Aspect::Time], cx) {
        let Some(compared) = conflicts.first() else { continue };
        let [left, right] = compared.words() else { continue };
        let message = format!(
            "{}, and they do not count at one time: {} counts “{left}”, {} “{right}”. The one is who is there on a day, the other what \
             happens over a time.",
            matched(comparison),
            called(comparison.left),
            called(comparison.right)
        );
        let help = settle(&["numerator"], "If they only share a subject, write `related`.");
        found.push(conflict(&RULE, comparison, &conflicts, (message, help), cx).label("a day, and a year"));
    }
}
