//! A project: a folder with an `indicant.yaml`, which names what stands beside it.
//!
//! This part is pure: [`read`] takes the text of an `indicant.yaml` and gives what it says with everything that is wrong
//! with it; [`FileSet`] is what a caller that can read files hands on. `cli::files` does the reading.

mod config;
mod fault;
mod files;
pub mod keys;
mod place;
mod read;
mod spelling;
pub mod thresholds;
mod values;
mod yaml;

pub use config::{Config, FILE_NAME, FailOn, LANGUAGE};
pub use fault::Fault;
pub use files::{FileSet, Role, SpecFile, Trouble};
pub use place::{Place, Placed};
pub use read::{LARGEST, read, read_bytes};
pub use thresholds::{THRESHOLDS, Threshold, Thresholds};
