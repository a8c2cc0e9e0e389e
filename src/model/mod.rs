//! The model: what the files of a project say, names resolved, every fact with where it comes from.
//!
//! It says what is there, never whether that is good.

mod basis;
mod brief;
mod build;
mod capture;
mod date;
mod entity;
mod fact;

mod form;
mod meant;
mod names;
mod problem;
mod read;
mod slots;
pub mod sorts;
mod source;
mod spelling;
mod unread;
mod words;

pub use basis::Basis;
pub(crate) use capture::{MONTHS, any_of};
pub use capture::{Miss, ValueKind};
pub use date::{Date, NoDate};
pub use entity::{Entity, EntityId, Said};
pub use fact::{Fact, Value};
pub use problem::{Place, Problem, ProblemKind};
pub use slots::SlotSpec;
pub use sorts::Sort;
pub use source::{NotUtf8, Role, SourceFile, SourceSet};
pub use spelling::nearest;
pub use unread::{Unclear, Unread};

use crate::syntax::{self, LineColumn, LineIndex, Span};
use brief::Brief;
use entity::EntityData;
use std::sync::{Arc, OnceLock};

/// A project and everything that stands beside it.
#[derive(Debug, Default)]
pub struct Model {
    sets: Vec<SetData>,
    files: Vec<FileData>,
    entities: Vec<EntityData>,
    /// What is asked most of each entity, beside one another.
    briefs: Vec<Brief>,
    problems: Vec<Problem>,
    /// For each entity, the entities that name it: `referrers[starts[id]..starts[id + 1]]`.
    referrers: Vec<EntityId>,
    referrer_starts: Vec<u32>,
}

/// Files that share a namespace.
#[derive(Debug)]
pub(crate) struct SetData {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) framework: Option<u32>,
    pub(crate) edition: Option<String>,
    pub(crate) not_read: bool,
    entities: std::ops::Range<u32>,
}

#[derive(Debug)]
struct FileData {
    set: u32,
    path: String,
    text: Arc<str>,
    starts: Vec<u32>,
    lost_names: Vec<String>,
    lines: OnceLock<LineIndex>,
}

impl FileData {
    fn slice(&self, item: u32, span: Span) -> &str {
        &self.text[span.shifted(self.starts[item as usize]).range()]
    }
}

/// Whether a line can be read as a field of an item of this sort, whatever its names mean.
#[must_use]
pub fn reads_as_field(sort: Sort, line: &str) -> bool {
    let text = format!("{sort} x {{\n  {line}\n}}\n");
    let content = read::read(&text, &syntax::parse(&text), 0);
    let told = content.problems.iter().map(|(problem, _)| &problem.kind);
    told.filter(|kind| !matches!(kind, ProblemKind::HeaderOutOfForm { .. })).count() == 0
}

impl Model {
    /// What could not be made sense of, in the order of files, first text, then names.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// A handle on an entity.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Entity<'_> {
        Entity { model: self, id }
    }

    /// Every entity, in the order of sets, files and items.
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        (0..self.entities.len() as u32).map(|number| self.entity(EntityId(number)))
    }

    /// Every entity of a sort in the files of a role.
    pub fn of(&self, role: Role, sort: Sort) -> impl Iterator<Item = Entity<'_>> {
        let sets = self.sets.iter().filter(move |set| set.role == role);
        sets.flat_map(|set| set.entities.clone())
            .map(|number| self.entity(EntityId(number)))
            .filter(move |entity| entity.sort() == sort)
    }

    /// Every entity of a sort among the project's own.
    pub fn own(&self, sort: Sort) -> impl Iterator<Item = Entity<'_>> {
        self.of(Role::Own, sort)
    }

    /// The project's own framework.
    #[must_use]
    pub fn framework(&self) -> Option<Entity<'_>> {
        let own = self.sets.iter().filter(|set| set.role == Role::Own);
        own.filter_map(|set| set.framework).next().map(|number| self.entity(EntityId(number)))
    }

    /// The frameworks that stand beside the project, in order.
    pub fn beside(&self) -> impl Iterator<Item = Entity<'_>> {
        self.of(Role::Beside, Sort::Framework)
    }

    /// The framework that an entity is of, in its own edition.
    #[must_use]
    pub fn framework_of<'m>(&'m self, entity: Entity<'m>) -> Option<Entity<'m>> {
        self.set_of(entity).framework.map(|number| self.entity(EntityId(number)))
    }

    /// Every entity of a sort in the same files as another.
    pub fn with<'m>(&'m self, entity: Entity<'m>, sort: Sort) -> impl Iterator<Item = Entity<'m>> {
        let set = self.set_of(entity);
        set.entities.clone().map(|number| self.entity(EntityId(number))).filter(move |entity| entity.sort() == sort)
    }

    /// The entities that name this one, in order; one that names it twice stands twice.
    pub fn referrers(&self, entity: Entity<'_>) -> impl Iterator<Item = Entity<'_>> {
        let at = entity.id.0 as usize;
        let range = self.referrer_starts[at] as usize..self.referrer_starts[at + 1] as usize;
        self.referrers[range].iter().map(|id| self.entity(*id))
    }

    /// The entities of a sort that name this one in a field, each once.
    pub fn referring(&self, sort: Sort, field: &str, to: Entity<'_>) -> Vec<Entity<'_>> {
        let mut found: Vec<Entity<'_>> = self
            .referrers(to)
            .filter(|entity| entity.sort() == sort)
            .filter(|entity| entity.facts(field).flat_map(Fact::targets).any(|target| target.id == to.id))
            .collect();
        found.dedup_by_key(|entity| entity.id);
        found
    }

    pub(crate) fn set_of(&self, entity: Entity<'_>) -> &SetData {
        &self.sets[self.set_number(entity)]
    }

    /// Which set of files an entity is of: one framework in one edition, or one reader's.
    pub(crate) fn set_number(&self, entity: Entity<'_>) -> usize {
        self.briefs[entity.id.0 as usize].set as usize
    }

    /// Whose files a place is in.
    #[must_use]
    pub fn role_of(&self, place: Place) -> Role {
        self.sets[self.files[place.file as usize].set as usize].role
    }

    /// The path of the file that a place is in.
    #[must_use]
    pub fn path(&self, place: Place) -> &str {
        &self.files[place.file as usize].path
    }

    /// The text of the file that a place is in.
    #[must_use]
    pub fn text(&self, place: Place) -> &str {
        &self.files[place.file as usize].text
    }

    /// What is written at a place.
    #[must_use]
    pub fn written(&self, place: Place) -> &str {
        self.files[place.file as usize].slice(place.item, place.span)
    }

    /// The whole text of the item that a place is in.
    #[must_use]
    pub fn item_text(&self, place: Place) -> &str {
        let file = &self.files[place.file as usize];
        let start = file.starts[place.item as usize] as usize;
        let end = file.starts.get(place.item as usize + 1).map_or(file.text.len(), |next| *next as usize);
        &file.text[start..end]
    }

    /// A place as a stretch of its file, in bytes from 0.
    #[must_use]
    pub fn span(&self, place: Place) -> Span {
        place.span.shifted(self.files[place.file as usize].starts[place.item as usize])
    }

    /// Line and column where a place begins and ends.
    #[must_use]
    pub fn lines(&self, place: Place) -> (LineColumn, LineColumn) {
        let file = &self.files[place.file as usize];
        let index = file.lines.get_or_init(|| LineIndex::new(&file.text));
        let span = self.span(place);
        (index.line_column(&file.text, span.start), index.line_column(&file.text, span.end))
    }

    /// The stretch of the file, in bytes from 0, that is the line on which a place begins, without its ending. A byte-order
    /// mark is not part of the first line.
    #[must_use]
    pub fn line(&self, place: Place) -> Span {
        let (text, at) = (self.text(place), self.span(place).start as usize);
        let start = match text[..at].rfind('\n') {
            Some(newline) => newline + 1,
            None if text.starts_with('\u{FEFF}') => '\u{FEFF}'.len_utf8(),
            None => 0,
        };
        let start = start.min(at);
        let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
        let line = text[start..end].trim_end_matches('\r');
        Span::new(start as u32, (start + line.len()) as u32)
    }

    /// The paths and texts of the files of a role, in order.
    pub fn files(&self, role: Role) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.iter().filter(move |file| self.sets[file.set as usize].role == role);
        files.map(|file| (file.path.as_str(), &*file.text))
    }
}
