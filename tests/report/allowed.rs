//! What a document may be made of, written down: whatever else comes out of a template came out of an author's text.

use crate::marks::{html_of, marks};
use indicant::report::Format;

/// The elements of our pages, each with the attributes that it may have.
const PAGE: &[(&str, &[&str])] = &[
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "http-equiv", "content", "name"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &[]),
    ("header", &[]),
    ("nav", &["class", "aria-labelledby"]),
    ("main", &["id", "tabindex"]),
    ("section", &["aria-labelledby"]),
    ("article", &["class", "aria-labelledby"]),
    ("div", &["class", "id", "role", "aria-labelledby", "tabindex"]),
    ("h1", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("p", &["class"]),
    ("span", &["class", "id"]),
    ("a", &["href", "class"]),
    ("time", &["datetime"]),
    ("ul", &["class"]),
    ("ol", &["class"]),
    ("li", &["class", "id"]),
    ("dl", &["class"]),
    ("dt", &[]),
    ("dd", &[]),
    ("table", &[]),
    ("caption", &["id"]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &["class"]),
    ("th", &["scope", "class", "id"]),
    ("td", &["class"]),
    ("blockquote", &["class"]),
    ("figure", &["class", "aria-labelledby"]),
    ("figcaption", &["id"]),
    ("code", &[]),
    ("strong", &[]),
    ("b", &["class"]),
    ("small", &[]),
    ("sup", &[]),
    ("svg", &["class", "width", "height", "viewBox", "aria-hidden"]),
    ("path", &["class", "d"]),
];

/// What an author's Markdown may become besides.
const AUTHORS: &[(&str, &[&str])] = &[
    ("p", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("em", &[]),
    ("strong", &[]),
    ("code", &[]),
    ("pre", &[]),
    ("blockquote", &[]),
    ("a", &["href"]),
    ("br", &[]),
    ("hr", &[]),
];

/// What becomes of our Markdown by a reader that trusts everything: author's elements, our headings, tables and anchors.
const OF_MARKDOWN: &[(&str, &[&str])] = &[
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("a", &["id"]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["style"]),
    ("td", &["style"]),
    // How a reader of Markdown says in what language a piece of code is; ours says that it is text.
    ("code", &["class"]),
];

/// What readers make of a document, where that is HTML; each format says how it is read.
pub fn as_html(format: Format, document: &str) -> String {
    match format {
        Format::Html => document.to_owned(),
        Format::Markdown => html_of(document),
        Format::Text => String::new(),
    }
}

/// Fails where a document holds anything that is not written down here.
pub fn assert_inert(format: Format, document: &str, of: &str) {
    let sets: &[_] = match format {
        Format::Html => &[PAGE, AUTHORS],
        Format::Markdown => &[AUTHORS, OF_MARKDOWN],
        Format::Text => &[],
    };
    let unseen = |char: &char| {
        matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || char.is_control() && !matches!(char, '\n' | '\t')
    };
    let unseen: Vec<char> = document.chars().filter(unseen).collect();
    assert!(unseen.is_empty(), "{unseen:?} stand in {format:?}, from {of}");
    let html = as_html(format, document);
    for tag in tags(&html) {
        let (name, attributes) = parts(tag).unwrap_or_else(|| panic!("<{tag}> is in {format:?}, from {of}"));
        let may = |attribute: &str| {
            sets.iter().flat_map(|set| *set).any(|(known, may)| *known == name && may.contains(&attribute))
        };
        let known = sets.iter().flat_map(|set| *set).any(|(known, _)| *known == name);
        assert!(known, "<{tag}> is in {format:?}, from {of}");
        for (attribute, value) in attributes {
            assert!(may(attribute), "<{tag}> has a strange attribute in {format:?}, from {of}");
            assert!(is_harmless(attribute, value), "<{tag}> has a strange {attribute} in {format:?}, from {of}");
        }
    }
}

/// The values that an attribute may have, where not every text may stand in it.
fn is_harmless(attribute: &str, value: &str) -> bool {
    let name = |value: &str| {
        !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    match attribute {
        "href" => {
            let lower = value.to_ascii_lowercase();
            ["https://", "http://", "mailto:", "#"].iter().any(|start| lower.starts_with(start))
        }
        "id" | "aria-labelledby" => name(value),
        "class" => value.split(' ').all(name),
        "style" => value.strip_prefix("text-align: ").is_some_and(|side| ["left", "right", "center"].contains(&side)),
        "start" => value.bytes().all(|byte| byte.is_ascii_digit()),
        "http-equiv" => value == "Content-Security-Policy",
        _ => true,
    }
}

/// Every tag of a page, its head too, without its brackets; a style sheet holds none.
fn tags(page: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap_or(page);
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = match tag {
            "style" => after.split_once("</style>").map_or("", |(_, after)| after),
            _ => after,
        };
        tags.push(tag);
    }
    assert!(tags.iter().filter(|tag| **tag == "style").count() <= 1, "one style sheet, which is ours");
    tags
}

/// The name of a tag and its attributes; `None` where it is not written as ours are.
fn parts(tag: &str) -> Option<(&str, Vec<(&str, &str)>)> {
    let tag = tag.strip_suffix('/').unwrap_or(tag).trim_end();
    if let Some(name) = tag.strip_prefix('/') {
        return Some((name, Vec::new()));
    }
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (attribute, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        attributes.push((attribute, value));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Some((name, attributes))
}

/// What is ours of a document's structure: its headings above those that an author may write, its tables, its anchors.
#[derive(PartialEq, Debug)]
pub struct Structure {
    headings: usize,
    tables: Vec<(usize, usize)>,
    anchors: Vec<String>,
}

/// The structure of a document as its readers see it.
pub fn structure(format: Format, document: &str) -> Structure {
    let marks = marks(&as_html(format, document));
    let headings = marks.headings.iter().filter(|(level, _)| *level < 4).count();
    Structure { headings, tables: marks.tables, anchors: marks.anchors }
}

#[test]
fn what_is_not_written_down_is_seen() {
    for strange in [
        "<script>",
        "<p onclick=\"x\">",
        "<p onclick=x>",
        "<a href=\"javascript:x\">x</a>",
        "<a href=\" https://x\">x</a>",
        "<h3 id=\"a b\">",
        "<td style=\"color: red\">",
        "<img src=\"x\">",
        "<!-- x -->",
        "a < b",
        "<p",
        "x\u{202e}",
        "x\u{0}",
        "<style>a</style><style>b</style>",
    ] {
        let seen = std::panic::catch_unwind(|| assert_inert(Format::Html, strange, "a test"));
        assert!(seen.is_err(), "{strange:?} is let through");
    }
    assert_inert(Format::Html, "<p class=\"a b\">x &lt; y</p><hr><ol start=\"2\"><li>z</li></ol>", "a test");
}
