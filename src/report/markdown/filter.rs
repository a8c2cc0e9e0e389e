//! The one door through which author's Markdown comes in: what leaves it is safe to write in any format.

use super::links;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

/// How deep quotations and lists may stand in one another; what is deeper is shown at this depth.
const DEEPEST: usize = 12;

/// The events of author's Markdown, made harmless: raw HTML is text, images are their descriptions, links lead where
/// [`links::safe`] lets them or are their text, headings begin at `base` and skip no level, and nothing carries an
/// attribute. Only CommonMark itself is read: no extension is switched on.
pub(super) fn events(source: &str, base: u8) -> Vec<Event<'_>> {
    let mut filter = Filter {
        base: base.clamp(1, 6),
        heading: base.clamp(1, 6) - 1,
        kept: Vec::new(),
        in_link: false,
        depth: 0,
        containers: Vec::new(),
    };
    let mut out = Vec::new();
    for event in Parser::new_ext(source, Options::empty()) {
        filter.take(event, &mut out);
    }
    out
}

struct Filter {
    base: u8,
    /// The level of the last heading that was let through.
    heading: u8,
    /// For each open link or image, whether its tags are kept.
    kept: Vec<bool>,
    in_link: bool,
    depth: usize,
    /// For each open quotation, list or item, whether its tags are kept.
    containers: Vec<bool>,
}

impl Filter {
    fn take<'a>(&mut self, event: Event<'a>, out: &mut Vec<Event<'a>>) {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => out.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => out.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Image { .. }) => self.kept.push(false),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => self.open_link(link_type, &dest_url, out),
            Event::End(TagEnd::Link | TagEnd::Image) => self.close_link(out),
            Event::Start(Tag::Heading { level, .. }) => {
                let level = self.shift(level as u8);
                out.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            }
            Event::End(TagEnd::Heading(_)) => self.close_heading(out),
            Event::Start(Tag::CodeBlock(_)) => out.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))),
            Event::Start(Tag::BlockQuote(_)) => self.open_container(Tag::BlockQuote(None), out),
            Event::Start(tag @ (Tag::List(_) | Tag::Item)) => self.open_container(tag, out),
            Event::End(end @ (TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item)) => {
                self.close_container(end, out)
            }
            Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong)
            | Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Emphasis | TagEnd::Strong)
            | Event::Text(_)
            | Event::Code(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Rule => out.push(event),
            // No extension is on, so nothing else comes; what would come is left out.
            _ => {}
        }
    }

    fn open_link<'a>(&mut self, kind: LinkType, address: &str, out: &mut Vec<Event<'a>>) {
        let address = if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        let safe = if self.in_link { None } else { links::safe(&address) };
        self.kept.push(safe.is_some());
        if let Some(address) = safe {
            self.in_link = true;
            let dest_url = CowStr::from(address);
            out.push(Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                title: "".into(),
                id: "".into(),
            }));
        }
    }

    fn close_link(&mut self, out: &mut Vec<Event<'_>>) {
        if self.kept.pop() == Some(true) {
            self.in_link = false;
            out.push(Event::End(TagEnd::Link));
        }
    }

    /// Headings follow one another without a gap, whatever levels the author used.
    fn shift(&mut self, level: u8) -> HeadingLevel {
        self.heading = (self.base + level - 1).min(self.heading + 1).clamp(self.base, 6);
        HeadingLevel::try_from(usize::from(self.heading)).unwrap_or(HeadingLevel::H6)
    }

    fn close_heading(&mut self, out: &mut Vec<Event<'_>>) {
        // An empty heading is a trap for whoever navigates by headings.
        if matches!(out.last(), Some(Event::Start(Tag::Heading { .. }))) {
            out.pop();
            return;
        }
        let level = HeadingLevel::try_from(usize::from(self.heading)).unwrap_or(HeadingLevel::H6);
        out.push(Event::End(TagEnd::Heading(level)));
    }

    fn open_container<'a>(&mut self, tag: Tag<'a>, out: &mut Vec<Event<'a>>) {
        // A list and its items go together: an item is kept exactly where its list is.
        let keep = match tag {
            Tag::Item => self.containers.last().copied().unwrap_or(false),
            _ => self.depth < DEEPEST,
        };
        self.containers.push(keep);
        if keep {
            self.depth += usize::from(!matches!(tag, Tag::Item));
            out.push(Event::Start(tag));
        }
    }

    fn close_container<'a>(&mut self, end: TagEnd, out: &mut Vec<Event<'a>>) {
        if self.containers.pop() == Some(true) {
            self.depth -= usize::from(!matches!(end, TagEnd::Item));
            let end = if matches!(end, TagEnd::BlockQuote(_)) { TagEnd::BlockQuote(None) } else { end };
            out.push(Event::End(end));
        }
    }
}
