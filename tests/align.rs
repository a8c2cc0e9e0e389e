//! Frameworks laid side by side: what is suggested, and the command.
#![cfg(feature = "cli")]
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test reads the shipped specs and starts the program"
)]

#[path = "align/command.rs"]
mod command;
#[path = "align/judged.rs"]
mod judged;
#[path = "align/many.rs"]
mod many;
