//! The shipped specs, read once from disk; every check after that is of texts in memory.

use crate::edit::Spec;
use indicant::cli::files;
use indicant::findings::{Finding, Report};
use indicant::model::{Model, Role, SourceSet};
use indicant::rules::Settings;
use std::sync::LazyLock;

/// A project: its own files to be edited, what stands beside it, and what its `indicant.yaml` sets.
pub struct Project {
    pub spec: Spec,
    pub sets: Vec<SourceSet>,
    pub settings: Settings,
}

pub static DRAFT: LazyLock<Project> = LazyLock::new(|| Project::load("national-framework-draft-2023"));
pub static MENDED: LazyLock<Project> = LazyLock::new(|| Project::load("mended-example"));

impl Project {
    pub fn load(name: &str) -> Project {
        let path = format!("{}/specs/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut loading = files::load(&[path.into()]);
        assert!(loading.troubles.is_empty(), "{:?}", loading.troubles);
        let loaded = loading.projects.remove(0);
        assert!(loaded.troubles.is_empty(), "{:?}", loaded.troubles);
        let settings = Settings::of(&loaded.config);
        let own = loaded.sets.iter().find(|set| set.role == Role::Own).expect("its own files");
        Project { spec: Spec::of(&own.files), sets: loaded.sets, settings }
    }

    /// What is found where its own files are these.
    pub fn check(&self, own: &Spec) -> Checked {
        let sets = self.sets.iter().map(|set| match set.role {
            Role::Own => SourceSet { files: own.files(), ..set.clone() },
            _ => set.clone(),
        });
        checked(sets.collect(), &self.settings)
    }

    /// The same, with its own files as they are.
    pub fn as_it_is(&self) -> Checked {
        self.check(&self.spec)
    }
}

/// A model and what was found in it.
pub struct Checked {
    pub model: Model,
    pub report: Report,
}

pub fn checked(sets: Vec<SourceSet>, settings: &Settings) -> Checked {
    let model = Model::new(sets);
    let report = indicant::check(&model, settings);
    Checked { model, report }
}

impl Checked {
    /// The findings of a rule about the item at a place and, where `about` says something, about that.
    pub fn at(&self, rule: &str, at: &crate::edit::At, about: &str) -> Vec<&Finding> {
        let fits = |finding: &&Finding| {
            finding.rule.name == rule
                && name_of(finding) == at.item
                && self.model.path(finding.place) == at.file
                && (at.field.is_empty() || finding.field.is_none_or(|field| field == at.field))
                && (about.is_empty() || finding.about.ends_with(about))
        };
        self.report.findings.iter().filter(fits).collect()
    }
}

/// The name of what a finding is about; none where that is a file, or an item without a name.
pub fn name_of(finding: &Finding) -> &str {
    if finding.subject.id.is_some() { &finding.subject.name } else { "" }
}

/// How many rows are looked at side by side.
const AT_ONCE: usize = 2;

/// What is said of each row that is asked about. Threads of our own: a check has its own use for those of the pool.
pub fn each<T: Sync>(rows: &[T], asked: impl Fn(&T) -> bool, say: impl Fn(&T) -> Option<String> + Sync) -> Vec<String> {
    let rows: Vec<&T> = rows.iter().filter(|row| asked(row)).collect();
    let share = rows.len().div_ceil(AT_ONCE).max(1);
    std::thread::scope(|scope| {
        let say = &say;
        let threads: Vec<_> = rows
            .chunks(share)
            .map(|rows| scope.spawn(move || rows.iter().filter_map(|row| say(row)).collect::<Vec<String>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a thread that ends")).collect()
    })
}
