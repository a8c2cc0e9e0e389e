//! What the words of the language are called in the language of a document.

use minijinja::value::Value;
use minijinja::{Error, State};

/// `{{ it | label }}`: what a field is called, and what tells its occurrences apart: `A change means (a rise)`.
pub(super) fn label(state: &State<'_, '_>, fact: &Value) -> Result<Value, Error> {
    let labels = state.lookup("t").unwrap_or_default();
    let field = labelled(&labels, "fields", fact.get_attr("field")?)?;
    let key = fact.get_attr("key")?;
    if key.is_none() || key.is_undefined() {
        return Ok(field);
    }
    Ok(Value::from(format!("{field} ({})", labelled(&labels, "words", key)?)))
}

/// What a word of the language is called.
pub(super) fn word(state: &State<'_, '_>, word: &str) -> Result<Value, Error> {
    labelled(&state.lookup("t").unwrap_or_default(), "words", Value::from(word))
}

/// The label of that sort of a name; the name itself where there is none.
fn labelled(labels: &Value, sort: &str, name: Value) -> Result<Value, Error> {
    let label = labels.get_attr(sort)?.get_item(&name)?;
    Ok(if label.is_undefined() { name } else { label })
}
