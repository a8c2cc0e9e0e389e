//! `indicant rules` and `indicant explain`

use super::args::{Explain, Rules, RulesCommand, RulesFormat, RulesTest};
use super::exit::Exit;
use super::files::{self, Loaded};
use super::{load, out};
use crate::model::nearest;
use crate::project::{FILE_NAME, Trouble};
use crate::render;
use crate::rules::house::failing_examples;
use crate::rules::{RULES, Rule, rule};
use camino::Utf8Path;

/// Lists every rule, or does what else is asked with them.
pub(super) fn list(arguments: &Rules) -> Exit {
    if let Some(RulesCommand::Test(asked)) = &arguments.command {
        return test(asked);
    }
    let project = match &arguments.path {
        Some(path) => match in_project(path) {
            Some(project) => Some(project),
            None => return Exit::Failed,
        },
        None => files::settings(Utf8Path::new(".")),
    };
    let failed = project.as_ref().is_some_and(tell_troubles);
    let house: Vec<&Rule> = project.iter().flat_map(|project| load::house_rules(&project.config)).collect();
    let said = match arguments.format {
        RulesFormat::Text => render::rule_list(&house),
        RulesFormat::Json => match render::rules_json(&house).and_then(|value| serde_json::to_string_pretty(&value)) {
            Ok(said) => said + "\n",
            Err(error) => {
                out::error(&format!("the rules could not be written as JSON: {error}"));
                return Exit::Failed;
            }
        },
    };
    if out::print(&said).is_err() || failed { Exit::Failed } else { Exit::Yes }
}

/// Explains one rule; an unknown name is answered with the nearest.
pub(super) fn explain(arguments: &Explain) -> Exit {
    // A finding shows the name between brackets, and that is what people copy.
    let name = arguments.rule.trim_start_matches('[').trim_end_matches(']');
    if let Some(rule) = rule(name) {
        return out::print(&render::explain(rule)).map_or(Exit::Failed, |()| Exit::Yes);
    }
    let project = files::settings(&arguments.project);
    let house: Vec<&Rule> = project.iter().flat_map(|project| load::house_rules(&project.config)).collect();
    if let Some(rule) = house.iter().find(|rule| rule.name == name) {
        return out::print(&render::explain(rule)).map_or(Exit::Failed, |()| Exit::Yes);
    }
    // Where a rule could not be read, that is what is wrong.
    if let Some(project) = &project {
        tell_troubles(project);
    }
    let near = nearest(name, RULES.iter().chain(&house).map(|rule| rule.name));
    let near = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
    let of_project = "A project's own rules are looked for in the project that you are in, or after `--project`.";
    out::error(&format!("there is no rule called `{name}`.{near} `indicant rules` lists them all. {of_project}"));
    Exit::Failed
}

/// Tries a project's own rules on their examples.
fn test(arguments: &RulesTest) -> Exit {
    let Some(project) = in_project(&arguments.path) else { return Exit::Failed };
    let failed = tell_troubles(&project);
    let rules = &project.config.rules.house().rules;
    if rules.is_empty() {
        if !failed {
            let help = "write one under `rules:`, with a bad and a good example; docs/house-rules.md shows how";
            tell(
                &project,
                Trouble::new(FILE_NAME, "there is nothing to try: the project has no rule of its own", help),
            );
        }
        return Exit::Failed;
    }
    let (mut said, mut failing) = (String::new(), 0);
    for house in rules {
        let failures = failing_examples(house);
        let examples = 1 + house.rule.good.len();
        if failures.is_empty() {
            said.push_str(&format!("{}: {examples} examples show what they should\n", house.rule.name));
            continue;
        }
        failing += 1;
        for failure in failures {
            said.push_str(&format!("{}: {} {}\n", house.rule.name, failure.which, failure.message));
            for line in failure.text.trim_matches('\n').lines() {
                said.push_str(format!("    {line}").trim_end());
                said.push('\n');
            }
        }
    }
    let rules = if rules.len() == 1 { "rule".to_owned() } else { format!("{} rules", rules.len()) };
    said.push_str(&match failing {
        0 => format!("\nEvery example of the {rules} shows what it should.\n"),
        1 => "\nOne rule has an example that does not show what it should.\n".to_owned(),
        many => format!("\n{many} rules have examples that do not show what they should.\n"),
    });
    match out::print(&said) {
        Ok(()) if !failed => Exit::answer(failing == 0),
        _ => Exit::Failed,
    }
}

/// The settings of the project that a path is in; where it is in none, that is told.
fn in_project(path: &Utf8Path) -> Option<Loaded> {
    let project = files::settings(path);
    if project.is_none() {
        let message = format!("there is no `{FILE_NAME}` in this folder, nor in one above it");
        out::error(&Trouble::new(path.as_str(), message, "name the folder of a project").to_string());
    }
    project
}

/// Tells what is wrong with a project's settings; whether anything is.
fn tell_troubles(project: &Loaded) -> bool {
    project.troubles.iter().for_each(|trouble| tell(project, trouble.clone()));
    !project.troubles.is_empty()
}

fn tell(project: &Loaded, trouble: Trouble) {
    let file = load::seen_from_here(&project.root, &trouble.file);
    out::error(&Trouble { file, ..trouble }.to_string());
}
