use crate::findings::{Finding, Severity};
use crate::model::{Entity, Sort};
use crate::rules::phrases::{named, sentence, shortened};
use crate::rules::plain_words::is_one_of;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "placeholder-text",
    aliases: &[],
    question: Question::Form,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "words that were to be replaced still stand there",
    why: "It looks as if something were said. Whoever counts what is defined counts it in, and whoever reads it learns nothing.",
    case: Some(
        "In the Department for Education's own dictionary of published measures, read in April 2026, 36 rows \
                have “NA” for a code.",
    ),
    what_to_do: "Write what is meant. If it is not decided, write `not-stated` in place of the words, or leave the line out: then \
                 everyone can see that it is open.",
    bad: r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Children seen by a dentist" {
  outcome well
  means   "To be confirmed"
}
"#,
    good: &[
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Children seen by a dentist" {
  outcome well
  means   "Children who saw a dentist in the past twelve months"
}
"#,
        // Openly not said.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Children seen by a dentist" {
  outcome well
  means   not-stated
}
"#,
        // A sentence about what is to be confirmed says something.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Children whose place at a school is to be confirmed" {
  outcome well
  means   "Children for whom no school had confirmed a place by 1 September"
}
"#,
        // Brackets around a part of a sentence.
        r#"
framework f "Growing up" { }
outcome well "Children are well" { }
indicator seen "Children seen by a dentist [aged 5 to 15]" { outcome well }
"#,
    ],
    sources: &["UNAIDS indicator standards: an indicator is fully defined"],
    check: Check::Item(Sort::ALL, check),
};

fn check(item: Entity<'_>, _: &Context<'_>, found: &mut Vec<Finding>) {
    let title = item.title();
    if title != item.name() && is_placeholder(&title, "title") {
        found.push(finding(item, "title", &title).at(item.place(), "still to be written").rests_on(item.title_basis()));
    }
    for fact in item.every_fact() {
        for value in fact.values() {
            let Some(text) = value.text().filter(|text| is_placeholder(text, fact.field())) else { continue };
            let finding = finding(item, fact.field(), &text).field(fact.field()).about(value.slot());
            found.push(finding.at(value.place(), "still to be written").rests_on(fact.basis()));
        }
    }
}

fn finding(item: Entity<'_>, field: &str, text: &str) -> Finding {
    let text = shortened(text);
    let message = format!("In {}, `{field}` holds “{text}”, which only keeps the place of words to come.", named(item));
    let help = match field {
        "title" => "Write its title in place of these words.".to_owned(),
        _ => format!(
            "Write what is meant in place of “{text}”. If it is not decided, write `{field} not-stated`, or leave the line out."
        ),
    };
    Finding::new(&RULE, item, sentence(&message), help).words([text])
}

/// Whether words only keep a place: they are of a template, or promise others. What says more than that is left alone.
fn is_placeholder(text: &str, field: &str) -> bool {
    const WHOLE: [&str; 25] = [
        "tbc",
        "tbd",
        "tba",
        "tbx",
        "todo",
        "to do",
        "fixme",
        "to be confirmed",
        "to be decided",
        "to be defined",
        "to be determined",
        "to be agreed",
        "to be added",
        "to be completed",
        "to follow",
        "placeholder",
        "lorem ipsum",
        "numerator",
        "denominator",
        "description",
        "title",
        "text here",
        "xxx",
        "definition",
        "rationale",
    ];
    const BEGINS: [&str; 8] =
        ["[insert", "<insert", "insert text", "lorem ipsum", "[placeholder", "[tbc", "[to be ", "enter text"];
    let trimmed = text.trim();
    let plain = trimmed.trim_matches(|c: char| !c.is_alphanumeric());
    if plain.is_empty() {
        // “…”, “???”, “-”.
        return !trimmed.is_empty() && trimmed.chars().all(|c| ".…?-–—_* ".contains(c));
    }
    if trimmed.len() > 120 {
        return false;
    }
    let begins = |with: &str| trimmed.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    is_one_of(plain, &WHOLE)
        || (plain.eq_ignore_ascii_case(field) && field != "title")
        || BEGINS.iter().any(|begin| begins(begin))
}
