//! The command line: the only room that touches files, the environment and the terminal.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the room in which they are allowed")]

mod align;
pub mod args;
mod check;
mod exit;
mod export;
mod faults;
pub mod files;
mod fmt;
mod import;
mod load;
mod out;
mod report;
mod rules;
mod templates;
mod triage;
mod write;

use args::{Arguments, Command};
use clap::Parser;

pub use exit::{Exit, door};
pub use write::write_all;

/// Does what the command line asks for, and prints it.
pub fn run() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(said) => {
            // `--help` and `--version` are answers, told where answers are; everything else is a fault of usage.
            if said.use_stderr() {
                let _ = said.print();
                return Exit::Failed;
            }
            return out::print(&said.render().to_string()).map_or(Exit::Failed, |()| Exit::Yes);
        }
    };
    match arguments.command {
        Command::Check(asked) => check::run(&asked),
        Command::Fmt(asked) => fmt::run(&asked),
        Command::Align(asked) => align::run(&asked),
        Command::Triage(asked) => triage::run(&asked),
        Command::Export(asked) => export::run(&asked),
        Command::Import(args::Import::Sssom(asked)) => import::sssom(&asked),
        Command::Rules(asked) => rules::list(&asked),
        Command::Explain(asked) => rules::explain(&asked),
        Command::Report(document) => report::report(&document),
    }
}
