//! What lies in a folder.
//!
//! Hidden files and what a `.gitignore` names are passed over, as the folder's owner would expect. Links to folders are
//! not followed, so that no loop of links is ever walked; links to files are. The order is that of the paths' bytes.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::read::{Refusal, unreachable_path};
use crate::project::FILE_NAME;

/// What was found in a folder.
#[derive(Default)]
pub(super) struct Found {
    /// The files that end in `.ind`, readable or not.
    pub specs: Vec<PathBuf>,
    /// The folders that have an `indicant.yaml`.
    pub projects: Vec<PathBuf>,
    /// What could not be looked into.
    pub refused: Vec<(PathBuf, Refusal)>,
}

/// Whether `folder` is a project.
pub(super) fn is_project(folder: &Path) -> bool {
    folder.join(FILE_NAME).symlink_metadata().is_ok_and(|metadata| !metadata.is_dir())
}

/// Whether `path` has the name of a spec.
pub(super) fn is_spec(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("ind"))
}

/// The specs in `folder` and beneath, without those of other projects in it.
pub(super) fn specs(folder: &Path) -> Found {
    walk(folder, false)
}

/// All specs and projects in `folder` and beneath.
pub(super) fn everything(folder: &Path) -> Found {
    walk(folder, true)
}

fn walk(folder: &Path, into_projects: bool) -> Found {
    let mut found = Found::default();
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .parents(true)
        .git_ignore(true)
        .require_git(false)
        .follow_links(false)
        .filter_entry(move |entry| into_projects || entry.depth() == 0 || !is_project(entry.path()))
        .build();
    for entry in walk {
        match entry {
            Ok(entry) => found.add(entry.path(), entry.file_type().is_some_and(|kind| kind.is_dir()), entry.depth()),
            Err(error) => found.refuse(folder, &error),
        }
    }
    found.specs.sort();
    found.projects.sort();
    found.refused.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

impl Found {
    fn add(&mut self, path: &Path, is_folder: bool, depth: usize) {
        if is_folder {
            if is_project(path) {
                self.projects.push(path.to_owned());
            }
            if depth > 0 && is_spec(path) {
                let help = "rename the folder; a spec is a file that ends in `.ind`";
                self.refused.push((path.to_owned(), Refusal::new("this folder has the name of a spec", help)));
            }
        } else if is_spec(path) {
            self.specs.push(path.to_owned());
        }
    }

    fn refuse(&mut self, folder: &Path, error: &ignore::Error) {
        let path = path_of(error).unwrap_or(folder).to_owned();
        let refusal = match error.io_error() {
            Some(error) if error.kind() == io::ErrorKind::PermissionDenied => Refusal::new(
                "you are not allowed to look into this folder",
                "allow it with `chmod u+rx`, or leave it out",
            ),
            Some(error) => unreachable_path(&path, error),
            None => Refusal::new(format!("this could not be looked into: {error}"), "look at the file that is named"),
        };
        self.refused.push((path, refusal));
    }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        ignore::Error::Partial(errors) => errors.iter().find_map(path_of),
        _ => None,
    }
}
