//! `indicant align` as a person and as other programs meet it.

use std::path::Path;
use std::process::{Command, Output, Stdio};

const DRAFT: &str = "specs/national-framework-draft-2023";
const MENDED: &str = "specs/mended-example";
const FAMILIES: &str = "specs/supporting-families-2022";

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.arg("align").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().stdin(Stdio::null());
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("what is printed is UTF-8")
}

/// A folder with a project in `ours`, and `theirs` beside it.
fn projects(ours: &str, theirs: &str, matches: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, config, text) in [
        ("ours", "name: ours\nspecs: [\".\"]\nbeside: [../theirs]\n", ours),
        ("theirs", "name: theirs\nspecs: [\".\"]\n", theirs),
    ] {
        let at = folder.path().join(name);
        std::fs::create_dir(&at).expect("a folder");
        std::fs::write(at.join("indicant.yaml"), format!("language: 1\n{config}")).expect("a file");
        std::fs::write(at.join("a.ind"), text).expect("a file");
    }
    std::fs::write(folder.path().join("ours/matches.ind"), matches).expect("a file");
    folder
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_str().expect("a name of ours").to_owned()
}

const OURS: &str = r#"
framework ours "Ours" { edition "2026" }
outcome housed "Families live in homes that last" { }
outcome safe "Children are safe" { }
outcome learn "Children do well at school" { }
indicator unsuitable "Families in unsuitable homes" {
  outcome housed
  improves down
  counts household
}
indicator attend "School attendance" {
  outcome learn
  improves up
  kind outcome
}
"#;
const THEIRS: &str = r#"
framework theirs "Theirs" { edition "2022" }
outcome housing "Secure housing" { }
outcome no-harm "Children come to no harm" { }
outcome crime "Fewer crimes" { }
indicator suitable "Families in suitable homes" {
  outcome housing
  improves up
  counts child
}
indicator absent "Absence from school" {
  improves down
  kind outcome
}
"#;
const MATCHES: &str = r#"
match ours.housed close theirs.housing "the same goal" { }
match ours.unsuitable close theirs.suitable "the same families" {
  differs improves "theirs counts the reverse"
}
no-counterpart theirs.crime in ours "a matter for the police" { }
"#;

#[test]
fn in_words_at_eighty_columns() {
    let folder = projects(OURS, THEIRS, MATCHES);
    let text = said(&run(&[&path(&folder, "ours")]));
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Ours (2026) beside Theirs (2022)",
        "Families live in homes that last close to “Secure housing” in Theirs: the same goal",
        "Children are safe Theirs: no match claimed",
        "Outcomes here that are matched with nothing in Theirs: 2 of 3 - Children are safe - Children do well at school",
        "Fewer crimes no counterpart: a matter for the police",
        "Differs, and the match says why: - whether one counts the reverse of the other",
        "theirs counts the reverse",
        "Differs, and such a match should not: - what one unit of the count is",
        "match ours.attend close theirs.absent \"why they belong together\" { }",
        "one may count the reverse of the other: “attendance” in ours, “Absence” in theirs",
    ] {
        assert!(one_line.contains(expected), "no {expected:?} in:\n{text}");
    }
    for line in [text, said(&run(&[DRAFT])), said(&run(&[MENDED]))].join("\n").lines() {
        assert!(line.chars().count() <= 80 || line.trim_start().starts_with("match "), "{line}");
        assert!(!line.ends_with(' '), "{line:?}");
    }
}

#[test]
fn what_is_settled_is_not_suggested_and_every_line_can_be_copied() {
    let folder = projects(OURS, THEIRS, MATCHES);
    let text = said(&run(&[&path(&folder, "ours")]));
    let (_, suggested) = text.split_once("What could be matched").expect("there are suggestions");
    let items: Vec<&str> =
        suggested.lines().filter(|line| line.ends_with("(here)") || line.ends_with("(in Theirs)")).collect();
    assert!(!items.iter().any(|line| line.contains("homes that last") || line.contains("crimes")), "{suggested}");
    let lines: Vec<&str> = suggested.lines().map(str::trim).filter(|line| line.starts_with("match ")).collect();
    assert!(!lines.is_empty());
    // Copied, they stand: the project still reads, and the pairs are matched.
    let copied = projects(OURS, THEIRS, &format!("{MATCHES}\n{}\n", lines.join("\n")));
    let after = said(&run(&[&path(&copied, "ours")]));
    assert!(after.contains("“Children come to no harm” in Theirs: why they belong together"), "{after}");
}

#[test]
fn for_other_programs_it_is_what_the_schema_says() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../schemas/align.schema.json")).expect("the schema is JSON");
    assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
    let validator = jsonschema::validator_for(&schema).expect("the schema can be used");
    let folder = projects(OURS, THEIRS, MATCHES);
    for project in [DRAFT, MENDED, &path(&folder, "ours")] {
        let text = said(&run(&[project, "--format", "json"]));
        assert_eq!(text, said(&run(&[project, "--format", "json"])), "two runs differ");
        let said: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let faults: Vec<String> =
            validator.iter_errors(&said).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{project}: {faults:#?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "schema_version": 1 })));
}

#[test]
fn a_page_is_written_whole_to_where_it_was_asked_for() {
    let folder = projects(OURS, THEIRS, MATCHES);
    for (format, begins) in [("html", "<!DOCTYPE html>"), ("md", "# Ours\n\nFrameworks side by side: beside Theirs")] {
        let file = path(&folder, &format!("pages/align.{format}"));
        let output = run(&[&path(&folder, "ours"), "--format", format, "--out", &file]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains(&file), "it says what it wrote");
        let text = std::fs::read_to_string(&file).expect("it is there");
        assert!(text.starts_with(begins), "{text}");
        assert_eq!(text, said(&run(&[&path(&folder, "ours"), "--format", format])), "the same as on standard output");
    }
    for (project, name) in [(DRAFT, "draft"), (MENDED, "mended")] {
        let text = said(&run(&[project, "--format", "html"]));
        std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("align-{name}.html")), text)
            .expect("kept to be looked at");
    }
}

#[test]
fn the_matches_are_written_by_the_standards_too() {
    for (format, begins) in [("sssom", "#"), ("skos", "@prefix")] {
        let all = said(&run(&[MENDED, "--format", format]));
        assert!(all.starts_with(begins) || all.contains(begins), "{all}");
        let part = said(&run(&[MENDED, "supporting-families", "--format", format]));
        assert!(part.contains("supporting-families") && !part.contains("family-review/"), "{part}");
    }
    let folder = projects(OURS, THEIRS, "match ours.housed close theirs.nothing \"lost\" { }");
    let output = run(&[&path(&folder, "ours"), "--format", "sssom"]);
    assert_eq!(output.status.code(), Some(1), "what is left out is told");
    assert!(String::from_utf8_lossy(&output.stderr).contains("left out"));
}

#[test]
fn the_others_are_named_by_name_by_edition_or_by_folder_and_each_once() {
    let one = said(&run(&[DRAFT, "supporting-families"]));
    assert!(one.contains("beside The National Supporting Families") && !one.contains("Independent Family Review"));
    for same in [
        &["supporting-families@2022"][..],
        &[FAMILIES],
        &["supporting-families", FAMILIES],
        &["supporting-families@\"2022\""],
    ] {
        assert_eq!(one, said(&run(&[&[DRAFT], same].concat())), "{same:?}");
    }
    let both = said(&run(&[DRAFT, "family-review", "supporting-families"]));
    assert!(
        both.find("Independent Family Review") < both.find("Supporting Families Outcome"),
        "in the order asked for"
    );
}

#[test]
fn bad_input_is_told_with_what_to_do() {
    let empty = projects(OURS, "framework theirs \"Theirs\" { }\n", "");
    let alone = projects("agency a \"A\" { }\n", THEIRS, "");
    let single = tempfile::tempdir().expect("a folder");
    std::fs::write(single.path().join("a.ind"), OURS).expect("a file");
    let single = single.path().to_str().expect("a name of ours").to_owned();
    let editions = projects(OURS, &THEIRS.replace("framework theirs", "framework ours"), "");
    let config = "language: 1\nname: ours\nspecs: [\".\"]\n";
    std::fs::write(editions.path().join("theirs/indicant.yaml"), config).expect("a file");
    let folder = projects(OURS, THEIRS, "");
    let another = "specs/commissioner-standpoint";
    let cases: &[(&[&str], &str, &str)] = &[
        (&["no/such/place"], "no/such/place", ""),
        (&["specs"], "projects are here", "name one of them"),
        (&["schemas"], "no spec here", "name the folder"),
        (&[DRAFT, another], "does not stand beside the project", "name it under `beside`"),
        (&[DRAFT, "suporting-families"], "neither a framework", "did you mean `supporting-families`?"),
        (&[DRAFT, "no-such-thing-at-all"], "neither a framework", "name one of `supporting-families`"),
        (&[DRAFT, "supporting-families@2019"], "no framework of this edition", "`supporting-families@2022`"),
        (&[DRAFT, DRAFT], "both sides are the same framework", "name another"),
        (&[DRAFT, "csc"], "both sides are the same framework", "name another"),
        (&[&path(&folder, "ours"), &path(&folder, "ours")], "both sides are the same", "name another"),
        (&[&path(&empty, "ours")], "“Theirs” has no outcome, enabler or indicator", "write down what it promises"),
        (&[&path(&alone, "ours")], "no framework in this project", "a `framework` item"),
        (&[&single], "no other framework stands beside", "under `beside`"),
        (&[&path(&editions, "ours"), &path(&editions, "theirs")], "another edition", "name another framework"),
        (&[DRAFT, "--format", "pdf"], "pdf", "html"),
        (&[DRAFT, "--out", "templates"], "a folder is where the file should be written", "choose another"),
    ];
    for (arguments, message, help) in cases {
        let output = run(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(told.contains(message) && told.contains(help), "{arguments:?}: {told}");
        println!("{told}");
    }
}
