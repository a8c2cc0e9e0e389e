//! What templates may do with a value: the filters, and how each value is escaped that has none.

mod labels;
mod values;

use super::{markdown, plain as plain_text};
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State};
use std::borrow::Cow;

/// The name of the escaping that Markdown templates have.
pub(super) const MARKDOWN: &str = "markdown";

/// The name of the escaping that templates of plain text have.
pub(super) const TEXT: &str = "text";

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
    env.add_filter("headed", headed);
    env.add_filter("grouped", grouped);
    env.add_filter("said", values::said);
    env.add_filter("label", labels::label);
}

fn is_markdown(state: &State<'_, '_>) -> bool {
    matches!(state.auto_escape(), AutoEscape::Custom(name) if *name == MARKDOWN)
}

fn is_text(state: &State<'_, '_>) -> bool {
    matches!(state.auto_escape(), AutoEscape::Custom(name) if *name == TEXT)
}

/// A value as it stands in the output: escaped for the format, unless a filter of ours has made it safe. `None` is nothing.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return Ok(());
    }
    out.write_str(&shown(state, value)?).map_err(Error::from)
}

/// A value's text, escaped unless it is safe.
fn shown<'v>(state: &State<'_, '_>, value: &'v Value) -> Result<Cow<'v, str>, Error> {
    Ok(match value.as_str() {
        Some(text) if value.is_safe() => text.into(),
        Some(text) => escape(state, text),
        None => escape(state, &plain(value)?).into_owned().into(),
    })
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
    Value::from_safe_string(if is_text(state) {
        plain_text::value(&markdown::text(source))
    } else if is_markdown(state) {
        markdown::markdown(source, base)
    } else {
        markdown::html(source, base)
    })
}

/// `{{ text | inline }}`: author's Markdown on one line.
fn inline(state: &State<'_, '_>, source: &str) -> Value {
    Value::from_safe_string(if is_text(state) {
        plain_text::value(&markdown::text(source))
    } else if is_markdown(state) {
        markdown::inline_markdown(source)
    } else {
        markdown::inline_html(source)
    })
}

/// `{{ message | ticks }}`: plain text in which a pair of backticks marks a word of the language.
fn ticks(state: &State<'_, '_>, text: &str) -> Value {
    let parts: Vec<&str> = text.split('`').collect();
    if is_text(state) {
        return Value::from_safe_string(plain_text::value(text));
    }
    // A backtick without a partner is only a character.
    if parts.len().is_multiple_of(2) {
        return Value::from_safe_string(escape(state, text).into_owned());
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
    if is_text(state) {
        plain_text::value(text)
    } else if is_markdown(state) {
        markdown::code_span(&markdown::visible(text))
    } else {
        format!("<code>{}</code>", markdown::escape_html(text))
    }
}

fn escape<'t>(state: &State<'_, '_>, text: &'t str) -> Cow<'t, str> {
    match () {
        () if is_text(state) => plain_text::value(text).into(),
        () if is_markdown(state) => markdown::escape(text).into(),
        () => markdown::escape_html(text),
    }
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
/// an error, so that no brace is ever published. A place may be filled with what has its markup already: then the rest is
/// escaped here, and the whole needs no more.
fn fill(state: &State<'_, '_>, label: &Value, values: Kwargs) -> Result<Value, Error> {
    let text = match label.as_str() {
        Some(text) => text.to_owned(),
        None => by_number(label, values.get::<Value>("count")?)?,
    };
    let mut marked_up = false;
    // A label may leave out what another language's says.
    for name in values.args() {
        marked_up |= values.get::<Value>(name)?.is_safe();
    }
    let own =
        |out: &mut String, words: &str| out.push_str(&if marked_up { escape(state, words) } else { words.into() });
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
        own(&mut out, before);
        match value.as_str() {
            Some(text) if value.is_safe() => out.push_str(text),
            Some(text) => own(&mut out, text),
            None => own(&mut out, &plain(&value)?),
        }
        rest = after;
    }
    own(&mut out, rest);
    Ok(if marked_up { Value::from_safe_string(out) } else { Value::from(out) })
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

/// `{{ title | headed("=") }}`: a heading of plain text, over a line of marks.
fn headed(state: &State<'_, '_>, title: &str, mark: &str) -> Value {
    Value::from_safe_string(plain_text::headed(&escape(state, title), mark))
}

/// `{{ number | grouped }}`: a whole number with its thousands told apart; anything else as it stands.
fn grouped(state: &State<'_, '_>, number: &Value) -> Result<String, Error> {
    let digits = plain(number)?;
    if digits.len() < 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(digits);
    }
    let mark = state.lookup("t").unwrap_or_default().get_attr("thousands")?;
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    Ok(groups.into_iter().rev().collect::<Vec<_>>().join(mark.as_str().unwrap_or_default()))
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
