//! `indicant check`

use super::args::{Check, CheckFormat, Colour};
use super::exit::Exit;
use super::files::Loaded;
use super::{load, out};
use crate::findings::{Report, Severity};
use crate::model::{Date, Model, Role};
use crate::project::{FailOn, Trouble};
use crate::render::{self, Failure, Project, TextOptions};
use crate::rules::{Rule, Settings, not_chosen};
use camino::Utf8PathBuf;
use std::collections::BTreeSet;

/// Checks every project that the paths name, prints what was found to standard output and what kept us from the work to
/// standard error.
pub(super) fn run(arguments: &Check) -> Exit {
    let (projects, mut failed) = load::projects(&arguments.paths);
    let house: Vec<&'static Rule> = projects.iter().flat_map(|loaded| load::house_rules(&loaded.config)).collect();
    let without = match not_chosen(&arguments.select, &arguments.ignore, &house) {
        Ok(without) => without,
        Err(unknown) => {
            out::error(&format!("{unknown}\n  help: `indicant rules` lists every rule under its question"));
            return Exit::Failed;
        }
    };
    let checked: Vec<Checked> = projects.iter().map(|loaded| Checked::new(loaded, arguments.as_of, &without)).collect();
    failed |= checked.iter().any(|checked| !checked.failures.is_empty());
    for checked in &checked {
        checked.tell_of_neighbours();
        checked.tell_of_rules();
        failed |= checked.tell_if_empty();
    }
    let said = match arguments.format {
        CheckFormat::Text => {
            let texts =
                checked.iter().filter(|checked| !checked.is_empty()).map(|checked| checked.text(arguments.colour));
            texts.collect::<Vec<_>>().join("\n")
        }
        CheckFormat::Concise => checked.iter().map(Checked::concise).collect(),
        CheckFormat::Json => match json(&checked) {
            Ok(said) => said,
            Err(error) => {
                out::error(&format!("the findings could not be written as JSON: {error}"));
                return Exit::Failed;
            }
        },
    };
    if out::print(&said).is_err() {
        return Exit::Failed;
    }
    if failed {
        return Exit::Failed;
    }
    let fails = |checked: &&Checked| {
        let fail_on = arguments.fail_on.unwrap_or(checked.fail_on);
        least_grave(fail_on).is_some_and(|severity| checked.report.fails_at(severity))
    };
    if checked.iter().any(|checked| fails(&checked)) { Exit::No } else { Exit::Yes }
}

/// The least grave severity that makes the answer no.
fn least_grave(fail_on: FailOn) -> Option<Severity> {
    match fail_on {
        FailOn::Error => Some(Severity::Error),
        FailOn::Warning => Some(Severity::Warning),
        FailOn::Advice => Some(Severity::Advice),
        FailOn::Never => None,
    }
}

/// A project with what the check says of it.
struct Checked {
    /// Its folder, as the person at the terminal would name it.
    root: Utf8PathBuf,
    model: Model,
    report: Report,
    project: Project,
    fail_on: FailOn,
    failures: Vec<Failure>,
    /// What went wrong in the project's own rules.
    unworked: Vec<Trouble>,
    /// Which of the project's own rules are for nothing in it.
    idle: Vec<Trouble>,
}

impl Checked {
    fn new(loaded: &Loaded, as_of: Option<Date>, without: &BTreeSet<&'static str>) -> Self {
        let model = load::model(loaded);
        let settings = Settings::of(&loaded.config).as_of(as_of).and_without(without.clone());
        let mut report = crate::check(&model, &settings);
        if !loaded.is_whole() {
            report.keep(&model, |file| loaded.shows(file));
        }
        let project = Project::new(&model, load::name(loaded).as_deref());
        let mut failures = load::failures(loaded);
        let unworked = load::unworked(&model, &report);
        failures.extend(unworked.iter().map(load::failure));
        let idle = load::idle_rules(loaded, &model);
        let root = loaded.root.clone();
        Checked { root, model, report, project, fail_on: loaded.config.fail_on, failures, unworked, idle }
    }

    /// Whether nothing is written down in its files.
    fn is_empty(&self) -> bool {
        self.report.summary.items == 0 && self.report.findings.is_empty()
    }

    /// Says that there is nothing to check where there is nothing: silence would read as praise. Whether there was not.
    fn tell_if_empty(&self) -> bool {
        if self.is_empty() && self.failures.is_empty() {
            let help = "write what the framework promises into a file that ends in .ind, beginning with `framework \
                        my-framework \"Its title\" { }`";
            out::error(
                &Trouble::new(self.root.as_str(), "there is nothing to check: no item is written down here", help)
                    .to_string(),
            );
        }
        self.is_empty()
    }

    /// What stands beside the project is not found fault with; but a fault in it can hide things, and is not kept quiet.
    fn tell_of_neighbours(&self) {
        let beside = |role: Role| matches!(role, Role::Beside | Role::Standpoint);
        let problems = self.model.problems().iter().filter(|problem| beside(self.model.role_of(problem.place)));
        let mut paths: Vec<&str> = problems.map(|problem| self.model.path(problem.place)).collect();
        paths.dedup();
        for path in paths {
            out::note(&format!(
                "note: part of {} could not be made sense of, so some findings may be wanting; it stands beside this \
                 project: check its own folder to see what is wrong",
                load::seen_from_here(&self.root, path)
            ));
        }
    }

    /// What is amiss with the project's own rules, which is not amiss with its specs.
    fn tell_of_rules(&self) {
        let from_here = |trouble: &Trouble| {
            let file = load::seen_from_here(&self.root, &trouble.file);
            Trouble { file, ..trouble.clone() }.to_string()
        };
        self.unworked.iter().for_each(|trouble| out::error(&from_here(trouble)));
        self.idle.iter().for_each(|trouble| out::note(&format!("note: {}", from_here(trouble))));
    }

    fn text(&self, colour: Colour) -> String {
        let colour = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => out::colours(),
        };
        render::text(&self.model, &self.report, &self.project, TextOptions { colour, ..TextOptions::default() })
    }

    fn concise(&self) -> String {
        render::concise(&self.model, &self.report)
    }
}

/// One check as it is; several under `projects`.
fn json(checked: &[Checked]) -> serde_json::Result<String> {
    let values = checked
        .iter()
        .map(|checked| render::check_json(&checked.model, &checked.report, &checked.project, &checked.failures));
    let mut values: Vec<serde_json::Value> = values.collect::<Result<_, _>>()?;
    let value = match values.len() {
        1 => values.remove(0),
        _ => serde_json::json!({ "schema_version": 1, "projects": values }),
    };
    Ok(serde_json::to_string_pretty(&value)? + "\n")
}
