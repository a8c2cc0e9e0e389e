//! A project, loaded.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use camino::Utf8PathBuf;
use rayon::prelude::*;

use super::entry::{self, Entry};
use super::read::{LARGEST_FILE, Refusal, read_file};
use super::walk::{self, Found};
use super::{Loaded, paths};
use crate::model::{Role, SourceFile, SourceSet};
use crate::project::{self, Config, FILE_NAME, Placed, Trouble, keys};

/// A project as it is loaded, with where its files really are.
pub(super) struct Project {
    pub loaded: Loaded,
    /// Where the files of all its sets are, those that could not be read too.
    pub known: HashSet<PathBuf>,
}

impl Project {
    /// The project in the folder `at`, which a person knows as `root`, by its `indicant.yaml`.
    pub fn load(root: Utf8PathBuf, at: &Path) -> Project {
        let mut project = Project::new(root);
        let config = project.config(at, FILE_NAME);
        // What is more particular takes a file first: matches that lie in the project's folder are not its own text.
        for (role, key, named) in [
            (Role::Matches, keys::MATCHES, &config.matches),
            (Role::Standpoint, keys::STANDPOINTS, &config.standpoints),
            (Role::Beside, keys::BESIDE, &config.beside),
        ] {
            for named in named {
                project.beside(at, role, &key, named);
            }
        }
        project.own(at, &config);
        project.loaded.config = config;
        project.loaded.sets.sort_by_key(|set| set.role);
        project
    }

    /// A project without an `indicant.yaml`, of the specs that are found in `at`.
    pub fn of_files(root: Utf8PathBuf, at: &Path, found: Found) -> Project {
        let mut project = Project::new(root);
        let files = project.take(at, ".", found);
        project.add(Role::Own, None, files);
        project
    }

    fn new(root: Utf8PathBuf) -> Project {
        let (sets, only, troubles) = (Vec::new(), Vec::new(), Vec::new());
        Project { loaded: Loaded { root, config: Config::default(), sets, only, troubles }, known: HashSet::new() }
    }

    /// What the `indicant.yaml` in the folder `at` says; `file` is how to tell of it.
    fn config(&mut self, at: &Path, file: &str) -> Config {
        match read_file(&at.join(FILE_NAME), project::LARGEST as u64) {
            Ok(bytes) => {
                let (config, faults) = project::read_bytes(&bytes);
                self.loaded.troubles.extend(faults.into_iter().map(|fault| Trouble::of_fault(file, fault)));
                config
            }
            Err(Refusal { message, help }) => {
                self.loaded.troubles.push(Trouble::new(file, message, help));
                Config::default()
            }
        }
    }

    /// Loads the project's own specs.
    fn own(&mut self, at: &Path, config: &Config) {
        let name = config.name.as_ref().map(|name| name.value.clone());
        let (files, troubled) = self.listed(at, ".", &keys::SPECS, &config.specs);
        if files.is_empty() && !troubled {
            let help = "write a spec in it, or run this where your specs are";
            let message = "there is no spec here: the project has no file of its own that ends in `.ind`";
            self.loaded.troubles.push(Trouble::new(".", message, help));
        }
        self.add(Role::Own, name, files);
    }

    /// Loads what the list `key` names, as one set.
    fn beside(&mut self, at: &Path, role: Role, key: &keys::Key, named: &Placed<String>) {
        let from = paths::tidy(&named.value);
        let (name, files) = match entry::find(at, key, named) {
            Ok(Entry::Project(other)) if paths::real(&other) == paths::real(at) => {
                let message = format!("`{}` names `{}`, which is this project itself", key.name, named.value);
                self.loaded.troubles.push(Trouble::new(FILE_NAME, message, "remove it from the list").at(named.place));
                return;
            }
            // One level deep: what stands beside the other is nothing to this one, so that two may name each other.
            Ok(Entry::Project(other)) => {
                let config = self.config(&other, &paths::join(&from, FILE_NAME));
                (config.name.map(|name| name.value), self.listed(&other, &from, &keys::SPECS, &config.specs).0)
            }
            _ => (None, self.listed(at, ".", key, std::slice::from_ref(named)).0),
        };
        self.add(role, name, files);
    }

    /// The files that a list in the `indicant.yaml` of `at` names, which is `from` seen from the project; and whether
    /// there was trouble with the list.
    fn listed(&mut self, at: &Path, from: &str, key: &keys::Key, list: &[Placed<String>]) -> (Vec<SourceFile>, bool) {
        let before = self.loaded.troubles.len();
        let mut files = Vec::new();
        for named in list {
            let found = match entry::find(at, key, named) {
                Ok(Entry::Project(_)) if paths::tidy(&named.value) != "." => Err(Trouble::new(
                    FILE_NAME,
                    format!("`{}` names `{}`, which is a project of its own", key.name, named.value),
                    "name it under `beside`, or remove its `indicant.yaml`",
                )
                .at(named.place)),
                Ok(Entry::Project(path) | Entry::Folder(path)) => Ok((walk::specs(&path), path)),
                Ok(Entry::File(path)) => Ok((Found { specs: vec![path.clone()], ..Found::default() }, path)),
                Err(trouble) => Err(trouble),
            };
            let found = found.and_then(|(found, path)| {
                let nothing = found.specs.is_empty() && found.refused.is_empty() && named.place.is_some();
                if nothing { Err(empty(key, named)) } else { Ok((found, path)) }
            });
            match found {
                Ok((found, path)) => {
                    let from = paths::join(from, &named.value);
                    files.extend(self.take(&path, &from, found));
                }
                Err(trouble) => {
                    let file = paths::join(from, &trouble.file);
                    self.loaded.troubles.push(Trouble { file, ..trouble });
                }
            }
        }
        (files, self.loaded.troubles.len() > before)
    }

    /// Reads what was found in the folder `at`, which is `from` seen from the project, but for what was read before.
    fn take(&mut self, at: &Path, from: &str, found: Found) -> Vec<SourceFile> {
        for (path, refusal) in found.refused {
            self.refuse(&name(at, from, &path).unwrap_or_else(|lossy| lossy), refusal);
        }
        let new: Vec<PathBuf> = found.specs.into_iter().filter(|path| self.known.insert(paths::real(path))).collect();
        let read: Vec<_> = new.par_iter().map(|path| (name(at, from, path), read_file(path, LARGEST_FILE))).collect();
        let mut files = Vec::new();
        for (name, read) in read {
            match (name, read) {
                (Ok(name), Ok(bytes)) => files.push(SourceFile::from_bytes(name, &bytes)),
                (Err(lossy), _) => {
                    let help = "rename it, and the folders it is in, with letters that every system knows";
                    self.refuse(
                        &lossy,
                        Refusal::new("this name is not UTF-8 text, so that no message could name it", help),
                    );
                }
                (Ok(name), Err(refusal)) => self.refuse(&name, refusal),
            }
        }
        files
    }

    fn add(&mut self, role: Role, name: Option<String>, mut files: Vec<SourceFile>) {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        if !files.is_empty() {
            self.loaded.sets.push(SourceSet { role, name, files });
        }
    }

    fn refuse(&mut self, file: &str, refusal: Refusal) {
        self.loaded.troubles.push(Trouble::new(file, refusal.message, refusal.help));
    }
}

fn empty(key: &keys::Key, named: &Placed<String>) -> Trouble {
    let message = format!("`{}` names `{}`, in which no file ends in `.ind`", key.name, named.value);
    Trouble::new(FILE_NAME, message, "write a spec in it, or remove it from the list").at(named.place)
}

/// How the project tells of `path`, which lies in `at`, which is `from` seen from the project. If it is not UTF-8, what
/// can be told of it.
fn name(at: &Path, from: &str, path: &Path) -> Result<String, String> {
    let rest = path.strip_prefix(at).unwrap_or(path);
    let parts: Vec<_> = rest.iter().map(|part| part.to_string_lossy()).collect();
    let told = paths::join(from, &parts.join("/"));
    if rest.to_str().is_some() { Ok(told) } else { Err(told) }
}
