//! What the system sees of the command: its exit code, and what it prints where.
#![cfg(all(feature = "cli", unix))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

use std::fs::{self, File};
use std::io::Read;
use std::process::{Command, ExitCode, Output, Stdio};

use indicant::cli::{Exit, door};

/// What is run in a process of its own, since a panic hook holds for the whole process.
#[test]
#[ignore = "run by the tests below, in a process of its own"]
fn child() {
    let code = match std::env::var("INDICANT_TEST_CHILD").as_deref() {
        Ok("panic") => door(|| panic!("the roof fell in")),
        Ok("thread") => door(|| {
            rayon::join(|| panic!("one of two threads"), || panic!("one of two threads"));
            Exit::Yes
        }),
        Ok("no") => door(|| Exit::No),
        _ => door(|| Exit::Yes),
    };
    // As `main` would end; a test that returns can only say 0 or 101.
    std::process::exit((0..=2).find(|number| ExitCode::from(*number) == code).unwrap().into());
}

fn run(child: &str, backtrace: &str) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env("INDICANT_TEST_CHILD", child)
        .env("RUST_BACKTRACE", backtrace)
        .output()
        .unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_panic_is_owned_up_to_and_exits_2() {
    let (code, said) = run("panic", "0");
    assert_eq!(code, Some(2), "{said}");
    for part in ["This is our fault, not yours", "the roof fell in", "tests/door.rs:", "Please report it"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("rust_begin_unwind"), "{said}");
    assert!(run("panic", "1").1.contains("panic"), "a backtrace that was asked for");
}

#[test]
fn panics_of_several_threads_are_told_once() {
    let (code, said) = run("thread", "0");
    assert_eq!((code, said.matches("our fault").count()), (Some(2), 1), "{said}");
}

#[test]
fn an_answer_goes_through_the_door() {
    assert_eq!(run("no", "0").0, Some(1));
    assert_eq!(run("yes", "0").0, Some(0));
}

fn indicant(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// A project with more faults than a pipe holds.
fn faulty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text: String = (0..2000).map(|n| format!("indicator i{n} \"Indicator {n}\" {{\n  colour red\n}}\n")).collect();
    fs::write(folder.path().join("x.ind"), text).unwrap();
    folder
}

#[test]
fn a_closed_pipe_changes_no_exit_code_and_is_not_spoken_of() {
    let folder = faulty();
    let path = folder.path().to_str().unwrap();
    for (arguments, code) in
        [(vec!["check", path], 1), (vec!["check", path, "--fail-on", "never"], 0), (vec!["rules"], 0)]
    {
        let mut child = indicant(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(code), ""), "{arguments:?}");
    }
}

#[test]
fn a_full_disk_is_told_and_exits_2() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let Output { status, stderr, .. } = indicant(&["rules"]).stdout(full).output().unwrap();
    let said = String::from_utf8(stderr).unwrap();
    assert_eq!(status.code(), Some(2));
    assert!(said.starts_with("error: the output could not be written"), "{said}");
}

#[test]
fn what_could_not_be_done_is_told_on_standard_error_and_exits_2() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    for arguments in
        [vec!["check", path], vec!["check", "no/such/path"], vec!["check", "--colr"], vec![], vec!["explain", "x"]]
    {
        let Output { status, stdout, stderr } = indicant(&arguments).output().unwrap();
        assert_eq!((status.code(), stderr.is_empty()), (Some(2), false), "{arguments:?}");
        assert_eq!(String::from_utf8(stdout).unwrap(), "", "{arguments:?}");
    }
    for arguments in [["--help"], ["--version"]] {
        let Output { status, stdout, stderr } = indicant(&arguments).output().unwrap();
        assert_eq!((status.code(), stdout.is_empty(), stderr.is_empty()), (Some(0), false, true), "{arguments:?}");
    }
}

#[test]
fn trouble_beside_findings_exits_2_and_the_findings_are_there() {
    let folder = faulty();
    std::os::unix::fs::symlink("nowhere", folder.path().join("y.ind")).unwrap();
    let Output { status, stdout, stderr } = indicant(&["check", folder.path().to_str().unwrap()]).output().unwrap();
    assert_eq!(status.code(), Some(2));
    assert!(String::from_utf8(stdout).unwrap().contains("colour"));
    assert!(String::from_utf8(stderr).unwrap().contains("y.ind: this is a link to `nowhere`"));
}
