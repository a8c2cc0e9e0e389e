//! The methodology document, as its readers get it.
#![cfg(feature = "cli")]

#[path = "../report/marks.rs"]
mod marks;

mod card;
mod fields;
mod made;
mod page;
mod silence;
