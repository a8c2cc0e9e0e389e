//! Specs of random items from the language's own table, laid out at random.

use indicant::model::Sort;
use indicant::syntax::{Token, TokenKind, parse};
use proptest::prelude::*;

/// An item: its sort, some of its fields by number, and whether it stands on one line.
#[derive(Clone, Debug)]
pub struct Chosen {
    sort: Sort,
    fields: Vec<usize>,
    is_one_line: bool,
}

pub fn items() -> impl Strategy<Value = Vec<Chosen>> {
    let item = (prop::sample::select(Sort::ALL), prop::collection::vec(0usize..100, 0..7), any::<bool>());
    let chosen = item.prop_map(|(sort, fields, is_one_line)| Chosen { sort, fields, is_one_line });
    prop::collection::vec(chosen, 0..8)
}

/// Throws that decide how a text is laid out.
pub struct Dice<'d> {
    throws: &'d [u8],
    at: usize,
    /// Whether comments and blank lines are thrown in too.
    pub wild: bool,
}

impl<'d> Dice<'d> {
    pub fn new(throws: &'d [u8], wild: bool) -> Self {
        Dice { throws, at: 0, wild }
    }

    fn one_of<'s>(&mut self, these: &[&'s str]) -> &'s str {
        self.at += 1;
        let throw = self.throws.get(self.at % self.throws.len().max(1)).copied().unwrap_or_default();
        these[(usize::from(throw) + self.at) % these.len()]
    }
}

const GAPS: &[&str] = &[" ", " ", "  ", "\t", "\u{A0}", "                ", " \r "];
const NARROW: &[&str] = &["", " ", "  "];
const IN_LIST: &[&str] = &["", " ", "\t  "];
const WILD_IN_LIST: &[&str] = &["", " ", "\n  # of the list\n", " # beside\r\n", "\n\n  "];
const ENDS: &[&str] = &["\n", "\r\n", "  \n", "\t\r\n"];
const WILD_ENDS: &[&str] =
    &["\n", "\r\n", " # why  \n", "\n\n\n", "\n      # on its own\n", "#! mark\r\n", "\n \n#flush\n\n"];

/// The items as text.
pub fn text(items: &[Chosen], dice: &mut Dice<'_>) -> String {
    let mut out = String::new();
    for item in items {
        let fields: Vec<_> = item.sort.fields().collect();
        let chosen: Vec<&str> = item.fields.iter().map(|at| fields[at % fields.len()].example).collect();
        let header = item.sort.spec().example.split('{').next().unwrap_or_default().trim_end();
        if item.is_one_line {
            let inside = chosen.iter().find(|field| !field.contains("\"\"\"")).copied().unwrap_or_default();
            line(&mut out, &format!("{header} {{ {inside} }}"), true, dice);
            continue;
        }
        line(&mut out, &format!("{header} {{"), true, dice);
        for field in &chosen {
            out.push_str(dice.one_of(&["", " ", "  ", "\t", "          "]));
            line(&mut out, field, false, dice);
        }
        out.push_str(dice.one_of(&["}", "  }", "}  "]));
        end(&mut out, dice);
    }
    out
}

fn line(out: &mut String, tidy: &str, is_header: bool, dice: &mut Dice<'_>) {
    let around = if is_header { tidy.to_owned() } else { format!("unit x \"X\" {{\n{tidy}\n}}\n") };
    let tree = parse(&around);
    let item = &tree.items[0];
    let line = if is_header { item.header().expect("a header") } else { item.fields().next().expect("a field") };
    let mut is_in_list = false;
    let mut before: Option<&Token> = None;
    for token in item.tokens(line) {
        if let Some(before) = before {
            let closes = token.kind == TokenKind::ListClose;
            let may_break = !is_header
                && is_in_list
                && (closes
                    || matches!(before.kind, TokenKind::ListOpen | TokenKind::Comma)
                    || token.kind == TokenKind::Comma);
            let touches = [before.kind, token.kind].iter().any(|kind| {
                matches!(
                    kind,
                    TokenKind::Tilde | TokenKind::Brace | TokenKind::Comma | TokenKind::ListOpen | TokenKind::ListClose
                )
            });
            out.push_str(dice.one_of(match () {
                () if may_break && dice.wild => WILD_IN_LIST,
                () if may_break => IN_LIST,
                () if touches => NARROW,
                () => GAPS,
            }));
        }
        is_in_list = token.kind == TokenKind::ListOpen || (is_in_list && token.kind != TokenKind::ListClose);
        out.push_str(&around[token.span.shifted(item.start).range()]);
        before = Some(token);
    }
    end(out, dice);
}

fn end(out: &mut String, dice: &mut Dice<'_>) {
    let ends = if dice.wild { WILD_ENDS } else { ENDS };
    out.push_str(dice.one_of(ends));
}
