//! `indicant report`

use super::args::{Consultation, ReportFormat};
use super::exit::Exit;
use super::{load, out, write};
use crate::alignment::Sameness;
use crate::project::Trouble;
use crate::report::{self, Format};
use crate::rules::{Context, Settings};
use camino::Utf8Path;

/// Checks a project and writes a consultation response from it, whatever was found.
pub(super) fn consultation(arguments: &Consultation) -> Exit {
    let (projects, failed) = load::projects(std::slice::from_ref(&arguments.path));
    let [project] = &projects[..] else {
        if !failed {
            out::error(&format!(
                "a report is about one project, and {} holds {}: name one of them.",
                arguments.path,
                projects.len()
            ));
        }
        return Exit::Failed;
    };
    if failed || !project.troubles.is_empty() {
        return Exit::Failed;
    }
    let model = load::model(project);
    let settings = Settings::of(&project.config).as_of(arguments.as_of);
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    let found = crate::check_in(&cx);
    for trouble in load::unworked(&model, &found) {
        out::error(&trouble.to_string());
    }
    if !found.unworked.is_empty() {
        return Exit::Failed;
    }
    let view = match report::consultation(&cx, &found) {
        Ok(view) => view,
        Err(unmade) => {
            out::error(&Trouble::new(project.root.as_str(), unmade.to_string(), unmade.help()).to_string());
            return Exit::Failed;
        }
    };
    let overrides = |name: &str| arguments.templates.as_deref().and_then(|folder| template(folder, name));
    let mut formats = arguments.format.clone();
    formats.sort_unstable();
    formats.dedup();
    let mut files = Vec::new();
    for format in formats {
        let (name, format) = match format {
            ReportFormat::Html => ("consultation.html", Format::Html),
            ReportFormat::Md => ("consultation.md", Format::Markdown),
        };
        match report::render(&view, format, &overrides) {
            Ok(text) => files.push((name.to_owned(), text)),
            Err(error) => {
                out::error(&error.to_string());
                return Exit::Failed;
            }
        }
    }
    if let Err(trouble) = write::write_all(&arguments.out, &files) {
        out::error(&trouble.to_string());
        return Exit::Failed;
    }
    for (name, _) in &files {
        out::note(&format!("wrote {}", arguments.out.join(name)));
    }
    Exit::Yes
}

/// A template of the author's own, if the folder has one of that name.
pub(super) fn template(folder: &Utf8Path, name: &str) -> Option<String> {
    std::fs::read_to_string(folder.join(name)).ok()
}
