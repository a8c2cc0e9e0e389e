//! What is matched with each thing.

use super::consistent::Consistent;
use super::describe::{Properties, told_as};
use super::turtle::english;
use crate::exchange::claims::{Says, Told, skos_word};
use crate::exchange::iris::Iris;
use crate::model::{Basis, EntityId, Model};
use std::collections::{HashMap, HashSet};

/// What is matched with each thing, and what is said of it.
pub(super) fn matches(model: &Model, told: &[Told<'_>], iris: &Iris) -> HashMap<EntityId, Properties> {
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
