use super::links::{Link, Linked, link, reaches};
use crate::findings::{Finding, Severity};
use crate::model::{Entity, Fact, Role, Sort, Value};
use crate::rules::phrases::{does_not, named, reference, sentence, title};
use crate::rules::{Check, Context, Judgement, Question, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "follow-up-unlinked",
    aliases: &[],
    question: Question::Construction,
    severity: Severity::Warning,
    judgement: Judgement::DecidedOrWorded,
    summary: "an indicator follows people over time, and no identifier links their records wherever they go",
    why: "Someone who moves to another area and needs help again there looks the same as someone who never needed it again. \
          Whoever reads the figure takes it for success, and the children whom it should count are the ones it loses.",
    case: Some(
        "The 2023 draft was to follow children up for two years. Without an identifier that areas share, the \
                Commissioner said, that would not be meaningful.",
    ),
    what_to_do: "Name the identifier that links one person's records, and how far it reaches: `source cin-census linked by \
                 child-id across england`. An identifier that stops at an area's boundary does not do; if there is no other, \
                 the follow-up cannot be made yet, and `status aspiration` with a note says so better than a figure.",
    bad: r#"
framework f "Staying together" { place england }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
event care-again "A child comes into care again" { happens-to child }
source care-return "Yearly return on children in care" { every year }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  care-again
  source   care-return
}
"#,
    good: &[
        // Nobody is followed: the records of one day need no link.
        r#"
framework f "Staying together" { place england }
outcome together "Families stay together" { }
indicator in-care "Children in care on one day" {
  outcome together
  cohort "children in the area"
  source "yearly return on children in care"
}
"#,
        // The source links its own records, and as far as the framework applies.
        r#"
framework f "Staying together" { place england }
identifier child-number "Child number" { across united-kingdom }
event return-home "A child returns home" { happens-to child }
source care-return "Yearly return on children in care" { links-by child-number }
outcome together "Families stay together" { }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
  source   care-return
}
"#,
        // A city's own framework may stop at the city's boundary.
        r#"
place newtown "Newtown" { within local-authority-area }
framework f "Staying together in Newtown" { place newtown }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
  source   "the city's own records" linked by "city reference" across newtown
}
"#,
        // In words of its own: the identifier, and how far it reaches.
        r#"
framework f "Staying together" { }
outcome together "Families stay together" { }
event return-home "A child returns home" { happens-to child }
indicator stays-home "Children at home for good a year after returning" {
  outcome  together
  followed 12 months from return-home
  without  "coming into care again"
  source   ["a longitudinal study", "the register of births"] linked by "study number" across "the whole country"
}
"#,
    ],
    sources: &["S24", "NHS Digital Indicator Assurance Service: data fit for purpose"],
    check: Check::Item(&[Sort::Indicator], check),
};

fn check(indicator: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(followed) = indicator.stated("followed") else { return };
    let start = format!("{} follows people for {}", sentence(&named(indicator)), length(followed));
    let source = indicator.stated("source");
    let place = source.map_or(followed.place(), Fact::place);
    let help = |why: &str, identifier: Option<&str>| format!("{why}: `{}`.", mended(source, identifier, cx));
    let finding = match link(indicator, cx) {
        Link::Settled => return,
        Link::Unnamed(basis) => {
            let message = format!("{start}, and {}.", does_not(basis, "say which identifier links their records"));
            let help = help("Name the identifier that links one person's records, and how far it reaches", None);
            let finding = Finding::new(&RULE, indicator, message, help).at(place, "what links these records?");
            let sources = source.into_iter().flat_map(Fact::targets).filter(|of| of.sort() == Sort::Source);
            sources.fold(finding, |finding, of| finding.note(of.place(), "the source: linked by what?")).rests_on(basis)
        }
        Link::Unbounded(Linked { identifier, place: named_at, basis }) => {
            let message = format!(
                "{start} by {}, and {} how far that identifier reaches.",
                shown(identifier),
                does_not(basis, "say")
            );
            let help = help("Say how far it reaches", Some(identifier));
            let finding = Finding::new(&RULE, indicator, message, help).at(place, "linked how far?").rests_on(basis);
            if named_at == place { finding } else { finding.note(named_at, "the identifier is named here") }
        }
        Link::Stops(Linked { identifier, place: stops_at, basis }, area) => {
            let message = format!(
                "{start} by {}, which stops at the boundary of {}: whoever moves beyond it is lost from sight.",
                shown(identifier),
                boundary(area)
            );
            let help = help("Link the records by an identifier that every area shares", None);
            let finding = Finding::new(&RULE, indicator, message, help).at(place, "does not reach far enough");
            let finding = finding.rests_on(basis);
            if stops_at == place { finding } else { finding.note(stops_at, "how far it reaches is said here") }
        }
    };
    let finding =
        finding.field("source").rests_on(followed.basis()).rests_on(source.map_or(followed.basis(), Fact::basis));
    found.push(if place == followed.place() {
        finding
    } else {
        finding.note(followed.place(), "who is followed, and for how long")
    });
}

/// `24 months`, as its author wrote it.
fn length(followed: Fact<'_>) -> String {
    let period = followed
        .get("period")
        .map(|period| period.text().map_or_else(|| period.written().to_owned(), |text| text.into_owned()));
    format!("{} {}", followed.word("for").unwrap_or_default(), period.unwrap_or_default())
}

/// An identifier in a sentence: a name as code, a quotation as it is.
fn shown(identifier: &str) -> String {
    if identifier.starts_with('"') { identifier.to_owned() } else { format!("`{identifier}`") }
}

/// `one local authority area`, or a place by its name.
fn boundary(area: Entity<'_>) -> String {
    match area.role() {
        Role::Vocabulary if !matches!(area.name(), "england" | "wales" | "scotland" | "northern-ireland") => {
            format!("one {}", title(area).to_lowercase())
        }
        _ => title(area),
    }
}

/// The line that would put it right.
fn mended(source: Option<Fact<'_>>, identifier: Option<&str>, cx: &Context<'_>) -> String {
    let sources: Vec<&str> = source.into_iter().flat_map(|source| source.all("sources")).map(Value::written).collect();
    let sources = match sources.as_slice() {
        [] => "\"where the records are kept\"".to_owned(),
        [one] => (*one).to_owned(),
        many => format!("[{}]", many.join(", ")),
    };
    let declared = || cx.offers.identifiers.iter().copied().find(|identifier| reaches(*identifier, cx)).map(reference);
    let identifier = identifier.map(str::to_owned).or_else(declared);
    let identifier = identifier.unwrap_or_else(|| "\"the identifier that every area uses\"".to_owned());
    let place = cx.model.framework().and_then(|framework| framework.stated("place")).and_then(|fact| fact.get("place"));
    let place = place.map_or("\"the whole country\"", Value::written);
    format!("source {sources} linked by {identifier} across {place}")
}
