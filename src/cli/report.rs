//! `indicant report`

use super::args::{Report, ReportFormat, ReportTo};
use super::exit::Exit;
use super::templates::Templates;
use super::{load, out, write};
use crate::alignment::Sameness;
use crate::findings;
use crate::project::Trouble;
use crate::report::{self, Document, Form, Unmade};
use crate::rules::{Context, Settings};

/// Checks a project and writes a document from it, whatever was found.
pub(super) fn report(document: &Report) -> Exit {
    match document {
        Report::Consultation(to) => written(to, report::consultation),
        Report::Review(to) => written(to, report::review),
        Report::Methodology(to) => written(to, report::methodology),
    }
}

/// Writes the document that `made` makes of what was checked.
fn written<D: Document>(to: &ReportTo, made: fn(&Context<'_>, &findings::Report) -> Result<D, Unmade>) -> Exit {
    let own = Templates::read(to.templates.as_deref()).and_then(|own| own.speaks(&to.lang).map(|()| own));
    let own = match own {
        Ok(own) => own,
        Err(trouble) => {
            out::error(&trouble.to_string());
            return Exit::Failed;
        }
    };
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
    let mut view = match made(&cx, &found) {
        Ok(view) => view,
        Err(unmade) => {
            out::error(&Trouble::new(project.root.as_str(), unmade.to_string(), unmade.help()).to_string());
            return Exit::Failed;
        }
    };
    view.speak(&to.lang);
    let files = match files(&view, to, &own) {
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
fn files<D: Document>(view: &D, to: &ReportTo, own: &Templates) -> Result<Vec<(String, String)>, String> {
    let mut forms: Vec<Form> = to.format.iter().copied().map(form).collect();
    forms.sort_unstable();
    forms.dedup();
    let there = report::forms(view);
    if let Some(form) = forms.iter().find(|form| !there.contains(form)) {
        let there: Vec<&str> = there.iter().map(|form| form.word()).collect();
        return Err(format!(
            "a {} is not written as {}\n  help: choose from {}",
            D::NAME,
            form.word(),
            there.join(", ")
        ));
    }
    let mut files = Vec::new();
    for form in forms {
        files.extend(report::file(view, form, &own.overrides()).map_err(|error| own.placed(&error))?);
    }
    Ok(files)
}

fn form(format: ReportFormat) -> Form {
    match format {
        ReportFormat::Html => Form::Html,
        ReportFormat::Md => Form::Markdown,
        ReportFormat::Json => Form::Json,
        ReportFormat::Csv => Form::Csv,
        ReportFormat::Txt => Form::Text,
    }
}
