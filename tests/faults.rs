//! A spec with sixteen faults of form gives sixteen findings, each on its own line, and is checked all the same.

use indicant::findings::{Finding, Severity};
use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;

const SIXTEEN: &str = include_str!("faults/sixteen.ind");

fn model(text: &str) -> Model {
    let file = SourceFile::new("sixteen.ind", text);
    Model::new(vec![SourceSet { role: Role::Own, name: None, files: vec![file] }])
}

/// What is wrong with the text, as (line, rule).
fn faults(text: &str) -> Vec<(u32, String)> {
    let model = model(text);
    let faults = |finding: &&Finding| finding.rule.question.is_form() && finding.severity < Severity::Advice;
    let report = indicant::check(&model, &Settings::default());
    let found = report.findings.iter().filter(faults);
    let mut found: Vec<(u32, String)> =
        found.map(|finding| (model.lines(finding.place).0.line, finding.rule.name.to_owned())).collect();
    found.sort();
    found
}

/// The faults that the text marks: `#! rule` on the line itself, or alone on the line above it.
fn marked(text: &str) -> Vec<(u32, String)> {
    let marks = (1..).zip(text.lines()).filter_map(|(number, line)| {
        let (before, rule) = line.split_once("#! ")?;
        let line = if before.trim().is_empty() { number + 1 } else { number };
        Some((line, rule.trim().to_owned()))
    });
    marks.collect()
}

#[test]
fn sixteen_faults_give_sixteen_findings_each_in_its_place() {
    let marked = marked(SIXTEEN);
    assert_eq!(marked.len(), 16);
    assert_eq!(faults(SIXTEEN), marked);
}

#[test]
fn everything_else_is_still_checked() {
    let model = model(SIXTEEN);
    let report = indicant::check(&model, &Settings::default());
    let without_direction: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.rule.name == "direction-missing")
        .map(|finding| finding.subject.name.as_str())
        .collect();
    // And not `attendance`, whose direction stands there and is misspelt.
    assert_eq!(without_direction, ["registered-share"]);
}

#[test]
fn one_cause_makes_one_finding() {
    let only = |text: &str| {
        let text = format!("framework f \"F\" {{ }}\noutcome o-one \"O\" {{ }}\n{text}");
        let model = model(&text);
        let report = indicant::check(&model, &Settings::default());
        let told = |finding: &Finding| finding.rule.question.is_form() || finding.rule.name == "direction-missing";
        let grave = report.findings.into_iter().filter(|finding| finding.severity < Severity::Advice && told(finding));
        grave.map(|finding| finding.rule.name).collect::<Vec<_>>()
    };
    // A misspelt line is not also a line that is missing.
    assert_eq!(only("indicator i \"I\" {\n  outcome o-one\n  improvess up\n}"), ["unknown-field"]);
    assert_eq!(only("indicator i \"I\" {\n  outcome o-one\n  polarity up\n}"), ["unknown-field"]);
    assert_eq!(only("indicator i \"I\" {\n  outcome o-one\n  improves upp\n}"), ["value-out-of-form"]);
    assert_eq!(only("indicator i \"I\" {\n  outcome o-one\n  improves: up\n}"), ["syntax-error"]);
    assert_eq!(only("indicator i \"I\" {\n  outcom o-one\n  improves up\n}"), ["unknown-field"]);
    // A misspelt item is still that item.
    assert_eq!(
        only("indicater i \"I\" {\n  outcome o-one\n  improves up\n}\nmetric m \"M\" { used-as i }"),
        ["unknown-item"]
    );
    // What an unreadable line declares is not also unknown where it is named.
    let names_x = "indicator i \"I\" {\n  outcome x\n  improves up\n}";
    assert_eq!(only(&format!("outcome x “X” {{ }}\n{names_x}")), ["syntax-error"]);
    assert_eq!(only(&format!("outcome x \"X {{ }}\n{names_x}")), ["syntax-error"]);
    assert_eq!(only(&format!("outcome x {{ }}\n{names_x}")), ["header-out-of-form"]);
    assert_eq!(only(&format!("outcome x \"X\"\n}}\n{names_x}")), ["syntax-error"]);
    assert_eq!(only(&format!("zzzzzzz x \"X\" {{ }}\n{names_x}")), ["unknown-item"]);
    assert_eq!(only(&format!("outcoem x \"X\"\n}}\n{names_x}")), ["syntax-error"]);
    // A text without its end has swallowed the end of its item, and whatever else stood there.
    assert_eq!(
        only("indicator i \"I\" {\n  means \"\"\"\n  and so on\n  improves up\n}\noutcome x \"X\" { }"),
        ["syntax-error"]
    );
    // A line that is wrong in itself is not wrong in its value too.
    assert_eq!(only("cohort c \"C\" { who “are children” }"), ["syntax-error"]);
    assert_eq!(only("cohort c \"C\" { within [c, }"), ["syntax-error"]);
    // Two causes in one item make two findings.
    assert_eq!(only("cohort c {\n  aged 0 too 17\n"), ["syntax-error", "header-out-of-form", "value-out-of-form"]);
}

#[test]
fn what_only_looks_unused_because_something_else_is_wrong_is_not_told() {
    let told = |text: &str| {
        let model = model(&format!("framework f \"F\" {{ }}\n{text}"));
        let report = indicant::check(&model, &Settings::default());
        report.findings.into_iter().any(|finding| finding.rule.name == "unused-definition")
    };
    assert!(told("cohort young \"Y\" { }\noutcome o-one \"O\" { }"));
    assert!(!told("cohort young \"Y\" { }\noutcome o-one \"O\" { for yuong }"));
    assert!(!told("cohort young \"Y\" { }\noutcome o-one \"O\" { for young and old }"));
    assert!(!told("cohort young \"Y\" { }\noutcome o-one \"O\" { forr young }"));
    assert!(!told("cohort young \"Y\" { }\nzzzzzzz o-one \"O\" { for young }"));
}

#[test]
fn nothing_that_is_long_is_repeated_whole() {
    let long = "x".repeat(10_000);
    let text = format!(
        "outcome {long} \"{long}\" {{\n  for [y{long}, {long}]\n  {long} up\n}}\n{long} a \"A\" {{ }}\noutcome {long} \"{long}\" {{ }}\n{long}\n"
    );
    let model = model(&text);
    let report = indicant::check(&model, &Settings::default());
    let found: Vec<&str> = report.findings.iter().map(|finding| finding.rule.name).collect();
    for rule in
        ["header-out-of-form", "duplicate-name", "unresolved-name", "unknown-field", "unknown-item", "syntax-error"]
    {
        assert!(found.contains(&rule), "{rule}: {found:?}");
    }
    for finding in &report.findings {
        for said in [&finding.message, &finding.help] {
            assert!(said.chars().count() < 2_000, "{}: {} characters", finding.rule.name, said.chars().count());
        }
    }
}
