//! Reading a text into a tree with the grammar.

use super::MAX_TOKENS;
use super::fault::{Fault, FaultKind};
use super::pieces::{ITEM_KEYWORDS, Piece, is_certain_header, pieces};
use super::span::Span;
use super::tree::{Item, Line, LineKind, Token, TokenKind, Tree};
use pest::Parser;
use pest::iterators::Pair;

mod generated {
    #[derive(pest_derive::Parser)]
    #[grammar = "../grammar/indicant.pest"]
    pub(super) struct Grammar;
}
use generated::{Grammar, Rule};

/// How much is given to the grammar at once, in bytes: enough to be quick, little enough to stay small in memory.
const PIECE: usize = 64 * 1024;

/// Reads a text. Never fails: what cannot be read is in the tree's faults.
#[must_use]
pub fn parse(text: &str) -> Tree {
    parse_in_pieces(text, PIECE)
}

/// Reads a text without cutting it (but around lines too long to read): slower and larger, and the same tree. It is what
/// tests hold [`parse`] against.
#[must_use]
pub fn parse_whole(text: &str) -> Tree {
    parse_in_pieces(text, usize::MAX)
}

/// Reads a text that was read before and then changed in one place, keeping the items before and after the change.
///
/// `old` is the tree of the text before; `changed` is the stretch of the old text that was replaced, in bytes;
/// `new_text` is the text after. The tree is the same as [`parse`] would give.
#[must_use]
pub fn reparse(old: &Tree, new_text: &str, changed: Span, inserted: u32) -> Tree {
    let grown = |at: u32| at - changed.len() + inserted;
    // An item can be kept before the change if its header's line and something after it lie wholly before.
    let from = old.items.iter().rposition(|item| {
        item.certain && item.lines.first().is_some_and(|line| item.start + line.span.end < changed.start)
    });
    let Some(from) = from else { return parse(new_text) };
    let to = old.items.iter().position(|item| item.certain && item.start > changed.end).unwrap_or(old.items.len());
    let start = old.items[from].start;
    let end = old.items.get(to).map_or(new_text.len() as u32, |item| grown(item.start));

    let mut items = old.items[..from].to_vec();
    let mut builder = Builder::of(new_text);
    builder.read(&new_text[start as usize..end as usize], start as usize, PIECE);
    items.append(&mut builder.items);
    items.extend(old.items[to..].iter().map(|item| Item { start: grown(item.start), ..item.clone() }));
    Tree { byte_order_mark: old.byte_order_mark, items }
}

/// Reads a text in pieces of at least `size` bytes each: the same tree, whatever the size.
#[must_use]
pub fn parse_in_pieces(text: &str, size: usize) -> Tree {
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut builder = Builder::of(text);
    builder.read(body, text.len() - body.len(), size);
    Tree { byte_order_mark: body.len() < text.len(), items: builder.items }
}

/// Puts lines together into items.
struct Builder<'t> {
    text: &'t str,
    items: Vec<Item>,
    /// What the lines and tokens of an item are gathered in, one item after another.
    lines: Vec<Line>,
    tokens: Vec<Token>,
}

/// An item that is being put together.
struct Draft {
    start: u32,
    certain: bool,
    lines: Vec<Line>,
    tokens: Vec<Token>,
    faults: Vec<Fault>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first header.
    Preamble,
    Open,
    Closed,
}

impl<'t> Builder<'t> {
    fn of(text: &'t str) -> Self {
        Builder { text, items: Vec::new(), lines: Vec::new(), tokens: Vec::new() }
    }

    /// Reads the part of the text that begins at byte `start`; it must begin at a certain header or at the text's start.
    fn read(&mut self, part: &'t str, start: usize, size: usize) {
        let mut draft = Draft::new(start as u32, State::Preamble, false);
        for piece in pieces(part, size) {
            match piece {
                Piece::Text { start: at, text } => {
                    let at = start + at;
                    for pair in lines_of(text) {
                        self.line(&mut draft, pair, at as u32);
                    }
                }
                Piece::LongLine { start: at, text } => draft.long_line((start + at) as u32, text),
                Piece::Excess { start: at, text } => draft.excess((start + at) as u32, text),
            }
        }
        self.finish(draft);
    }

    fn line(&mut self, draft: &mut Draft, pair: Pair<'t, Rule>, piece: u32) {
        let at = pair.as_span();
        let span = Span::new(piece + at.start() as u32, piece + at.end() as u32);
        match pair.as_rule() {
            Rule::blank => draft.plain_line(LineKind::Blank, span),
            Rule::comment => draft.plain_line(LineKind::Comment, span),
            Rule::close => draft.close(span),
            Rule::header => {
                self.begin(draft, span);
                draft.token_line(LineKind::Header, span, pair, piece, self.text);
                draft.check_header();
            }
            Rule::field if self.is_header_without_brace(draft, span) => {
                self.begin(draft, span);
                draft.token_line(LineKind::BrokenHeader, span, pair, piece, self.text);
                let word = draft.tokens.first().map_or(span, |token| token.span);
                draft.faults.clear();
                draft.fault(FaultKind::HeaderWithoutBrace, word.to(draft.visible_end(self.text)));
            }
            Rule::field if draft.state == State::Open => {
                draft.token_line(LineKind::Field, span, pair, piece, self.text);
            }
            Rule::field => draft.stray(span, self.text),
            _ => {}
        }
    }

    /// Ends the item before and begins another at `span`.
    fn begin(&mut self, draft: &mut Draft, span: Span) {
        let certain = is_certain_header(&self.text[span.range()]);
        let (lines, tokens) = (std::mem::take(&mut self.lines), std::mem::take(&mut self.tokens));
        let next = Draft { lines, tokens, ..Draft::new(span.start, State::Open, certain) };
        draft.unclosed(self.text);
        let done = std::mem::replace(draft, next);
        self.push(done);
    }

    fn finish(&mut self, mut draft: Draft) {
        draft.unclosed(self.text);
        self.push(draft);
    }

    fn push(&mut self, draft: Draft) {
        let Draft { start, certain, mut lines, mut tokens, faults, .. } = draft;
        if !lines.is_empty() {
            let (kept_lines, kept_tokens) = (lines.as_slice().into(), tokens.as_slice().into());
            self.items.push(Item { start, certain, lines: kept_lines, tokens: kept_tokens, faults });
        }
        lines.clear();
        tokens.clear();
        (self.lines, self.tokens) = (lines, tokens);
    }

    /// A line at column 0 that begins like a header and ends in no brace: `indicator s47 "Rate"`. Inside an item that is
    /// still open it must go on like one as well, since fields may stand at column 0 too.
    fn is_header_without_brace(&self, draft: &Draft, span: Span) -> bool {
        let line = &self.text[span.range()];
        let Some(keyword) = line.split([' ', '\t']).next().filter(|word| ITEM_KEYWORDS.contains(word)) else {
            return false;
        };
        let mut after = line[keyword.len()..].trim_start().splitn(2, char::is_whitespace);
        let name = after.next().unwrap_or_default();
        let begins_with_name = name.starts_with(|c: char| c.is_alphabetic());
        match draft.state {
            State::Open => begins_with_name && after.next().is_some_and(|rest| rest.trim_start().starts_with('"')),
            State::Preamble | State::Closed => begins_with_name,
        }
    }
}

/// The lines that the grammar finds in a text; it takes every text.
fn lines_of(text: &str) -> impl Iterator<Item = Pair<'_, Rule>> {
    Grammar::parse(Rule::file, text).into_iter().flatten().flat_map(Pair::into_inner)
}

impl Draft {
    fn new(start: u32, state: State, certain: bool) -> Self {
        Draft { start, certain, lines: Vec::new(), tokens: Vec::new(), faults: Vec::new(), state }
    }

    fn fault(&mut self, kind: FaultKind, span: Span) {
        self.faults.push(Fault { kind, span });
    }

    /// Ends an item that may still be open. A text without its end has swallowed the `}` too, and one that stands at the
    /// end of another line is told there.
    fn unclosed(&mut self, text: &str) {
        let swallowed = self.faults.iter().any(|fault| match fault.kind {
            FaultKind::UnclosedText => true,
            FaultKind::StrayCharacters => text[fault.span.shifted(self.start).range()].starts_with('}'),
            _ => false,
        });
        if self.state != State::Open || swallowed {
            return;
        }
        let header = self.lines.first().map_or(Span::default(), |line| line.span);
        let end = header.end - trailing_blank(text, header.shifted(self.start));
        self.fault(FaultKind::UnclosedItem, Span::new(header.start, end));
    }

    fn push_line(&mut self, kind: LineKind, span: Span, first_token: usize) {
        let token_count = (self.tokens.len() - first_token) as u32;
        let span = Span::new(span.start - self.start, span.end - self.start);
        self.lines.push(Line { kind, span, first_token: first_token as u32, token_count });
    }

    fn plain_line(&mut self, kind: LineKind, span: Span) {
        let same = self.lines.last_mut().filter(|line| line.kind == kind);
        match same {
            // Runs of blank lines and of comments are one line each: nothing is told apart by where they break.
            Some(line) if kind == LineKind::Blank => line.span.end = span.end - self.start,
            _ => self.push_line(kind, span, self.tokens.len()),
        }
    }

    fn close(&mut self, span: Span) {
        if self.state == State::Open {
            self.push_line(LineKind::Close, span, self.tokens.len());
            self.state = State::Closed;
        } else {
            self.push_stray(span);
        }
    }

    /// Adds a line that belongs to nothing. A run of them is one fault.
    fn stray(&mut self, span: Span, text: &str) {
        let visible = text[span.range()].trim_end_matches(is_blank);
        let end = span.start + visible.len() as u32;
        let begins_run = self.lines.last().is_none_or(|line| line.kind != LineKind::Stray);
        if begins_run {
            let leading = (visible.len() - visible.trim_start_matches(is_blank).len()) as u32;
            let at = Span::new(span.start + leading - self.start, end - self.start);
            self.fault(FaultKind::OutsideItem, at);
        }
        self.push_stray(span);
    }

    fn push_stray(&mut self, span: Span) {
        match self.lines.last_mut() {
            Some(line) if line.kind == LineKind::Stray => line.span.end = span.end - self.start,
            _ => {
                let unreported = !self.faults.last().is_some_and(|fault| {
                    fault.kind == FaultKind::OutsideItem && fault.span.start >= span.start - self.start
                });
                self.push_line(LineKind::Stray, span, self.tokens.len());
                if unreported {
                    let at = Span::new(span.start - self.start, span.end - self.start);
                    self.fault(FaultKind::OutsideItem, at);
                }
            }
        }
    }

    fn long_line(&mut self, start: u32, text: &str) {
        let span = Span::new(start, start + text.len() as u32);
        let at = Span::new(start - self.start, start - self.start + first_char(text));
        self.fault(FaultKind::LineTooLong, at);
        let kind = if self.state == State::Open { LineKind::BrokenField } else { LineKind::Stray };
        self.push_line(kind, span, self.tokens.len());
    }

    /// Adds a line that holds tokens, with the first thing that is wrong in it.
    fn token_line(&mut self, kind: LineKind, span: Span, pair: Pair<'_, Rule>, piece: u32, text: &str) {
        let first = self.tokens.len();
        // A piece begins at or before its items: what is counted from the piece is moved to count from the item.
        let to_item = |at: pest::Span<'_>| {
            let shift = |byte: usize| (piece as usize + byte - self.start as usize) as u32;
            Span::new(shift(at.start()), shift(at.end()))
        };
        for token in pair.into_inner() {
            let Some(kind) = kind_of(token.as_rule(), token.as_str()) else { continue };
            self.tokens.push(Token { kind, span: to_item(token.as_span()) });
            if self.tokens.len() - first > MAX_TOKENS {
                break;
            }
        }
        let fault = line_fault(&self.tokens[first..], &text[self.start as usize..], kind == LineKind::Header);
        let kind = if fault.is_some() && kind == LineKind::Field { LineKind::BrokenField } else { kind };
        self.push_line(kind, span, first);
        self.faults.extend(fault);
    }

    fn excess(&mut self, start: u32, text: &str) {
        let span = Span::new(start, start + text.len() as u32);
        let at = Span::new(start - self.start, start - self.start + first_char(text));
        self.push_line(LineKind::Stray, span, self.tokens.len());
        self.fault(FaultKind::ItemTooLong, at);
    }

    /// A header's braces hold one field at most, on one line, and nothing comes after them.
    fn check_header(&mut self) {
        let Some(header) = self.lines.first().copied() else { return };
        let tokens = &self.tokens[header.first_token as usize..];
        let mut braces = tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Brace);
        let open = braces.next();
        let shut = braces.next();
        let after = shut.map_or(0, |(at, _)| at + 1);
        let crowded = match (open, shut) {
            (Some((open, _)), None) => tokens[open + 1..].iter().find(|token| token.kind != TokenKind::Remark),
            (Some(_), Some(_)) => tokens[after..].iter().find(|token| token.kind != TokenKind::Remark),
            (None, _) => None,
        };
        let fault = crowded.map(|token| Fault { kind: FaultKind::CrowdedHeader, span: token.span });
        if self.faults.is_empty() {
            self.faults.extend(fault);
        }
        if shut.is_some() {
            self.state = State::Closed;
        }
    }

    /// The last byte of what is written on the item's last line, as an empty span, from the item's start.
    fn visible_end(&self, text: &str) -> Span {
        let span = self.lines.last().map_or(Span::default(), |line| line.span);
        let end = span.end - trailing_blank(text, span.shifted(self.start));
        Span::new(end, end)
    }
}

fn trailing_blank(text: &str, span: Span) -> u32 {
    let line = &text[span.range()];
    (line.len() - line.trim_end_matches(is_blank).len()) as u32
}

/// The length of a text's first character.
fn first_char(text: &str) -> u32 {
    text.chars().next().map_or(0, char::len_utf8) as u32
}

/// What the grammar calls a gap, and the end of a line.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\r' | '\n')
}

/// What a token of the grammar is to the rest of the program; `None` for what is not a token.
fn kind_of(rule: Rule, written: &str) -> Option<TokenKind> {
    Some(match rule {
        Rule::word => TokenKind::Word,
        Rule::number => TokenKind::Number,
        Rule::string => TokenKind::String,
        Rule::text if written.len() >= 6 && written.ends_with("\"\"\"") => TokenKind::Text,
        Rule::text | Rule::open_string | Rule::open_title => TokenKind::Unclosed,
        Rule::link => TokenKind::Link,
        Rule::list_open => TokenKind::ListOpen,
        Rule::list_close => TokenKind::ListClose,
        Rule::comma => TokenKind::Comma,
        Rule::tilde => TokenKind::Tilde,
        Rule::brace => TokenKind::Brace,
        Rule::remark => TokenKind::Remark,
        Rule::stray | Rule::stray_in_header => TokenKind::Stray,
        _ => return None,
    })
}

/// The first thing that is wrong with a line's tokens. `item` is the text from the item's start.
fn line_fault(tokens: &[Token], item: &str, header: bool) -> Option<Fault> {
    if tokens.len() > MAX_TOKENS {
        let span = tokens.first()?.span;
        return Some(Fault { kind: FaultKind::TooManyValues, span });
    }
    // Curly quotes come in pairs with words between them; whatever else they break, they are the cause.
    let curly = tokens
        .iter()
        .find(|token| token.kind == TokenKind::Stray && item[token.span.range()].contains(['“', '”', '„', '‟', '″']));
    if let Some(token) = curly {
        return Some(Fault { kind: FaultKind::CurlyQuotes, span: token.span });
    }
    let is_wrong = |token: &&Token| matches!(token.kind, TokenKind::Unclosed | TokenKind::Stray);
    // A text that is not closed takes the lines after it along: that outweighs whatever else is wrong.
    let open_text =
        |token: &&Token| token.kind == TokenKind::Unclosed && item[token.span.range()].starts_with("\"\"\"");
    if let Some(token) = tokens.iter().find(open_text).or_else(|| tokens.iter().find(is_wrong)) {
        let written = &item[token.span.range()];
        let kind = match written.as_bytes().first() {
            Some(b'"') if written.starts_with("\"\"\"") && token.kind == TokenKind::Unclosed => FaultKind::UnclosedText,
            Some(b'"') => FaultKind::UnclosedString,
            Some(b'[' | b']') => FaultKind::UnclosedList,
            Some(b'<') => FaultKind::UnclosedLink,
            _ => FaultKind::StrayCharacters,
        };
        let shown = written.lines().next().unwrap_or(written).trim_end_matches(is_blank).len() as u32;
        return Some(Fault {
            kind,
            span: Span::new(token.span.start, token.span.start + shown.max(first_char(written))),
        });
    }
    let first = tokens.first()?;
    (!header && first.kind != TokenKind::Word).then_some(Fault { kind: FaultKind::NoKeyword, span: first.span })
}
