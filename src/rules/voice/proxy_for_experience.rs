use super::felt::{Felt, felt, is_asked};
use crate::findings::{Finding, Severity};
use crate::model::{Basis, Entity, Fact, Place, Said, Sort};
use crate::rules::offers::is;
use crate::rules::phrases::{named, quoted, reference, sentence};
use crate::rules::plain_words::first_phrase;
use crate::rules::readings::quoted_words;
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "proxy-for-experience",
    aliases: &[],
    question: Question::Voice,
    severity: Severity::Warning,
    judgement: Judgement::Worded,
    summary: "where or with whom somebody lives stands in for how they feel",
    why: "A child who lives with an aunt may be lonely there, and one in a children's home may be loved. The figure counts addresses, and \
          whoever is held to it moves children until the addresses are right.",
    case: None,
    what_to_do: "Ask those whom the outcome is for, in place of counting where they live: `judged-by child`. Where they live can stand beneath, \
                 as what helps to explain it.",
    bad: r#"
framework f "Growing up" { }
outcome supported "Children are supported by those around them" { }
indicator with-kin "Percentage of children in care who live with relatives or friends" { outcome supported }
"#,
    good: &[
        // They are asked.
        r#"
framework f "Growing up" { }
outcome supported "Children are supported by those around them" { }
indicator with-kin "Percentage of children who live with relatives and say that they feel supported" { outcome supported }
"#,
        // It stands beneath what they say.
        r#"
framework f "Growing up" { }
outcome supported "Children are supported by those around them" { }
indicator with-kin "Percentage of children in care who live with relatives or friends" {
  outcome supported
  beneath feel-supported
}
indicator feel-supported "Percentage of children in care who feel supported" {
  outcome   supported
  judged-by child
}
"#,
        // The outcome is about where they live.
        r#"
framework f "Growing up" { }
outcome settled "Children in care live in one home for as long as they need it" { }
indicator with-kin "Percentage of children in care who live with relatives or friends" { outcome settled }
"#,
        // What is counted is how they get on, and not where.
        r#"
framework f "Growing up" { }
outcome supported "Children are supported by those around them" { }
indicator attending "School attendance of children in care" { outcome supported }
"#,
    ],
    sources: &["S21", "OECD child well-being: children's views"],
    check: Check::Framework(check),
};

/// Words for where or with whom somebody lives.
const ARRANGEMENTS: [&str; 36] = [
    "live with",
    "lives with",
    "lived with",
    "living with",
    "live in",
    "living in",
    "living at",
    "placed with",
    "placed in",
    "placed at",
    "placement with",
    "placements with",
    "placement in",
    "placement type",
    "type of placement",
    "kinship care",
    "kinship placement",
    "kinship placements",
    "family and friends care",
    "connected carer",
    "connected carers",
    "foster care",
    "foster placement",
    "foster placements",
    "residential care",
    "residential placement",
    "residential placements",
    "children’s home",
    "children's home",
    "household composition",
    "single parent household",
    "special guardianship",
    "returning home",
    "reunified with",
    "family network",
    "family networks",
];

fn check(_: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    for outcome in cx.model.own(Sort::Outcome) {
        let Some(felt) = felt(&outcome.title()) else { continue };
        found.extend(cx.indicators_of(outcome).filter_map(|indicator| proxy(indicator, outcome, &felt, cx)));
    }
}

fn proxy(indicator: Entity<'_>, outcome: Entity<'_>, felt: &Felt, cx: &Context<'_>) -> Option<Finding> {
    let stands_beneath = indicator.missing("beneath").is_none();
    if stands_beneath || rests_on_their_word(indicator) {
        return None;
    }
    let (words, place, basis) = arrangement(indicator)?;
    let message = format!(
        "{} counts where or with whom people live (“{words}”), under an outcome about how they feel or are treated ({}): {}.",
        sentence(&named(indicator)),
        quoted_words(&felt.words),
        quoted(outcome)
    );
    let judge = cx.offers.judges.first().map_or_else(|| "child".to_owned(), |judge| reference(*judge));
    let help = format!(
        "Count, in place of it, those who say so themselves: an indicator under `outcome {}` with `judged-by {judge}`. If where they live \
         helps to explain that, keep `indicator {}` and write in it `beneath` and the new one's name.",
        outcome.name(),
        indicator.name()
    );
    let finding = Finding::new(&RULE, indicator, message, help).at(place, "where they live, and not how they feel");
    let finding = finding.note(outcome.place(), "an outcome about how they feel or are treated");
    let said: Vec<String> = [words].into_iter().chain(felt.words.iter().cloned()).collect();
    let placed = indicator.stated("outcome").map_or(basis, Fact::basis);
    let judged = indicator.missing("judged-by").unwrap_or_default();
    // Words are read: that is at most inferred.
    let finding = finding.words(said).rests_on(basis).rests_on(placed).rests_on(judged).rests_on(Basis::Inferred);
    Some(finding.rests_on(outcome.title_basis()))
}

/// Whether it rests on what they say, or may do so.
fn rests_on_their_word(indicator: Entity<'_>) -> bool {
    let asked = || {
        let texts = ["means", "numerator"].into_iter().flat_map(|field| indicator.facts(field)).flat_map(Fact::values);
        is_asked(&indicator.title()) || texts.filter_map(|value| value.text()).any(|text| is_asked(&text))
    };
    match indicator.said("judged-by") {
        Said::Broken => true,
        Said::Stated(fact) => {
            let theirs = |judge: Option<Entity<'_>>| judge.is_none_or(|judge| is(judge, "subject"));
            fact.all("judges").any(|judge| theirs(judge.entity())) || asked()
        }
        Said::Missing(..) => asked(),
    }
}

/// Where or with whom somebody lives, as the indicator says it, and where.
fn arrangement(indicator: Entity<'_>) -> Option<(String, Place, Basis)> {
    let title = indicator.title();
    if let Some(words) = first_phrase(&title, &ARRANGEMENTS) {
        return Some((words.to_owned(), indicator.place(), indicator.title_basis()));
    }
    let numerator = indicator.stated("numerator")?;
    let text = numerator.values().find_map(|value| value.text())?;
    first_phrase(&text, &ARRANGEMENTS).map(|words| (words.to_owned(), numerator.place(), numerator.basis()))
}
