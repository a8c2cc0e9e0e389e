//! What the formatter promises of every text: it changes white space and nothing else, a text that was laid out stays as it
//! is, and what could not be read is left byte for byte.
#![expect(clippy::disallowed_methods, reason = "a test reads the files of its own repository")]

#[path = "format/mess.rs"]
mod mess;
#[path = "format/pieces.rs"]
mod pieces;
#[path = "format/said.rs"]
mod said;

use indicant::model::SourceFile;
use indicant::syntax::{Formatted, MARK_COLUMN, VALUE_COLUMN, format};
use mess::{Dice, items};
use pieces::{DAMAGE, PIECES};
use proptest::prelude::*;
use said::{comments, ink, said};
use std::path::{Path, PathBuf};

/// What holds of every text. Gives what it became.
fn kept_promises(text: &str) -> Formatted {
    let formatted = format(text);
    assert!(!formatted.gave_up, "{text:?}");
    let again = format(&formatted.text);
    assert_eq!(again.text, formatted.text, "laid out again, it is another: {text:?}");
    assert_eq!(again.left, formatted.left, "{text:?}");
    assert_eq!(ink(&formatted.text), ink(text), "only white space changes");
    assert_eq!(comments(&formatted.text), comments(text), "{text:?}");
    let (after, before) = (said(&formatted.text), said(text));
    for (after, before) in after.iter().zip(&before) {
        assert_eq!(after, before, "{text:?}\nbecame\n{}", formatted.text);
    }
    assert_eq!(after.len(), before.len(), "{text:?}");
    let mut from = 0;
    for left in &formatted.left {
        let left = &formatted.text[left.range()];
        let at = text[from..].find(left).unwrap_or_else(|| panic!("{left:?} is not in {:?}", &text[from..]));
        from += at + left.len();
    }
    formatted
}

/// What holds of a text of which every line could be read.
fn is_tidy(text: &str) {
    assert!(!text.contains('\r') && !text.starts_with(['\n', '\u{FEFF}']) && !text.ends_with("\n\n"), "{text}");
    assert!(text.is_empty() || text.ends_with('\n'));
    let mut in_text = false;
    let mut was_blank = false;
    for line in text.lines() {
        let quotes = line.matches("\"\"\"").count();
        if !in_text {
            assert_eq!(line, line.trim_end(), "nothing stands behind a line: {text}");
            assert!(!(was_blank && line.is_empty()), "one blank line is enough: {text}");
            assert!(!(was_blank && line == "}"), "{text}");
            let indent = line.len() - line.trim_start().len();
            assert!([0, 2, 4].contains(&indent), "{line:?} in {text}");
        }
        was_blank = !in_text && line.is_empty();
        in_text ^= quotes % 2 == 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spec_keeps_its_words_and_comments_and_becomes_tidy(
        items in items(),
        throws in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let formatted = kept_promises(&mess::text(&items, &mut Dice::new(&throws, true)));
        prop_assert!(formatted.left.is_empty());
        is_tidy(&formatted.text);
    }

    #[test]
    fn however_a_spec_was_laid_out_it_becomes_the_same(
        items in items(),
        one in prop::collection::vec(any::<u8>(), 1..60),
        other in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let laid_out = |throws: &[u8]| format(&mess::text(&items, &mut Dice::new(throws, false))).text;
        prop_assert_eq!(laid_out(&one), laid_out(&other));
    }

    #[test]
    fn a_damaged_spec_keeps_everything(
        file in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        damage in prop::sample::select(DAMAGE),
        length in 0usize..40,
    ) {
        let files = shipped();
        let text = std::fs::read_to_string(&files[file.index(files.len())]).expect("a text");
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let at = boundary(at.index(text.len() + 1));
        // A window is enough, and quick: items do not look beyond themselves.
        let (start, end) = (boundary(at.saturating_sub(3000)), boundary((at + 3000).min(text.len())));
        let rest = boundary((at + length).min(end));
        kept_promises(&format!("{}{damage}{}", &text[start..at], &text[rest..end]));
    }

    #[test]
    fn any_text_keeps_everything(text in ".*", pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        kept_promises(&text);
        kept_promises(&pieces.concat());
    }

    #[test]
    fn any_bytes_can_be_laid_out(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = format(&SourceFile::from_bytes("a.ind", &bytes).text);
    }
}

/// The specs of this repository.
fn shipped() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> =
        ["specs", "src", "tests", "docs", "benches"].iter().map(|name| root.join(name)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            match entry.is_dir() {
                true => folders.push(entry),
                false if entry.extension().is_some_and(|extension| extension == "ind") => found.push(entry),
                false => {}
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_spec_of_this_repository_is_formatted() {
    let files = shipped();
    assert!(files.len() >= 20, "{files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a text");
        let formatted = kept_promises(&text);
        assert!(formatted.text == text, "{} is not formatted: run `indicant fmt` on it", file.display());
    }
}

#[test]
fn the_first_specs_of_the_pages_are_formatted() {
    for page in [include_str!("../README.md"), include_str!("../docs/language.md")] {
        let start = page.find("framework stay").expect("the page shows a first spec");
        let spec = page[start..].split("```").next().unwrap_or_default();
        assert_eq!(format(spec).text, spec);
    }
}

#[test]
fn the_columns_are_those_that_the_documentation_tells() {
    let page = include_str!("../docs/language.md");
    for told in [VALUE_COLUMN + 1, MARK_COLUMN + 1] {
        assert!(page.contains(&format!("column {told}")), "{told}");
    }
}
