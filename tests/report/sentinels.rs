//! Nothing that an author writes is lost: each text of each field of each sort is in the document, or it is said why not.

use crate::every_field::{self, Files, Texts, VARIANTS};
use indicant::report::consultation;
use serde_yaml::Value;
use std::collections::BTreeSet;

/// A document, and what of a spec it does not show.
struct Shown {
    name: &'static str,
    /// In each format, from the files of a project.
    texts: fn(&Files) -> Texts,
    /// Where the strings file gives a reason for each sort that the document does not show, as it tells its reader.
    elsewhere: &'static str,
    /// Texts of the sorts that it does show, which it does not, and why.
    unshown: &'static [(&'static str, &'static str)],
}

const DOCUMENTS: &[Shown] = &[Shown {
    name: "consultation",
    texts: |files| every_field::document(files, consultation),
    elsewhere: "unshown",
    unshown: &[("beside.cohort.title", "another framework's groups are its own; outcomes are held against outcomes")],
}];

/// Texts that no document shows, whatever their sort.
const NOWHERE: &[(&str, &str)] = &[
    (".note.text", "a remark for the reader of the spec, and for no other"),
    (".note ~", "the same"),
    (".not-read ~", "that something was not read is its author's own word"),
    (".basis (found).why", "that something was found is what a reader expects, and needs no reason"),
];

#[test]
fn every_text_of_every_field_is_in_the_document_or_it_is_said_why_not() {
    let strings: Value =
        serde_yaml::from_str(include_str!("../../templates/strings.en-GB.yaml")).expect("the strings are YAML");
    for document in DOCUMENTS {
        let reason = |at: &str| at.split('.').next().and_then(|sort| strings[document.elsewhere][sort].as_str());
        let (mut lost, mut excused, mut all) = (BTreeSet::new(), BTreeSet::new(), 0);
        for variant in 0..VARIANTS {
            let mut sentinels: Vec<(String, String)> = Vec::new();
            let files = every_field::project(variant, &mut |at| {
                let sentinel = format!("zq{variant}{:04}zq", sentinels.len());
                sentinels.push((at.to_owned(), sentinel.clone()));
                if at.ends_with("(link)") { format!("https://example.org/{sentinel}") } else { sentinel }
            });
            all += sentinels.len();
            for (format, text) in (document.texts)(&files) {
                for (at, _) in sentinels.iter().filter(|(_, sentinel)| !text.contains(sentinel.as_str())) {
                    let nowhere = NOWHERE.iter().find(|(end, _)| at.ends_with(end));
                    let excuse = nowhere.or_else(|| document.unshown.iter().find(|(it, _)| it == at));
                    match (excuse, reason(at)) {
                        (Some((it, _)), _) => drop(excused.insert(*it)),
                        (None, Some(reason)) => assert!(text.contains(reason), "{at}: its reader is not told why"),
                        (None, None) => drop(lost.insert(format!("{at}, of project {variant} in {format:?}"))),
                    }
                }
            }
        }
        assert!(all > 2_000, "{all} texts");
        assert!(lost.is_empty(), "in the {} nobody can read {lost:#?}", document.name);
        let idle: Vec<_> = document.unshown.iter().filter(|(it, _)| !excused.contains(it)).collect();
        assert!(idle.is_empty(), "the {} shows these after all: {idle:?}", document.name);
    }
}
