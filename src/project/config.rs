//! What `indicant.yaml` says.

use super::{Placed, RuleSettings, Thresholds};

/// The name of the file that makes a folder a project.
pub const FILE_NAME: &str = "indicant.yaml";

/// The version of the language that this program reads.
pub const LANGUAGE: u32 = 1;

/// What a project's `indicant.yaml` says, with defaults where it is silent or where it could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The version of the language in which the specs are written.
    pub language: u32,
    /// The namespace of the project's items, as other frameworks write it before the dot.
    pub name: Option<Placed<String>>,
    /// The files and folders, from the project's folder, that hold its specs.
    pub specs: Vec<Placed<String>>,
    /// The folders of other frameworks that are read beside it and not found fault with.
    pub beside: Vec<Placed<String>>,
    /// The folders of standpoints from which it is read.
    pub standpoints: Vec<Placed<String>>,
    /// The files and folders of matches between it and others.
    pub matches: Vec<Placed<String>>,
    /// From which severity on the answer of a check is no.
    pub fail_on: FailOn,
    /// The numbers that "few" and "mostly" stand for.
    pub thresholds: Thresholds,
    /// How grave rules are here, and the project's own.
    pub rules: RuleSettings,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            language: LANGUAGE,
            name: None,
            specs: vec![Placed::unwritten(".".to_owned())],
            beside: Vec::new(),
            standpoints: Vec::new(),
            matches: Vec::new(),
            fail_on: FailOn::default(),
            thresholds: Thresholds::default(),
            rules: RuleSettings::default(),
        }
    }
}

/// From which severity on the answer of a check is no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum FailOn {
    /// On errors only.
    #[default]
    Error,
    /// On errors and warnings.
    Warning,
    /// On any finding.
    Advice,
    /// On none: findings are shown and the answer is yes.
    Never,
}

impl FailOn {
    /// Every choice, from the strictest finding to none.
    pub const ALL: [FailOn; 4] = [FailOn::Error, FailOn::Warning, FailOn::Advice, FailOn::Never];

    /// The word for it, in `indicant.yaml` and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            FailOn::Error => "error",
            FailOn::Warning => "warning",
            FailOn::Advice => "advice",
            FailOn::Never => "never",
        }
    }

    /// The choice that `name` is the word for; `None` if it is no such word.
    pub fn from_name(name: &str) -> Option<FailOn> {
        FailOn::ALL.into_iter().find(|choice| choice.name() == name)
    }
}
