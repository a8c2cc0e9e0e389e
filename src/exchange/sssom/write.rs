//! Matches, as an SSSOM table in its canonical form.

use super::head::header;
use super::prefixes::{Prefixes, SOURCES};
use super::table::{Row, condense, written};
use super::{BY_HAND, NO_TERM, kept};
use crate::exchange::claims::{Says, Told, claims, skos_word};
use crate::exchange::inert::inert_and_back;
use crate::exchange::iris::Iris;
use crate::model::{Basis, Entity, Model};

/// The matches of a project, and its statements that there is no counterpart, as SSSOM/TSV. The same model gives the same
/// bytes. What `claims` leaves out is left out.
#[must_use]
pub fn sssom(model: &Model, iris: &Iris) -> String {
    let (claims, _) = claims(model, iris);
    let prefixes = Prefixes::new(&claims, iris);
    let mut rows: Vec<Row> = claims.iter().map(|told| row(told, iris, &prefixes)).collect();
    let shared = condense(&mut rows);
    header(model, iris, &prefixes, &shared) + &written(&rows)
}

fn row(told: &Told<'_>, iris: &Iris, prefixes: &Prefixes) -> Row {
    let mut row = Row::new();
    let mut say = |column: &'static str, text: String| {
        if !text.is_empty() {
            row.insert(column, text);
        }
    };
    say("mapping_justification", BY_HAND.to_owned());
    say("subject_id", prefixes.id(told.subject, iris).unwrap_or_default());
    say("subject_label", words(&told.subject.title()));
    say("subject_type", "skos concept".to_owned());
    say("subject_source", source(told.subject, iris));
    say("subject_source_version", version(told.subject));
    match told.says {
        Says::Match(relation, object) => {
            say("predicate_id", format!("skos:{}", skos_word(relation)));
            say("object_id", prefixes.id(object, iris).unwrap_or_default());
            say("object_label", words(&object.title()));
            say("object_type", "skos concept".to_owned());
            say("object_source", source(object, iris));
            say("object_source_version", version(object));
        }
        Says::NoCounterpart(framework) => {
            // As the standard's own example has it: it gives these rows no other predicate.
            say("predicate_id", "skos:exactMatch".to_owned());
            say("object_id", NO_TERM.to_owned());
            say("object_source", source(framework, iris));
            say("object_source_version", version(framework));
        }
    }
    let by = told.claim.by().map(|by| kept::listed(&by));
    say("author_label", by.map_or(String::new(), |by| words(&by)));
    say("author_id", told.author().and_then(|who| prefixes.id(who, iris)).unwrap_or_default());
    let (day, mut rest) = date(told);
    say("mapping_date", day);
    rest.extend(others(told));
    say("other", words(&kept::cell(&rest)));
    say("comment", told.claim.why().map_or(String::new(), |why| words(&why)));
    row
}

/// The day of a claim where it has one. The standard has days only: a month or a year is kept beside it.
fn date(told: &Told<'_>) -> (String, Vec<(String, String)>) {
    match told.claim.on() {
        Some(day) if day.len() == "2023-09-01".len() => (day.to_owned(), Vec::new()),
        Some(part) => (String::new(), vec![("on".to_owned(), part.to_owned())]),
        None => (String::new(), Vec::new()),
    }
}

/// What a claim says that the standard has no place for.
fn others(told: &Told<'_>) -> Vec<(String, String)> {
    let item = told.claim.item;
    let mut pairs = Vec::new();
    if let Some(edition) = item.stated("edition").and_then(|fact| fact.text("edition")) {
        pairs.push(("edition".to_owned(), edition.into_owned()));
    }
    let basis = told.claim.basis();
    if basis != Basis::Found {
        pairs.push(("basis".to_owned(), basis.word().to_owned()));
        let whole = item.stated("basis").and_then(|fact| fact.text("why")).or_else(|| item.title_basis_why());
        pairs.extend(whole.map(|why| ("basis-why".to_owned(), why.into_owned())));
    }
    let object = match told.says {
        Says::Match(_, object) => Some(object),
        Says::NoCounterpart(_) => None,
    };
    // A label that was not read in its publisher's text does not stand among others as if it had been.
    for (key, titled) in [("subject-title", Some(told.subject)), ("object-title", object)] {
        let basis = titled.map(|item| item.title_basis()).filter(|basis| *basis != Basis::Found);
        pairs.extend(basis.map(|basis| (key.to_owned(), basis.word().to_owned())));
    }
    for fact in item.facts("differs") {
        if let (Some(field), Some(why)) = (fact.word("field"), fact.text("why")) {
            pairs.push((format!("differs.{field}"), why.into_owned()));
        }
    }
    pairs
}

fn source(item: Entity<'_>, iris: &Iris) -> String {
    let scheme = iris.scheme(item);
    scheme.and_then(|scheme| Some(format!("{SOURCES}:{}", scheme.strip_prefix(iris.base())?))).unwrap_or_default()
}

pub(super) fn version(item: Entity<'_>) -> String {
    item.model.set_of(item).edition.as_deref().map(words).unwrap_or_default()
}

/// An author's words as a cell may hold them: line ends of one kind, nothing that ends a text for other programs, and
/// nothing that a spreadsheet would run.
fn words(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
    inert_and_back(&text).into_owned()
}
