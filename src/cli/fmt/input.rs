//! The texts that `fmt` is given.

use crate::cli::{files, load, out};
use crate::model::{Role, SourceFile};
use crate::project::Trouble;
use camino::{Utf8Path, Utf8PathBuf};
use std::collections::HashSet;
use std::io::{self, Read};
use std::sync::Arc;

/// A text to lay out.
pub(super) struct Text {
    /// Where it came from; `None` for standard input.
    pub path: Option<Utf8PathBuf>,
    pub text: Arc<str>,
}

impl Text {
    /// What to call it.
    pub fn name(&self) -> &str {
        self.path.as_deref().map_or("standard input", Utf8Path::as_str)
    }
}

/// The files that the paths lead to, each once, and whether there was trouble. Of a project: its own files, and what else is
/// in its folder.
pub(super) fn files(paths: &[Utf8PathBuf]) -> (Vec<Text>, bool) {
    let (projects, mut failed) = load::projects(paths);
    let (mut texts, mut seen) = (Vec::new(), HashSet::new());
    for project in &projects {
        failed |= !project.troubles.is_empty();
        let is_ours = |role: Role, path: &str| {
            role == Role::Own || !(path.starts_with("../") || path.starts_with('/')) || !project.is_whole()
        };
        for set in &project.sets {
            let asked = |file: &&SourceFile| project.shows(&file.path) && is_ours(set.role, &file.path);
            for file in set.files.iter().filter(asked) {
                let path = Utf8PathBuf::from(load::seen_from_here(&project.root, &file.path));
                if !seen.insert(std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone().into())) {
                    continue;
                }
                match readable(path.as_str(), file) {
                    Ok(text) => texts.push(Text { path: Some(path), text }),
                    Err(trouble) => {
                        out::error(&trouble.to_string());
                        failed = true;
                    }
                }
            }
        }
    }
    (texts, failed)
}

/// What comes by standard input, and whether there was trouble with it.
pub(super) fn standard() -> (Vec<Text>, bool) {
    let name = "standard input";
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(files::LARGEST_FILE + 1).read_to_end(&mut bytes);
    let text = match read {
        Err(error) => Err(Trouble::new(name, format!("this could not be read: {error}"), "")),
        Ok(length) if length as u64 > files::LARGEST_FILE => {
            let message = format!("this is too long; at most {} bytes are read", files::LARGEST_FILE);
            Err(Trouble::new(name, message, "split it into several files: items may stand in any of them"))
        }
        Ok(_) => readable(name, &SourceFile::from_bytes(name, &bytes)),
    };
    match text {
        Ok(text) => (vec![Text { path: None, text }], false),
        Err(trouble) => {
            out::error(&trouble.to_string());
            (Vec::new(), true)
        }
    }
}

/// The file's text, if every byte of it could be read as one: what could not would be lost.
fn readable(name: &str, file: &SourceFile) -> Result<Arc<str>, Trouble> {
    match file.not_utf8 {
        None => Ok(file.text.clone()),
        Some(fault) => {
            let message = format!("this is not UTF-8 text, so it was left as it is: it seems to be {}", fault.seems);
            Err(Trouble::new(name, message, "save it as UTF-8 text, then format it"))
        }
    }
}
