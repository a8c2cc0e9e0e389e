//! Examples that a rule carries: small projects, each in one text.

use super::Settings;
use crate::model::{Model, Role, SourceFile, SourceSet};

/// The settings of an example: a line `# --- as-of DATE` gives the day that its dates are held against.
#[must_use]
pub fn example_settings(text: &str) -> Settings {
    let day = text.lines().find_map(|line| line.trim().strip_prefix("# --- as-of ")?.parse().ok());
    Settings::default().as_of(day)
}

/// The model of an example. A line `# --- beside`, `# --- standpoint` or `# --- matches` begins another set of files.
#[must_use]
pub fn example(text: &str) -> Model {
    let mut sets = vec![(Role::Own, String::new())];
    for line in text.lines() {
        let role = match line.trim().strip_prefix("# --- ") {
            Some("beside") => Some(Role::Beside),
            Some("standpoint") => Some(Role::Standpoint),
            Some("matches") => Some(Role::Matches),
            _ => None,
        };
        match (role, sets.last_mut()) {
            (Some(role), _) => sets.push((role, String::new())),
            (None, Some((_, set))) => {
                set.push_str(line);
                set.push('\n');
            }
            (None, None) => {}
        }
    }
    let path = |role: Role, number: usize| match role {
        Role::Own | Role::Vocabulary => "example.ind".to_owned(),
        Role::Beside => format!("beside-{number}.ind"),
        Role::Standpoint => format!("standpoint-{number}.ind"),
        Role::Matches => format!("matches-{number}.ind"),
    };
    let sets = sets.into_iter().enumerate().map(|(number, (role, text))| SourceSet {
        role,
        name: None,
        files: vec![SourceFile::new(path(role, number), &text)],
    });
    Model::new(sets.collect())
}
