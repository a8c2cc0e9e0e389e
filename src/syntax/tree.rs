//! The tree of a file: its items, their lines, the tokens in them, with every comment and every fault kept.
//!
//! Places inside an item are counted from the item's first byte, so that an item that did not change is the same value
//! when the text above it grows. The lines of all items, one after another, are the file again, byte for byte.

use super::fault::Fault;
use super::span::Span;

/// A file as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tree {
    /// Whether it began with a byte-order mark, which is kept and means nothing.
    pub byte_order_mark: bool,
    /// Its items in order. The first may be a preamble: lines before the first header.
    pub items: Vec<Item>,
}

impl Tree {
    /// The file's text again, from the pieces of the tree and the text that they point into.
    #[must_use]
    pub fn print(&self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len());
        if self.byte_order_mark {
            printed.push('\u{FEFF}');
        }
        for item in &self.items {
            for line in &item.lines {
                printed.push_str(&text[line.span.shifted(item.start).range()]);
            }
        }
        printed
    }
}

/// An item: a header and what follows it, up to the next header. A preamble has no header.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Where it begins in the file, in bytes.
    pub start: u32,
    /// Its lines, which cover it without a gap.
    pub lines: Box<[Line]>,
    /// The tokens of all its lines, in order.
    pub tokens: Box<[Token]>,
    /// What could not be read, at most one fault a line.
    pub faults: Vec<Fault>,
    /// Whether the header is one that ends whatever was open before it, so that reading can begin here.
    pub certain: bool,
}

impl Item {
    /// Its header's line; `None` for a preamble.
    #[must_use]
    pub fn header(&self) -> Option<&Line> {
        self.lines.first().filter(|line| matches!(line.kind, LineKind::Header | LineKind::BrokenHeader))
    }

    /// The lines that hold a field, a broken one too.
    pub fn fields(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.kind, LineKind::Field | LineKind::BrokenField))
    }

    /// The tokens of one of its lines.
    #[must_use]
    pub fn tokens(&self, line: &Line) -> &[Token] {
        &self.tokens[line.first_token as usize..(line.first_token + line.token_count) as usize]
    }

    /// Where it ends, counted from its own start.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.lines.last().map_or(0, |line| line.span.end)
    }

    /// Whether it covers no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineKind {
    /// Begins an item: `indicator name "Title" {`.
    Header,
    /// Meant to begin an item, and could not be read as written.
    BrokenHeader,
    /// A keyword and its value; may hold further physical lines where a list or text goes on.
    Field,
    /// A field that could not be read: it counts as neither stated nor missing.
    BrokenField,
    /// The `}` that ends an item.
    Close,
    /// A comment on lines of its own.
    Comment,
    /// One or more empty lines.
    Blank,
    /// Belongs to nothing.
    Stray,
}

/// A line, with its line ending.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Where it is, from the start of its item.
    pub span: Span,
    /// The index of its first token in the item's.
    pub first_token: u32,
    /// How many tokens it has.
    pub token_count: u32,
}

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum TokenKind {
    /// A keyword or a name, perhaps with dots and an edition: `csc@"2023-02".safe`.
    Word,
    /// Begins with a digit: a number or a date.
    Number,
    /// `"…"` on one line.
    String,
    /// `"""…"""`, perhaps over several lines.
    Text,
    /// `<…>`.
    Link,
    /// `[` of a list that is closed.
    ListOpen,
    /// `]` of a list.
    ListClose,
    /// One or more commas.
    Comma,
    /// `~`, before a basis.
    Tilde,
    /// `{` or `}` on a header's line.
    Brace,
    /// A comment at the end of a line.
    Remark,
    /// A string or text that is not closed.
    Unclosed,
    /// Characters that mean nothing here.
    Stray,
}

/// A token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it is, from the start of its item.
    pub span: Span,
}
