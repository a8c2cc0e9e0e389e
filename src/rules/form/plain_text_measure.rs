use super::words::name_from;
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Place, Sort, ValueKind};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "plain-text-measure",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an indicator says in plain words what it could name, so that some checks are not made",
    why: "Plain words are welcome and are shown as they are. Only a reader can judge them, though: a check of them is a check that \
          somebody has to remember to make.",
    case: None,
    what_to_do: "Leave it, or, where a check is wanted, give what the words mean an item of its own, and name it.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   "children who returned home"
  improves up
}
"#,
    good: &[
        r#"
framework f "Staying together" { }
cohort returned-home "Children who returned home" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome  together
  cohort   returned-home
  improves up
}
"#,
        r#"
framework f "Staying together" { }
cohort returned-home "Children who returned home" { }
outcome together "Families stay together" { }
indicator reunited "Children still at home a year after returning" {
  outcome     together
  numerator   returned-home where "they are still at home a year later"
  denominator returned-home
  improves    up
}
"#,
        r#"
framework f "Staying together" { }
enabler workforce "The workforce is equipped" { }
indicator spend "Spending on family support" {
  enabler  workforce
  cohort   none "counts money"
  source   not-stated
  means    "Pounds spent in the year"
  improves not-judged "shown for context"
}
"#,
    ],
    sources: &["CQL and FHIR quality measures: criteria as text, and criteria as expressions"],
    check: Check::Item(&[Sort::Indicator], check),
};

/// The fields that could name something, with the slot in which they do, and the check that plain words there cost.
const COSTS: &[(&str, &str, &str)] = &[
    ("outcome", "outcome", "whether that outcome has measures enough, and of what kind"),
    ("enabler", "enabler", "whether that enabler has measures enough"),
    ("cohort", "cohort", "whether a group that must be reached, or shown apart from others, is reached"),
    ("numerator", "counted", COUNTED),
    ("denominator", "counted", COUNTED),
    ("over", "over", "whether the value is taken over those whom the indicator is about"),
    ("source", "sources", "whether the source is published, how fresh it is, and how far its records link"),
];
const COUNTED: &str = "whether what is counted lies within what it is counted out of";

fn check(indicator: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let mut plain: Vec<(&'static str, Place, String)> = Vec::new();
    let mut costs: Vec<&str> = Vec::new();
    let mut basis = Basis::Found;
    for (field, slot, cost) in COSTS {
        let Some(fact) = indicator.stated(field) else { continue };
        let Some(value) = fact.all(slot).find(|value| value.kind() == ValueKind::Text) else { continue };
        plain.push((field, value.place(), value.text().unwrap_or_default().into_owned()));
        basis = basis.max(fact.basis());
        if !costs.contains(cost) {
            costs.push(cost);
        }
    }
    let Some((field, place, words)) = plain.first() else { return };
    let fields: Vec<String> = plain.iter().map(|(field, ..)| format!("`{field}`")).collect();
    let message = sentence(&format!(
        "{} says {} in plain words, which is allowed; it is then not checked {}.",
        named(indicator),
        and(&fields, ", "),
        and(&costs, "; "),
    ));
    let mut finding = Finding::new(&RULE, indicator, message, help(field, words))
        .field(field)
        .at(*place, "plain words")
        .rests_on(basis);
    for (_, place, _) in &plain[1..] {
        finding = finding.note(*place, "plain words here too");
    }
    found.push(finding);
}

fn help(field: &str, words: &str) -> String {
    let declared = match field {
        "outcome" | "enabler" | "source" => field,
        _ => "cohort",
    };
    let name = name_from(words).unwrap_or_else(|| "a-name".to_owned());
    format!(
        "Nothing need be done. For more checks, give what the words mean an item of its own, `{declared} {name} \"{}\" {{ }}`, and name it in place of the words: `{field} {name}`.",
        shortened(words)
    )
}

fn and(words: &[impl AsRef<str>], mark: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match &words[..] {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] if mark == ", " => format!("{} and {last}", first.join(mark)),
        [first @ .., last] => format!("{}{mark}and {last}", first.join(mark)),
    }
}
