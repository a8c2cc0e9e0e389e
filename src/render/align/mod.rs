//! Frameworks laid side by side, for a person at a terminal and for other programs.

mod json;
mod pairs;
mod text;

pub use json::align_json;
pub use text::align_text;
