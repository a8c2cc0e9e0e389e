//! The command `indicant`: see `indicant --help`.

use indicant::cli;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::door(cli::run)
}
