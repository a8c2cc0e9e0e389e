//! The header of an SSSOM table: YAML, each line after `#`.

use crate::exchange::fault::{Fault, Matter};
use serde_json::{Map, Value};

/// What a header says.
#[derive(Default)]
pub(super) struct Header {
    /// At which byte the table begins.
    pub(super) end: usize,
    /// How many lines there are before it.
    pub(super) lines: usize,
    said: Map<String, Value>,
}

impl Header {
    /// Reads the lines at the top that begin with `#`.
    ///
    /// # Errors
    /// Where they are not YAML: then no prefix is known, and nothing can be read.
    pub(super) fn read(text: &str) -> Result<Header, Fault> {
        let (mut yaml, mut header) = (String::new(), Header::default());
        for line in text.split_inclusive('\n') {
            let Some(rest) = line.strip_prefix('#') else { break };
            yaml.push_str(rest);
            header.end += line.len();
            header.lines += 1;
        }
        if yaml.trim().is_empty() {
            return Ok(header);
        }
        match serde_saphyr::from_str::<Option<Map<String, Value>>>(&yaml) {
            Ok(said) => header.said = said.unwrap_or_default(),
            Err(error) => return Err(not_yaml(&error)),
        }
        Ok(header)
    }

    /// The prefixes that it declares, with what they stand for.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = (&str, &str)> {
        let map = self.said.get("curie_map").and_then(Value::as_object);
        map.into_iter().flatten().filter_map(|(prefix, iri)| Some((prefix.as_str(), iri.as_str()?)))
    }

    /// What it says of a key, on one line.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        self.said.get(key).and_then(text).filter(|said| !said.trim().is_empty())
    }

    /// Its keys, but for those that are read.
    pub(super) fn other_keys(&self, read: &[&str]) -> Vec<&str> {
        self.said.keys().map(String::as_str).filter(|key| !read.contains(key)).collect()
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Array(items) => Some(items.iter().filter_map(text).collect::<Vec<_>>().join("; ")),
        Value::Null | Value::Object(_) => None,
    }
}

fn not_yaml(error: &serde_saphyr::Error) -> Fault {
    let line = error.location().and_then(|place| usize::try_from(place.line()).ok());
    let at = line.map_or(String::new(), |line| format!(" on line {line}"));
    Fault {
        matter: Matter::Whole,
        row: None,
        line,
        message: format!("the header of this table, its lines that begin with #, cannot be read{at}: it is to be YAML"),
        help:
            "look at that line and the one before it: a key, a colon and a space, then its value; words with marks in \
               them between quotes"
                .to_owned(),
    }
}
