//! Saying what was found: one file for each output format. Nothing here decides what is said.

mod align;
mod concise;
mod explain;
mod json;
mod reference;
mod rulebook;
mod text;
mod triage;

pub use align::{align_json, align_text};
pub use concise::concise;
pub use explain::{explain, rule_list};
pub use json::{Failure, Project, check_json, rules_json};
pub use reference::language_reference;
pub use rulebook::{question_page, rule_reference};
pub use text::{TextOptions, text};
pub use triage::{triage_csv, triage_json, triage_text};
