//! Author's Markdown written again as Markdown in which nothing is active, in one plain style.

use super::escape::{guard_start, inline};
use super::visible;
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// Writes filtered events as Markdown blocks; no newline at the end.
pub(super) fn write(events: &[Event<'_>]) -> String {
    let mut writer = Writer { open: vec![Block::default()], links: Vec::new(), code: None, heading: false };
    for event in events {
        writer.take(event);
    }
    while writer.open.len() > 1 {
        writer.close();
    }
    writer.flush("");
    writer.open.pop().map(|root| root.text(false)).unwrap_or_default()
}

/// An open container: the blocks in it, and the running text that is not yet one.
#[derive(Default)]
struct Block {
    kind: Kind,
    blocks: Vec<String>,
    running: String,
    /// Whether it holds a paragraph of its own, so that blank lines must stand between its blocks.
    loose: bool,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Kind {
    #[default]
    Root,
    Quote,
    List(Option<u64>),
    Item,
}

impl Block {
    fn text(&self, tight: bool) -> String {
        self.blocks.join(if tight { "\n" } else { "\n\n" })
    }
}

struct Writer {
    open: Vec<Block>,
    links: Vec<String>,
    code: Option<String>,
    heading: bool,
}

impl Writer {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&visible(text)),
                None => self.running().push_str(&inline(&visible(text))),
            },
            Event::Code(code) => {
                let code = code_span(&visible(code));
                self.running().push_str(&code);
            }
            Event::SoftBreak => self.running().push(' '),
            Event::HardBreak if self.heading => self.running().push(' '),
            Event::HardBreak => self.running().push_str("\\\n"),
            Event::Rule => {
                self.flush("");
                self.block("---".to_owned());
            }
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(*end),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.flush("");
                if let Some(open) = self.open.last_mut() {
                    open.loose = true;
                }
            }
            Tag::Heading { .. } => {
                self.flush("");
                self.heading = true;
            }
            Tag::CodeBlock(_) => {
                self.flush("");
                self.code = Some(String::new());
            }
            Tag::BlockQuote(_) => self.nest(Kind::Quote),
            Tag::List(first) => self.nest(Kind::List(*first)),
            Tag::Item => self.nest(Kind::Item),
            Tag::Emphasis => self.emphasis("*"),
            Tag::Strong => self.emphasis("**"),
            Tag::Link { dest_url, .. } => {
                self.links.push(dest_url.replace('&', "&amp;"));
                self.running().push('[');
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Paragraph => self.flush(""),
            TagEnd::Heading(level) => {
                self.heading = false;
                self.flush(&format!("{} ", "#".repeat(depth(level))));
            }
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.block(code_block(&code));
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.close(),
            TagEnd::Emphasis => self.running().push('*'),
            TagEnd::Strong => self.running().push_str("**"),
            TagEnd::Link => {
                let address = self.links.pop().unwrap_or_default();
                self.running().push_str(&format!("]({address})"));
            }
            _ => {}
        }
    }

    fn emphasis(&mut self, mark: &str) {
        self.running().push_str(mark);
    }

    fn running(&mut self) -> &mut String {
        if self.open.is_empty() {
            self.open.push(Block::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last].running
    }

    /// Makes a block of the running text, its lines guarded, behind `mark`.
    fn flush(&mut self, mark: &str) {
        let running = std::mem::take(self.running());
        let guarded: Vec<String> = running.trim().lines().map(|line| guard_line(line.trim())).collect();
        let text = guarded.join("\n");
        if !text.is_empty() {
            self.block(format!("{mark}{}", text.trim_end_matches('\\')));
        }
    }

    fn block(&mut self, text: String) {
        if let Some(open) = self.open.last_mut() {
            open.blocks.push(text);
        }
    }

    fn nest(&mut self, kind: Kind) {
        self.flush("");
        self.open.push(Block { kind, ..Block::default() });
    }

    fn close(&mut self) {
        self.flush("");
        let Some(done) = self.open.pop() else { return };
        let text = match done.kind {
            Kind::Root => done.text(false),
            Kind::Quote => prefixed(&done.text(false), "> ", "> "),
            Kind::Item => done.text(!done.loose),
            Kind::List(first) => list(&done, first),
        };
        if done.kind == Kind::Item
            && let Some(list) = self.open.last_mut()
        {
            list.loose |= done.loose;
        }
        if !text.is_empty() {
            self.block(text);
        }
    }
}

/// A line of several: a colon at its start would make a definition of the line above, in the dialects that have those.
fn guard_line(line: &str) -> String {
    if line.starts_with(':') { format!("\\{line}") } else { guard_start(line.to_owned()) }
}

fn list(done: &Block, first: Option<u64>) -> String {
    let items = done.blocks.iter().zip(first.unwrap_or(0)..).map(|(item, number)| match first {
        Some(_) => {
            let mark = format!("{number}. ");
            prefixed(item, &mark, &" ".repeat(mark.len()))
        }
        None => prefixed(item, "- ", "  "),
    });
    items.collect::<Vec<_>>().join(if done.loose { "\n\n" } else { "\n" })
}

fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let lines = text.lines().enumerate().map(|(number, line)| {
        let prefix = if number == 0 { first } else { rest };
        if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn depth(level: HeadingLevel) -> usize {
    level as usize
}

/// A code span that its content cannot end.
pub(in crate::report) fn code_span(code: &str) -> String {
    let code = code.replace(['\n', '\r'], " ");
    // A pipe would end a table's cell even in a code span.
    if code.contains('|') || code.trim().is_empty() {
        return inline(&code);
    }
    let fence = "`".repeat(longest_run(&code) + 1);
    let pad = if code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{code}{pad}{fence}")
}

fn code_block(code: &str) -> String {
    let fence = "`".repeat((longest_run(code) + 1).max(3));
    format!("{fence}text\n{}\n{fence}", code.trim_end_matches('\n'))
}

fn longest_run(text: &str) -> usize {
    text.split(|char| char != '`').map(str::len).max().unwrap_or(0)
}
