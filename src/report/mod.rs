//! Documents: a view model, and templates that show it in HTML and in Markdown.

pub mod markdown;
pub mod view;
pub mod words;
