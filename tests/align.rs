//! Frameworks laid side by side: what is suggested, and the command.
#![cfg(feature = "cli")]
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "a test reads the shipped specs, starts the program, and prints its table"
)]

#[path = "align/command.rs"]
mod command;
#[path = "align/judged.rs"]
mod judged;
#[path = "align/many.rs"]
mod many;
