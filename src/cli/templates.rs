//! An owner's own templates and labels: a folder laid out as `templates/`, of which each file stands in for the shipped one.

use super::out;
use crate::model::{any_of, nearest};
use crate::project::Trouble;
use crate::report::RenderError;
use crate::report::templates::{EMBEDDED, language_of, languages};
use camino::{Utf8Path, Utf8PathBuf};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;

/// How deep the folder is looked through; ours is three deep.
const DEEPEST: usize = 8;

/// The files of an owner's folder, by their names under it.
#[derive(Default)]
pub(super) struct Templates {
    folder: Utf8PathBuf,
    files: BTreeMap<String, String>,
}

impl Templates {
    /// All of a folder that stands in for something of ours; of a file that does not, a note is given.
    pub(super) fn read(folder: Option<&Utf8Path>) -> Result<Self, Trouble> {
        let Some(folder) = folder else { return Ok(Templates::default()) };
        let mut templates = Templates { folder: folder.to_owned(), files: BTreeMap::new() };
        templates.look_through("", 0)?;
        Ok(templates)
    }

    fn look_through(&mut self, under: &str, depth: usize) -> Result<(), Trouble> {
        let folder = if under.is_empty() { self.folder.clone() } else { self.folder.join(under) };
        let failed = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => Trouble::new(folder.as_str(), "there is no such folder", "look at how it is spelt"),
            ErrorKind::NotADirectory => {
                Trouble::new(folder.as_str(), "this is a file", "name the folder that your templates are in")
            }
            _ => Trouble::new(folder.as_str(), format!("this folder could not be read: {error}"), ""),
        };
        let mut names: Vec<String> = Vec::new();
        for entry in folder.read_dir_utf8().map_err(failed)? {
            names.push(entry.map_err(failed)?.file_name().to_owned());
        }
        names.sort_unstable();
        // What begins with a dot is an editor's or the system's.
        for name in names.iter().filter(|name| !name.starts_with('.')) {
            let name = if under.is_empty() { name.clone() } else { format!("{under}/{name}") };
            match self.folder.join(&name).is_dir() {
                true if depth < DEEPEST => self.look_through(&name, depth + 1)?,
                true => {}
                false => self.take(name)?,
            }
        }
        Ok(())
    }

    fn take(&mut self, name: String) -> Result<(), Trouble> {
        let path = self.folder.join(&name);
        let known = EMBEDDED.iter().any(|(known, _)| *known == name) || language_of(&name).is_some();
        if !known {
            let near = nearest(&name, EMBEDDED.iter().map(|(known, _)| *known));
            let help =
                near.map_or("it stands in for none of ours".to_owned(), |near| format!("did you mean `{near}`?"));
            out::note(&format!("note: {}", Trouble::new(path.as_str(), "this file is not used", help)));
            return Ok(());
        }
        let bytes = fs::read(&path).map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied => {
                Trouble::new(path.as_str(), "you are not allowed to read this template", "ask its owner")
            }
            _ => Trouble::new(path.as_str(), format!("this template could not be read: {error}"), ""),
        })?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = format!("this template is not UTF-8: look at line {line}");
            Trouble::new(path.as_str(), message, "save it as UTF-8")
        })?;
        self.files.insert(name, text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text));
        Ok(())
    }

    /// What a document asks its templates by.
    pub(super) fn overrides(&self) -> impl Fn(&str) -> Option<String> {
        |name| self.files.get(name).cloned()
    }

    /// Whether there are labels of a language.
    pub(super) fn speaks(&self, lang: &str) -> Result<(), Trouble> {
        let mut known: Vec<&str> = languages();
        known.extend(self.files.keys().filter_map(|name| language_of(name)));
        known.sort_unstable();
        known.dedup();
        if known.contains(&lang) {
            return Ok(());
        }
        let message = "there are no labels in this language";
        let help = format!("choose {}, or add `strings.LANG.yaml` to the folder of --templates", any_of(&known));
        Err(Trouble::new(format!("--lang {lang}"), message, help))
    }

    /// An error of a template, with where the template is: in the owner's folder, or with us.
    pub(super) fn placed(&self, error: &RenderError) -> String {
        if self.files.contains_key(&error.template) {
            let file = self.folder.join(&error.template).into_string();
            return RenderError { template: file, ..error.clone() }.to_string();
        }
        error.to_string()
    }
}
