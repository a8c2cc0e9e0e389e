//! Attacks on the whole way from a file to a page: what is written in a spec is read, checked and published as text.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_types, reason = "a test starts the program it is about")]

use crate::allowed::assert_inert;
use crate::attacks::{ADDRESSES, ATTACKS};
use crate::every_field::{self, VARIANTS};
use indicant::report::Format;
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
        let mut program = Command::new(env!("CARGO_BIN_EXE_indicant"));
        let program = program.args(["report", "consultation", "ours", "--out", "out"]).current_dir(folder.path());
        let output = program.output().expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for format in Format::ALL {
            let path = folder.path().join("out").join(format!("consultation.{}", format.extension()));
            let text = std::fs::read_to_string(path).expect("it was written");
            assert_inert(format, &text, &format!("project {variant}"));
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
