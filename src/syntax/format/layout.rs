//! The lines of a file, laid out one after another.

use super::kept::kept_lines;
use super::line;
use crate::syntax::{Item, Line, LineKind, MAX_LINE, Span, TokenKind, Tree};

/// The text laid out, and what was left as it was because it could not be read.
pub(super) fn lay_out(tree: &Tree, text: &str) -> (String, Vec<Span>) {
    let mut page =
        Page { text, out: String::with_capacity(text.len() + text.len() / 8), blank: false, left: Vec::new() };
    for (at, item) in tree.items.iter().enumerate() {
        page.item(item, tree.items.get(at + 1));
    }
    (page.out, page.left)
}

/// What is written so far.
struct Page<'t> {
    text: &'t str,
    out: String,
    /// Whether a blank line is to come before whatever comes next.
    blank: bool,
    left: Vec<Span>,
}

impl Page<'_> {
    fn item(&mut self, item: &Item, next: Option<&Item>) {
        let kept = kept_lines(item, self.text);
        let mut is_open = item.header().is_some() && !is_one_line(item);
        let mut is_first = true;
        for (at, line) in item.lines.iter().enumerate() {
            if kept[at] {
                self.leave(line.span.shifted(item.start), at > 0);
            } else if line.kind == LineKind::Blank {
                // Not between a header and its first field, and not where the file begins.
                self.blank = !(self.out.is_empty() || (is_open && is_first));
                continue;
            } else {
                // Nor before the end of the item.
                self.blank &= line.kind != LineKind::Close;
                self.blank_line();
                self.line(item, line, is_open);
            }
            let ends = line.kind == LineKind::Close || (at == 0 && is_one_line(item));
            if ends {
                is_open = false;
                // Comments below an item may head the next: the blank line comes before them, unless the author has one.
                let mut below = item.lines.iter().zip(&kept).skip(at + 1);
                let has_room = below.all(|(line, kept)| line.kind == LineKind::Comment && !kept);
                self.blank = has_room && next.is_some_and(|next| must_stand_apart(item, next));
            }
            is_first = line.kind == LineKind::Header && !kept[at];
        }
    }

    fn blank_line(&mut self) {
        if std::mem::take(&mut self.blank) {
            self.out.push('\n');
        }
    }

    fn leave(&mut self, span: Span, goes_on: bool) {
        self.blank_line();
        // A byte-order mark in the wrong place is none, and must not become one by coming first.
        if self.out.is_empty() && self.text[span.range()].starts_with('\u{FEFF}') {
            self.out.push('\u{FEFF}');
        }
        let start = self.out.len() as u32;
        self.out.push_str(&self.text[span.range()]);
        let left = Span::new(start, self.out.len() as u32);
        match self.left.last_mut().filter(|before| goes_on && before.end == start) {
            Some(before) => *before = before.to(left),
            None => self.left.push(left),
        }
    }

    fn line(&mut self, item: &Item, line: &Line, is_open: bool) {
        let start = self.out.len();
        let (tokens, written) = (item.tokens(line), &self.text[line.span.shifted(item.start).range()]);
        let item_text = &self.text[item.start as usize..];
        match line.kind {
            LineKind::Header => line::header(&mut self.out, item_text, tokens),
            LineKind::Close => line::close(&mut self.out, written),
            LineKind::Comment => {
                self.out.push_str(if is_open { "  " } else { "" });
                self.out.push_str(written.trim());
            }
            _ => line::field(&mut self.out, item_text, tokens),
        }
        self.out.push('\n');
        // A line that would become too long to be read stays as it was.
        let is_long = self.out.len() - start > MAX_LINE;
        if is_long && self.out[start..].split_inclusive('\n').any(|line| line.len() > MAX_LINE) {
            self.out.truncate(start);
            self.out.push_str(written);
        }
    }
}

/// Whether a blank line stands between two items, whatever their author did.
fn must_stand_apart(item: &Item, next: &Item) -> bool {
    !is_one_line(item) || !is_one_line(next)
}

fn is_one_line(item: &Item) -> bool {
    let braces = |line| item.tokens(line).iter().filter(|token| token.kind == TokenKind::Brace).count();
    item.header().is_some_and(|header| braces(header) >= 2)
}
