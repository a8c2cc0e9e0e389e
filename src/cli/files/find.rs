//! Which project a path belongs to.

use std::fs;
use std::path::{Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};

use super::entry::{sibling, with_name};
use super::project::Project;
use super::read::{Refusal, unreachable_path};
use super::walk::{self, Found, is_project, is_spec};
use super::{Loading, paths};
use crate::project::{FILE_NAME, Trouble};

/// Loads the projects that `paths` lead to, each once.
///
/// - A folder with an `indicant.yaml` is a project.
/// - A folder without one is all the projects beneath it, and the specs beneath it that belong to none are one more.
/// - A folder or a `.ind` file inside a project is that project, of which only this is shown; see
///   [`Loaded::only`](super::Loaded::only). If no project has it, it is a project by itself.
///
/// Never fails: what cannot be loaded is told as trouble, and the rest is there. An empty `paths` leads to nothing.
#[must_use]
pub fn load(paths: &[Utf8PathBuf]) -> Loading {
    let mut search = Search::default();
    for path in paths {
        if let Err(Refusal { message, help }) = search.path(path) {
            search.troubles.push(Trouble::new(path.as_str(), message, help));
        }
    }
    let projects = search.projects.into_iter().map(|(_, project)| project.loaded).collect();
    Loading { projects, troubles: search.troubles }
}

#[derive(Default)]
struct Search {
    /// What is loaded, by the folder in which it really is.
    projects: Vec<(PathBuf, Project)>,
    troubles: Vec<Trouble>,
}

impl Search {
    fn path(&mut self, path: &Utf8Path) -> Result<(), Refusal> {
        let path = Utf8Path::from_path(paths::here(path.as_std_path())).unwrap_or(path);
        let metadata = fs::metadata(path).map_err(|error| missing(path, &error))?;
        if metadata.is_dir() {
            return self.folder(path);
        }
        if path.file_name() == Some(FILE_NAME) {
            let folder = path.parent().filter(|folder| !folder.as_str().is_empty());
            self.whole(folder.unwrap_or(Utf8Path::new(".")));
            return Ok(());
        }
        if !is_spec(path.as_std_path()) {
            let message = "this file does not end in `.ind`, as specs do";
            return Err(Refusal::new(message, "rename it, or name a folder or another file"));
        }
        self.file(path);
        Ok(())
    }

    fn folder(&mut self, folder: &Utf8Path) -> Result<(), Refusal> {
        if is_project(folder.as_std_path()) {
            self.whole(folder);
            return Ok(());
        }
        let mut found = walk::everything(folder.as_std_path());
        if found.projects.is_empty() && !found.specs.is_empty() && self.part(folder.as_std_path(), &found.specs) {
            return Ok(());
        }
        for project in &found.projects {
            match Utf8Path::from_path(project) {
                Some(project) => self.whole(project),
                None => self.troubles.push(not_utf8(project)),
            }
        }
        let loose = |path: &Path| !found.projects.iter().any(|project| path.starts_with(project));
        found.specs.retain(|path| loose(path));
        found.refused.retain(|(path, _)| loose(path));
        if !found.specs.is_empty() {
            self.by_itself(folder, found);
        } else if found.projects.is_empty() && found.refused.is_empty() {
            return Err(nothing_in(folder));
        } else {
            let troubles = found.refused.into_iter();
            self.troubles.extend(
                troubles.map(|(path, refusal)| Trouble::new(path.to_string_lossy(), refusal.message, refusal.help)),
            );
        }
        Ok(())
    }

    fn file(&mut self, file: &Utf8Path) {
        let specs = vec![file.as_std_path().to_owned()];
        if !self.part(file.as_std_path(), &specs) {
            let folder = file.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
            self.by_itself(folder, Found { specs, ..Found::default() });
        }
    }

    /// Loads the project in `folder`, all of which is asked for.
    fn whole(&mut self, folder: &Utf8Path) {
        let index = self.project(paths::tidy(folder.as_str()).into(), paths::real(folder.as_std_path()));
        self.projects[index].1.loaded.only.clear();
    }

    /// Loads the project that has `specs`, if the nearest `indicant.yaml` above `path` makes one that has any of them.
    fn part(&mut self, path: &Path, specs: &[PathBuf]) -> bool {
        let real = paths::real(path);
        let Some(above) = real.ancestors().skip(1).find(|folder| is_project(folder)) else { return false };
        let (Some(shown), Some(only)) = (paths::shown(above), paths::from(above, &real)) else { return false };
        let fresh = !self.projects.iter().any(|(at, _)| at == above);
        let index = self.project(shown, above.to_owned());
        let (_, project) = &mut self.projects[index];
        if !specs.iter().any(|spec| project.known.contains(&paths::real(spec))) {
            if fresh {
                self.projects.remove(index);
            }
            return false;
        }
        // A project that was asked for as a whole stays whole.
        if fresh || !project.loaded.is_whole() {
            project.loaded.only.push(if real.is_dir() { only + "/" } else { only });
        }
        true
    }

    /// Where in `projects` the one in the folder `at` stands, which is loaded if it is new.
    fn project(&mut self, shown: Utf8PathBuf, at: PathBuf) -> usize {
        if let Some(index) = self.projects.iter().position(|(known, _)| *known == at && is_project(known)) {
            return index;
        }
        let project = Project::load(shown, &at);
        self.projects.push((at, project));
        self.projects.len() - 1
    }

    /// Loads what was found in `folder` as a project without an `indicant.yaml`, unless it is loaded as one already.
    fn by_itself(&mut self, folder: &Utf8Path, found: Found) {
        let at = folder.as_std_path();
        let has_all = |project: &Project| found.specs.iter().all(|spec| project.known.contains(&paths::real(spec)));
        if !self.projects.iter().any(|(known, project)| !is_project(known) && has_all(project)) {
            self.projects.push((paths::real(at), Project::of_files(folder.to_owned(), at, found)));
        }
    }
}

fn missing(path: &Utf8Path, error: &std::io::Error) -> Refusal {
    let refusal = unreachable_path(path.as_std_path(), error);
    match sibling(path.as_std_path()) {
        Some(meant) if error.kind() == std::io::ErrorKind::NotFound && path.symlink_metadata().is_err() => {
            Refusal::new(refusal.message, format!("did you mean `{}`?", with_name(path.as_str(), &meant)))
        }
        _ => refusal,
    }
}

fn nothing_in(folder: &Utf8Path) -> Refusal {
    if folder.join("indicant.yml").is_file() {
        return Refusal::new("the project's file is called `indicant.yml` here", "rename it to `indicant.yaml`");
    }
    Refusal::new(
        "there is no spec here: neither an `indicant.yaml` nor a file that ends in `.ind` is in this folder",
        "name the folder in which your specs are, such as `my-framework`",
    )
}

fn not_utf8(path: &Path) -> Trouble {
    let help = "rename it with letters that every system knows";
    Trouble::new(path.to_string_lossy(), "this name is not UTF-8 text, so that no message could name it", help)
}
