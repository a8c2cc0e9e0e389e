//! The schema of `indicant.yaml` and the program say the same.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "a test reads the files of its own repository")]

use std::path::{Path, PathBuf};

use indicant::project::keys::KEYS;
use indicant::project::{FailOn, LANGUAGE, THRESHOLDS, read};
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../schemas/indicant.schema.json")).unwrap()
}

fn as_json(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

const GOOD: &[&str] = &[
    "language: 1",
    "language: 1\nname: nf-2023\nspecs: [a, b/c.ind]\nbeside: [../x, 2023]\nstandpoints: []\nmatches: [m.ind]",
    "language: 1\nfail-on: never\nthresholds: { few: 3, mostly: 0.5 }",
    "language: 1\nthresholds: {}\nspecs: [.]",
    "language: 1\nrules: { mostly-existing: off, framing: advice }",
    "language: 1\nrules: ../house.yaml",
    "language: 1\nrules: [house.yaml, { mostly-existing: error }]",
    RULE,
    "language: 1\nrules:\n  ours:\n    for: [indicator, need]\n    when: { title: { mentions: a }, name: stated }\n    forbid: { title: [A, B] }\n    unique: [title, name]\n    pattern: { title: a }\n    message: a\n    why: b\n    help: c\n    severity: error\n    bad: |\n      a\n    good: |\n      b\n",
];

/// A house rule that is sound, to be spoilt below.
const RULE: &str = "language: 1\nrules:\n  ours:\n    for: indicator\n    when: { as: rate }\n    require: as.base\n    one-of: { kind: [outcome, \
                    process] }\n    refers-to: { source: source }\n    message: a\n    why: b\n    bad: c\n    good: [d]\n";

/// Each a part of [`RULE`], and what spoils it there.
const SPOILT: &[(&str, &str)] = &[
    ("ours:", "Ours:"),
    ("ours:", "3:"),
    ("    for: indicator\n", ""),
    ("for: indicator", "for: indicators"),
    ("for: indicator", "for: []"),
    ("{ as: rate }", "as"),
    ("{ as: rate }", "{}"),
    ("{ as: rate }", "{ as: { is: rate } }"),
    ("{ as: rate }", "{ as: { one-of: rate, pattern: a } }"),
    ("require: as.base", "require: []"),
    ("require: as.base", "require: as.base.more"),
    ("require: as.base", "requires: as.base"),
    ("{ kind: [outcome, process] }", "[kind]"),
    ("{ kind: [outcome, process] }", "{ kind: [] }"),
    ("{ source: source }", "{ source: sources }"),
    ("{ source: source }", "{ source: { of: other } }"),
    ("message: a\n", "message: ''\n"),
    ("message: a\n", "message: a\n    severity: off\n"),
    ("    why: b\n", ""),
    ("bad: c", "bad: [c]"),
    ("good: [d]", "good: []"),
    ("    good: [d]\n", ""),
];

const BAD: &[&str] = &[
    "name: x",
    "[1]",
    "language: 2",
    "language: '1'",
    "language: 1\nname: a b",
    "language: 1\nname: 2023x",
    "language: 1\nname: [x]",
    "language: 1\nname:",
    "language: 1\nspecs: a",
    "language: 1\nspecs: []",
    "language: 1\nspecs: [../a]",
    "language: 1\nspecs: [/a]",
    "language: 1\nbeside: ['a\\b']",
    "language: 1\nbeside: [a, a]",
    "language: 1\nbeside: ['']",
    "language: 1\nbeside: [[a]]",
    "language: 1\nbeside: [{a: b}]",
    "language: 1\nbeside: [null]",
    "language: 1\nbesides: [a]",
    "language: 1\nfail-on: warnings",
    "language: 1\nfail-on: [error]",
    "language: 1\nthresholds: 3",
    "language: 1\nthresholds: { fwe: 3 }",
    "language: 1\nthresholds: { few: 1.5 }",
    "language: 1\nthresholds: { mostly: 75 }",
    "language: 1\nthresholds: { mostly: '0.5' }",
    "language: 1\nrules: 3",
    "language: 1\nrules: house.txt",
    "language: 1\nrules: [[house.yaml]]",
    "language: 1\nrules: { mostly-existing: loud }",
    "language: 1\nrules: { mostly-existing: [error] }",
    "language: 1\nrules: { ours: { for: indicator, message: a, why: b, bad: c, good: [d] } }",
];

#[test]
fn the_schema_and_the_program_take_and_refuse_the_same() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    for good in GOOD {
        assert_eq!(read(good).1, [], "{good}");
        assert!(validator.is_valid(&as_json(good)), "the schema refuses {good}");
    }
    let spoilt = SPOILT.iter().map(|(sound, spoilt)| RULE.replace(sound, spoilt));
    for bad in BAD.iter().map(|bad| (*bad).to_owned()).chain(spoilt) {
        let bad = bad.as_str();
        assert_ne!(read(bad).1, [], "{bad}");
        assert!(!validator.is_valid(&as_json(bad)), "the schema takes {bad}");
    }
}

#[test]
fn the_schema_has_the_keys_of_the_program_in_their_words() {
    let schema = schema();
    let properties = schema["properties"].as_object().unwrap();
    let ours: Vec<(&str, Value)> = KEYS.iter().map(|key| (key.name, json!(key.meaning))).collect();
    let theirs: Vec<(&str, Value)> =
        properties.iter().map(|(name, value)| (name.as_str(), value["description"].clone())).collect();
    assert_eq!(sorted(theirs), sorted(ours));
    assert_eq!(schema["properties"]["language"]["const"], LANGUAGE);
    assert_eq!(properties["fail-on"]["enum"], json!(FailOn::ALL.map(FailOn::name)));
    assert_eq!(properties["fail-on"]["default"], FailOn::default().name());
}

/// The same rules may stand in a file of their own.
#[test]
fn the_schema_of_a_file_of_rules_is_that_of_the_setting() {
    let file: Value = serde_json::from_str(include_str!("../schemas/house-rules.schema.json")).unwrap();
    let here = schema();
    for (name, schema) in file["$defs"].as_object().unwrap() {
        assert_eq!(schema, &here["$defs"][name], "{name}");
    }
    let sorts: Vec<&str> = indicant::model::Sort::ALL.iter().map(|sort| sort.keyword()).collect();
    assert_eq!(here["$defs"]["sort"]["enum"], json!(sorts));
    let validator = jsonschema::draft202012::new(&file).unwrap();
    assert!(validator.is_valid(&as_json(RULE)["rules"]));
}

#[test]
fn the_schema_has_the_thresholds_of_the_program() {
    let schema = schema();
    let properties = schema["properties"]["thresholds"]["properties"].as_object().unwrap();
    assert_eq!(properties.len(), THRESHOLDS.len());
    for threshold in THRESHOLDS {
        let theirs = &properties[threshold.name];
        assert_eq!(theirs["description"], threshold.meaning);
        assert_eq!(theirs["type"], if threshold.whole { "integer" } else { "number" });
        let numbers = ["minimum", "maximum", "default"].map(|key| theirs[key].as_f64().unwrap());
        assert_eq!(numbers, [threshold.least, threshold.most, threshold.default], "{}", threshold.name);
    }
}

#[test]
fn every_example_in_the_messages_is_taken() {
    for key in KEYS {
        let language = if key.name == "language" { "" } else { "language: 1\n" };
        let text = format!("{language}{}", key.example);
        assert_eq!(read(&text).1, [], "{text}");
    }
}

#[test]
fn every_project_that_is_shipped_is_sound() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    for path in shipped(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs")) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(read(&text).1, [], "{}", path.display());
        let errors: Vec<String> = validator.iter_errors(&as_json(&text)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    }
}

fn shipped(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(shipped(&path));
        } else if path.ends_with("indicant.yaml") {
            found.push(path);
        }
    }
    found
}

fn sorted(mut pairs: Vec<(&str, Value)>) -> Vec<(&str, Value)> {
    pairs.sort_by_key(|pair| pair.0);
    pairs
}
