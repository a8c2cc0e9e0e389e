use super::told::{both_say, conflict, conflicting, fields_of, matched, settle};
use crate::alignment::{Agreement, Aspect, Compared};
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-measure-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "two indicators are matched as one, and count different things, or out of different wholes",
    why: "`exact` says that one figure may stand for the other. Where the numerator or the denominator differs, the two will never agree, and whoever compares areas by them compares definitions.",
    case: None,
    what_to_do: "Write the same numerator and denominator on both sides; or declare the difference with its reason; or write `close`.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  numerator   session where "the child attended"
  denominator session
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  numerator   session where "the child attended"
  denominator child
}
# --- matches
match f.ours exact other.theirs { }
"#,
    good: &[
        // The same, but for case and blanks.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  numerator   session where "The child attended."
  denominator session
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  numerator   session where "the child  attended"
  denominator session
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
  numerator   session
  denominator session
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  numerator   session
  denominator child
}
# --- matches
match f.ours close other.theirs "theirs is for each child" { }
"#,
        // The difference is known: it is the same in other words.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome     learning
  numerator   session where "the child attended"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome     ready
  numerator   session where "marked as there"
}
# --- matches
match f.ours exact other.theirs {
  differs numerator "theirs is as their own records have it"
}
"#,
        // Events of two frameworks under other titles may be one: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
event plan-start "A plan starts" { }
indicator ours "Attendance at school" {
  outcome     learning
  numerator   plan-start
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
event plan-begins "A plan begins" { }
indicator theirs "Pupils in school" {
  outcome     ready
  numerator   plan-begins
}
# --- matches
match f.ours exact other.theirs { }
"#,
    ],
    sources: &["S04", "NQF 2012: harmonised with related and competing measures"],
    check: Check::Project(check),
};

const ASPECTS: &[Aspect] = &[Aspect::Numerator, Aspect::Denominator];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(ASPECTS, cx) {
        let said: Vec<String> = conflicts.iter().map(|compared| both_say(compared)).collect();
        let in_words = |compared: &&Compared<'_>| matches!(&compared.agreement, Agreement::Other(how) if how.in_words);
        let (what, hint) = match conflicts.iter().all(in_words) {
            true => (
                "and as far as their words tell, they do not measure the same",
                " Words were held against words here: two sentences may mean one thing.",
            ),
            false => ("and they do not measure the same", ""),
        };
        let message = format!("{}, {what}: {}.{hint}", matched(comparison), said.join("; "));
        let help = settle(&fields_of(&conflicts), "If the two are near, and not one, write `close`, with the reason.");
        found.push(
            conflict(&RULE, comparison, &conflicts, (message, help), cx).label("one, and yet not the same measure"),
        );
    }
}
