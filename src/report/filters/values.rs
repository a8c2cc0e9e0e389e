//! What a field says: values of several sorts, after one another.

use super::{date, escape, inline, labels, shown};
use minijinja::value::Value;
use minijinja::{Error, State};

/// `{{ it["values"] | said(ref, link) }}`: the values of a field as one text, with a space between two, but none before a
/// comma or a colon that stands by itself. Words, dates and author's text become what they are by themselves; an item is
/// given to the macro `ref`, and a link, as its address and its text, to the macro `link`.
pub(super) fn said(state: &mut State<'_, '_>, values: &Value, item: &Value, link: &Value) -> Result<Value, Error> {
    let mut out = String::new();
    for value in values.try_iter()? {
        let text = value.get_attr("text")?;
        let text = text.as_str();
        if !out.is_empty() && !matches!(text, Some("," | ":")) {
            out.push(' ');
        }
        let form = value.get_attr("form")?;
        match (form.as_str().unwrap_or_default(), text) {
            ("markdown", Some(source)) => out.push_str(&shown(state, &inline(state, source))?),
            ("word", Some(word)) => out.push_str(&shown(state, &labels::word(state, word)?)?),
            ("date", Some(day)) => out.push_str(&escape(state, &date(state, day)?)),
            ("item", _) => {
                let called = item.call(state, &[value.get_attr("item")?])?;
                out.push_str(&shown(state, &called)?);
            }
            ("link", text) => {
                let address = value.get_attr("href")?;
                let text = text.map_or_else(|| address.clone(), Value::from);
                let called = link.call(state, &[address, text])?;
                out.push_str(&shown(state, &called)?);
            }
            (_, text) => out.push_str(&escape(state, text.unwrap_or_default())),
        }
    }
    Ok(Value::from_safe_string(out))
}

#[cfg(test)]
mod tests {
    use crate::report::filters;
    use crate::report::view::{Markdown, Ref, Said};
    use minijinja::value::{Serde, Value};
    use minijinja::{AutoEscape, Environment, context};
    use std::collections::BTreeMap;

    const PAGE: &str = "{% macro ref(item) %}<i>{{ item.title }}</i>{% endmacro %}\
        {% macro link(address, text) %}<u>{{ address }}|{{ text }}</u>{% endmacro %}{{ told | said(ref, link) }}";

    fn shown(values: &[Said]) -> String {
        let mut env = Environment::new();
        env.set_auto_escape_callback(|_| AutoEscape::Html);
        filters::install(&mut env);
        let words = BTreeMap::from([("long-term", "long & far")]);
        let t = context! { words, dates => context! { day => "{day} {month} {year}", months => ["January"] } };
        env.render_str(PAGE, context! { told => Value::from(Serde(&values)), t }).expect("a page")
    }

    fn plain(text: &str) -> Said {
        Said::Plain { text: text.to_owned() }
    }

    fn word(text: &str) -> Said {
        Said::Word { text: text.to_owned() }
    }

    #[test]
    fn a_mark_follows_at_once_and_all_else_after_a_space() {
        let because = Said::Markdown { text: Markdown::new("they *moved*") };
        assert_eq!(shown(&[word("excluded"), plain(":"), because]), "excluded: they <em>moved</em>");
        assert_eq!(shown(&[plain("sex"), plain(","), plain("age")]), "sex, age");
    }

    #[test]
    fn each_sort_of_value_is_told_as_it_is_by_itself() {
        assert_eq!(
            shown(&[word("long-term"), Said::Date { text: "2026-01-05".into() }]),
            "long &amp; far 5 January 2026"
        );
        let item = Said::Item { item: Ref { title: "<b>".into(), ..Ref::default() } };
        let bare = Said::Link { text: None, href: "https://example.org".into() };
        let named = Said::Link { text: Some("here".into()), href: "#there".into() };
        assert_eq!(
            shown(&[item, bare, named]),
            "<i>&lt;b&gt;</i> <u>https://example.org|https://example.org</u> <u>#there|here</u>"
        );
        assert_eq!(shown(&[plain("1 < 2")]), "1 &lt; 2");
    }
}
