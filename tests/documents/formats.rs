//! What a document can be written as.

use super::*;

#[test]
fn a_document_is_written_in_the_formats_asked_for_and_in_no_others() {
    let (_keep, place) = out();
    let output = report(&["review", DRAFT, "--out", &place, "--format", "csv,txt,json,csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let files = files(Path::new(&place));
    assert_eq!(files.keys().collect::<Vec<_>>(), ["findings.csv", "review.json", "review.txt"]);
    assert!(files["review.json"].ends_with("}\n") && files["findings.csv"].ends_with("\r\n"));
    let mut table = csv::Reader::from_reader(files["findings.csv"].as_bytes());
    let view: serde_json::Value = serde_json::from_str(&files["review.json"]).expect("it is JSON");
    assert_eq!(table.records().count(), view["findings"].as_array().expect("a list").len());
}

/// Whoever asks for what is not there is told what is, and nothing is written.
#[test]
fn a_format_that_a_document_has_not_is_told_before_anything_is_written() {
    let mut told = 0;
    for (document, formats) in DOCUMENTS {
        for format in
            ["html", "md", "json", "csv", "txt"].into_iter().filter(|it| !formats.split(',').any(|has| has == *it))
        {
            let (_keep, place) = out();
            let output = report(&[document, DRAFT, "--out", &place, "--format", &format!("html,{format}")]);
            assert_eq!(output.status.code(), Some(2));
            let said = said(&output);
            assert!(said.contains(&format!("a {document} is not written as {format}")), "{said}");
            assert!(said.contains(&format!("choose from {}", formats.replace(',', ", "))), "{said}");
            assert!(files(Path::new(&place)).is_empty());
            told += 1;
        }
    }
    assert!(told > 0, "every document has every format: this test is about nothing");
}

#[test]
fn data_is_what_the_schemas_say_for_every_shipped_spec() {
    let mut checked = 0;
    for (document, _) in DOCUMENTS {
        let schema = root().join(format!("schemas/{document}.schema.json"));
        let schema = serde_json::from_str(&std::fs::read_to_string(schema).expect("a schema")).expect("it is JSON");
        let validator = jsonschema::draft202012::new(&schema).expect("it can be used");
        for spec in specs() {
            let (_keep, place) = out();
            let output = report(&[document, &format!("specs/{spec}"), "--out", &place, "--format", "json"]);
            if output.status.code() == Some(2) {
                assert!(said(&output).contains("help: "), "{}", said(&output));
                continue;
            }
            let files = files(Path::new(&place));
            let view = serde_json::from_str(&files[&format!("{document}.json")]).expect("it is JSON");
            let faults: Vec<String> =
                validator.iter_errors(&view).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
            assert!(faults.is_empty(), "{document} of {spec}: {faults:#?}");
            checked += 1;
        }
    }
    assert!(checked > DOCUMENTS.len(), "{checked} documents were made");
}
