//! What can be wrong with a text before anything is known of its meaning.

use super::span::Span;

/// Something that could not be read, with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where, from the start of the item.
    pub span: Span,
}

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FaultKind {
    /// A `"` without its partner on the same line.
    UnclosedString,
    /// A `"""` without its partner before the next item.
    UnclosedText,
    /// A `[` without its `]`, or a list whose commas are out of place.
    UnclosedList,
    /// A `<` without its `>`.
    UnclosedLink,
    /// “ or ” where " is meant.
    CurlyQuotes,
    /// An item whose `}` is missing.
    UnclosedItem,
    /// A header whose line does not end in `{` or `}`.
    HeaderWithoutBrace,
    /// A header with something between or after its braces that is not one field.
    CrowdedHeader,
    /// Text that belongs to no item.
    OutsideItem,
    /// Characters that mean nothing where they stand.
    StrayCharacters,
    /// Not a keyword where a field must begin with one.
    NoKeyword,
    /// A line of more than [`super::MAX_LINE`] bytes.
    LineTooLong,
    /// More than [`super::MAX_TOKENS`] values in one field.
    TooManyValues,
    /// An item of more than [`super::MAX_LINES`] lines.
    ItemTooLong,
}
