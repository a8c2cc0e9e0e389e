//! The methodology document, as its readers get it.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, reason = "a test reads the specs of its own repository")]

#[path = "../report/marks.rs"]
mod marks;

mod card;
mod fields;
mod made;
mod page;
mod silence;
