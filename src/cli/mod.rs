//! The command line: the only room that touches files, the environment and the terminal.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the room in which they are allowed")]

pub mod args;
