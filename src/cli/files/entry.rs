//! A file or folder that `indicant.yaml` names.

use std::fs;
use std::path::{Path, PathBuf};

use super::read::unreachable_path;
use super::walk::{is_project, is_spec};
use crate::model::nearest;
use crate::project::keys::Key;
use crate::project::{FILE_NAME, Placed, Trouble};

/// What an entry of a list in `indicant.yaml` leads to.
pub(super) enum Entry {
    /// One spec.
    File(PathBuf),
    /// A folder of specs that is no project.
    Folder(PathBuf),
    /// A project.
    Project(PathBuf),
}

/// What `named`, in the list `key` of the project in `root`, leads to.
pub(super) fn find(root: &Path, key: &Key, named: &Placed<String>) -> Result<Entry, Trouble> {
    let path = root.join(&named.value);
    let trouble = |message: String, help: String| Err(Trouble::new(FILE_NAME, message, help).at(named.place));
    let names = format!("`{}` names `{}`", key.name, named.value);
    let metadata = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && path.symlink_metadata().is_err() => {
            let help = match sibling(&path) {
                Some(meant) => format!("did you mean `{}`?", with_name(&named.value, &meant)),
                None => "paths are from the folder of this file; correct it, or remove it from the list".to_owned(),
            };
            return trouble(format!("{names}, which is not there"), help);
        }
        Err(error) => {
            let refusal = unreachable_path(&path, &error);
            return trouble(format!("{names}, which cannot be reached: {}", refusal.message), refusal.help);
        }
    };
    if metadata.is_dir() {
        return Ok(if is_project(&path) { Entry::Project(path) } else { Entry::Folder(path) });
    }
    if !is_spec(&path) {
        let help = "name a folder, or a file that ends in `.ind`";
        return trouble(format!("{names}, which is a file that does not end in `.ind`"), help.to_owned());
    }
    Ok(Entry::File(path))
}

/// What lies beside where `path` should be, under a name nearly its own.
pub(super) fn sibling(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = super::paths::here(path.parent()?);
    let mut names: Vec<String> =
        fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
}

/// `path` with `name` for its last part.
pub(super) fn with_name(path: &str, name: &str) -> String {
    match path.trim_end_matches('/').rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}
