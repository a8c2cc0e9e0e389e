//! From paths to models, with what went wrong told on the way.

use camino::{Utf8Path, Utf8PathBuf};

use super::files::{self, Loaded};
use super::out;
use crate::model::Model;
use crate::project::Trouble;
use crate::render::Failure;

/// The projects that `paths` lead to; all trouble is told on standard error. Whether there was trouble with a path that
/// belongs to no project: that of a project is with the project.
pub(super) fn projects(paths: &[Utf8PathBuf]) -> (Vec<Loaded>, bool) {
    let loading = files::load(paths);
    for trouble in &loading.troubles {
        out::error(&trouble.to_string());
    }
    for loaded in &loading.projects {
        for trouble in &loaded.troubles {
            let file = seen_from_here(&loaded.root, &trouble.file);
            out::error(&Trouble { file, ..trouble.clone() }.to_string());
        }
    }
    (loading.projects, !loading.troubles.is_empty())
}

/// The model of a project and of what stands beside it. Texts are shared with `loaded`, not copied.
pub(super) fn model(loaded: &Loaded) -> Model {
    Model::new(loaded.sets.clone())
}

/// The name that the project's `indicant.yaml` gives it.
pub(super) fn name(loaded: &Loaded) -> Option<String> {
    loaded.config.name.as_ref().map(|name| name.value.clone())
}

/// The trouble with a project, as other programs read it.
pub(super) fn failures(loaded: &Loaded) -> Vec<Failure> {
    let failure = |trouble: &Trouble| {
        let place = trouble.place.map(|place| format!("line {}, column {}: ", place.line, place.column));
        let message = format!("{}{}; {}", place.unwrap_or_default(), trouble.message, trouble.help);
        Failure { file: trouble.file.clone(), message }
    };
    loaded.troubles.iter().map(failure).collect()
}

/// `file`, which is named from `root`, as a person at the terminal would name it.
pub(super) fn seen_from_here(root: &Utf8Path, file: &str) -> String {
    match (root.as_str(), file) {
        ("." | "", file) => file.to_owned(),
        (root, ".") => root.to_owned(),
        (_, file) if file.starts_with('/') => file.to_owned(),
        (root, file) => format!("{}/{file}", root.trim_end_matches('/')),
    }
}
