//! Frameworks and their matches, as SKOS in Turtle.

use super::describe::{concept, scheme};
use super::links::matches;
use super::turtle::said;
use crate::exchange::claims::claims;
use crate::exchange::iris::Iris;
use crate::model::{Entity, Model, Role, Sort};
use std::collections::BTreeMap;

/// What can be matched, and is a concept here.
const CONCEPTS: [Sort; 7] =
    [Sort::Outcome, Sort::Enabler, Sort::Indicator, Sort::Cohort, Sort::Theme, Sort::Duty, Sort::Agency];

const PREFIXES: &str = "@prefix dcterms: <http://purl.org/dc/terms/> .\n\
    @prefix owl: <http://www.w3.org/2002/07/owl#> .\n\
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n";

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
