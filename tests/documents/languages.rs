//! Another language, without touching a template.

use super::*;
use serde_yaml::Value;

fn labels(lang: &str) -> Value {
    let path = root().join(format!("templates/strings.{lang}.yaml"));
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("the labels")).expect("they are YAML")
}

/// Each label by its path: a map by number is one.
fn each(labels: &Value, under: &str, names: &mut Vec<String>) {
    match labels {
        Value::Mapping(inner) if !inner.contains_key("other") => {
            for (key, value) in inner {
                each(value, &format!("{under}.{}", key.as_str().expect("a word")), names);
            }
        }
        _ => names.push(under.to_owned()),
    }
}

/// The English labels that are not in Welsh.
fn not_in_welsh() -> Vec<String> {
    let welsh = names("cy");
    // A label may be a map where the English one is a word.
    let is_there = |name: &String| {
        welsh
            .iter()
            .any(|known| known == name || known.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('.')))
    };
    names("en-GB").into_iter().filter(|name| !is_there(name)).collect()
}

fn names(lang: &str) -> Vec<String> {
    let mut all = Vec::new();
    each(&labels(lang), "", &mut all);
    all
}

#[test]
fn a_page_is_welsh_without_a_template_and_says_that_nobody_has_reviewed_it() {
    let (of, missing) = (names("en-GB").len(), not_in_welsh().len());
    for (document, _) in DOCUMENTS {
        let (_keep, place) = out();
        let output = report(&[document, DRAFT, "--out", &place, "--lang", "cy"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let files = files(Path::new(&place));
        let html = &files[&format!("{document}.html")];
        assert!(html.contains("<html lang=\"cy\">") && html.contains(">Cynnwys</h2>"));
        for text in files.values() {
            for said in [
                "Nid yw’r labeli hyn wedi’u hadolygu gan siaradwr Cymraeg.",
                "These labels have not been reviewed by a Welsh speaker.",
                "Dylid newid",
                "Ynghylch y ddogfen hon",
            ] {
                assert!(text.contains(said), "{document} does not say “{said}”");
            }
            let counted = format!("O’r {of} label yn yr adroddiadau, nid yw {missing} ar gael");
            assert!(text.contains(&counted), "{document} does not count what is not in Welsh: {counted}");
        }
    }
}

#[test]
fn an_english_page_says_nothing_of_reviewing() {
    let (_keep, place) = out();
    report(&["review", DRAFT, "--out", &place]);
    for text in files(Path::new(&place)).values() {
        assert!(!text.contains("reviewed by a") && !text.contains("not yet in English"));
    }
}

/// The labels that a reader meets everywhere are all there; what is English still is what rules ask for.
#[test]
fn welsh_lacks_no_label_of_pages_sections_tables_fields_words_and_states() {
    let (english, welsh, missing) = (names("en-GB"), names("cy"), not_in_welsh());
    println!("{} of {} labels are not in Welsh", missing.len(), english.len());
    let whole = [
        "page",
        "header",
        "sections",
        "left_out",
        "parts",
        "table",
        "fields",
        "words",
        "state",
        "state_brief",
        "status",
        "severity",
        "basis",
        "kind",
        "direction",
        "roles",
        "dates",
    ];
    let of = |name: &String| name.split('.').nth(1).unwrap_or_default().to_owned();
    let lacking: Vec<_> = missing.iter().filter(|name| whole.contains(&of(name).as_str())).collect();
    assert!(lacking.is_empty(), "these are not in templates/strings.cy.yaml: {lacking:#?}");
    let stray: Vec<_> = welsh
        .iter()
        .filter(|name| !english.contains(name) && !["vocabulary", "unreviewed"].contains(&of(name).as_str()))
        .collect();
    assert!(stray.is_empty(), "no English label has these names: {stray:#?}");
}

#[test]
fn a_language_that_nobody_has_labels_of_is_told_with_those_that_are_there() {
    let (keep, place) = out();
    let output = report(&["review", DRAFT, "--out", &place, "--lang", "fr"]);
    assert_eq!(output.status.code(), Some(2));
    let told = said(&output);
    assert!(told.contains("--lang fr: there are no labels in this language"), "{told}");
    assert!(told.contains("choose cy or en-GB, or add `strings.LANG.yaml`"), "{told}");
    assert!(files(Path::new(&place)).is_empty());

    let own = keep.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    std::fs::write(own.join("strings.fr.yaml"), "language: français\npage: {contents: Sommaire}\n").expect("a file");
    let own = own.to_str().expect("a name of ours");
    let output = report(&["review", DRAFT, "--out", &place, "--lang", "fr", "--templates", own]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = &files(Path::new(&place))["review.html"];
    assert!(html.contains("<html lang=\"fr\">") && html.contains(">Sommaire</h2>") && html.contains("At a glance"));
}

/// An owner's few words stand over those of the program's own file of the language, not in place of it.
#[test]
fn an_owner_changes_a_few_words_of_a_language() {
    let (keep, place) = out();
    let own = keep.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    std::fs::write(own.join("strings.cy.yaml"), "page: {contents: Rhestr}\nunreviewed: \"\"\n").expect("a file");
    let own = own.to_str().expect("a name of ours");
    let output = report(&["review", DRAFT, "--out", &place, "--lang", "cy", "--templates", own]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = &files(Path::new(&place))["review.html"];
    assert!(html.contains(">Rhestr</h2>") && html.contains("Dylid newid") && !html.contains("siaradwr"));
}
