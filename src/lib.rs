//! Indicant: the language of outcomes frameworks, its checker, and its publisher.

// What the parser derived from the grammar names where pest is built without its stack guard.
extern crate alloc;

pub mod alignment;
#[cfg(feature = "cli")]
pub mod cli;
pub mod cohorts;
pub mod exchange;
pub mod findings;
mod graph;
pub mod model;
mod parallel;
pub mod project;
pub mod render;
pub mod report;
pub mod rules;
pub mod syntax;
pub mod triage;
pub mod wording;

use alignment::Sameness;
use findings::Report;
use model::Model;
use rules::{Context, Settings};

/// Checks a model: everything that a careful reader would object to, settled and in order.
#[must_use]
pub fn check(model: &Model, settings: &Settings) -> Report {
    let same = Sameness::new(model);
    let cx = Context::new(model, settings, &same);
    findings::report(model, rules::run(&cx, &settings.without), cx.kind_counts())
}
