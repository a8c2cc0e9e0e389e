//! Edits of specs in memory: an item is found by its name, a field by its keyword; then it is put, dropped, or taken from
//! another spec. Files on disk are never touched.

use crate::item::{Item, items, text};
use indicant::model::SourceFile;

/// The files of one project, item by item.
#[derive(Clone, Debug)]
pub struct Spec {
    pub files: Vec<File>,
}

#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub items: Vec<Item>,
}

/// A place in a spec, as it is written in the tables: `file#item.field`, `file#item`, or `file#*.field` for every item of the
/// file that has that field. An item without a name is found by how its header begins.
#[derive(Clone, PartialEq, Debug)]
pub struct At {
    pub file: String,
    pub item: String,
    pub field: String,
}

impl At {
    pub fn parse(text: &str) -> At {
        let (file, rest) = text.trim().split_once('#').unwrap_or_else(|| panic!("“{text}” is no place"));
        // The header of a match holds full names, with dots of their own.
        let field = if rest.contains(' ') && rest.starts_with("match ") { None } else { rest.split_once('.') };
        let (item, field) = field.unwrap_or((rest, ""));
        At { file: file.to_owned(), item: item.to_owned(), field: field.to_owned() }
    }
}

impl Spec {
    pub fn of(files: &[SourceFile]) -> Spec {
        let file = |file: &SourceFile| File { path: file.path.clone(), items: items(&file.text) };
        Spec { files: files.iter().map(file).collect() }
    }

    pub fn files(&self) -> Vec<SourceFile> {
        self.files.iter().map(|file| SourceFile::new(file.path.clone(), &text(&file.items))).collect()
    }

    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.files.iter().flat_map(|file| &file.items)
    }

    /// The first item of this name, in whichever file.
    pub fn find(&self, item: &str) -> Option<&Item> {
        self.items().find(|other| other.is(item))
    }

    /// Does what a line of a table says, one edit after another, divided by `;`:
    ///
    /// - `drop PLACE`: the field or the item goes;
    /// - `take PLACE`: the field or the item is had from the other spec, in place of the one here or added;
    /// - `put PLACE: LINE`: the line stands in the item, in place of the field of that keyword or added;
    /// - `add PLACE: LINE`: the line stands at the end of the item, whatever else stands there;
    /// - `head PLACE: LINE`: the item's header becomes this;
    /// - `new FILE: HEADER | LINE | LINE`: an item is added to the file.
    pub fn edit(&mut self, script: &str, other: &Spec) {
        for step in script.split(';').map(str::trim).filter(|step| !step.is_empty()) {
            let (verb, rest) = step.split_once(' ').unwrap_or((step, ""));
            match verb {
                "drop" => self.drop(&At::parse(rest)),
                "take" => self.take(&At::parse(rest), other),
                "new" => self.add_item(rest),
                "put" | "add" | "head" => {
                    let (at, line) = rest.split_once(": ").unwrap_or_else(|| panic!("“{step}” lacks a line"));
                    let at = At::parse(at);
                    let done = self.each(&at, |item| match verb {
                        "put" => item.put(line),
                        "add" => item.fields.push(line.to_owned()),
                        _ => line.clone_into(&mut item.head),
                    });
                    assert!(done, "“{step}”: nothing is there");
                }
                _ => panic!("“{verb}” is no edit"),
            }
        }
    }

    fn add_item(&mut self, said: &str) {
        let (path, said) = said.split_once(": ").unwrap_or_else(|| panic!("“{said}” says no file"));
        let mut lines = said.split(" | ").map(|line| line.trim().to_owned());
        let item = Item { head: lines.next().unwrap_or_default(), fields: lines.collect() };
        let file = self.files.iter_mut().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("there is no file {path}")).items.push(item);
    }

    /// Does something with every item at a place; of a `*` with a field, those that have the field.
    fn each(&mut self, at: &At, mut edit: impl FnMut(&mut Item)) -> bool {
        let mut done = false;
        let items = self.files.iter_mut().filter(|file| file.path == at.file).flat_map(|file| &mut file.items);
        for item in items.filter(|item| item.is(&at.item)) {
            if at.item != "*" || at.field.is_empty() || item.field(&at.field).is_some() {
                edit(item);
                done = true;
            }
        }
        done
    }

    fn drop(&mut self, at: &At) {
        if !at.field.is_empty() {
            let mut dropped = false;
            self.each(at, |item| dropped |= item.drop_field(&at.field));
            assert!(dropped, "{at:?} is not there to be dropped");
            return;
        }
        let mut dropped = false;
        for file in self.files.iter_mut().filter(|file| file.path == at.file) {
            let before = file.items.len();
            file.items.retain(|item| !item.is(&at.item));
            dropped |= file.items.len() < before;
        }
        assert!(dropped, "{at:?} is not there to be dropped");
    }

    fn take(&mut self, at: &At, other: &Spec) {
        let theirs = other.find(&at.item).unwrap_or_else(|| panic!("{at:?} is not in the other spec"));
        let ours = self.files.iter_mut().flat_map(|file| &mut file.items).find(|item| item.is(&at.item));
        if at.field.is_empty() {
            match ours {
                Some(item) => item.clone_from(theirs),
                None => self.files.first_mut().expect("a file").items.push(theirs.clone()),
            }
            return;
        }
        let line = theirs.field(&at.field).unwrap_or_else(|| panic!("{at:?} is not in the other spec"));
        ours.unwrap_or_else(|| panic!("{at:?}: there is no such item here")).put(line);
    }
}
