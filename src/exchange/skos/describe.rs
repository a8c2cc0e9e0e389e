//! What is said of frameworks and of their items.

use super::turtle::{english, iri, text};
use crate::exchange::iris::Iris;
use crate::model::{Basis, Entity, Fact, Sort};

/// What is said of a thing: properties of SKOS and the like, with values in Turtle.
pub(super) type Properties = Vec<(&'static str, String)>;

/// What is said of a framework, or of what else gives its files their name.
pub(super) fn scheme(item: Entity<'_>) -> Properties {
    let set = item.model.set_of(item);
    let named_for = matches!(item.sort(), Sort::Framework | Sort::Standpoint);
    let title = if named_for { item.title().into_owned() } else { set.name.clone() };
    let mut properties = vec![("skos:prefLabel", english(&title)), ("dcterms:title", english(&title))];
    if !named_for {
        return properties;
    }
    properties.extend(set.edition.as_deref().map(|edition| ("owl:versionInfo", text(edition))));
    let words = |field: &'static str, slot: &'static str| {
        let fact = item.stated(field)?;
        fact.get(slot).map(|value| value.shown().into_owned())
    };
    properties.extend(words("publisher", "who").map(|who| ("dcterms:publisher", text(&who))));
    properties.extend(words("published", "on").map(|on| ("dcterms:issued", date(&on))));
    properties.extend(words("licence", "licence").map(|licence| ("dcterms:rights", english(&licence))));
    properties.extend(source(item));
    properties.extend(
        item.stated("means").and_then(|fact| fact.text("text")).map(|means| ("dcterms:description", english(&means))),
    );
    for field in ["publisher", "edition", "published", "licence", "source", "means"] {
        properties.extend(item.stated(field).and_then(|fact| unread(fact, field)));
    }
    properties.extend(notes(item));
    properties
}

/// A day, a month or a year, as XML Schema has it.
fn date(on: &str) -> String {
    let kind = match on.split('-').count() {
        1 => "gYear",
        2 => "gYearMonth",
        _ => "date",
    };
    format!("{}^^xsd:{kind}", text(on))
}

/// That something was not read in the publisher's own text.
fn unread(fact: Fact<'_>, what: &str) -> Option<(&'static str, String)> {
    let why = fact.basis_why().map_or(String::new(), |why| format!(": {why}"));
    let note = format!("Where `{what}` comes from: {}{why}", told_as(fact.basis()));
    (fact.basis() != Basis::Found).then(|| ("skos:editorialNote", english(&note)))
}

fn source(item: Entity<'_>) -> Option<(&'static str, String)> {
    let fact = item.stated("source")?;
    let link = fact.get("link").and_then(|link| link.link()).and_then(iri);
    let said = fact.text("said").map(|said| english(&said));
    Some(("dcterms:source", link.or(said)?))
}

/// What is said of an item.
pub(super) fn concept(item: Entity<'_>, iris: &Iris) -> Properties {
    let mut properties = vec![("skos:prefLabel", english(&item.title()))];
    if let Some(scheme) = iris.scheme(item) {
        properties.push(("skos:inScheme", format!("<{scheme}>")));
    }
    properties.push(("skos:notation", text(&format!("{} {}", item.sort(), item.name()))));
    for (field, slot) in [("means", "text"), ("change", "what"), ("who", "text")] {
        if let Some((fact, words)) = item.stated(field).and_then(|fact| Some((fact, fact.text(slot)?))) {
            properties.push(("skos:definition", english(&words)));
            properties.extend(unread(fact, field));
            break;
        }
    }
    if item.title_basis() != Basis::Found {
        let why = item.title_basis_why().map_or(String::new(), |why| format!(": {why}"));
        properties.push((
            "skos:editorialNote",
            english(&format!("Where the title comes from: {}{why}", told_as(item.title_basis()))),
        ));
    }
    properties.extend(notes(item));
    properties
}

fn notes(item: Entity<'_>) -> Properties {
    let notes = item.facts("note").filter_map(|fact| fact.text("text"));
    notes.map(|note| ("skos:note", english(&note))).collect()
}

/// In words, where a fact comes from.
pub(super) const fn told_as(basis: Basis) -> &'static str {
    match basis {
        Basis::Found => "read in the publisher's own text",
        Basis::Reported => "reported by a reader of it",
        Basis::Inferred => "inferred",
        Basis::Recalled => "recalled from general knowledge, and not checked",
        Basis::NotFound => "not found",
    }
}
