//! Author's Markdown, which is never trusted, made safe for HTML, for Markdown, and for counting its words.

mod escape;
mod filter;
mod inert;
pub(super) mod links;
mod visible;

#[cfg(test)]
mod tests;

pub use escape::escape;
pub use visible::visible;

pub(super) use inert::code_span;

use pulldown_cmark::{Event, Tag, TagEnd, html as writer};
use std::borrow::Cow;

/// Safe HTML blocks of author's Markdown. Its headings begin at level `base`, 1 to 6.
#[must_use]
pub fn html(source: &str, base: u8) -> String {
    write_html(filter::events(source, base))
}

/// Inert Markdown blocks of author's Markdown, in one plain style, without a newline at the end. Its headings begin at
/// level `base`, 1 to 6.
#[must_use]
pub fn markdown(source: &str, base: u8) -> String {
    inert::write(&filter::events(source, base))
}

/// Safe HTML of author's Markdown on one line: its blocks run together, for a table's cell or a list.
#[must_use]
pub fn inline_html(source: &str) -> String {
    write_html(run_together(filter::events(source, 1))).trim().to_owned()
}

/// Inert Markdown of author's Markdown on one line, safe in a table's cell.
#[must_use]
pub fn inline_markdown(source: &str) -> String {
    inert::write(&run_together(filter::events(source, 1)))
}

/// What a reader of author's Markdown reads, without any markup; blocks stand on lines of their own.
#[must_use]
pub fn text(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for event in filter::events(source, 1) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak | Event::Rule => out.push('\n'),
            Event::Start(tag) if !is_inline(&tag.to_end()) => out.push('\n'),
            Event::End(end) if !is_inline(&end) => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// Plain text, safe in HTML, in an attribute too. Most texts are so as they stand.
#[must_use]
pub fn escape_html(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    if !text.bytes().any(|byte| entity(byte).is_some()) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = &*text;
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, entity(byte)?))) {
        out.push_str(&rest[..at]);
        out.push_str(entity);
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What a character that means something in HTML is written as; all of them are one byte long.
const fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

fn write_html(events: Vec<Event<'_>>) -> String {
    let mut out = String::new();
    // The author's HTML is text by now, so the HTML events made here are ours alone: void elements as HTML writes them.
    let ours = events.into_iter().map(|event| match event {
        Event::Rule => Event::Html("<hr>\n".into()),
        Event::HardBreak => Event::Html("<br>\n".into()),
        Event::Text(text) => Event::Text(visible(&text).into_owned().into()),
        Event::Code(code) => Event::Code(visible(&code).into_owned().into()),
        other => other,
    });
    writer::push_html(&mut out, ours);
    out
}

/// Leaves out every block, and puts a space where one ended.
fn run_together(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let together = events.into_iter().filter_map(|event| match event {
        Event::Start(tag) if !is_inline(&tag.to_end()) => None,
        Event::End(end) if !is_inline(&end) => Some(Event::SoftBreak),
        Event::Start(Tag::CodeBlock(_)) => None,
        Event::HardBreak | Event::Rule => Some(Event::SoftBreak),
        other => Some(other),
    });
    together.collect()
}

const fn is_inline(end: &TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link)
}
