//! Whether two texts say the same, white space between their words aside.

use super::line::remark_behind;
use crate::syntax::{FaultKind, Item, Line, LineKind, Span, Token, TokenKind, Tree};

/// Whether the lines of both, blank ones aside, have the same kinds, the same words in the same order, and the same faults.
pub(super) fn says_the_same(one: &Tree, one_text: &str, other: &Tree, other_text: &str) -> bool {
    said(one, one_text).eq(said(other, other_text)) && faults(one).eq(faults(other))
}

/// A line that says something: its kind, and its words.
#[derive(PartialEq)]
struct Said<'t> {
    kind: LineKind,
    words: Vec<(TokenKind, Words<'t>)>,
}

/// A word; of a text over lines, its lines.
struct Words<'t>(&'t str);

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || (self.0.contains('\r') && self.0.replace("\r\n", "\n") == other.0)
    }
}

fn said<'t>(tree: &'t Tree, text: &'t str) -> impl Iterator<Item = Said<'t>> {
    let lines = tree.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)));
    lines.filter(|(_, line)| line.kind != LineKind::Blank).map(move |(item, line)| of_line(item, line, text))
}

fn of_line<'t>(item: &Item, line: &Line, text: &'t str) -> Said<'t> {
    let written = |span: Span| &text[span.shifted(item.start).range()];
    let word = |token: &Token| match token.kind {
        TokenKind::Remark => (token.kind, Words(written(token.span).trim_end())),
        kind => (kind, Words(written(token.span))),
    };
    let mut words: Vec<_> = item.tokens(line).iter().map(word).collect();
    match line.kind {
        LineKind::Comment => words.push((TokenKind::Remark, Words(written(line.span).trim()))),
        LineKind::Close => words.push((TokenKind::Remark, Words(remark_behind(written(line.span))))),
        LineKind::Stray | LineKind::BrokenField | LineKind::BrokenHeader => {
            words.push((TokenKind::Stray, Words(written(line.span))));
        }
        _ => {}
    }
    Said { kind: line.kind, words }
}

fn faults(tree: &Tree) -> impl Iterator<Item = FaultKind> {
    tree.items.iter().flat_map(|item| &item.faults).map(|fault| fault.kind)
}
