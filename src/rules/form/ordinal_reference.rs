use super::words::{any_quoted, name_from};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "ordinal-reference",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "something is called by its number",
    why: "Published frameworks are renumbered: “Outcome 2” of the draft is another outcome in the final text, and whatever was \
          said of it by number is then said of the wrong one.",
    case: None,
    what_to_do: "Give it a name that says what it is, such as `family-network`, and use the name. The number that a document prints \
                 can stand in a title or a comment.",
    bad: r#"
framework f "Staying together" { }
outcome outcome-2 "Children are supported by their family network" { }
"#,
    good: &[
        r#"
framework f "Staying together" { }
outcome family-network "Outcome 2: children are supported by their family network" { }
"#,
        r#"
framework f "Staying together" { }
outcome under-2s "Children under 2 thrive" { }
indicator s47 "Section 47 enquiries" {
  outcome  under-2s
  improves depends "more may be noticed"
  note     "The indicator 3 months later is steadier"
}
"#,
        r#"
framework f "Staying together" { source "Outcome 2 of the guidance" }
outcome together "Families stay together" { }
consultation views "Views on the framework" { by "The council" }
page outcome-2 in views "Outcome 2" { context "The questions on this page refer to Outcome 2." }
question q7 in views {
  asks "What do you think of Outcome 2?"
}
"#,
    ],
    sources: &["SDMX 3.0, information model: identifiers that outlast editions", "Cool URIs don't change (W3C, 1998)"],
    check: Check::Item(SORTS, check),
};

/// Consultations are left out: their pages and questions quote.
const SORTS: &[Sort] = &[
    Sort::Framework,
    Sort::Outcome,
    Sort::Enabler,
    Sort::Indicator,
    Sort::Need,
    Sort::Cohort,
    Sort::Event,
    Sort::Source,
    Sort::Match,
    Sort::NoCounterpart,
    Sort::Standpoint,
    Sort::Waive,
    Sort::Metric,
    Sort::Theme,
    Sort::Term,
];

/// What is numbered, with its short forms in names.
const NUMBERED: &[(Sort, &[&str])] = &[
    (Sort::Outcome, &["outcome", "goal", "aim", "objective", "priority", "oc", "o"]),
    (Sort::Enabler, &["enabler", "en", "e"]),
    (Sort::Indicator, &["indicator", "measure", "metric", "kpi", "pi", "ind", "i"]),
    (Sort::Need, &["need", "n"]),
    (Sort::Cohort, &["cohort", "group", "c"]),
    (Sort::Theme, &["theme", "t"]),
    (Sort::Metric, &["metric", "measure", "m"]),
];

/// Fields that quote somebody else's numbering.
const QUOTING: &[&str] = &[
    "source",
    "nearest",
    "code",
    "published",
    "link",
    "legal-basis",
    "not-read",
    "licence",
    "edition",
    "contact",
    "rule",
    "basis",
];

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    if is_numbered_name(item.sort(), item.name()) {
        let name = name_from(unnumbered(&item.title())).filter(|name| !is_numbered_name(item.sort(), name));
        let help = match name {
            Some(name) => format!(
                "Give it a name that says what it is, such as `{} {name} \"{}\"`, and use that name wherever this one stands.",
                item.sort(),
                shortened(&item.title())
            ),
            None => "Give it a name that says what it is, and use that name wherever this one stands.".to_owned(),
        };
        let message = sentence(&format!("{} has a number for its name.", named(item)));
        found.push(Finding::new(&RULE, item, message, help).words([item.name()]).label("a number, not a name"));
    }
    let facts = item.every_fact().filter(|fact| !QUOTING.contains(&fact.field()));
    for fact in facts.chain([item.header()]) {
        said(item, fact, cx, found);
    }
}

fn said(item: Entity<'_>, fact: Fact<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for value in fact.values().filter(|value| value.slot() != "title") {
        let Some(text) = value.text() else { continue };
        let Some((sort, words)) = ordinal_in(&text) else { continue };
        let line = if fact.field().is_empty() { "the first line".to_owned() } else { format!("`{}`", fact.field()) };
        let message = sentence(&format!("In {}, {line} speaks of “{words}” by its number.", named(item)));
        let names: Vec<&str> = cx
            .model
            .own(sort)
            .map(|entity| entity.name())
            .filter(|name| !is_numbered_name(sort, name))
            .take(6)
            .collect();
        let help = match names.is_empty() {
            true => format!("Say which {sort} is meant by what it is called, in place of “{words}”."),
            false => format!(
                "Write its name in place of “{words}”: here the names of that sort are {}.",
                any_quoted(names).replace(" or ", " and ")
            ),
        };
        let finding = Finding::new(&RULE, item, message, help).at(value.place(), "a number, not a name").words([words]);
        let finding = if fact.field().is_empty() { finding } else { finding.field(fact.field()) };
        found.push(finding.rests_on(fact.basis()));
        return;
    }
}

/// Whether a name is only the sort and a number: `outcome-2`, `o1`.
fn is_numbered_name(sort: Sort, name: &str) -> bool {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = name.len() - stem.len();
    let stem = stem.trim_end_matches(['-', '_', '.']).to_lowercase();
    let words = NUMBERED.iter().find(|(of, _)| *of == sort).map_or(&[][..], |(_, words)| words);
    (1..=3).contains(&digits) && words.contains(&stem.as_str())
}

/// The first thing that a sentence calls by its number: `Outcome 2`, `outcome 2.` at an end, never `outcome 2 months on`.
fn ordinal_in(text: &str) -> Option<(Sort, String)> {
    const WORDS: &[(&str, Sort)] = &[
        ("outcome", Sort::Outcome),
        ("enabler", Sort::Enabler),
        ("indicator", Sort::Indicator),
        ("cohort", Sort::Cohort),
    ];
    // Most sentences hold no number at all.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let one = bare.strip_suffix(['s', 'S']).unwrap_or(bare);
        let Some((_, sort)) = WORDS.iter().find(|(known, _)| one.eq_ignore_ascii_case(known)) else { continue };
        let mut after = words.clone();
        let Some(next) = after.next() else { break };
        let number = next.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        let ends = next.len() > number.len() || after.next().is_none();
        let tail = &next[number.len()..];
        let unit = tail.starts_with(['%', '-', '/', '–']);
        if is_number && !unit && (bare.starts_with(char::is_uppercase) || ends) {
            return Some((*sort, format!("{bare} {number}")));
        }
    }
    None
}

/// A title without the number that a document prints before it.
fn unnumbered(title: &str) -> &str {
    title.split_once(':').filter(|(before, _)| ordinal_in(before).is_some()).map_or(title, |(_, after)| after.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_things_are_told_from_numbers_in_sentences() {
        let found = |text: &str| ordinal_in(text).map(|(_, words)| words);
        assert_eq!(found("it belongs to Outcome 2 and to others").as_deref(), Some("Outcome 2"));
        assert_eq!(found("as for outcome 3.").as_deref(), Some("outcome 3"));
        assert_eq!(found("see (Indicators 4, 5)").as_deref(), Some("Indicators 4"));
        for fine in ["the outcome 2 months on", "Outcome 2023", "an outcome", "Outcome 2%", "outcomes for under 2s"] {
            assert_eq!(found(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_name_that_is_only_a_number_is_told_from_one_that_holds_one() {
        assert!(is_numbered_name(Sort::Outcome, "outcome-2") && is_numbered_name(Sort::Outcome, "o1"));
        assert!(is_numbered_name(Sort::Enabler, "enabler1") && is_numbered_name(Sort::Indicator, "KPI_03"));
        for fine in ["s47", "under-2s", "outcome", "key-stage-2", "outcome-2023", "ro3"] {
            assert!(!is_numbered_name(Sort::Indicator, fine), "{fine}");
        }
    }
}
