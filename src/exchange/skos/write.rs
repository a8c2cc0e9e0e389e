//! Frameworks and their matches, as SKOS in Turtle.

use super::consistent::Consistent;
use super::turtle::{english, iri, said, text};
use crate::exchange::claims::{Says, Told, claims, skos_word};
use crate::exchange::iris::Iris;
use crate::model::{Basis, Entity, EntityId, Fact, Model, Role, Sort};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What can be matched, and is a concept here.
const CONCEPTS: [Sort; 7] =
    [Sort::Outcome, Sort::Enabler, Sort::Indicator, Sort::Cohort, Sort::Theme, Sort::Duty, Sort::Agency];

const PREFIXES: &str = "@prefix dcterms: <http://purl.org/dc/terms/> .\n\
    @prefix owl: <http://www.w3.org/2002/07/owl#> .\n\
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

/// What is said of a thing: properties of SKOS and the like, with values in Turtle.
type Properties = Vec<(&'static str, String)>;

/// A project's framework and those beside it as concept schemes, and what is matched between them. The same model gives the
/// same bytes. Matches that SKOS could not hold beside the others (see `at_odds`) are left out.
#[must_use]
pub fn skos(model: &Model, iris: &Iris) -> String {
    let (told, _) = claims(model, iris);
    let matches = matches(model, &told, iris);
    let mut schemes: BTreeMap<String, Entity<'_>> = BTreeMap::new();
    let mut concepts: BTreeMap<String, Entity<'_>> = BTreeMap::new();
    for item in model.entities() {
        let is_concept = CONCEPTS.contains(&item.sort()) || matches.contains_key(&item.id);
        let is_described = item.role() != Role::Vocabulary || matches.contains_key(&item.id);
        if !is_described || !(is_concept || matches!(item.sort(), Sort::Framework | Sort::Standpoint)) {
            continue;
        }
        let (Some(scheme), Some(address)) = (iris.scheme(item), iris.item(item)) else { continue };
        // Files are named for their framework, else for their first standpoint.
        let rank = |item: Entity<'_>| match item.sort() {
            Sort::Framework => 0,
            Sort::Standpoint => 1,
            _ => 2,
        };
        if schemes.get(&scheme).is_none_or(|known| rank(item) < rank(*known)) {
            schemes.insert(scheme, item);
        }
        // Of two that have one name, the first is meant, here as in the language.
        if is_concept {
            concepts.entry(address).or_insert(item);
        }
    }
    let schemes =
        schemes.iter().map(|(address, item)| said(&format!("<{address}>"), "skos:ConceptScheme", &scheme(*item)));
    let concepts = concepts.iter().map(|(address, item)| {
        let mut properties = concept(*item, iris);
        properties.extend(matches.get(&item.id).into_iter().flatten().cloned());
        said(&format!("<{address}>"), "skos:Concept", &properties)
    });
    let blocks: Vec<String> = schemes.chain(concepts).collect();
    format!("{PREFIXES}\n{}", blocks.join("\n"))
}

/// What is said of a framework, or of what else gives its files their name.
fn scheme(item: Entity<'_>) -> Properties {
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

fn concept(item: Entity<'_>, iris: &Iris) -> Properties {
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
const fn told_as(basis: Basis) -> &'static str {
    match basis {
        Basis::Found => "read in the publisher's own text",
        Basis::Reported => "reported by a reader of it",
        Basis::Inferred => "inferred",
        Basis::Recalled => "recalled from general knowledge, and not checked",
        Basis::NotFound => "not found",
    }
}

/// What is matched with each thing, and what is said of it.
fn matches(model: &Model, told: &[Told<'_>], iris: &Iris) -> HashMap<EntityId, Properties> {
    let consistent = Consistent::new(model, told);
    let mut links: HashMap<EntityId, Properties> = HashMap::new();
    let mut notes: HashMap<EntityId, Properties> = HashMap::new();
    let mut seen = HashSet::new();
    for told in told {
        match told.says {
            Says::Match(relation, object) if consistent.holds(told) => {
                let Some(address) = iris.item(object) else { continue };
                let property = PROPERTIES[relation as usize];
                if seen.insert((told.subject.id, property, object.id)) {
                    links.entry(told.subject.id).or_default().push((property, format!("<{address}>")));
                }
                // The other side is a concept too.
                links.entry(object.id).or_default();
                let why = told.claim.why().map_or(String::new(), |why| format!(": {why}"));
                let note = format!("{} {}{why}{}", skos_word(relation), object.full_name(), signed(told));
                notes.entry(told.subject.id).or_default().push(("skos:editorialNote", english(&note)));
            }
            Says::Match(..) => {}
            Says::NoCounterpart(framework) => {
                let why = told.claim.why().map_or(String::new(), |why| format!(": {why}"));
                let note = format!("No counterpart in {}{why}{}", framework.title(), signed(told));
                notes.entry(told.subject.id).or_default().push(("skos:editorialNote", english(&note)));
            }
        }
    }
    for item in model.entities() {
        for other in item.named("same-as") {
            if let (Some(address), Some(_)) = (iris.item(other), iris.item(item))
                && item != other
                && seen.insert((item.id, "skos:exactMatch", other.id))
            {
                links.entry(item.id).or_default().push(("skos:exactMatch", format!("<{address}>")));
                links.entry(other.id).or_default();
            }
        }
    }
    for (id, notes) in notes {
        links.entry(id).or_default().extend(notes);
    }
    links.values_mut().for_each(|properties| properties.sort_by_key(|(property, _)| *property));
    links
}

const PROPERTIES: [&str; 5] =
    ["skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch"];

/// Whose claim it is, and on what basis, since a link of SKOS says neither.
fn signed(told: &Told<'_>) -> String {
    let by = told.claim.by().map(|by| by.into_owned());
    let basis = told.claim.basis();
    let basis = (basis != Basis::Found).then(|| told_as(basis).to_owned());
    let said: Vec<String> = [by, basis].into_iter().flatten().collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) }
}
