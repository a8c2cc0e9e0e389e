//! The prefixes of a table: one for the items of each framework.

use super::BUILT_IN;
use crate::exchange::claims::{Says, Told};
use crate::exchange::iris::{Iris, local};
use crate::model::Entity;
use std::collections::BTreeMap;

/// What a source is called before its own address: sources are frameworks, items have their framework's prefix.
pub(super) const SOURCES: &str = "indicant";

/// The prefix of each framework's items, by its address.
pub(super) struct Prefixes {
    pub(super) by_scheme: BTreeMap<String, String>,
}

impl Prefixes {
    pub(super) fn new(claims: &[Told<'_>], iris: &Iris) -> Self {
        let mut schemes: BTreeMap<String, Entity<'_>> = BTreeMap::new();
        let named = claims.iter().flat_map(|told| {
            let other = match told.says {
                Says::Match(_, other) => Some(other),
                Says::NoCounterpart(_) => None,
            };
            [Some(told.subject), other, told.author()].into_iter().flatten()
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

    pub(super) fn id(&self, item: Entity<'_>, iris: &Iris) -> Option<String> {
        Some(format!("{}:{}", self.by_scheme.get(&iris.scheme(item)?)?, local(item)))
    }
}

/// A name that may be a prefix (Namespaces in XML, "NCName"), in ASCII.
fn ncname(name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() || letter == '-' { letter } else { '_' };
    let name: String = name.chars().map(plain).collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("x{name}") }
}
