//! From paths to models, with what went wrong told on the way.

use camino::{Utf8Path, Utf8PathBuf};

use super::files::{self, Loaded};
use super::out;
use crate::findings::Report;
use crate::model::{Model, Role, Sort, any_of};
use crate::project::{Config, FILE_NAME, Place, Trouble};
use crate::render::Failure;
use crate::rules::Rule;
use crate::rules::house::{HouseRule, Unworked};
use std::collections::HashSet;
use std::sync::Arc;

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
    loaded.troubles.iter().map(failure).collect()
}

/// A trouble, as other programs read it.
pub(super) fn failure(trouble: &Trouble) -> Failure {
    let place = trouble.place.map(|place| format!("line {}, column {}: ", place.line, place.column));
    let message = format!("{}{}; {}", place.unwrap_or_default(), trouble.message, trouble.help);
    Failure { file: trouble.file.clone(), message }
}

/// The project's own rules.
pub(super) fn house_rules(config: &Config) -> impl Iterator<Item = &'static Rule> {
    config.rules.house().rules.iter().map(|house| house.rule)
}

/// The project's own rules that could not be worked out: of each, the first item, and how many more there are.
pub(super) fn unworked(model: &Model, report: &Report) -> Vec<Trouble> {
    let mut told: Vec<(&Unworked, usize)> = Vec::new();
    for unworked in &report.unworked {
        match told.iter_mut().find(|(first, _)| first.rule == unworked.rule) {
            Some((_, more)) => *more += 1,
            None => told.push((unworked, 0)),
        }
    }
    let trouble = |(first, more): (&Unworked, usize)| {
        let (at, _) = model.lines(first.place);
        let place = Place { line: at.line as usize, column: at.column as usize, ..Place::default() };
        let and = if more == 0 { String::new() } else { format!("; nor on {}", counted(more)) };
        let message =
            format!("house rule `{}` could not be worked out on {}: {}{and}", first.rule, first.item, first.why);
        Trouble::new(model.path(first.place), message, first.help).at(Some(place))
    };
    told.into_iter().map(trouble).collect()
}

fn counted(more: usize) -> String {
    if more == 1 { "one more item".to_owned() } else { format!("{more} more items") }
}

/// The project's own rules that are for no item in it: their author will have meant another.
pub(super) fn idle_rules(loaded: &Loaded, model: &Model) -> Vec<Trouble> {
    let rules = &loaded.config.rules;
    let present: HashSet<Sort> =
        model.entities().filter(|item| item.role() == Role::Own).map(|item| item.sort()).collect();
    let is_idle = |house: &&Arc<HouseRule>| {
        loaded.is_whole()
            && !rules.without().contains(house.rule.name)
            && !house.sorts.iter().any(|sort| present.contains(sort))
    };
    let trouble = |house: &Arc<HouseRule>| {
        let (file, place) = rules.place_of(house.rule.name)?;
        let sorts: Vec<&str> = house.sorts.iter().map(|sort| sort.keyword()).collect();
        let message = format!("the rule `{}` is for every {}, and there is none here", house.rule.name, any_of(&sorts));
        Some(
            Trouble::new(file.unwrap_or(FILE_NAME), message, "take it out, or say after `for` what it is meant for")
                .at(Some(place)),
        )
    };
    rules.house().rules.iter().filter(is_idle).filter_map(trouble).collect()
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
