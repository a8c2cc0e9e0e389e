//! Reading a text into a tree with the grammar.

mod draft;

use super::fault::FaultKind;
use super::pieces::{ITEM_KEYWORDS, Piece, is_certain_header, pieces};
use super::span::Span;
use super::tree::{Item, Line, LineKind, Token, Tree};
use draft::{Draft, State};
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
            Rule::field | Rule::stray_field if self.is_header_without_brace(draft, span) => {
                self.begin(draft, span);
                draft.token_line(LineKind::BrokenHeader, span, pair, piece, self.text);
                let word = draft.tokens.first().map_or(span, |token| token.span);
                draft.faults.clear();
                draft.fault(FaultKind::HeaderWithoutBrace, word.to(draft.visible_end(self.text)));
            }
            Rule::field | Rule::stray_field if draft.state == State::Open => {
                draft.token_line(LineKind::Field, span, pair, piece, self.text);
            }
            Rule::field | Rule::stray_field => draft.stray(span, self.text),
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
