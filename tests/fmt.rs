//! `indicant fmt` as its users meet it: what it rewrites, what it leaves, what it says.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const MESSY: &str = "framework f   \"F\"{\n\tshared yes # why\n}\noutcome safe \"Safe\" {}\n";
const TIDY: &str = "framework f \"F\" {\n  shared      yes # why\n}\n\noutcome safe \"Safe\" { }\n";

/// A folder of files, with the program run in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Folder(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        folder
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).expect("a text")
    }

    /// The answer, what was printed and what was told of `indicant fmt` with these arguments.
    fn fmt(&self, arguments: &[&str]) -> (i32, String, String) {
        self.fmt_with(arguments, b"")
    }

    fn fmt_with(&self, arguments: &[&str], input: &[u8]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
        command.arg("fmt").args(arguments).current_dir(self.path()).env_clear();
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let _ = child.stdin.take().expect("an input").write_all(input);
        let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is UTF-8");
        (status.code().expect("an answer"), text(stdout), text(stderr))
    }
}

fn said(code: i32, out: &str, err: &str) -> (i32, String, String) {
    (code, out.to_owned(), err.to_owned())
}

#[test]
fn files_are_laid_out_where_they_stand_and_others_are_not_touched() {
    let folder = Folder::with(&[("a.ind", MESSY), ("b/tidy.ind", TIDY), ("notes.txt", MESSY)]);
    let modified = || fs::metadata(folder.path().join("b/tidy.ind")).and_then(|of| of.modified()).expect("a time");
    let before = modified();
    assert_eq!(folder.fmt(&[]), said(0, "", "formatted 1 file, 1 was already\n"));
    assert_eq!((folder.read("a.ind"), folder.read("notes.txt")), (TIDY.to_owned(), MESSY.to_owned()));
    assert_eq!(modified(), before);
    assert_eq!(folder.fmt(&["a.ind", "b", "a.ind"]), said(0, "", "formatted 0 files, 2 were already\n"));
}

#[test]
fn check_lists_and_changes_nothing() {
    let folder = Folder::with(&[("a.ind", MESSY), ("b.ind", TIDY)]);
    let told = "1 file is not formatted, 1 is; `indicant fmt` formats it\n";
    assert_eq!(folder.fmt(&["--check"]), said(1, "a.ind\n", told));
    assert_eq!(folder.read("a.ind"), MESSY);
    assert_eq!(folder.fmt(&["--check", "b.ind"]), said(0, "", "1 file is formatted\n"));
}

#[test]
fn diff_shows_what_would_change_and_patch_could_do_it() {
    let folder = Folder::with(&[("a.ind", MESSY.trim_end()), ("b.ind", TIDY)]);
    let diff = "--- a.ind\n+++ a.ind\n@@ -1,4 +1,5 @@\n-framework f   \"F\"{\n-\tshared yes # why\n+framework f \"F\" {\n+  shared      \
                yes # why\n }\n+\n-outcome safe \"Safe\" {}\n\\ No newline at end of file\n+outcome safe \"Safe\" { }\n";
    let told = "1 file is not formatted, 1 is; `indicant fmt` formats it\n";
    assert_eq!(folder.fmt(&["--diff"]), said(1, diff, told));
    assert_eq!(folder.fmt(&["--diff", "b.ind"]), said(0, "", "1 file is formatted\n"));
    let (code, out, err) = folder.fmt(&["--diff", "--check"]);
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
}

#[test]
fn a_diff_of_many_items_is_cut_where_nothing_changes() {
    let tidy: String = (0..40).map(|n| format!("outcome o{n} \"O\" {{\n  change      \"x\"\n}}\n\n")).collect();
    let messy = tidy.trim_end().replacen("outcome o20 ", "outcome  o20 ", 1).replacen("{\n", "{\n\n", 1) + "\n";
    let folder = Folder::with(&[("a.ind", &messy)]);
    let (code, out, _) = folder.fmt(&["--diff"]);
    let hunks: Vec<&str> = out.lines().filter(|line| line.starts_with("@@")).collect();
    assert_eq!((code, hunks), (1, vec!["@@ -1,5 +1,4 @@", "@@ -79,7 +78,7 @@"]));
}

#[test]
fn standard_input_goes_to_standard_output() {
    let folder = Folder::with(&[]);
    assert_eq!(folder.fmt_with(&["-"], MESSY.as_bytes()), said(0, TIDY, ""));
    assert_eq!(folder.fmt_with(&["-"], b""), said(0, "", ""));
    assert_eq!(folder.fmt_with(&["-", "--check"], MESSY.as_bytes()), said(1, "standard input\n", ""));
    assert_eq!(folder.fmt_with(&["-", "--check"], TIDY.as_bytes()), said(0, "", ""));
    assert!(folder.fmt_with(&["-", "--diff"], MESSY.as_bytes()).1.starts_with("--- standard input\n"));
    let (code, out, err) = folder.fmt_with(&["-"], b"outcome caf\xE9 { }\n");
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
    assert!(err.contains("standard input: this is not UTF-8 text"), "{err}");
    assert_eq!(folder.fmt(&["-", "a.ind"]).0, 2);
}

#[test]
fn what_could_not_be_read_is_told_by_its_line() {
    let broken = "outcome a   \"A\" {\n change \"x\"\n\noutcome b   \"B\" {\n  means “x”\n}\n";
    let folder = Folder::with(&[("a.ind", broken)]);
    let note = "note: a.ind:1: what stands here, and in one more place, could not be read, and was left as it is; `indicant check` says \
                why\n";
    assert_eq!(folder.fmt(&[]), said(0, "", &format!("{note}formatted 1 file, 0 were already\n")));
    assert_eq!(folder.read("a.ind"), broken.replace("b   ", "b "));
    assert_eq!(folder.fmt(&["--check"]), said(0, "", "1 file is formatted\n"));
}

#[test]
fn what_cannot_be_done_is_told_and_the_rest_is_done() {
    let folder = Folder::with(&[("a.ind", MESSY), ("empty/notes.txt", "")]);
    fs::write(folder.path().join("latin.ind"), b"outcome caf\xE9   { }\n").unwrap();
    let (code, _, err) = folder.fmt(&[".", "empty", "nowhere"]);
    assert_eq!(code, 2);
    for told in [
        "latin.ind: this is not UTF-8 text, so it was left as it is",
        "empty: there is no spec here",
        "nowhere: there is no",
    ] {
        assert!(err.contains(told), "{told} in {err}");
    }
    assert!(err.ends_with("formatted 1 file, 0 were already\n"), "{err}");
    assert_eq!(folder.read("a.ind"), TIDY);
    assert_eq!(fs::read(folder.path().join("latin.ind")).unwrap(), b"outcome caf\xE9   { }\n");
}

#[test]
fn a_file_that_may_not_be_changed_is_not() {
    let folder = Folder::with(&[("a.ind", MESSY), ("b.ind", MESSY)]);
    let path = folder.path().join("a.ind");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let (code, _, err) = folder.fmt(&[]);
    assert_eq!((code, folder.read("a.ind"), folder.read("b.ind")), (2, MESSY.to_owned(), TIDY.to_owned()));
    assert!(err.contains("a.ind: this file may not be changed"), "{err}");
    assert!(!err.contains("another folder"), "{err}");
}

#[test]
fn of_a_project_what_is_in_its_folder_is_laid_out() {
    let yaml = "language: 1\nname: f\nspecs: [own]\nbeside: [../g]\nmatches: [m.ind]\n";
    let folder = Folder::with(&[
        ("f/indicant.yaml", yaml),
        ("f/own/a.ind", MESSY),
        ("f/m.ind", "match f.safe  exact g.safe { }\n"),
        ("g/a.ind", "framework g   \"G\" { }\noutcome safe \"S\" { }\n"),
    ]);
    assert_eq!(folder.fmt(&["--check", "f"]).1, "f/own/a.ind\nf/m.ind\n");
    assert_eq!(folder.fmt(&["--check"]).1, "f/own/a.ind\nf/m.ind\ng/a.ind\n");
}
