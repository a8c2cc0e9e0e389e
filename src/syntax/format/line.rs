//! One line of an item, laid out from its tokens.

use super::{MARK_COLUMN, VALUE_COLUMN};
use crate::syntax::{Token, TokenKind};

/// A header, on one line.
pub(super) fn header(out: &mut String, item: &str, tokens: &[Token]) {
    let mut pen = Pen::new(out, item);
    let mut before = None;
    for token in tokens {
        pen.token(before, token);
        before = Some(token);
    }
}

/// A field with its value in its column, over lines where a list or a text needs them.
pub(super) fn field(out: &mut String, item: &str, tokens: &[Token]) {
    let mut pen = Pen::new(out, item);
    pen.spaces(2);
    let (mut marked, mut at) = (false, 0);
    while let Some(token) = tokens.get(at) {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        match token.kind {
            TokenKind::Tilde if !marked => {
                marked = true;
                pen.column(MARK_COLUMN);
            }
            TokenKind::Remark => {}
            _ if at == 1 => pen.column(VALUE_COLUMN),
            _ => {}
        }
        let list = list_at(tokens, at);
        match list {
            Some(list) if is_on_one_line(item, list) => pen.flat_list(before, list),
            Some(list) => pen.tall_list(before, list),
            None => pen.token(before, token),
        }
        at += list.map_or(1, <[Token]>::len);
    }
}

/// The `}` of an item, with the comment behind it, which the tree keeps as part of the line only.
pub(super) fn close(out: &mut String, written: &str) {
    out.push('}');
    let remark = remark_behind(written);
    if !remark.is_empty() {
        out.push(' ');
        out.push_str(remark);
    }
}

/// What stands behind the `}` of an item.
pub(super) fn remark_behind(written: &str) -> &str {
    written.split_once('}').map_or("", |(_, behind)| behind.trim())
}

/// The tokens of the list that begins here, its brackets included.
fn list_at(tokens: &[Token], at: usize) -> Option<&[Token]> {
    let rest = tokens.get(at..).filter(|rest| rest.first().is_some_and(|token| token.kind == TokenKind::ListOpen))?;
    let close = rest.iter().position(|token| token.kind == TokenKind::ListClose)?;
    Some(&rest[..=close])
}

/// Whether a list stands on one line. That is its author's choice: a field that goes wrong over several lines may have taken
/// others along, and one on a line of its own has not, so that to break a line or join two would change what is known.
fn is_on_one_line(item: &str, list: &[Token]) -> bool {
    let between = |pair: &[Token]| item[pair[0].span.end as usize..pair[1].span.start as usize].contains('\n');
    !list.windows(2).any(between)
}

/// Writes tokens, and knows in which column it is.
struct Pen<'o, 't> {
    out: &'o mut String,
    item: &'t str,
    /// Where the line began; `None` once a token has gone on over lines.
    line_start: Option<usize>,
}

impl<'o, 't> Pen<'o, 't> {
    fn new(out: &'o mut String, item: &'t str) -> Self {
        let line_start = Some(out.len());
        Pen { out, item, line_start }
    }

    fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
    }

    /// Goes to a column, at least one space away. Below its first line, a field has no columns.
    fn column(&mut self, column: usize) {
        let at = self.line_start.map_or(column, |start| self.out[start..].chars().count());
        self.spaces(column.saturating_sub(at).max(1));
    }

    fn token(&mut self, before: Option<&Token>, token: &Token) {
        self.gap(before, token);
        self.write(token);
    }

    /// The space before a token, unless there is one already.
    fn gap(&mut self, before: Option<&Token>, token: &Token) {
        use TokenKind::{Comma, ListClose, ListOpen, String, Text};
        let Some(before) = before else { return };
        let is_apart = match (before.kind, token.kind) {
            (ListOpen, _) | (_, ListClose) => false,
            (kind, Comma) => kind == Comma,
            // Quotes that touch may be meant as quotes within quotes: not ours to part.
            (String | Text, String | Text) => before.span.end < token.span.start,
            _ => true,
        };
        if is_apart && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
    }

    fn write(&mut self, token: &Token) {
        let written = &self.item[token.span.range()];
        match token.kind {
            TokenKind::Remark => self.out.push_str(written.trim_end()),
            // Twice returned is no line end that we know.
            TokenKind::Text if written.contains('\r') && !written.contains("\r\r\n") => {
                self.out.push_str(&written.replace("\r\n", "\n"));
            }
            _ => self.out.push_str(written),
        }
        if token.kind == TokenKind::Text && written.contains('\n') {
            self.line_start = None;
        }
    }

    fn flat_list(&mut self, before: Option<&Token>, list: &[Token]) {
        self.token(before, &list[0]);
        list.windows(2).for_each(|pair| self.token(Some(&pair[0]), &pair[1]));
    }

    /// A list with a line for each part. Comments stay behind what they stand behind, and on lines of their own.
    fn tall_list(&mut self, before: Option<&Token>, list: &[Token]) {
        self.line_start = None;
        self.token(before, &list[0]);
        let mut at_start = false;
        for pair in list.windows(2) {
            let (before, token) = (&pair[0], &pair[1]);
            let is_beside = !self.item[before.span.end as usize..token.span.start as usize].contains('\n');
            match (before.kind, token.kind) {
                (_, TokenKind::ListClose) => self.out.push_str("\n  "),
                (TokenKind::Remark, _) => self.out.push_str("\n    "),
                (_, TokenKind::Remark) if is_beside => self.out.push(' '),
                (_, TokenKind::Remark) | (TokenKind::ListOpen, _) => self.out.push_str("\n    "),
                // A comma that a comment has driven to the next line stands before its part.
                (TokenKind::Comma, _) if at_start => self.out.push(' '),
                (TokenKind::Comma, _) => self.out.push_str("\n    "),
                _ => self.gap(Some(before), token),
            }
            at_start = token.kind == TokenKind::Comma && before.kind == TokenKind::Remark;
            self.write(token);
        }
    }
}
