//! What templates may do with a value: the filters, and how each value is escaped that has none.

use super::markdown;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State};

/// The name of the escaping that Markdown templates have.
pub(super) const MARKDOWN: &str = "markdown";

/// Adds the filters and the escaping to an environment.
pub(super) fn install(env: &mut Environment<'_>) {
    env.set_formatter(write);
    env.add_filter("markdown", blocks);
    env.add_filter("inline", inline);
    env.add_filter("ticks", ticks);
    env.add_filter("code", code);
    env.add_filter("href", href);
    env.add_filter("quoted", quoted);
    env.add_filter("fill", fill);
    env.add_filter("date", date);
    env.add_filter("listed", listed);
}

fn is_markdown(state: &State<'_, '_>) -> bool {
    matches!(state.auto_escape(), AutoEscape::Custom(name) if *name == MARKDOWN)
}

/// A value as it stands in the output: escaped for the format, unless a filter of ours has made it safe. `None` is nothing.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return Ok(());
    }
    if value.is_safe() {
        return out.write_str(value.as_str().unwrap_or_default()).map_err(Error::from);
    }
    let text = plain(value)?;
    let escaped = if is_markdown(state) { markdown::escape(&text) } else { markdown::escape_html(&text) };
    out.write_str(&escaped).map_err(Error::from)
}

/// A list or a map in a template's output is a slip of its author's.
fn plain(value: &Value) -> Result<String, Error> {
    use minijinja::value::ValueKind::{Bool, Number, String};
    match value.kind() {
        String | Number | Bool => Ok(value.to_string()),
        kind => Err(Error::new(ErrorKind::InvalidOperation, format!("{kind} cannot be shown as it is"))),
    }
}

/// `{{ text | markdown }}`: author's Markdown as blocks; its headings begin at `base`, 4 unless given.
fn blocks(state: &State<'_, '_>, source: &str, base: Option<u8>) -> Value {
    let base = base.unwrap_or(4);
    Value::from_safe_string(if is_markdown(state) {
        markdown::markdown(source, base)
    } else {
        markdown::html(source, base)
    })
}

/// `{{ text | inline }}`: author's Markdown on one line.
fn inline(state: &State<'_, '_>, source: &str) -> Value {
    Value::from_safe_string(if is_markdown(state) {
        markdown::inline_markdown(source)
    } else {
        markdown::inline_html(source)
    })
}

/// `{{ message | ticks }}`: plain text in which a pair of backticks marks a word of the language.
fn ticks(state: &State<'_, '_>, text: &str) -> Value {
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick without a partner is only a character.
    if parts.len().is_multiple_of(2) {
        return Value::from_safe_string(escape(state, text));
    }
    let mut out = String::with_capacity(text.len() + 16);
    for (place, part) in parts.iter().enumerate() {
        if place % 2 == 1 {
            out.push_str(&code_span(state, part));
        } else {
            out.push_str(&escape(state, part));
        }
    }
    Value::from_safe_string(out)
}

/// `{{ name | code }}`: a name, a path or a hash, as it is typed.
fn code(state: &State<'_, '_>, text: &str) -> Value {
    Value::from_safe_string(code_span(state, text))
}

fn code_span(state: &State<'_, '_>, text: &str) -> String {
    if is_markdown(state) {
        markdown::code_span(&markdown::visible(text))
    } else {
        format!("<code>{}</code>", markdown::escape_html(text))
    }
}

fn escape(state: &State<'_, '_>, text: &str) -> String {
    if is_markdown(state) { markdown::escape(text) } else { markdown::escape_html(text) }
}

/// `{% if link | href %}<a href="{{ link | href }}">`: an address that may be a link, else nothing.
fn href(state: &State<'_, '_>, address: &str) -> Value {
    match markdown::links::safe(address) {
        Some(safe) if is_markdown(state) => Value::from_safe_string(safe.replace('&', "&amp;")),
        Some(safe) => Value::from(safe),
        None => Value::from(""),
    }
}

/// `{{ context | markdown | quoted }}`: Markdown blocks as a quotation. HTML has an element for that.
fn quoted(text: &Value) -> Value {
    let lines = text.as_str().unwrap_or_default().lines();
    let quoted: Vec<String> =
        lines.map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") }).collect();
    let quoted = quoted.join("\n");
    if text.is_safe() { Value::from_safe_string(quoted) } else { Value::from(quoted) }
}

/// `{{ t.label | fill(count=3, of="…") }}`: a label with its places filled. A label may be a map by number (`zero`, `one`,
/// `two`, `few`, `many`, `other`), chosen by `count`; a language gives those that it needs. A place that is not filled is
/// an error, so that no brace is ever published.
fn fill(state: &State<'_, '_>, label: &Value, values: Kwargs) -> Result<Value, Error> {
    let text = match label.as_str() {
        Some(text) => text.to_owned(),
        None => by_number(label, values.get::<Value>("count")?)?,
    };
    // Where a value is made safe already, so is the whole.
    let mut is_safe = false;
    for name in values.args() {
        is_safe |= values.get::<Value>(name)?.is_safe();
    }
    let as_it_stands = |text: &str| if is_safe { escape(state, text) } else { text.to_owned() };
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(|| {
            Error::new(ErrorKind::InvalidOperation, format!("the label “{text}” has a brace that is not closed"))
        })?;
        let value = values.get::<Value>(name).map_err(|_| {
            Error::new(
                ErrorKind::MissingArgument,
                format!("the label “{text}” has a place for `{name}`, and no value is given for it"),
            )
        })?;
        out.push_str(&as_it_stands(before));
        let value_is_safe = value.is_safe();
        let value = plain(&value)?;
        out.push_str(&if value_is_safe { value } else { as_it_stands(&value) });
        rest = after;
    }
    out.push_str(&as_it_stands(rest));
    // A label may leave out what another language's says.
    for name in values.args() {
        let _: Value = values.get(name)?;
    }
    Ok(if is_safe { Value::from_safe_string(out) } else { Value::from(out) })
}

fn by_number(label: &Value, count: Value) -> Result<String, Error> {
    let name = match count.as_usize() {
        Some(0) => "zero",
        Some(1) => "one",
        Some(2) => "two",
        Some(3) => "few",
        Some(6) => "many",
        _ => "other",
    };
    for name in [name, "other"] {
        if let Some(text) = label.get_attr(name)?.as_str() {
            return Ok(text.to_owned());
        }
    }
    Err(Error::new(ErrorKind::InvalidOperation, "a label by number has no `other`"))
}

/// `{{ dated | date }}`: a date of ISO 8601 (a year, a month or a day) in words; anything else as it stands.
fn date(state: &State<'_, '_>, date: &str) -> Result<String, Error> {
    let labels = state.lookup("t").unwrap_or_default().get_attr("dates")?;
    let parts: Vec<&str> = date.split('-').collect();
    let numbers: Option<Vec<usize>> = parts.iter().map(|part| part.parse().ok()).collect();
    let (form, month, day) = match numbers.as_deref() {
        Some([_, month]) => ("month", *month, 0),
        Some([_, month, day]) => ("day", *month, *day),
        _ => return Ok(date.to_owned()),
    };
    let name = labels.get_attr("months")?.get_item_by_index(month.wrapping_sub(1)).unwrap_or_default();
    match (name.as_str(), labels.get_attr(form)?.as_str()) {
        (Some(name), Some(form)) => {
            Ok(form.replace("{day}", &day.to_string()).replace("{month}", name).replace("{year}", parts[0]))
        }
        _ => Ok(date.to_owned()),
    }
}

/// `{{ names | listed }}`: one, two and three.
fn listed(state: &State<'_, '_>, items: Vec<String>) -> Result<String, Error> {
    let and = state.lookup("t").unwrap_or_default().get_attr("and")?;
    Ok(match items.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), and.as_str().unwrap_or("and")),
    })
}
