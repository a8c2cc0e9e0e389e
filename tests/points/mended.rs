//! The mended example is silent, and by no trick.

use crate::specs::MENDED;

#[test]
fn nothing_is_found_in_it() {
    let checked = MENDED.as_it_is();
    let found: Vec<String> =
        checked.report.findings.iter().map(|finding| format!("{}: {}", finding.rule.name, finding.message)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_is_waived_and_nothing_said_only_to_be_quiet() {
    for file in &MENDED.spec.files {
        for item in &file.items {
            let sort = item.head.split(' ').next();
            assert!(!matches!(sort, Some("waive" | "no-counterpart")), "{}: {}", file.path, item.head);
            for field in &item.fields {
                for quiet in ["not-judged", "not-stated", "not-found", "not-read", "unmeasured"] {
                    assert!(!field.split_whitespace().any(|word| word == quiet), "{}: {field}", item.head);
                }
            }
        }
    }
}

#[test]
fn it_says_of_itself_that_it_is_an_illustration() {
    let title = &MENDED.spec.find("csc").expect("the framework").head;
    assert!(title.contains("\"An illustration: "), "{title}");
    let folder = format!("{}/specs/mended-example", env!("CARGO_MANIFEST_DIR"));
    for file in std::fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        assert!(text.starts_with("# AN ILLUSTRATION"), "{}", path.display());
    }
}
