//! The one layout of a file. It changes white space and nothing else: what a text says, its comments and the order of both
//! stay as they are, and what could not be read stays byte for byte.
//!
//! - An item begins at the left edge, its fields and the comments among them two spaces in. A field's value stands in
//!   [`VALUE_COLUMN`], where it comes from (`~ …`) in [`MARK_COLUMN`], each after one space if there is no room before it. The
//!   columns are the same for every item, so that a new field never moves the lines of others.
//! - Everything else stands one space apart; lists as `[a, b]`. One that its author has broken over lines has a line for each of
//!   its parts.
//! - The author's blank lines stay, one for several, and go where they open or end an item or the file. An item of several
//!   lines stands apart from the next by one; items of one line stand as they were grouped.
//! - Lines end in a line feed and in nothing else that cannot be seen. A byte-order mark is dropped. What stands in `"""` is
//!   kept, but for carriage returns at the ends of its lines, which are no part of the words.

mod kept;
mod layout;
mod line;
mod same;

use super::parse::parse;
use super::span::Span;

/// Where the value of a field begins, from 0.
pub const VALUE_COLUMN: usize = 14;
/// Where the mark begins that says where a field comes from, from 0.
pub const MARK_COLUMN: usize = 49;
/// A text as it is laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// What could not be read and was left as it was: where it now stands.
    pub left: Vec<Span>,
    /// Whether the whole had to be left as it was, since it would have said something else: a fault of ours, or an item
    /// as long as an item may be.
    pub gave_up: bool,
}

/// Lays a text out. Never fails, and a text that was laid out stays the same.
#[must_use]
pub fn format(text: &str) -> Formatted {
    let tree = parse(text);
    let (laid_out, left) = layout::lay_out(&tree, text);
    // Somebody's file is about to be replaced: what is to replace it is read again first.
    let gave_up = laid_out != text && !same::says_the_same(&tree, text, &parse(&laid_out), &laid_out);
    Formatted { text: if gave_up { text.to_owned() } else { laid_out }, left, gave_up }
}

#[cfg(test)]
mod tests;
