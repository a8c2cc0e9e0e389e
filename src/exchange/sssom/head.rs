//! The header of a table, as it is written.

use super::prefixes::{Prefixes, SOURCES};
use super::write::version;
use super::yaml;
use crate::exchange::iris::Iris;
use crate::model::{Entity, Model, Sort};

/// The lines before the table, each after `#`, in the standard's order.
pub(super) fn header(model: &Model, iris: &Iris, prefixes: &Prefixes, shared: &[(&'static str, String)]) -> String {
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
