//! What the model could not make sense of. Rules of the question "Is it written down?" turn each into a finding.

use super::capture::Miss;
use super::entity::EntityId;
use super::sorts::Sort;
use crate::syntax::{FaultKind, Span};

/// A place in the project: a stretch of an item of a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// Which file of the model.
    pub file: u32,
    /// Which item of the file.
    pub item: u32,
    /// Where, from the item's start.
    pub span: Span,
}

/// Something that the model could not make sense of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// What.
    pub kind: ProblemKind,
    /// Where.
    pub place: Place,
    /// The item that it is in, where that is known.
    pub subject: Option<EntityId>,
    /// The field that it is in, where that is known.
    pub field: Option<&'static str>,
}

/// What could not be made sense of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// The text could not be read.
    Syntax(FaultKind),
    /// The file is not UTF-8; what it seems to be.
    NotUtf8(&'static str),
    /// No item begins with this word.
    UnknownItem {
        /// The word.
        word: String,
        /// The nearest word that does begin one.
        nearest: Option<&'static str>,
    },
    /// Items of this sort have no field of this name.
    UnknownField {
        /// The item's sort.
        sort: Sort,
        /// The word.
        word: String,
        /// The nearest field that there is.
        nearest: Option<&'static str>,
        /// A sort whose items do have it.
        of: Option<Sort>,
    },
    /// The field stands twice.
    DuplicateField {
        /// The first time.
        first: Place,
        /// The key that both have, where the field may stand again under another.
        key: Option<String>,
    },
    /// The value has none of the forms that the field may have.
    ValueOutOfForm {
        /// The item's sort.
        sort: Sort,
        /// Where it parts from them.
        miss: Miss,
        /// What stands there.
        found: String,
        /// The nearest of the words that could stand there.
        nearest: Option<&'static str>,
    },
    /// The header does not have the form of its sort.
    HeaderOutOfForm {
        /// The item's sort.
        sort: Sort,
        /// Where it parts from it.
        miss: Miss,
        /// What stands there.
        found: String,
    },
    /// A name is longer than a name may be; its length in characters.
    NameTooLong(usize),
    /// The framework has another item of this sort and name.
    DuplicateName {
        /// The other, which comes first.
        first: EntityId,
    },
    /// Nothing has this name.
    UnresolvedName {
        /// As it is written.
        name: String,
        /// The nearest name that something of the right sort has.
        nearest: Option<String>,
        /// The framework that was looked in, where the name gives one; `Err` where no such framework is known.
        framework: Option<Result<String, String>>,
        /// The sorts that could stand there.
        sorts: Vec<Sort>,
    },
    /// Something has this name, and is not what could stand there.
    WrongKindOfReference {
        /// As it is written.
        name: String,
        /// What has it.
        target: EntityId,
        /// The sorts that could stand there.
        sorts: Vec<Sort>,
    },
}
