//! From text to tree. Reading never fails: what cannot be read is kept, with its place, and everything else is read.
//!
//! This room knows how a file is written, not what any of it means.

mod fault;
mod format;
mod parse;
mod pieces;
mod span;
mod tree;

pub use fault::{Fault, FaultKind};
pub use format::{Formatted, MARK_COLUMN, VALUE_COLUMN, format};
pub use parse::{parse, parse_in_pieces, parse_whole, reparse};
pub use pieces::ITEM_KEYWORDS;
pub(crate) use pieces::is_name;
pub use span::{LineColumn, LineIndex, Span};
pub use tree::{Item, Line, LineKind, Token, TokenKind, Tree};

/// The longest line that is read, in bytes: a page of prose is a tenth of it, a file without newlines is not.
pub const MAX_LINE: usize = 64 * 1024;
/// The most values that one field may hold.
pub const MAX_TOKENS: usize = 4096;
/// The most lines that one item may hold.
pub const MAX_LINES: usize = 10_000;
