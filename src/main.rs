//! The command `indicant`: see `indicant --help`.

use indicant::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    cli::door(cli::run)
}
