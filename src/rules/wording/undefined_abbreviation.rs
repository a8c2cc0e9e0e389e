use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Place, Role, Sort};
use crate::rules::phrases::{counted, named};
use crate::rules::plain_words::words;
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::{BTreeMap, HashSet};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "undefined-abbreviation",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "an abbreviation is spelt out nowhere",
    why: "Parents, councillors and journalists read a framework too. Letters that only its makers can spell out tell them that it is not \
          for them.",
    case: None,
    what_to_do: "Spell it out where it first stands, with the letters after it, or write it down once as a term.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator difficulties "Mean SDQ score of children in care" { outcome together }
"#,
    good: &[
        // A term spells it out for the whole framework.
        r#"
framework f "Staying together" { }
term sdq "SDQ" { short-for "Strengths and Difficulties Questionnaire" }
outcome together "Families stay together" { }
indicator difficulties "Mean SDQ score of children in care" { outcome together }
"#,
        // It is spelt out where it first stands.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator difficulties "Mean Strengths and Difficulties Questionnaire (SDQ) score of children in care" { outcome together }
indicator fewer "Children whose SDQ score fell" { outcome together }
"#,
        // Everyone knows these.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
indicator waits "Children who wait over 18 weeks for an NHS appointment in the UK" { outcome together }
"#,
        // A title in capitals is loud, and no abbreviation.
        r#"
framework f "Staying together" { }
outcome together "FAMILIES STAY TOGETHER" { }
outcome home "Children have ONE HOME FOR GOOD" { }
"#,
    ],
    sources: &[
        "NHS Digital Indicator Assurance Service, quality criteria: clarity",
        "UNAIDS indicator standards: an indicator is fully defined",
    ],
    check: Check::Framework(check),
};

/// Letters that stand for themselves.
const KNOWN: [&str; 52] = [
    // Words that somebody stresses.
    "AND", "OR", "NOT", "ALL", "ANY", "PLUS", "THE", "ONLY", "MUST", "EITHER", "BOTH", "MEASURE", "UK", "EU", "UN",
    "US", "USA", "NHS", "GP", "GPS", "GCSE", "GCSES", "HIV", "AIDS", "IT", "ICT", "CO2", "TV", "ID", "PE", "BBC", "MP",
    "MPS", "VAT", "DNA", "OECD", "WHO", "UNICEF", "UNESCO", "NATO", "COVID", "IQ", "II", "III", "IV", "VI", "VII",
    "OK", "PHD", "LGBT", "LGBTQ", "GDP",
];

/// The items whose words a reader of the framework is shown.
const READ: [Sort; 4] = [Sort::Outcome, Sort::Enabler, Sort::Indicator, Sort::Cohort];
const FIELDS: [&str; 6] = ["change", "means", "numerator", "denominator", "value", "over"];

/// Where an abbreviation stands first, and in how many items.
struct Used<'m> {
    item: Entity<'m>,
    place: Place,
    items: usize,
}

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut used: BTreeMap<String, Used<'_>> = BTreeMap::new();
    let mut spelt_out: HashSet<String> = HashSet::new();
    for item in cx.model.entities().filter(|item| item.role() == Role::Own) {
        if item.sort() == Sort::Term {
            spelt_out.extend([item.name().to_uppercase(), item.title().to_uppercase()]);
        }
        let is_read = READ.contains(&item.sort());
        let title = item.title();
        let fields = item.every_fact().flat_map(Fact::values).filter_map(|value| Some((value.text()?, value.place())));
        let read =
            |place: Place| item.every_fact().any(|fact| FIELDS.contains(&fact.field()) && within(fact.place(), place));
        let mut here: Vec<(String, Place)> = Vec::new();
        for (at, (text, place)) in std::iter::once((title, item.place())).chain(fields).enumerate() {
            for (abbreviation, explained) in abbreviations(&text) {
                if explained {
                    spelt_out.insert(abbreviation);
                } else if is_read && (at == 0 || read(place)) && !here.iter().any(|(known, _)| *known == abbreviation) {
                    here.push((abbreviation, place));
                }
            }
        }
        for (abbreviation, place) in here {
            used.entry(abbreviation).and_modify(|used| used.items += 1).or_insert(Used { item, place, items: 1 });
        }
    }
    for (abbreviation, used) in used.into_iter().filter(|(abbreviation, _)| !spelt_out.contains(abbreviation)) {
        let message = match used.items {
            1 => format!("“{abbreviation}” stands in {}, and is spelt out nowhere.", named(used.item)),
            items => format!(
                "“{abbreviation}” stands in {}, first in {}, and is spelt out nowhere.",
                counted(items, "item", "items"),
                named(used.item)
            ),
        };
        let help = format!(
            "Spell it out where it first stands, with the letters after it, “… ({abbreviation})”, or once for all: `term {} \"{abbreviation}\" {{ \
             short-for \"what it stands for\" }}`.",
            abbreviation.to_lowercase()
        );
        let finding = Finding::new(&RULE, used.item, message, help).at(used.place, "stands for what?");
        found.push(finding.about(abbreviation.clone()).words([abbreviation]).rests_on(used.item.title_basis()));
    }
}

fn within(outer: Place, inner: Place) -> bool {
    outer.file == inner.file
        && outer.item == inner.item
        && outer.span.start <= inner.span.start
        && inner.span.end <= outer.span.end
}

/// The abbreviations of a text, each once, and whether the text spells it out: it stands in brackets, or before some.
fn abbreviations(text: &str) -> Vec<(String, bool)> {
    // Most texts hold none, and need not be cut into words to know.
    let capital =
        |pair: &[u8]| pair[0].is_ascii_uppercase() && (pair[1].is_ascii_uppercase() || pair[1].is_ascii_digit());
    if !text.as_bytes().windows(2).any(capital) {
        return Vec::new();
    }
    let places = words(text);
    let is_capital = |word: &str| word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let capital: Vec<bool> = places.iter().map(|(from, to)| to - from > 1 && is_capital(&text[*from..*to])).collect();
    let mut found: Vec<(String, bool)> = Vec::new();
    for (at, (from, to)) in places.iter().copied().enumerate() {
        // Several words in capitals one after another are loud, and no abbreviations.
        let is = |at: Option<usize>| at.and_then(|at| capital.get(at)).is_some_and(|capital| *capital);
        let (before, after) = ((is(at.checked_sub(2)), is(at.checked_sub(1))), (is(Some(at + 1)), is(Some(at + 2))));
        if before == (true, true) || after == (true, true) || before.1 && after.0 {
            continue;
        }
        let word = text[from..to].trim_end_matches("’s").trim_end_matches("'s").trim_end_matches('s');
        let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
        let is_abbreviation = (2..=7).contains(&word.len())
            && letters >= 2
            && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            // A stage or a part: IIIB.
            && !word.trim_end_matches(['A', 'B', 'C']).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        if !is_abbreviation || KNOWN.contains(&word) {
            continue;
        }
        let in_brackets = text[..from].ends_with('(') && text[to..].starts_with(')');
        let before_some = text[to..].trim_start().starts_with('(') && !text[to..].trim_start().starts_with("()");
        let explained = in_brackets || before_some;
        match found.iter_mut().find(|(known, _)| known == word) {
            Some((_, before)) => *before |= explained,
            None => found.push((word.to_owned(), explained)),
        }
    }
    found
}
