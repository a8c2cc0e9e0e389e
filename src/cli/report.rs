//! `indicant report`

use super::args::{Report, ReportFormat, ReportTo};
use super::exit::Exit;
use super::{load, out, write};
use crate::alignment::Sameness;
use crate::findings;
use crate::project::Trouble;
use crate::report::{self, Document, Format, Unmade};
use crate::rules::{Context, Settings};
use camino::Utf8Path;

/// Checks a project and writes a document from it, whatever was found.
pub(super) fn report(document: &Report) -> Exit {
    match document {
        Report::Consultation(to) => written(to, report::consultation),
        Report::Methodology(to) => written(to, report::methodology),
    }
}

/// Writes the document that `made` makes of what was checked.
fn written<D: Document>(to: &ReportTo, made: fn(&Context<'_>, &findings::Report) -> Result<D, Unmade>) -> Exit {
    let (projects, failed) = load::projects(std::slice::from_ref(&to.path));
    let [project] = &projects[..] else {
        if !failed {
            out::error(&format!(
                "a report is about one project, and {} holds {}: name one of them.",
                to.path,
                projects.len()
            ));
        }
        return Exit::Failed;
    };
    if failed || !project.troubles.is_empty() {
        return Exit::Failed;
    }
    let model = load::model(project);
    let settings = Settings::of(&project.config).as_of(to.as_of);
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    let found = crate::check_in(&cx);
    for trouble in load::unworked(&model, &found) {
        out::error(&trouble.to_string());
    }
    if !found.unworked.is_empty() {
        return Exit::Failed;
    }
    let view = match made(&cx, &found) {
        Ok(view) => view,
        Err(unmade) => {
            out::error(&Trouble::new(project.root.as_str(), unmade.to_string(), unmade.help()).to_string());
            return Exit::Failed;
        }
    };
    let files = match files(&view, to) {
        Ok(files) => files,
        Err(error) => {
            out::error(&error);
            return Exit::Failed;
        }
    };
    if let Err(trouble) = write::write_all(&to.out, &files) {
        out::error(&trouble.to_string());
        return Exit::Failed;
    }
    for (name, _) in &files {
        out::note(&format!("wrote {}", to.out.join(name)));
    }
    Exit::Yes
}

/// The files that were asked for, by name.
fn files<D: Document>(view: &D, to: &ReportTo) -> Result<Vec<(String, String)>, String> {
    let overrides = |name: &str| to.templates.as_deref().and_then(|folder| template(folder, name));
    let mut formats = to.format.clone();
    formats.sort_unstable();
    formats.dedup();
    let mut files = Vec::new();
    for format in formats {
        let format = match format {
            ReportFormat::Html => Format::Html,
            ReportFormat::Md => Format::Markdown,
        };
        let text = report::render(view, format, &overrides).map_err(|error| error.to_string())?;
        files.push((format!("{}.{}", D::NAME, format.extension()), text));
    }
    Ok(files)
}

/// A template of the author's own, if the folder has one of that name.
pub(super) fn template(folder: &Utf8Path, name: &str) -> Option<String> {
    std::fs::read_to_string(folder.join(name)).ok()
}
