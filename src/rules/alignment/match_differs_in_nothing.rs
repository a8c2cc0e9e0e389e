use super::told::{called, item, of_claim, pair};
use crate::alignment::{Comparison, Declared};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, nearest};
use crate::rules::phrases::unmarked;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-differs-in-nothing",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "a match declares a difference that is not there",
    why: "Whoever reads the match allows for a difference, and corrects a figure that needs no correcting. Often it was mended on one side, and the match was not told.",
    case: None,
    what_to_do: "Take the line out; or, if something else differs, name the field in which it does.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome  ready
  improves up
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs improves "theirs counts the reverse"
}
"#,
    good: &[
        // It is there.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome  ready
  improves down
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs improves "theirs counts the reverse"
}
"#,
        // One side does not say: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome  learning
  improves up
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome  ready
  kind     outcome
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs improves "theirs counts the reverse"
}
"#,
        // Words against a name: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
indicator ours "Attendance at school" {
  outcome  learning
  cohort   "pupils"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
indicator theirs "Pupils in school" {
  outcome  ready
  cohort   "children of school age"
}
# --- matches
match f.ours close other.theirs "both count children in school" {
  differs cohort "theirs counts the reverse"
}
"#,
    ],
    sources: &["S04"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for comparison in &cx.comparisons {
        for declared in comparison.claim.differences() {
            found.extend(nothing(comparison, declared, cx));
        }
    }
}

fn nothing(comparison: &Comparison<'_>, declared: Declared<'_>, cx: &Context<'_>) -> Option<Finding> {
    let field = declared.field;
    let (left, right) = (comparison.left, comparison.right);
    let has = |item: Entity<'_>| item.sort().field(field).is_some();
    let (what, notes) = if has(left) || has(right) {
        let (ours, theirs) = (left.stated(field)?, right.stated(field)?);
        let alike = comparison.says_the_same(field, cx.same, &cx.cohorts)?;
        let said = format!("{} says `{}`, and {} `{}`", called(left), unmarked(ours), called(right), unmarked(theirs));
        (format!("and they do not: {said}"), Some([ours, theirs]).filter(|_| alike)?.to_vec())
    } else if comparison.aspects.iter().any(|compared| compared.aspect.fields().contains(&field)) {
        return None;
    } else {
        (format!("and neither {} nor {} can have such a line", called(left), called(right)), Vec::new())
    };
    let message =
        format!("The match of {} and {} says that they differ in `{field}`, {what}.", item(left), called(right));
    let fields = left.sort().fields().chain(right.sort().fields()).map(|spec| spec.name);
    let meant = nearest(field, fields).filter(|_| !has(left) && !has(right));
    let meant = meant.map_or_else(String::new, |field| format!(" If `{field}` is meant: `differs {field} \"why\"`."));
    let help = format!(
        "Take out `{}`. If something else differs, name the field in which it does.{meant}",
        unmarked(declared.line)
    );
    let finding = of_claim(&RULE, comparison.claim, (message, help), cx)
        .about(format!("{} {field}", pair(left, right)))
        .field("differs")
        .at(declared.line.place(), "no such difference")
        .rests_on(declared.line.basis());
    let noted = |finding: Finding, fact: &Fact<'_>| {
        finding.note(fact.place(), format!("so says {}", called(fact.entity()))).rests_on(fact.basis())
    };
    Some(notes.iter().fold(finding, noted))
}
