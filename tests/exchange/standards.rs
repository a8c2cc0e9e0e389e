//! What we write, read back by the standards' own tools: sssom-py, rdflib and skosify, in a venv that tests/all makes.

use super::{export, folder, hostile, indicant, repository, specs, text};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// What a script says of files; `None` where there is no venv.
fn python(script: &str, folder: &Path, files: &[&str]) -> Option<Vec<Value>> {
    let python = repository().join("target/python-venv/bin/python3");
    if !python.exists() {
        // Past the capture of tests that pass: that nothing was held against the standards is to be seen.
        let said = format!("SKIPPED {script}: {} is not there; `bash tests/all` makes it\n", python.display());
        std::io::stderr().write_all(said.as_bytes()).expect("standard error");
        return None;
    }
    let script = repository().join("tests/exchange").join(script);
    let mut command = Command::new(python);
    command.arg(script).args(files).current_dir(folder).env("PYTHONDONTWRITEBYTECODE", "1");
    let output = command.output().expect("python runs");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    Some(said.as_array().expect("one for each file").clone())
}

fn problems(said: &Value) -> Vec<&str> {
    said["problems"].as_array().expect("problems").iter().filter_map(Value::as_str).collect()
}

/// Exports a project into a file.
fn write(folder: &Path, standard: &str, project: &str, file: &str) {
    std::fs::write(folder.join(file), export(folder, standard, project)).expect("a file");
}

#[test]
fn sssom_is_valid_and_says_what_the_specs_say() {
    let specs = specs();
    let hostile = folder(&hostile::files());
    write(specs.path(), "sssom", "national-framework-draft-2023", "draft.tsv");
    write(specs.path(), "sssom", "mended-example", "mended.tsv");
    write(hostile.path(), "sssom", "ours", "hostile.tsv");
    let hostile_file = hostile.path().join("hostile.tsv");
    let bad = repository().join("tests/exchange/bad.sssom.tsv");
    let files = ["draft.tsv", "mended.tsv", hostile_file.to_str().expect("a path"), bad.to_str().expect("a path")];
    let Some(read) = python("read_sssom.py", specs.path(), &files) else { return };
    for said in &read[..3] {
        assert_eq!(problems(said), Vec::<&str>::new());
    }
    assert!(problems(&read[3]).len() > 2, "the validator is awake: {}", read[3]);
    let rows = |said: &Value| said["rows"].as_array().expect("rows").clone();
    assert_eq!((rows(&read[0]).len(), rows(&read[1]).len()), (3, 19));
    let first = &rows(&read[0])[0];
    assert_eq!(
        read[0]["iris"][first["subject_id"].as_str().expect("an id")],
        "https://indicant.invalid/csc/2023-02/outcome/good-development"
    );
    assert_eq!(
        (&first["predicate_id"], &first["object_label"]),
        (&"skos:relatedMatch".into(), &"Good early years development".into())
    );
    assert_eq!(read[0]["metadata"]["license"], "https://spdx.org/licenses/OGL-UK-3.0");

    let rows = rows(&read[2]);
    assert_eq!(rows.len(), 2 * hostile::WORDS.len() + 2);
    for (number, words) in hostile::WORDS.iter().enumerate() {
        let whole = words.replace('\0', "\u{FFFD}");
        let id = format!("/outcome/o{number}");
        let ours = |row: &&Value| {
            let iri = &read[2]["iris"][row["subject_id"].as_str().expect("an id")];
            iri.as_str().is_some_and(|iri| iri.ends_with(&id)) && row["comment"] != ""
        };
        let row = rows.iter().find(ours).unwrap_or_else(|| panic!("a row for {id}"));
        let cell = |column: &str| indicant::exchange::spoken(row[column].as_str().expect("a cell")).to_owned();
        assert_eq!(cell("comment"), whole);
        assert_eq!(cell("subject_label"), hostile::title(&whole));
        assert_eq!(cell("object_label"), hostile::title(&whole));
        assert_eq!(
            indicant::exchange::inert(row["comment"].as_str().expect("a cell")),
            row["comment"].as_str().expect("a cell")
        );
        assert_eq!(cell("other").contains("object-title=recalled"), number % 2 == 0);
        let day = if number % 3 == 2 { "2023-09-01" } else { "" };
        assert_eq!(row["mapping_date"], day);
    }
    let without = rows.iter().filter(|row| row["object_id"] == "sssom:NoTermFound");
    assert!(without.clone().all(|row| row["object_source"] != ""));
    assert_eq!(without.count(), hostile::WORDS.len() + 1);
}

#[test]
fn skos_keeps_every_condition_and_says_what_the_specs_say() {
    let specs = specs();
    let hostile = folder(&hostile::files());
    write(specs.path(), "skos", "national-framework-draft-2023", "draft.ttl");
    write(specs.path(), "skos", "mended-example", "mended.ttl");
    write(hostile.path(), "skos", "ours", "hostile.ttl");
    let hostile_file = hostile.path().join("hostile.ttl");
    let bad = repository().join("tests/exchange/bad.ttl");
    let files = ["draft.ttl", "mended.ttl", hostile_file.to_str().expect("a path"), bad.to_str().expect("a path")];
    let Some(read) = python("read_skos.py", specs.path(), &files) else { return };
    for said in &read[..3] {
        assert_eq!(problems(said), Vec::<&str>::new());
    }
    assert_eq!(problems(&read[3]).len(), 11, "each check is awake: {}", read[3]);
    let base = "https://indicant.invalid/";
    let link =
        |from: &str, link: &str, to: &str| serde_json::json!([format!("{base}{from}"), link, format!("{base}{to}")]);
    let has = |said: &Value, wanted: Value| said["links"].as_array().expect("links").contains(&wanted);
    assert!(has(
        &read[0],
        link("csc/2023-02/outcome/good-health", "relatedMatch", "supporting-families/2022/outcome/health")
    ));
    assert!(has(
        &read[1],
        link("csc/2026/outcome/cared-for", "broadMatch", "supporting-families/2022/outcome/safe-from-abuse")
    ));
    assert_eq!(read[0]["kinds"][format!("{base}csc/2023-02")], "ConceptScheme");
    assert_eq!(
        read[0]["labels"][format!("{base}csc/2023-02")],
        serde_json::json!(["Children's Social Care National Framework", "en"])
    );

    let texts: Vec<&str> =
        read[2]["texts"].as_array().expect("texts").iter().filter_map(|text| text[2].as_str()).collect();
    let labels = read[2]["labels"].as_object().expect("labels");
    for (number, words) in hostile::WORDS.iter().enumerate() {
        let whole = words.replace('\0', "\u{FFFD}");
        let (_, label) = labels.iter().find(|(iri, _)| iri.ends_with(&format!("/outcome/o{number}"))).expect("a label");
        assert_eq!(*label, serde_json::json!([hostile::title(&whole), "en"]));
        assert!(texts.contains(&whole.as_str()), "the definition: {whole:?}");
        assert!(texts.iter().any(|text| text.contains(&format!(": {whole}"))), "the reason: {whole:?}");
    }
    assert_eq!(labels.len(), 2 + 1 + 2 * hostile::WORDS.len(), "nothing broke out of its text");
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let specs = specs();
    for standard in ["sssom", "skos"] {
        let once = export(specs.path(), standard, "mended-example");
        assert_eq!(export(specs.path(), standard, "mended-example"), once);
        let output = indicant(specs.path(), &["export", standard, "./mended-example/", "--out", "out"]);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(std::fs::read_to_string(specs.path().join("out")).expect("it was written"), once);
    }
}
