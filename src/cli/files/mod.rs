//! From paths to projects: which project a path belongs to, what is in it, and what stands beside it.

mod entry;
mod find;
mod paths;
mod project;
mod read;
mod table;
mod walk;

use camino::Utf8PathBuf;

use crate::model::SourceSet;
use crate::project::{Config, Trouble};

pub use find::{load, settings};
pub use read::LARGEST_FILE;
pub use table::table;

/// All that some paths led to.
#[derive(Debug, Default)]
pub struct Loading {
    /// The projects, in the order of the paths, and those of one folder by their own.
    pub projects: Vec<Loaded>,
    /// Trouble with paths that belong to no project.
    pub troubles: Vec<Trouble>,
}

/// A project with everything that stands beside it.
#[derive(Debug)]
pub struct Loaded {
    /// Its folder, as the person at the terminal would name it.
    pub root: Utf8PathBuf,
    /// What its `indicant.yaml` says; the defaults if it has none.
    pub config: Config,
    /// Its own files first, then those beside it, the standpoints, and the matches. A file is in one set only. Paths
    /// are from `root`.
    pub sets: Vec<SourceSet>,
    /// What was asked for, where that is less than the project: files, and folders with a `/` at their end, from
    /// `root`. Empty for the whole.
    pub only: Vec<String>,
    /// What could not be read, in it or beside it; everything else is there. Files are named from `root`.
    pub troubles: Vec<Trouble>,
}

impl Loaded {
    /// Whether what is found in `file` was asked for. `file` is a path from `root`.
    #[must_use]
    pub fn shows(&self, file: &str) -> bool {
        let asked = |only: &String| only == file || (only.ends_with('/') && file.starts_with(only.as_str()));
        self.only.is_empty() || self.only.iter().any(asked)
    }

    /// Whether the whole project was asked for.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.only.is_empty()
    }
}
