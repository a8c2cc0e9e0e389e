//! SSSOM/TSV: the Simple Standard for Sharing Ontology Mappings, in its table with a YAML header, out and in.
//!
//! What the standard has no place for stands in `other`, as `key=value` parted by `|`, and is read from there again.

mod head;
mod header;
mod ids;
mod item;
mod kept;
mod prefixes;
mod read;
mod rest;
mod row;
mod side;
mod table;
mod told;
mod write;
mod yaml;

pub use read::{FIRST_LINE, Imported, Reading, read};
pub use write::sssom;
pub(in crate::exchange) use yaml::is_seen;

/// Rows whose entity is not there have this in its place.
const NO_TERM: &str = "sssom:NoTermFound";
/// Somebody looked at both sides and decided.
const BY_HAND: &str = "semapv:ManualMappingCuration";
/// The prefixes that need no declaring, which nobody may give another meaning (SSSOM, "IRI prefixes").
const BUILT_IN: [(&str, &str); 6] = [
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("semapv", "https://w3id.org/semapv/vocab/"),
    ("skos", SKOS),
    ("sssom", "https://w3id.org/sssom/"),
];
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
