//! Documents: a view model, and templates that show it in HTML and in Markdown.
//!
//! One view serves both formats, and one outline decides the sections of both, so that they cannot part. The templates hold
//! the layout, one file of labels every word that is not data, and the view no prose at all.

mod answers;
mod build;
#[cfg(test)]
mod contrast;
mod error;
mod files;
mod filters;
mod findings_csv;
pub mod markdown;
mod outline;
mod plain;
mod render;
mod strings;
mod style;
pub mod templates;
mod tidy;
pub mod view;
pub mod words;

pub use answers::{answers_csv, answers_txt};
pub use build::{Unmade, beside, consultation, methodology, review};
pub use files::{Form, file, forms};
pub use outline::{Outline, Part, Section};
pub use render::{Document, Format, RenderError, render};
pub use view::{AlignmentView, ConsultationView, MethodologyView, ReviewView};
