//! `indicant export`

use super::args::{Export, ExportTo};
use super::exit::Exit;
use super::{load, out, write};
use crate::exchange::{Iris, at_odds, claims, skos, sssom};
use crate::model::{Entity, Model};
use crate::project::{Place, Trouble};
use camino::Utf8Path;

/// Writes how the frameworks of a project line up; what is left out is told.
pub(super) fn run(arguments: &Export) -> Exit {
    let (Export::Sssom(to) | Export::Skos(to)) = arguments;
    let (projects, failed) = load::projects(std::slice::from_ref(&to.path));
    let [project] = &projects[..] else {
        if !failed {
            out::error(&format!(
                "an export is of one project, and {} holds {}: name one of them.",
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
    let standard = if matches!(arguments, Export::Sssom(_)) { Standard::Sssom } else { Standard::Skos };
    let (text, is_whole) = written(&project.root, &model, &to.base, standard);
    let written = match &to.out {
        None => out::print(&text).is_ok(),
        Some(path) => file(to, path, &text),
    };
    if written { Exit::answer(is_whole) } else { Exit::Failed }
}

/// What a table of matches is written by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standard {
    Sssom,
    Skos,
}

/// The matches of a model by a standard, and whether all of them are there; what is left out is told.
pub(super) fn written(root: &Utf8Path, model: &Model, base: &Iris, standard: Standard) -> (String, bool) {
    let (_, lost) = claims(model, base);
    for item in &lost {
        let help = "`indicant check` says which name leads nowhere; a match needs both of its sides";
        tell(root, model, *item, "left out, since not everything that it names is known", help);
    }
    let (text, at_odds) = match standard {
        Standard::Sssom => (sssom::sssom(model, base), Vec::new()),
        Standard::Skos => (skos(model, base), at_odds(model, base)),
    };
    for item in &at_odds {
        let help = "SKOS does not say whose claim a match is; `export sssom` holds both";
        tell(root, model, *item, "left out, since in SKOS it cannot stand beside the other matches", help);
    }
    (text, lost.is_empty() && at_odds.is_empty())
}

fn tell(root: &Utf8Path, model: &Model, item: Entity<'_>, message: &str, help: &str) {
    let (at, _) = model.lines(item.place());
    let place = Place { line: at.line as usize, column: at.column as usize, ..Place::default() };
    let header = model.written(item.place());
    let message = format!("`{}`: {message}", header.split_once(" \"").map_or(header, |(names, _)| names).trim());
    let file = load::seen_from_here(root, model.path(item.place()));
    out::note(&format!("note: {}", Trouble::new(file, message, help).at(Some(place))));
}

fn file(to: &ExportTo, path: &Utf8Path, text: &str) -> bool {
    let wrote = write::write_all(Utf8Path::new(""), &[(path.to_string(), text)]);
    match wrote {
        Ok(_) => out::note(&format!("wrote {path}, from {}", to.path)),
        Err(trouble) => {
            out::error(&trouble.to_string());
            return false;
        }
    }
    true
}
