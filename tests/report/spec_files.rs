//! Attacks on the whole way from a file to a page: what is written in a spec is read, checked and published as text.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_types, reason = "a test starts the program it is about")]

use crate::allowed::assert_inert;
use crate::attacks::{ADDRESSES, ATTACKS};
use crate::every_field::{self, VARIANTS};
use indicant::report::Format;
use std::path::Path;
use std::process::Command;

#[test]
fn a_spec_full_of_attacks_is_published_as_text() {
    for variant in 0..VARIANTS {
        let mut written = Vec::new();
        let files = every_field::project(variant, &mut |at| {
            let number = written.len() * 5 + variant * 9;
            written.push(at.to_owned());
            match at.ends_with("(link)") {
                true => ADDRESSES[number % ADDRESSES.len()].to_owned(),
                false => format!("zq{}zq {}", written.len(), ATTACKS[number % ATTACKS.len()]),
            }
        });
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in &files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        for document in ["consultation", "methodology", "review"] {
            let output = Command::new(env!("CARGO_BIN_EXE_indicant"))
                .args(["report", document, "ours", "--out", "out", "--format", forms(document)])
                .current_dir(folder.path())
                .output();
            let output = output.expect("the program runs");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let of = format!("{document}, project {variant}");
            for format in Format::ALL {
                let name = format!("{document}.{}", format.extension());
                assert_inert(format, &read(folder.path(), &name), &of);
            }
        }
        let texts = ["answers.csv", "answers.txt", "findings.csv", "review.txt"];
        for name in texts {
            assert_inert(Format::Text, &read(folder.path(), name).replace("\r\n", "\n"), name);
        }
        for name in texts.into_iter().filter(|name| name.ends_with(".csv")) {
            let text = read(folder.path(), name);
            let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            for row in rows.records() {
                for cell in &row.expect("each row has as many cells") {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name} has the formula {cell:?}");
                }
            }
        }
        // What other programs read is as it was written: they know that it is text.
        for document in ["consultation", "methodology", "review"] {
            let data: serde_json::Value =
                serde_json::from_str(&read(folder.path(), &format!("{document}.json"))).expect("it is JSON");
            assert!(data["framework"]["title"].as_str().is_some_and(|title| title.starts_with("zq")));
        }
        for format in Format::ALL {
            let text = read(folder.path(), &format!("consultation.{}", format.extension()));
            // Nothing that it says took anything else away.
            let here = |at: &str| {
                text.contains(&format!("zq{}zq", written.iter().position(|it| it == at).expect("it was written") + 1))
            };
            for at in ["framework.title", "outcome.title", "indicator.title", "respondent.title", "question.asks.text"]
            {
                assert!(here(at), "{at} of project {variant} is not in {format:?}");
            }
            assert!(text.contains("indicator-full"), "each item is there");
        }
    }
}

/// Every form that a document has.
fn forms(document: &str) -> &'static str {
    if document == "methodology" { "html,md,json" } else { "html,md,json,csv,txt" }
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join("out").join(name)).expect("it was written")
}
