//! An item that is being put together, line by line, with what is wrong in it.

use super::generated::Rule;
use crate::syntax::MAX_TOKENS;
use crate::syntax::fault::{Fault, FaultKind};
use crate::syntax::span::Span;
use crate::syntax::tree::{Line, LineKind, Token, TokenKind};
use pest::iterators::Pair;

/// An item that is being put together.
pub(super) struct Draft {
    pub(super) start: u32,
    pub(super) certain: bool,
    pub(super) lines: Vec<Line>,
    pub(super) tokens: Vec<Token>,
    pub(super) faults: Vec<Fault>,
    pub(super) state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Before the first header.
    Preamble,
    Open,
    Closed,
}

impl Draft {
    pub(super) fn new(start: u32, state: State, certain: bool) -> Self {
        Draft { start, certain, lines: Vec::new(), tokens: Vec::new(), faults: Vec::new(), state }
    }

    pub(super) fn fault(&mut self, kind: FaultKind, span: Span) {
        self.faults.push(Fault { kind, span });
    }

    /// Ends an item that may still be open. A text without its end has swallowed the `}` too, and one that stands at the
    /// end of another line is told there.
    pub(super) fn unclosed(&mut self, text: &str) {
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

    pub(super) fn plain_line(&mut self, kind: LineKind, span: Span) {
        let same = self.lines.last_mut().filter(|line| line.kind == kind);
        match same {
            // Runs of blank lines and of comments are one line each: nothing is told apart by where they break.
            Some(line) if kind == LineKind::Blank => line.span.end = span.end - self.start,
            _ => self.push_line(kind, span, self.tokens.len()),
        }
    }

    pub(super) fn close(&mut self, span: Span) {
        if self.state == State::Open {
            self.push_line(LineKind::Close, span, self.tokens.len());
            self.state = State::Closed;
        } else {
            self.push_stray(span);
        }
    }

    /// Adds a line that belongs to nothing. A run of them is one fault.
    pub(super) fn stray(&mut self, span: Span, text: &str) {
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

    pub(super) fn long_line(&mut self, start: u32, text: &str) {
        let span = Span::new(start, start + text.len() as u32);
        let at = Span::new(start - self.start, start - self.start + first_char(text));
        self.fault(FaultKind::LineTooLong, at);
        let kind = if self.state == State::Open { LineKind::BrokenField } else { LineKind::Stray };
        self.push_line(kind, span, self.tokens.len());
    }

    /// Adds a line that holds tokens, with the first thing that is wrong in it.
    pub(super) fn token_line(&mut self, kind: LineKind, span: Span, pair: Pair<'_, Rule>, piece: u32, text: &str) {
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

    pub(super) fn excess(&mut self, start: u32, text: &str) {
        let span = Span::new(start, start + text.len() as u32);
        let at = Span::new(start - self.start, start - self.start + first_char(text));
        self.push_line(LineKind::Stray, span, self.tokens.len());
        self.fault(FaultKind::ItemTooLong, at);
    }

    /// A header's braces hold one field at most, on one line, and nothing comes after them.
    pub(super) fn check_header(&mut self) {
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
    pub(super) fn visible_end(&self, text: &str) -> Span {
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
