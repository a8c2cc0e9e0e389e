use super::told::{called, conflict, conflicting, matched, settle};
use crate::alignment::{Agreement, Aspect, Relation};
use crate::findings::{Finding, Severity};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "match-cohort-conflict",
    aliases: &[],
    question: Question::Alignment,
    severity: Severity::Warning,
    judgement: Judgement::Decided,
    summary: "what is matched is about different people: a match as one of groups that cannot be the same, or a part said to be the whole",
    why: "A figure of children in care says little of all children, and the reverse is as wrong. Whoever goes by the match will read the one group’s lives off the other’s.",
    case: None,
    what_to_do: "Match what is about the same people; turn `broad` and `narrow` round where the part is said to be the whole; or declare the difference with its reason.",
    bad: r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  minor
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  looked-after
}
# --- matches
match f.ours broad other.theirs "theirs is the wider" { }
"#,
    good: &[
        // Theirs is about the wider group, as the match says.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  in-care
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  young
}
# --- matches
match f.ours broad other.theirs "theirs is about all pupils" { }
"#,
        // The same people, by another name.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  in-care
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  looked-after
}
# --- matches
match f.ours exact other.theirs { }
"#,
        // Near enough for some uses.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  at-home
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  looked-after
}
# --- matches
match f.ours close other.theirs "the same measure of other children" { }
"#,
        // The difference is known.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  minor
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  looked-after
}
# --- matches
match f.ours exact other.theirs {
  differs cohort "theirs counts only those in care, as every school does"
}
"#,
        // In words: nobody can tell.
        r#"
framework f "Growing up" { }
outcome learning "Children learn" { }
cohort minor "Children" { }
cohort in-care "Children in care" { within minor }
cohort at-home "Children at home" {
  within        minor
  disjoint-from in-care
}
indicator ours "Attendance" {
  outcome learning
  cohort  "children in care"
}
# --- beside
framework other "What schools work towards" { }
outcome ready "Children are ready to learn" { }
cohort young "Pupils" { same-as f.minor }
cohort looked-after "Pupils in care" { same-as f.in-care }
indicator theirs "Attendance" {
  outcome ready
  cohort  looked-after
}
# --- matches
match f.ours exact other.theirs { }
"#,
    ],
    sources: &["S04", "S20"],
    check: Check::Project(check),
};

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (comparison, conflicts) in conflicting(&[Aspect::Cohort], cx) {
        let Some(compared) = conflicts.first() else { continue };
        let why = compared.proof().map(|proof| cx.cohorts.in_words(proof)).filter(|words| !words.is_empty());
        let why = why.map_or_else(String::new, |words| format!(": {words}"));
        let (left, right) = (called(comparison.left), called(comparison.right));
        let (wider, turned) = match compared.agreement {
            Agreement::Within(_) => (Some((&right, &left)), "broad"),
            Agreement::Around(_) => (Some((&left, &right)), "narrow"),
            _ => (None, ""),
        };
        let what = match (comparison.relation, wider) {
            (Relation::Exact, Some((wider, narrower))) => format!("and {wider} is about more people than {narrower}"),
            (Relation::Exact, None) => "and the two cannot be about the same people".to_owned(),
            (_, Some((wider, narrower))) => {
                format!("and it is the wrong way round: {wider} is about more people than {narrower}")
            }
            (_, None) => "and neither is about a part of the other’s people".to_owned(),
        };
        let message = format!("{}, {what}{why}.", matched(comparison));
        let instead = match wider {
            Some(_) => format!(
                "If the match is to say which is the wider, write `{turned}` in place of `{}`.",
                comparison.relation
            ),
            None => "If they only share a subject, write `related`.".to_owned(),
        };
        let field = compared.left.fact().map_or("cohort", |fact| fact.field());
        let help = settle(&[field], &instead);
        found.push(conflict(&RULE, comparison, &conflicts, (message, help), cx).label("not about the same people"));
    }
}
