//! `indicant align`

use super::args::{Align, AlignFormat};
use super::exit::Exit;
use super::export::{self, Standard};
use super::files::Loaded;
use super::templates::Templates;
use super::{load, out, write};
use crate::alignment::Sameness;
use crate::exchange::{BASE, Iris, skos, sssom};
use crate::model::{Entity, EntityId, Model, Role, Sort, SourceSet, any_of, nearest};
use crate::project::{FILE_NAME, Trouble};
use crate::render::{self, TextOptions};
use crate::report::{self as documents, Format};
use crate::rules::{Context, Settings};
use camino::{Utf8Path, Utf8PathBuf};

/// Lays a project's framework beside others.
pub(super) fn run(arguments: &Align) -> Exit {
    let Some(project) = one_project(&arguments.project) else { return Exit::Failed };
    let model = load::model(&project);
    let others = match others(&project, &model, arguments) {
        Ok(others) => others,
        Err(trouble) => {
            out::error(&trouble.to_string());
            return Exit::Failed;
        }
    };
    let written = match arguments.format {
        AlignFormat::Sssom => exported(&project, &model, &others, Standard::Sssom),
        AlignFormat::Skos => exported(&project, &model, &others, Standard::Skos),
        _ => shown(&project, &model, &others, arguments).map(|text| (text, true)),
    };
    match (written, &arguments.out) {
        (Err(error), _) => {
            out::error(&error);
            Exit::Failed
        }
        (Ok((text, is_whole)), None) => out::print(&text).map_or(Exit::Failed, |()| Exit::answer(is_whole)),
        (Ok((text, is_whole)), Some(file)) => save(file, &text).max(Exit::answer(is_whole)),
    }
}

/// The view in one of the forms that show all of it.
fn shown(project: &Loaded, model: &Model, others: &[EntityId], arguments: &Align) -> Result<String, String> {
    let settings = Settings::of(&project.config);
    let same = Sameness::new(model);
    let cx = Context::new(model, &settings, &same);
    let Some(view) = documents::beside(&cx, others) else { return Ok(String::new()) };
    let own = Templates::read(arguments.templates.as_deref()).map_err(|trouble| trouble.to_string())?;
    let document = |format| documents::render(&view, format, &own.overrides()).map_err(|error| own.placed(&error));
    match arguments.format {
        AlignFormat::Html => document(Format::Html),
        AlignFormat::Md => document(Format::Markdown),
        AlignFormat::Json => {
            render::align_json(&view).map_err(|error| format!("this could not be written as JSON: {error}"))
        }
        _ => Ok(render::align_text(&view, TextOptions::default().width)),
    }
}

/// The matches by a standard, and whether all of them are there. Frameworks that were not asked for are as if they were not
/// beside the project.
fn exported(
    project: &Loaded,
    model: &Model,
    others: &[EntityId],
    standard: Standard,
) -> Result<(String, bool), String> {
    let base = Iris::at(BASE).map_err(|error| error.to_string())?;
    let all =
        model.beside().filter(|other| Some(other.namespace()) != model.framework().map(Entity::namespace)).count();
    if others.len() == all {
        return Ok(export::written(&project.root, model, &base, standard));
    }
    let kept: Vec<&str> = others.iter().map(|other| model.path(model.entity(*other).place())).collect();
    let asked =
        |set: &&SourceSet| set.role != Role::Beside || set.files.iter().any(|file| kept.contains(&file.path.as_str()));
    let part = Model::new(project.sets.iter().filter(asked).cloned().collect());
    // What is left out is about the frameworks that were not asked for.
    Ok(match standard {
        Standard::Sssom => (sssom::sssom(&part, &base), true),
        Standard::Skos => (skos(&part, &base), true),
    })
}

fn save(file: &Utf8Path, text: &str) -> Exit {
    let Some(name) = file.file_name() else {
        out::error(&Trouble::new(file.as_str(), "this is no name of a file", "name the file to write").to_string());
        return Exit::Failed;
    };
    let folder = file.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    match write::write_all(folder, &[(name.to_owned(), text)]) {
        Ok(_) => {
            out::note(&format!("wrote {file}"));
            Exit::Yes
        }
        Err(trouble) => {
            out::error(&trouble.to_string());
            Exit::Failed
        }
    }
}

/// The one project that a path leads to; all trouble is told.
fn one_project(path: &Utf8PathBuf) -> Option<Loaded> {
    let (mut projects, failed) = load::projects(std::slice::from_ref(path));
    if failed {
        return None;
    }
    let project = match projects.len() {
        1 => projects.remove(0),
        many => {
            let message = format!("one framework is laid beside others, and {many} projects are here");
            out::error(&Trouble::new(path.as_str(), message, "name one of them").to_string());
            return None;
        }
    };
    project.troubles.is_empty().then_some(project)
}

/// The frameworks that were asked for, or all that stand beside the project, each once.
fn others(project: &Loaded, model: &Model, arguments: &Align) -> Result<Vec<EntityId>, Trouble> {
    let root = project.root.as_str();
    let Some(own) = model.framework() else {
        let help = "name the folder of a project with a `framework` item in it";
        return Err(Trouble::new(root, "there is no framework in this project", help));
    };
    holds_something(own, root)?;
    let beside: Vec<Entity<'_>> = model.beside().collect();
    let mut others: Vec<Entity<'_>> = Vec::new();
    if arguments.beside.is_empty() {
        others.extend(beside.iter().copied().filter(|other| other.namespace() != own.namespace()));
        if others.is_empty() {
            let help = format!("name the folder of one under `beside` in {FILE_NAME}: `beside: [../their-framework]`");
            return Err(Trouble::new(root, "no other framework stands beside this one", help));
        }
    }
    for asked in &arguments.beside {
        let other = called(project, own, &beside, asked)?;
        if !others.contains(&other) {
            others.push(other);
        }
    }
    for other in &others {
        holds_something(*other, &load::seen_from_here(&project.root, model.path(other.place())))?;
    }
    Ok(others.into_iter().map(|other| other.id).collect())
}

/// A side with nothing in it lines up with nothing, and silence would read as a gap.
fn holds_something(framework: Entity<'_>, path: &str) -> Result<(), Trouble> {
    let sorts = [Sort::Outcome, Sort::Enabler, Sort::Indicator];
    if sorts.iter().any(|sort| framework.model.with(framework, *sort).next().is_some()) {
        return Ok(());
    }
    let message = format!(
        "“{}” has no outcome, enabler or indicator, so there is nothing to lay side by side",
        framework.title()
    );
    Err(Trouble::new(path, message, "write down what it promises: `outcome safe \"Children are safe\" { }`"))
}

/// The framework beside the project that somebody means by its name, its name and edition, or its folder.
fn called<'m>(project: &Loaded, own: Entity<'m>, beside: &[Entity<'m>], asked: &str) -> Result<Entity<'m>, Trouble> {
    let (name, edition) = match asked.split_once('@') {
        Some((name, edition)) => (name, Some(edition.trim_matches('"'))),
        None => (asked, None),
    };
    let names = |framework: &Entity<'_>| framework.name() == name || framework.namespace() == name;
    let found: Vec<Entity<'m>> = match beside.iter().copied().filter(names).collect::<Vec<_>>() {
        found if !found.is_empty() => found,
        _ if names(&own) && edition.is_none() => return Err(itself(asked)),
        _ => return in_folder(project, own, beside, asked),
    };
    let matching: Vec<Entity<'m>> = match edition {
        Some(edition) => {
            found.iter().copied().filter(|framework| edition_of(*framework).as_deref() == Some(edition)).collect()
        }
        None => found.clone(),
    };
    match matching[..] {
        [one] if one.namespace() == own.namespace() => Err(another_edition(asked)),
        [one] => Ok(one),
        [] => {
            let editions: Vec<String> = found
                .iter()
                .filter_map(|framework| edition_of(*framework))
                .map(|edition| format!("`{name}@{edition}`"))
                .collect();
            let help = match editions.is_empty() {
                true => format!("`{name}` says no edition of its own: name it without one"),
                false => format!("name one that stands beside this project: {}", joined(&editions)),
            };
            Err(Trouble::new(asked, "no framework of this edition stands beside the project", help))
        }
        _ => {
            let editions =
                matching.iter().map(|framework| format!("`{name}@{}`", edition_of(*framework).unwrap_or_default()));
            let help = format!("name one: {}", joined(&editions.collect::<Vec<_>>()));
            Err(Trouble::new(asked, "more than one edition of it stands beside the project", help))
        }
    }
}

/// The framework in a folder that stands beside the project.
fn in_folder<'m>(project: &Loaded, own: Entity<'m>, beside: &[Entity<'m>], asked: &str) -> Result<Entity<'m>, Trouble> {
    let real = |path: &Utf8Path| path.canonicalize_utf8().ok();
    let Some(there) = real(Utf8Path::new(asked)) else {
        let names: Vec<&str> = beside.iter().map(|framework| framework.name()).collect();
        let help = match nearest(asked, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => format!("name its folder under `beside` in {FILE_NAME} first"),
            None => format!(
                "name one of {}, or its folder",
                joined(&names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>())
            ),
        };
        return Err(Trouble::new(
            asked,
            "this is neither a framework that stands beside the project nor a folder",
            help,
        ));
    };
    if real(&project.root).is_some_and(|root| root == there) {
        return Err(itself(asked));
    }
    let stands_there = |framework: &&Entity<'m>| {
        let file = project.root.join(own.model.path(framework.place()));
        real(&file).is_some_and(|file| file.starts_with(&there))
    };
    let found: Vec<&Entity<'m>> = beside.iter().filter(stands_there).collect();
    match found[..] {
        [one] if one.namespace() == own.namespace() => Err(another_edition(asked)),
        [one] => Ok(*one),
        [] => {
            let help =
                format!("name it under `beside` in {}/{FILE_NAME}, so that matches can speak of it", project.root);
            Err(Trouble::new(asked, "this does not stand beside the project", help))
        }
        _ => Err(Trouble::new(asked, "more than one framework is here", "name the folder of one, or its name")),
    }
}

fn itself(asked: &str) -> Trouble {
    Trouble::new(
        asked,
        "both sides are the same framework",
        "name another, or none for all that stand beside the project",
    )
}

fn another_edition(asked: &str) -> Trouble {
    let help =
        "name another framework; how an edition differs from the one before is not a question of how two line up";
    Trouble::new(asked, "this is another edition of the project's own framework", help)
}

fn edition_of(framework: Entity<'_>) -> Option<String> {
    framework.stated("edition").and_then(|fact| fact.text("edition")).map(|edition| edition.into_owned())
}

fn joined(words: &[String]) -> String {
    any_of(&words.iter().map(String::as_str).collect::<Vec<_>>())
}
