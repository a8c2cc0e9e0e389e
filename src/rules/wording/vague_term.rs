use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Said, Sort};
use crate::rules::phrases::{folded, named, sentence};
use crate::rules::plain_words::first_phrase;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "vague-term",
    aliases: &[],
    question: Question::Wording,
    severity: Severity::Advice,
    judgement: Judgement::Worded,
    summary: "a word that each reader fills in differently is defined nowhere",
    why: "One area counts help within a week as timely, the next within a year. Both report well, and the families who waited are in \
          neither figure.",
    case: None,
    what_to_do: "Say what it means here: in `means`, by a `threshold`, or as a `term` that the whole framework shares.",
    bad: r#"
framework f "Staying together" { }
outcome together "Families get timely help" { }
"#,
    good: &[
        // It says what it means.
        r#"
framework f "Staying together" { }
outcome together "Families get timely help" { means "Help begins within two weeks of the day on which it was asked for" }
"#,
        // The framework defines the word for all.
        r#"
framework f "Staying together" { }
term timely "Timely" { means "Within two weeks of the day on which it was asked for" }
outcome together "Families get timely help" { }
"#,
        // A named scale says what its good is.
        r#"
framework f "Staying together" { }
outcome learning "Children learn" { }
indicator good-school "Children who attend a school rated good or outstanding" { outcome learning }
"#,
        // The words are no claim of quality.
        r#"
framework f "Staying together" { }
outcome well "Families have a good deal of say, and a better quality of life than before" { }
"#,
    ],
    sources: &[
        "NHS Digital Indicator Assurance Service, quality criteria: clarity",
        "UNAIDS indicator standards: an indicator is fully defined",
    ],
    check: Check::Item(&[Sort::Outcome, Sort::Enabler, Sort::Indicator], check),
};

/// Words by which nobody can tell what is counted, unless somebody says so.
const VAGUE: [&str; 27] = [
    "timely",
    "in a timely manner",
    "promptly",
    "appropriate",
    "appropriately",
    "adequate",
    "adequately",
    "sufficient",
    "sufficiently",
    "reasonable",
    "effective support",
    "effective help",
    "effective services",
    "effective care",
    "high quality",
    "good quality",
    "best possible",
    "meaningful",
    "meaningfully",
    "positive outcome",
    "positive outcomes",
    "positive destination",
    "positive destinations",
    "good outcome",
    "good outcomes",
    "unmet need",
    "unmet needs",
];

/// What names the scale by which such a word is meant.
const SCALES: [&str; 10] =
    ["rated", "graded", "judged", "inspected", "score", "scale", "index", "defined", "use criteria", "criteria for"];

fn check(item: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let is_explained = ["means", "threshold"].into_iter().any(|field| !matches!(item.said(field), Said::Missing(..)));
    if is_explained {
        return;
    }
    let silence = item.missing("means").unwrap_or(Basis::Found);
    let title = item.title();
    let of_title = vague(&title, cx).map(|word| (word, item.place(), item.title_basis()));
    let of_fields = ["numerator", "denominator"].into_iter().flat_map(|field| item.facts(field)).find_map(|fact| {
        let words: String = fact.values().filter_map(|value| value.text()).collect::<Vec<_>>().join("; ");
        vague(&words, cx).map(|word| (word, Fact::place(fact), fact.basis()))
    });
    let Some((word, place, basis)) = of_title.or(of_fields) else { return };
    let message = format!("{} says “{word}”, and nothing says what that means here.", sentence(&named(item)));
    let name = word.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-");
    let help = format!(
        "Say in `{} {}` what it means: `means \"…\"`. If the word stands in several places, define it once for all: `term {name} \"{word}\" \
         {{ means \"…\" }}`.",
        item.sort(),
        item.name()
    );
    let finding = Finding::new(&RULE, item, message, help).at(place, "meaning what?").words([word.clone()]).about(word);
    found.push(finding.rests_on(basis).rests_on(silence));
}

/// The first vague word of a text, unless the text names its scale or the framework defines the word.
fn vague(text: &str, cx: &Context<'_>) -> Option<String> {
    let word = first_phrase(text, &VAGUE)?;
    if first_phrase(text, &SCALES).is_some() {
        return None;
    }
    let folded_word = folded(word);
    let defined =
        |term: Entity<'_>| folded(&term.title()) == folded_word || folded(term.name()) == folded_word.replace(' ', "-");
    (!cx.model.own(Sort::Term).any(defined)).then(|| word.to_owned())
}
