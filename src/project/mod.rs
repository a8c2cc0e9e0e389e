//! A project: a folder with an `indicant.yaml`, which names what stands beside it.
//!
//! This part is pure: [`read`] takes the text of an `indicant.yaml` and gives what it says with everything that is wrong
//! with it. Who can read files (`cli::files`) reads what it names into [`SourceSet`](crate::model::SourceSet)s.

mod config;
mod fault;
pub mod keys;
mod place;
mod read;
mod rules;
pub mod thresholds;
mod trouble;
mod values;
mod yaml;

pub use config::{Config, FILE_NAME, FailOn, LANGUAGE};
pub use fault::Fault;
pub use place::{Place, Placed};
pub use read::{LARGEST, read, read_bytes};
pub use rules::RuleSettings;
pub use thresholds::{THRESHOLDS, Threshold, Thresholds};
pub use trouble::Trouble;
