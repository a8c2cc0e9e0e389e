//! Documents: a view model, and templates that show it in HTML and in Markdown.

mod build;
pub mod markdown;
pub mod view;
pub mod words;

pub use build::{Unmade, consultation};
