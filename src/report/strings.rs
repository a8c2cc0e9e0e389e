//! Labels: every word of a document that is neither data nor an author's, in one file for each language.

use super::render::RenderError;
use serde_yaml::{Mapping, Value};

/// The labels for a language: `english` first, then those of the language where it is another, each a file by its name and
/// its text, that of the program before that of an owner. Each changes what those before it say; what no file of the language
/// has is English, and is counted. In every label a word of its own language's `vocabulary` between braces (`{outcome}`) is
/// put in its place. Fails where a file is not YAML.
pub(super) fn labels(english: &[(&str, &str)], other: &[(&str, &str)]) -> Result<Value, RenderError> {
    let mut labels = layered(english)?;
    let of = count(&labels);
    let mut missing = 0;
    if !other.is_empty() {
        let own = layered(other)?;
        missing = lacking(&labels, &own);
        merge(&mut labels, own);
    }
    if let Value::Mapping(labels) = &mut labels {
        let number = |count: usize| Value::Number(count.into());
        let coverage = [("missing".into(), number(missing)), ("of".into(), number(of))];
        labels.insert("coverage".into(), Value::Mapping(coverage.into_iter().collect()));
    }
    Ok(labels)
}

/// One language's labels, with its own vocabulary in them.
fn layered(files: &[(&str, &str)]) -> Result<Value, RenderError> {
    let mut labels = Value::Mapping(Mapping::new());
    for (name, text) in files {
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

/// Whether it is one label: a text, a list, or a map by number.
fn is_label(value: &Value) -> bool {
    !matches!(value, Value::Mapping(labels) if !labels.contains_key("other"))
}

fn count(labels: &Value) -> usize {
    match labels {
        Value::Mapping(inner) if !is_label(labels) => inner.iter().map(|(_, value)| count(value)).sum(),
        _ => 1,
    }
}

/// How many labels of `all` are not in `own`.
fn lacking(all: &Value, own: &Value) -> usize {
    match all {
        Value::Mapping(inner) if !is_label(all) => inner
            .iter()
            .map(|(key, value)| own.get(key).map_or_else(|| count(value), |known| lacking(value, known)))
            .sum(),
        _ => 0,
    }
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
        let labels =
            labels(&[("strings.en-GB.yaml", complete), ("strings.en-GB.yaml", own)], &[]).expect("both are YAML");
        assert_eq!(labels["a"], "Every goal");
        assert_eq!(labels["b"]["c"], "{count} outcomes");
        assert_eq!(labels["b"]["d"], "f");
        assert_eq!((labels["coverage"]["missing"].as_u64(), labels["coverage"]["of"].as_u64()), (Some(0), Some(5)));
    }

    #[test]
    fn what_a_language_lacks_is_english_and_counted() {
        let english =
            "vocabulary: {outcome: outcome}\na: Every {outcome}\nb: {c: '{outcome}', d: e}\nn: {one: x, other: y}\n";
        let welsh = "vocabulary: {outcome: deilliant}\nb: {c: 'y {outcome}'}\nn: {two: z, other: w}\n";
        let labels = labels(&[("strings.en-GB.yaml", english)], &[("strings.cy.yaml", welsh)]).expect("both are YAML");
        assert_eq!(labels["a"], "Every outcome", "an English sentence keeps its English word");
        assert_eq!(labels["b"]["c"], "y deilliant");
        assert_eq!(labels["coverage"]["missing"].as_u64(), Some(2));
        assert_eq!(labels["coverage"]["of"].as_u64(), Some(5));
    }

    #[test]
    fn a_mistake_is_placed() {
        let english = [("strings.en-GB.yaml", "a: b")];
        let error =
            labels(&english, &[("strings.cy.yaml", "a: b\nc: [d\n")]).expect_err("a bracket is open").to_string();
        assert!(error.contains("strings.cy.yaml") && error.contains("line"), "{error}");
    }
}
