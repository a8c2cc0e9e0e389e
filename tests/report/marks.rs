//! Reading a page as a browser or a reader of Markdown would, as far as the tests need.

use pulldown_cmark::{Options, Parser, html};
use std::collections::BTreeSet;

/// What a page is made of.
#[derive(Debug, PartialEq)]
pub struct Marks {
    /// Headings, as level and text.
    pub headings: Vec<(u8, String)>,
    /// How many rows and cells the tables have, in order.
    pub tables: Vec<(usize, usize)>,
    /// Where links lead, in order.
    pub links: Vec<String>,
    /// Anchors, in order.
    pub anchors: Vec<String>,
}

/// The HTML of a Markdown page, by a reader that trusts everything and knows GitHub's tables.
pub fn html_of(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(
        &mut out,
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS),
    );
    out
}

/// Fails unless a page and its Markdown have the same headings, tables, links and anchors, each anchor once, and no link of the
/// page's own leads nowhere.
pub fn assert_alike(html: &str, markdown: &str, of: &str) {
    let (html, markdown) = (marks(html), marks(&html_of(markdown)));
    assert_eq!(html.headings, markdown.headings, "{of}");
    assert_eq!(html.tables, markdown.tables, "{of}");
    assert_eq!(html.links, markdown.links, "{of}");
    let anchors: BTreeSet<&String> = html.anchors.iter().collect();
    assert_eq!(anchors, markdown.anchors.iter().collect(), "{of}");
    assert_eq!(html.anchors.len(), anchors.len(), "an anchor of {of} stands twice");
    for link in html.links.iter().filter_map(|to| to.strip_prefix('#')) {
        assert!(anchors.iter().any(|anchor| *anchor == link), "#{link} of {of} leads nowhere");
    }
}

/// Every tag of a page, without its brackets. Panics on a `<` without its `>`.
pub fn tags(page: &str) -> Vec<&str> {
    let (_, body) = page.split_once("</style>").unwrap_or(("", page));
    body.split('<').skip(1).map(|rest| rest.split_once('>').expect("a tag ends").0).collect()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn plain(html: &str) -> String {
    let mut out = String::new();
    for piece in html.split('<').enumerate() {
        let text = match piece {
            (0, text) => text,
            (_, rest) => rest.split_once('>').map_or("", |(_, text)| text),
        };
        out.push_str(text);
    }
    let out = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(out, |out, (from, to)| out.replace(from, to));
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page is made of.
pub fn marks(page: &str) -> Marks {
    let (_, body) = page.split_once("</style>").unwrap_or(("", page));
    let mut headings = Vec::new();
    for level in 1..=6_u8 {
        for (at, _) in body.match_indices(&format!("<h{level}")) {
            let rest = &body[at..];
            if let Some((heading, _)) = rest.split_once(&format!("</h{level}>")) {
                headings.push((at, level, plain(heading)));
            }
        }
    }
    headings.sort();
    let tables = body.split("<table").skip(1).map(|rest| {
        let table = rest.split_once("</table>").expect("a table ends").0;
        (table.matches("<tr").count(), table.matches("</td>").count() + table.matches("</th>").count())
    });
    let all = tags(page);
    Marks {
        headings: headings.into_iter().map(|(_, level, text)| (level, text)).collect(),
        tables: tables.collect(),
        links: all
            .iter()
            .filter_map(|tag| attribute(tag, "href"))
            .filter(|to| *to != "#main")
            .map(|to| to.replace("&amp;", "&"))
            .collect(),
        anchors: all.iter().filter_map(|tag| attribute(tag, "id")).filter(|id| *id != "main").map(Into::into).collect(),
    }
}
