//! Matches, as an SSSOM table in its canonical form.

use super::table::{Row, condense, written};
use super::{BUILT_IN, BY_HAND, NO_TERM, kept, yaml};
use crate::exchange::claims::{Says, Told, claims, skos_word};
use crate::exchange::inert::inert_and_back;
use crate::exchange::iris::{Iris, local};
use crate::model::{Basis, Entity, Model, Sort};
use std::collections::BTreeMap;

/// What a source is called before its own address: sources are frameworks, items have their framework's prefix.
const SOURCES: &str = "indicant";

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

/// The prefix of each framework's items, by its address.
struct Prefixes {
    by_scheme: BTreeMap<String, String>,
}

impl Prefixes {
    fn new(claims: &[Told<'_>], iris: &Iris) -> Self {
        let mut schemes: BTreeMap<String, Entity<'_>> = BTreeMap::new();
        let named = claims.iter().flat_map(|told| {
            let other = match told.says {
                Says::Match(_, other) => Some(other),
                Says::NoCounterpart(_) => None,
            };
            [Some(told.subject), other, author(told)].into_iter().flatten()
        });
        for item in named {
            if let Some(scheme) = iris.scheme(item) {
                schemes.entry(scheme).or_insert(item);
            }
        }
        let mut taken: Vec<String> = BUILT_IN.iter().map(|(prefix, _)| (*prefix).to_owned()).collect();
        taken.push(SOURCES.to_owned());
        let mut by_scheme = BTreeMap::new();
        for (scheme, item) in schemes {
            let set = item.model.set_of(item);
            let edition = set.edition.as_deref().unwrap_or("of-no-edition");
            let mut prefix = ncname(&set.name);
            if taken.contains(&prefix.to_ascii_lowercase()) {
                prefix = format!("{prefix}_{}", ncname(edition));
            }
            let plain = prefix.clone();
            let mut number = 2;
            while taken.contains(&prefix.to_ascii_lowercase()) {
                prefix = format!("{plain}_{number}");
                number += 1;
            }
            taken.push(prefix.to_ascii_lowercase());
            by_scheme.insert(scheme, prefix);
        }
        Prefixes { by_scheme }
    }

    fn id(&self, item: Entity<'_>, iris: &Iris) -> Option<String> {
        Some(format!("{}:{}", self.by_scheme.get(&iris.scheme(item)?)?, local(item)))
    }
}

/// A name that may be a prefix (Namespaces in XML, "NCName"), in ASCII.
fn ncname(name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '_' };
    let name: String = name.chars().map(plain).collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("x{name}") }
}

fn author<'m>(told: &Told<'m>) -> Option<Entity<'m>> {
    told.claim.item.stated("by").and_then(|by| by.target("who"))
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
    say("author_id", author(told).and_then(|who| prefixes.id(who, iris)).unwrap_or_default());
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

fn version(item: Entity<'_>) -> String {
    item.model.set_of(item).edition.as_deref().map(words).unwrap_or_default()
}

/// An author's words as a cell may hold them: line ends of one kind, nothing that ends a text for other programs, and
/// nothing that a spreadsheet would run.
fn words(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
    inert_and_back(&text).into_owned()
}

fn header(model: &Model, iris: &Iris, prefixes: &Prefixes, shared: &[(&'static str, String)]) -> String {
    let mut map: Vec<(&str, String)> =
        prefixes.by_scheme.iter().map(|(scheme, prefix)| (prefix.as_str(), format!("{scheme}/"))).collect();
    map.push((SOURCES, iris.base().to_owned()));
    map.sort();
    let mut lines = vec!["curie_map:".to_owned()];
    lines.extend(map.iter().map(|(prefix, iri)| format!("  {prefix}: {}", yaml::scalar(iri))));
    let whose = whose(model);
    let mut say = |key: &str, value: &str| lines.push(format!("{key}: {}", yaml::scalar(value)));
    let id = whose.and_then(|whose| iris.scheme(whose)).unwrap_or_else(|| iris.base().to_owned());
    say("mapping_set_id", &format!("{id}#matches"));
    if let Some(edition) = whose.map(version).filter(|edition| !edition.is_empty()) {
        say("mapping_set_version", &edition);
    }
    if let Some(whose) = whose {
        say("mapping_set_title", &format!("How it lines up: {}", whose.title()));
    }
    let licence = whose.and_then(|whose| whose.stated("licence")).and_then(|fact| fact.text("licence"));
    let address = licence.as_deref().and_then(licence_address);
    say("license", address.as_deref().unwrap_or(UNSPECIFIED));
    for (column, value) in shared {
        say(column, value);
    }
    if let (Some(licence), None) = (licence, address) {
        say("comment", &format!("The licence, as it is written: {licence}"));
    }
    lines.iter().map(|line| format!("#{line}\n")).collect()
}

/// What the standard's own tool writes where nobody said under which licence mappings may be used.
const UNSPECIFIED: &str = "https://w3id.org/sssom/license/unspecified";

/// Who the matches are by: the project's own framework, else its own standpoint, else whatever it has first.
fn whose(model: &Model) -> Option<Entity<'_>> {
    model.framework().or_else(|| model.own(Sort::Standpoint).next())
}

/// The address of a licence that is written as its address, or by its name in the SPDX list.
fn licence_address(licence: &str) -> Option<String> {
    if Iris::at(licence).is_ok() {
        return Some(licence.to_owned());
    }
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    let is_name =
        licence.chars().all(plain) && licence.contains(|letter: char| letter == '-' || letter.is_ascii_digit());
    let is_name = is_name || matches!(licence, "MIT" | "ISC" | "Unlicense");
    is_name.then(|| format!("https://spdx.org/licenses/{licence}"))
}
