//! Labels: every word of a document that is neither data nor an author's, in one file for each language.

use super::render::RenderError;
use serde_yaml::{Mapping, Value};

const COMPLETE: &str = "strings.en-GB.yaml";

/// The labels for a language. `complete` is the text of the English file; `own` is the name and the text of the language's
/// own, or of an owner's that changes a few, and what it leaves out is taken from the English one. In every label a word of
/// `vocabulary` between braces (`{outcome}`) is put in its place. Fails where a file is not YAML.
pub(super) fn labels(complete: &str, own: Option<(&str, &str)>) -> Result<Value, RenderError> {
    let mut labels = parse(COMPLETE, complete)?;
    if let Some((name, text)) = own {
        merge(&mut labels, parse(name, text)?);
    }
    let vocabulary: Vec<(String, String)> = match labels.get("vocabulary") {
        Some(Value::Mapping(words)) => words
            .iter()
            .filter_map(|(key, word)| Some((format!("{{{}}}", key.as_str()?), word.as_str()?.to_owned())))
            .collect(),
        _ => Vec::new(),
    };
    substitute(&mut labels, &vocabulary);
    Ok(labels)
}

fn parse(name: &str, text: &str) -> Result<Value, RenderError> {
    serde_yaml::from_str(text).map_err(|error| {
        let line = error.location().map(|place| place.line());
        RenderError::new(name, line, text, &format!("this is not a file of labels: {error}"))
    })
}

/// What `from` says takes the place of what `into` says, label by label.
fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Mapping(into), Value::Mapping(from)) => {
            for (key, value) in from {
                match into.get_mut(&key) {
                    Some(known) => merge(known, value),
                    None => {
                        into.insert(key, value);
                    }
                }
            }
        }
        (into, from) => *into = from,
    }
}

fn substitute(value: &mut Value, vocabulary: &[(String, String)]) {
    match value {
        Value::String(text) if text.contains('{') => {
            for (place, word) in vocabulary {
                if text.contains(place) {
                    *text = text.replace(place, word);
                }
            }
        }
        Value::Mapping(labels) => values(labels).for_each(|value| substitute(value, vocabulary)),
        Value::Sequence(labels) => labels.iter_mut().for_each(|value| substitute(value, vocabulary)),
        _ => {}
    }
}

fn values(labels: &mut Mapping) -> impl Iterator<Item = &mut Value> {
    labels.iter_mut().map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::labels;

    #[test]
    fn an_owner_changes_a_few_words_and_keeps_the_rest() {
        let complete = "vocabulary: {outcome: outcome, outcomes: outcomes}\na: Every {outcome}\nb: {c: '{count} {outcomes}', d: e}\n";
        let own = "vocabulary: {outcome: goal}\nb: {d: f}\n";
        let labels = labels(complete, Some(("strings.own.yaml", own))).expect("both are YAML");
        assert_eq!(labels["a"], "Every goal");
        assert_eq!(labels["b"]["c"], "{count} outcomes");
        assert_eq!(labels["b"]["d"], "f");
    }

    #[test]
    fn a_mistake_is_placed() {
        let error =
            labels("a: b", Some(("strings.cy.yaml", "a: b\nc: [d\n"))).expect_err("a bracket is open").to_string();
        assert!(error.contains("strings.cy.yaml") && error.contains("line"), "{error}");
    }
}
