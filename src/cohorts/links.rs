//! What one line says of two groups.

use crate::model::{Basis, Entity, EntityId, Model, Place, Role, Sort};

/// What a line says. The first group is the one that the sentence is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Says {
    Within,
    Includes,
    IsStage,
    IsPart,
    /// That the parts are all of it; the second group is the first part.
    IsMadeOf,
    LeavesOut,
    SharesNobody,
    IsSame,
    IsAged,
}

/// A line, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) says: Says,
    pub(super) of: u32,
    pub(super) to: u32,
    pub(super) place: Place,
    pub(super) basis: Basis,
    /// The cohort or the match that says it.
    pub(super) by: EntityId,
}

impl Link {
    /// What it says, in words; `group` gives the item behind a group's number.
    pub(super) fn words<'m>(&self, model: &Model, group: impl Fn(u32) -> Entity<'m>) -> String {
        let (of, to) = (name(group(self.of)), name(group(self.to)));
        match self.says {
            Says::Within => format!("{of} is within {to}"),
            Says::Includes => format!("{of} includes {to}"),
            Says::IsStage => format!("{of} is a stage of {to}"),
            Says::IsPart => format!("{of} is one of the groups that {to} is made of"),
            Says::IsMadeOf => format!("{of} is made of {} and nobody else", parts(group(self.of))),
            Says::LeavesOut => format!("{of} leaves out {to}"),
            Says::SharesNobody => format!("{of} shares nobody with {to}"),
            Says::IsSame => format!("{of} and {to} are the same group"),
            Says::IsAged => format!("{of} is {}", self.line(model)),
        }
    }
}

impl Link {
    /// The line as its author would write it, with no more in it than this.
    pub(super) fn line(&self, model: &Model) -> String {
        // Where a line comes from stands behind it.
        let written = model.written(self.place).split('~').next().unwrap_or_default();
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let field = match self.says {
            Says::Within => "within",
            Says::Includes => "includes",
            Says::IsStage => "stages",
            Says::IsPart => "made-of",
            Says::LeavesOut => "except",
            Says::SharesNobody => "disjoint-from",
            Says::IsSame if model.entity(self.by).sort() == Sort::Cohort => "same-as",
            // These are whole lines.
            Says::IsMadeOf | Says::IsAged | Says::IsSame => return written,
        };
        format!("{field} {written}")
    }
}

/// A group as the project's own files name it.
fn name(group: Entity<'_>) -> String {
    match group.role() {
        Role::Own | Role::Vocabulary => format!("`{}`", group.name()),
        _ => format!("`{}`", group.full_name()),
    }
}

/// The most parts of a group that a sentence names.
const MOST_NAMED: usize = 4;

/// The groups that a group is made of, as a sentence names them.
fn parts(whole: Entity<'_>) -> String {
    let parts: Vec<String> = whole.named("made-of").map(name).collect();
    match &parts[..] {
        [one] => one.clone(),
        [first @ .., last] if parts.len() <= MOST_NAMED => format!("{} and {last}", first.join(", ")),
        many => format!("{} and {} other groups", many[..MOST_NAMED - 1].join(", "), many.len() + 1 - MOST_NAMED),
    }
}
