//! `indicant export` and `import`: what we write, read by the standards' own tools, and what others write, well and badly.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/imports.rs"]
mod imports;
#[path = "exchange/standards.rs"]
mod standards;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program in a folder.
fn indicant(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
    command.output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("what is printed is UTF-8")
}

/// What a project exports, which is all of it.
fn export(folder: &Path, standard: &str, project: &str) -> String {
    let output = indicant(folder, &["export", standard, project]);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{project}");
    text(&output.stdout)
}

/// The shipped specs, in a folder of their own.
fn specs() -> TempDir {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).expect("a folder");
        for entry in std::fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                std::fs::copy(entry.path(), to).expect("a file");
            }
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    copy(&repository().join("specs"), folder.path());
    folder
}

/// Writes files into a new folder.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path: PathBuf = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

/// Exports a project's matches, puts what is imported again in the place of all its files of matches, and exports those.
fn goes_round(folder: &Path, project: &str, matches: &[&str]) {
    let first = export(folder, "sssom", project);
    std::fs::write(folder.join("matches.sssom.tsv"), &first).expect("a file");
    let output = indicant(folder, &["import", "sssom", "matches.sssom.tsv"]);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{project}");
    let imported = text(&output.stdout);
    assert_eq!(&*indicant::syntax::format(&imported).text, imported, "what is imported is laid out");
    for (at, file) in matches.iter().enumerate() {
        std::fs::write(folder.join(file), if at == 0 { &imported } else { "" }).expect("a file");
    }
    assert_eq!(export(folder, "sssom", project), first, "{project}");
}

#[test]
fn matches_that_were_exported_come_back() {
    goes_round(
        specs().path(),
        "mended-example",
        &["mended-example/matches.ind", "commissioner-standpoint/matches.ind"],
    );
    goes_round(specs().path(), "national-framework-draft-2023", &["commissioner-standpoint/matches.ind"]);
    let hostile = folder(&hostile::files());
    goes_round(hostile.path(), "ours", &["ours/matches.ind"]);
}

#[test]
fn a_base_of_ones_own_comes_back_too() {
    let specs = specs();
    let base = ["--base", "https://example.org/fw"];
    let output =
        indicant(specs.path(), &[&["export", "sssom", "mended-example", "--out", "m.tsv"], &base[..]].concat());
    assert_eq!(text(&output.stderr), "wrote m.tsv, from mended-example\n");
    let table = std::fs::read_to_string(specs.path().join("m.tsv")).expect("it was written");
    assert!(table.contains("#  csc: https://example.org/fw/csc/2026/\n"), "{table}");
    let imported = indicant(specs.path(), &[&["import", "sssom", "m.tsv"], &base[..]].concat());
    assert!(text(&imported.stdout).contains("match csc.cared-for broad supporting-families.safe-from-abuse "));
    let without = indicant(specs.path(), &["import", "sssom", "m.tsv"]);
    assert_eq!((without.status.code(), text(&without.stdout)), (Some(2), String::new()));
    assert!(text(&without.stderr).contains("say which framework of yours it is in: --prefix csc=FRAMEWORK"));
}

#[test]
fn what_cannot_be_told_to_others_is_told_here() {
    let files = [
        ("a/indicant.yaml", "language: 1\nbeside: [../b]\n"),
        (
            "a/a.ind",
            "framework a \"A\" { }\noutcome x \"X\" { }\nmatch x exact b.y { }\nmatch x related b.y { }\n\
             match x close b.gone \"why\" { }\n",
        ),
        ("b/b.ind", "framework b \"B\" { }\noutcome y \"Y\" { }\n"),
    ];
    let folder = folder(&files);
    let sssom = indicant(folder.path(), &["export", "sssom", "a"]);
    assert_eq!(sssom.status.code(), Some(1));
    assert_eq!(
        text(&sssom.stderr),
        "note: a/a.ind:5:1: `match x close b.gone`: left out, since not everything that it names is known\n  help: \
         `indicant check` says which name leads nowhere; a match needs both of its sides\n"
    );
    assert_eq!(text(&sssom.stdout).lines().filter(|line| line.starts_with("a:outcome/x")).count(), 2);
    let skos = indicant(folder.path(), &["export", "skos", "a"]);
    assert_eq!(skos.status.code(), Some(1));
    let said = text(&skos.stderr);
    assert!(
        said.contains("a/a.ind:4:1: `match x related b.y`: left out, since in SKOS it cannot stand beside"),
        "{said}"
    );
    assert!(!text(&skos.stdout).contains("relatedMatch"));
    for wrong in [
        &["export", "sssom", "."][..],
        &["export", "skos", "gone"],
        &["export", "rdf"],
        &["export", "skos", "a", "--base", "x"],
    ] {
        assert_eq!(indicant(folder.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_spec_that_somebody_wrote_is_not_replaced() {
    let specs = specs();
    std::fs::write(specs.path().join("m.tsv"), export(specs.path(), "sssom", "mended-example")).expect("a file");
    let to = |out: &str| {
        let output = indicant(specs.path(), &["import", "sssom", "m.tsv", "--out", out]);
        (output.status.code(), text(&output.stderr))
    };
    assert_eq!(to("new.ind"), (Some(0), "wrote new.ind: 19 matches\n".to_owned()));
    assert_eq!(to("new.ind").0, Some(0));
    assert!(to("new.txt").1.contains("a spec file ends in .ind"));
    let (code, said) = to("mended-example/matches.ind");
    assert_eq!(code, Some(2));
    assert!(said.contains("there is a file here that was not made by an import"), "{said}");
}
