//! Whatever an author writes, in whatever field: it is shown, and it does nothing.

use crate::allowed::{Structure, assert_inert, structure};
use crate::attacks::ATTACKS;
use crate::{page, sample};
use indicant::report::Format;
use indicant::report::view::ConsultationView;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Fields that hold a word of the language, of the schema or of the program, and no author's text.
const WORDS: &[&str] = &[
    "state",
    "basis",
    "severity",
    "status",
    "given",
    "form",
    "lang",
    "relation",
    "aspect",
    "verdict",
    "neither",
    "word",
    "way",
    "rule",
    "anchor",
    "sort",
    "question",
    "opened",
    "closed",
    "dated",
    "until",
    "schema_version",
    "tool",
    "tool_version",
    "rules_version",
    "language_version",
    "sha256",
    "role",
    "field",
    "href",
    "elsewhere",
    "link",
    "of",
    "gap",
    "goals_state",
];

/// Goes through every author's text of a view.
pub fn each_text(value: &mut Value, key: &str, path: &str, change: &mut dyn FnMut(&str, &str, &mut String)) {
    match value {
        Value::String(text) if !WORDS.contains(&key) => change(path, key, text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, key, path, change)),
        Value::Object(fields) => {
            // A fact's word is one of the language too, and so are the names of rules.
            let language = fields.get("form").is_some_and(|form| form == "word" || form == "date" || form == "link");
            let rule = fields.contains_key("what_to_do");
            for (key, value) in fields.iter_mut() {
                if (language && key == "text") || (rule && key == "name") || key == "asks" && value.is_string() {
                    continue;
                }
                let path = format!("{path}.{key}");
                each_text(value, key, &path, change);
            }
        }
        _ => {}
    }
}

fn changed(change: &mut dyn FnMut(&str, &str, &mut String)) -> ConsultationView {
    let mut json = serde_json::to_value(sample::view()).expect("a view is plain data");
    each_text(&mut json, "", "", change);
    serde_json::from_value(json).expect("and stays one")
}

/// Each field in turn has each of some attacks that stand apart in the list, so that after a few rounds most fields have had
/// most of them. Whoever breaks something is among those that the message lists.
const ROUNDS: usize = 8;

/// The structure of the sample as its own author wrote it.
static CALM: LazyLock<[(Format, Structure); Format::ALL.len()]> =
    LazyLock::new(|| Format::ALL.map(|format| (format, structure(format, &page(&sample::view(), format)))));

#[test]
fn attacks_in_every_field_at_once_come_out_inert() {
    for round in 0..ROUNDS {
        let mut field = 0;
        let view = changed(&mut |_, _, text| {
            text.push_str(ATTACKS[(field * 5 + round * 9) % ATTACKS.len()]);
            field += 1;
        });
        assert!(field > 3 * ATTACKS.len(), "{field} fields");
        for (format, calm) in CALM.iter() {
            let text = page(&view, *format);
            assert_inert(*format, &text, &format!("round {round}"));
            assert_eq!(&structure(*format, &text), calm, "in round {round}, of {format:?}");
        }
    }
}

/// What a text is made of: what attacks are, what they are made of, and anything at all.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(ATTACKS).prop_map(str::to_owned),
        3 => r#"[<>&;:"'()\[\]!#*_`|\\{}=/~\n\t -]{1,6}"#,
        2 => "[a-z]{1,8} ?",
        2 => any::<char>().prop_map(String::from),
        1 => Just("\n\n".to_owned()),
        1 => Just("    ".to_owned()),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 40, ..ProptestConfig::default() })]

    /// In the place of the author's words, and not only after them, so that a text begins as it likes.
    #[test]
    fn whatever_an_author_writes_becomes_text(
        texts in proptest::collection::vec(text(), 24),
        every in 1_usize..5,
        first in 0_usize..5,
    ) {
        let mut field = first;
        let view = changed(&mut |_, _, text| {
            if field % every == 0 {
                let new = &texts[(field / every) % texts.len()];
                // A section without a word is left out, as it should be.
                text.replace_range(.., if new.trim().is_empty() { "words" } else { new });
            }
            field += 1;
        });
        for format in Format::ALL {
            let text = page(&view, format);
            assert_inert(format, &text, &format!("{texts:?}"));
            let calm = &CALM.iter().find(|(of, _)| *of == format).expect("every format is there").1;
            prop_assert_eq!(&structure(format, &text), calm, "{:?} of {:?}", format, texts);
        }
    }
}

/// Texts that no reader is shown, and why.
const UNSHOWN: &[(&str, &str)] = &[
    (".name", "names are for addresses; an indicator's is on its card"),
    (".findings.why", "the rule's reason is shown, once for all its findings"),
    (".rules.what_to_do", "each finding's own help says it more exactly"),
    (".findings.plain", "the sentence that stands for all findings of a rule says it, or the message does"),
    (".findings.help", "what a rule's findings have in common and what each has besides is shown, from the rule"),
    (".findings.measure", "the list of measures shows it, once for all findings that name it"),
    (".findings.standpoints", "the rule's findings are shown together by whose they are"),
    (".findings.subject.title", "the message names it"),
    ("_asks.subjects.title", "what was found names it"),
    ("_told.help", "only the annex shows what to write"),
    ("_told.standpoints", "the annex names them, with the findings in full"),
    (".told.help", "only the annex shows what to write"),
    (".told.standpoints", "the annex names them, with the findings in full"),
    (
        ".told.subjects.title",
        "the part of the document that is about it calls it this outcome; the annex has the findings in full",
    ),
    (".told.instead", "the annex tells what was found and what to write; what is asked for stands in the body"),
    (".asks.instead", "what was found says what is asked for, with it"),
    (".asks.subjects.title", "the same"),
    (".rests_on.summary", "the annex says what the rule looks for"),
    (".asks.help", "for whoever writes the spec; the document asks in a reader's words"),
    (".recommendations.help", "the same"),
    (".asks_for.help", "the same"),
    (".findings.instead", "what is asked for says it, once for all findings that do"),
    (".cohort.basis_why", "the same fact stands on the indicator's card"),
    (".source.basis_why", "the same"),
    (".recommendations.subjects.title", "beyond the fourth they are counted; each stands with its finding"),
    (".asks_for.subjects.title", "the evidence above it names them"),
    (".respondent.standpoint", "each finding that rests on it names it"),
    (".parents.title", "the outcome's own title is shown where it stands; this is a link to it"),
];

#[test]
fn every_text_of_the_view_is_shown_in_both_formats() {
    let mut sentinels: Vec<(String, String)> = Vec::new();
    let view = changed(&mut |path, _, text| {
        let sentinel = format!("zq{:04}zq", sentinels.len());
        text.push_str(&sentinel);
        sentinels.push((path.to_owned(), sentinel));
    });
    for format in Format::ALL {
        let text = page(&view, format);
        let lost: BTreeSet<&String> =
            sentinels.iter().filter(|(_, sentinel)| !text.contains(sentinel.as_str())).map(|(path, _)| path).collect();
        let lost: Vec<_> =
            lost.into_iter().filter(|path| !UNSHOWN.iter().any(|(end, _)| path.ends_with(end))).collect();
        assert!(lost.is_empty(), "in {format:?} nobody can read {lost:#?}");
    }
}
