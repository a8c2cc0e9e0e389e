//! The command as other programs rely on it: exit codes, streams, formats.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program, with nothing of the tester's terminal or environment in it.
fn indicant(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    indicant(arguments).output().expect("the program runs")
}

fn code(arguments: &[&str]) -> Option<i32> {
    run(arguments).status.code()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("what is printed is UTF-8")
}

const DRAFT: &str = "specs/national-framework-draft-2023";

struct Folder(tempfile::TempDir);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).expect("a file");
        }
        Folder(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

const CLEAN: &str = "framework f \"F\" {\n  shared yes\n}\n\noutcome safe \"Children are safe\" {\n  change \"Children come to less \
                     harm\"\n  unmeasured \"nothing is collected yet\"\n}\n";
const FAULTY: &str = "framework f \"F\" { }\noutcome safe \"Children are safe\" {\n  chnge \"x\"\n}\n";

#[test]
fn the_answer_is_in_the_exit_code() {
    let clean = Folder::with(&[("a.ind", CLEAN)]);
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    let (clean, faulty) = (clean.path().to_str().unwrap(), faulty.path().to_str().unwrap());
    assert_eq!(code(&["check", clean, "--fail-on", "advice"]), Some(0), "{}", text(&run(&["check", clean]).stdout));
    assert_eq!(code(&["check", faulty]), Some(1));
    assert_eq!(code(&["check", faulty, "--fail-on", "never"]), Some(0));
    assert_eq!(code(&["check", DRAFT]), Some(0), "the draft has warnings, and no errors");
    assert_eq!(code(&["check", DRAFT, "--fail-on", "warning"]), Some(1));
    for usage in
        [&["check", "--nonsense"][..], &["nonsense"], &[], &["check", "no/such/place"], &["explain", "no-rule"]]
    {
        assert_eq!(code(usage), Some(2), "{usage:?}");
    }
    for yes in [&["--help"][..], &["--version"], &["rules"], &["explain", "direction-missing"]] {
        assert_eq!(code(yes), Some(0), "{yes:?}");
    }
}

#[test]
fn findings_go_to_standard_output_and_troubles_to_standard_error() {
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    let output = run(&["check", faulty.path().to_str().unwrap(), "no/such/place"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stdout).contains("unknown-field"), "everything else is still checked");
    assert!(text(&output.stderr).contains("no/such/place"));
    assert!(!text(&output.stdout).contains('\u{1b}'), "no colour where there is no terminal");
}

#[test]
fn a_reader_who_stops_reading_changes_no_answer() {
    for (arguments, answer) in [
        (vec!["check", DRAFT, "--fail-on", "warning"], 1),
        (vec!["check", DRAFT, "--format", "json"], 0),
        (vec!["rules"], 0),
    ] {
        let mut child = indicant(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(answer), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "", "{arguments:?}");
    }
}

#[test]
fn what_other_programs_read_is_what_the_schemas_say() {
    for (arguments, schema) in [
        (vec!["check", DRAFT, "--format", "json"], include_str!("../schemas/check.schema.json")),
        (
            vec!["check", "specs", "--format", "json", "--fail-on", "never"],
            include_str!("../schemas/check.schema.json"),
        ),
        (vec!["rules", "--format", "json"], include_str!("../schemas/rules.schema.json")),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        let schema: serde_json::Value = serde_json::from_str(schema).expect("the schema is JSON");
        assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
        let validator = jsonschema::validator_for(&schema).expect("the schema can be used");
        let faults: Vec<String> =
            validator.iter_errors(&said).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{arguments:?}: {faults:#?}");
    }
}

#[test]
fn no_line_of_the_text_is_wider_than_a_terminal() {
    let output = text(&run(&["check", DRAFT]).stdout);
    // What is quoted from a file is cut, but for what is pointed at; a path is not cut at all.
    let wide: Vec<&str> = output.lines().filter(|line| line.chars().count() > 80 && !line.contains("--> ")).collect();
    assert!(wide.is_empty(), "{wide:#?}");
}

#[test]
fn every_finding_has_a_line_of_its_own_in_the_short_form() {
    let short = text(&run(&["check", DRAFT, "--format", "concise"]).stdout);
    let json: serde_json::Value =
        serde_json::from_slice(&run(&["check", DRAFT, "--format", "json"]).stdout).expect("it is JSON");
    assert_eq!(short.lines().count(), json["findings"].as_array().expect("findings").len());
}

#[test]
fn a_report_is_written_whatever_was_found_and_only_in_the_formats_asked_for() {
    let folder = Folder::with(&[]);
    let out = folder.file("new/place");
    let output = run(&["report", "consultation", DRAFT, "--out", out.to_str().unwrap(), "--format", "md"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(written, ["consultation.md"]);
}

#[test]
fn two_runs_write_the_same_bytes() {
    let folder = Folder::with(&[]);
    let written = |name: &str| {
        let out = folder.file(name);
        assert_eq!(code(&["report", "consultation", DRAFT, "--out", out.to_str().unwrap()]), Some(0));
        (std::fs::read(out.join("consultation.html")).unwrap(), std::fs::read(out.join("consultation.md")).unwrap())
    };
    assert_eq!(written("one"), written("two"));
}

#[test]
fn a_project_without_a_consultation_is_told_what_to_write() {
    let clean = Folder::with(&[("a.ind", CLEAN)]);
    let out = clean.file("out");
    let output = run(&["report", "consultation", clean.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("consultation my-consultation"), "{}", text(&output.stderr));
    assert!(!out.exists(), "nothing is written");
}

#[test]
fn a_template_of_ones_own_stands_in_for_ours_and_is_told_its_line() {
    let folder = Folder::with(&[]);
    let (templates, out) = (folder.file("templates"), folder.file("out"));
    std::fs::create_dir(&templates).unwrap();
    let write = |text: &str| {
        std::fs::write(templates.join("consultation.md"), text).unwrap();
        let (templates, out) = (templates.to_str().unwrap(), out.to_str().unwrap());
        run(&["report", "consultation", DRAFT, "--out", out, "--format", "md", "--templates", templates])
    };
    assert_eq!(write("# {{ view.consultation.title }}\n").status.code(), Some(0));
    let written = std::fs::read_to_string(out.join("consultation.md")).unwrap();
    assert!(written.starts_with("# ") && written.lines().count() == 1, "{written}");
    let output = write("one\n{{ view.nothing_of_this_name }}\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("line 2"), "{}", text(&output.stderr));
    assert_eq!(
        std::fs::read_to_string(out.join("consultation.md")).unwrap(),
        written,
        "the old file is left as it was"
    );
}

#[test]
fn rules_are_chosen_and_what_was_not_asked_is_said() {
    let only = run(&["check", DRAFT, "--select", "direction", "--format", "json"]);
    assert_eq!(only.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&only.stdout).expect("JSON");
    let findings = json["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    assert!(findings.iter().all(|finding| finding["question"] == "direction"), "{findings:#?}");
    assert!(json["summary"]["not_asked"].as_array().expect("names").contains(&"mostly-existing".into()));

    let said = run(&["check", DRAFT, "--ignore", "direction,mostly-existing"]);
    let said = text(&said.stdout);
    assert!(said.contains("Not asked: Does it say which way is better?; mostly-existing"), "{said}");
    assert!(!said.contains("[direction-missing]"));

    let slip = run(&["check", DRAFT, "--ignore", "directon"]);
    assert_eq!(slip.status.code(), Some(2));
    assert!(text(&slip.stderr).contains("did you mean `direction`?"), "{}", text(&slip.stderr));

    // What keeps a spec from being used is told whatever is chosen.
    let faulty = Folder::with(&[("a.ind", FAULTY)]);
    assert_eq!(code(&["check", faulty.path().to_str().unwrap(), "--select", "direction"]), Some(1));
}

#[test]
fn a_waiver_ends_on_the_day_that_it_is_held_against() {
    let spec = "framework f \"F\" {\n  shared yes\n}\noutcome safe \"Children are safe\" {\n  change \"Children come to less \
                harm\"\n}\nwaive unmeasured-outcome on safe \"nothing is collected yet\" {\n  until 2027-04-01\n}\n";
    let folder = Folder::with(&[("a.ind", spec)]);
    let path = folder.path().to_str().unwrap();
    let check = |more: &[&str]| code(&[&["check", path, "--fail-on", "warning"], more].concat());
    assert_eq!(check(&[]), Some(0), "{}", text(&run(&["check", path]).stdout));
    assert_eq!(check(&["--as-of", "2027-04-01"]), Some(0));
    assert_eq!(check(&["--as-of", "2027-04-02"]), Some(1));
    assert_eq!(check(&["--as-of", "tomorrow"]), Some(2));
}
