//! Whatever an author writes, in whatever field: it is shown, and it does nothing.

use crate::marks::{html_of, tags};
use crate::{page, sample};
use indicant::report::Format;
use indicant::report::view::ConsultationView;
use serde_json::Value;
use std::collections::BTreeSet;

/// Fields that hold a word of the language, of the schema or of the program, and no author's text.
const WORDS: &[&str] = &[
    "state",
    "basis",
    "severity",
    "status",
    "given",
    "form",
    "lang",
    "relation",
    "aspect",
    "verdict",
    "neither",
    "word",
    "way",
    "rule",
    "anchor",
    "sort",
    "question",
    "opened",
    "closed",
    "dated",
    "until",
    "schema_version",
    "tool",
    "tool_version",
    "rules_version",
    "language_version",
    "sha256",
    "role",
    "field",
    "href",
    "elsewhere",
    "link",
];

/// Goes through every author's text of a view.
pub fn each_text(value: &mut Value, key: &str, path: &str, change: &mut dyn FnMut(&str, &str, &mut String)) {
    match value {
        Value::String(text) if !WORDS.contains(&key) => change(path, key, text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, key, path, change)),
        Value::Object(fields) => {
            // A fact's word is one of the language too, and so are the names of rules.
            let language = fields.get("form").is_some_and(|form| form == "word" || form == "date" || form == "link");
            let rule = fields.contains_key("what_to_do");
            for (key, value) in fields.iter_mut() {
                if (language && key == "text") || (rule && key == "name") || key == "asks" && value.is_string() {
                    continue;
                }
                let path = format!("{path}.{key}");
                each_text(value, key, &path, change);
            }
        }
        _ => {}
    }
}

fn changed(change: &mut dyn FnMut(&str, &str, &mut String)) -> ConsultationView {
    let mut json = serde_json::to_value(sample::view()).expect("a view is plain data");
    each_text(&mut json, "", "", change);
    serde_json::from_value(json).expect("and stays one")
}

pub const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "</title></style></p></td></table><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "![x](https://example.org/track.gif)",
    "[x]: javascript:alert(1)",
    "| a | b |\n| - | - |\n| c | d |",
    "\n\n# Mine\n\n---\n\n- [ ] x\n\n```\n<script>\n",
    "{{ view }} {% raw %} {# x #} ${x} <%= x %>",
    "&lt;script&gt;&#60;script&#62;",
    "# H {onclick=alert(1)}",
    "a\u{202e}b\u{2066}c\u{0}d",
    "`a` ``b `c",
    "</blockquote></li></ul><form action=https://example.org><input>",
    "=cmd|' /C calc'!A0",
    "\\",
];

#[test]
fn attacks_in_every_field_at_once_come_out_inert() {
    let calm = |format: Format| {
        let text = page(&sample::view(), format);
        if format == Format::Markdown { html_of(&text) } else { text }
    };
    let names = |html: &str| {
        tags(html).iter().map(|tag| tag.split(' ').next().unwrap_or("").to_owned()).collect::<BTreeSet<_>>()
    };
    let attributes = |html: &str| {
        tags(html)
            .iter()
            .flat_map(|tag| tag.split(' ').skip(1))
            .filter_map(|part| part.split_once("=\""))
            .map(|(name, _)| name.to_owned())
            .collect::<BTreeSet<_>>()
    };
    for format in Format::ALL {
        let calm = calm(format);
        for attack in ATTACKS {
            let view = changed(&mut |_, _, text| text.push_str(attack));
            let text = page(&view, format);
            let html = if format == Format::Markdown { html_of(&text) } else { text };
            // What an author's Markdown may add, and no more.
            let allowed = ["h4", "/h4", "h5", "/h5", "h6", "/h6", "hr", "pre", "/pre", "code", "/code", "br", "hr/"];
            let known: BTreeSet<String> = names(&calm).into_iter().chain(allowed.map(Into::into)).collect();
            let strange: Vec<_> = names(&html).difference(&known).cloned().collect();
            assert!(strange.is_empty(), "{attack:?} put {strange:?} into {format:?}");
            let known: BTreeSet<String> = attributes(&calm).into_iter().chain(["class".to_owned()]).collect();
            let strange: Vec<_> = attributes(&html).difference(&known).cloned().collect();
            assert!(strange.is_empty(), "{attack:?} put {strange:?} into {format:?}");
            assert!(!html.contains('\u{202e}') && !html.contains('\0'), "{attack:?}");
            let link = |tag: &&str| {
                tag.contains("href=\"")
                    && !["#", "https://", "http://", "mailto:"]
                        .iter()
                        .any(|start| tag.contains(&format!("href=\"{start}")))
            };
            assert!(!tags(&html).iter().any(link), "{attack:?} made a link in {format:?}");
            let tables = |html: &str| html.matches("<table").count();
            let cells = |html: &str| html.matches("</td>").count() + html.matches("</th>").count();
            assert_eq!(
                (tables(&html), cells(&html)),
                (tables(&calm), cells(&calm)),
                "{attack:?} changed the tables of {format:?}"
            );
        }
    }
}

/// Texts that no reader is shown, and why.
const UNSHOWN: &[(&str, &str)] = &[
    (".name", "names are for addresses; an indicator's is on its card"),
    (".findings.why", "the rule's reason is shown, once for all its findings"),
    (".findings.help", "for whoever writes the spec; the document asks in a reader's words"),
    (".asks.help", "the same"),
    (".framework_asks.help", "the same"),
    (".recommendations.help", "the same"),
    (".asks_for.help", "the same"),
    (".findings.instead", "what is asked for says it, once for all findings that do"),
    (".cohort.basis_why", "the same fact stands on the indicator's card"),
    (".source.basis_why", "the same"),
    (".recommendations.subjects.title", "beyond the fourth they are counted; each stands with its finding"),
    (".asks_for.subjects.title", "the evidence above it names them"),
    (".respondent.standpoint", "each finding that rests on it names it"),
    (".parents.title", "the outcome's own title is shown where it stands; this is a link to it"),
];

#[test]
fn every_text_of_the_view_is_shown_in_both_formats() {
    let mut sentinels: Vec<(String, String)> = Vec::new();
    let view = changed(&mut |path, _, text| {
        let sentinel = format!("zq{:04}zq", sentinels.len());
        text.push_str(&sentinel);
        sentinels.push((path.to_owned(), sentinel));
    });
    for format in Format::ALL {
        let text = page(&view, format);
        let lost: BTreeSet<&String> =
            sentinels.iter().filter(|(_, sentinel)| !text.contains(sentinel.as_str())).map(|(path, _)| path).collect();
        let lost: Vec<_> =
            lost.into_iter().filter(|path| !UNSHOWN.iter().any(|(end, _)| path.ends_with(end))).collect();
        assert!(lost.is_empty(), "in {format:?} nobody can read {lost:#?}");
    }
}
