//! Nothing that an author writes is lost: each text of each field of each sort is in the document, or it is said why not.

use crate::every_field::{self, VARIANTS};
use crate::page;
use indicant::report::Format;
use serde_yaml::Value;
use std::collections::BTreeSet;

/// Fields that no document shows, whatever their sort.
const NOWHERE: &[(&str, &str)] = &[
    (".note.text", "a remark for the reader of the spec, and for no other"),
    (".note ~", "the same"),
    (".not-read ~", "that something was not read is its author's own word"),
    (".basis (found).why", "that something was found is what a reader expects, and needs no reason"),
];

/// Texts of sorts that the response shows, which it does not.
const UNSHOWN: &[(&str, &str)] =
    &[("beside.cohort.title", "another framework's groups are its own; outcomes are held against outcomes")];

/// What the strings file says of the sorts that a response does not show: the document says the same to its reader.
fn elsewhere() -> BTreeSet<String> {
    let strings: Value = serde_yaml::from_str(include_str!("../../templates/strings.en-GB.yaml")).expect("it is YAML");
    let sorts = strings["unshown"].as_mapping().expect("sorts and reasons");
    sorts.keys().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_text_of_every_field_is_in_the_response_or_it_is_said_why_not() {
    let elsewhere = elsewhere();
    let (mut lost, mut excused, mut all) = (BTreeSet::new(), BTreeSet::new(), 0);
    for variant in 0..VARIANTS {
        let mut sentinels: Vec<(String, String)> = Vec::new();
        let files = every_field::project(variant, &mut |at| {
            let sentinel = format!("zq{variant}{:04}zq", sentinels.len());
            sentinels.push((at.to_owned(), sentinel.clone()));
            if at.ends_with("(link)") { format!("https://example.org/{sentinel}") } else { sentinel }
        });
        all += sentinels.len();
        let view = every_field::consultation(&files);
        for format in Format::ALL {
            let text = page(&view, format);
            for (at, sentinel) in &sentinels {
                if text.contains(sentinel) {
                    continue;
                }
                let excuse = NOWHERE
                    .iter()
                    .find(|(end, _)| at.ends_with(end))
                    .or_else(|| UNSHOWN.iter().find(|(it, _)| it == at));
                match excuse {
                    Some((it, _)) => drop(excused.insert(*it)),
                    None if at.split('.').next().is_some_and(|sort| elsewhere.contains(sort)) => {
                        assert!(
                            view.reservations.elsewhere.iter().any(|sort| at.starts_with(&format!("{sort}."))),
                            "{at}"
                        );
                    }
                    None => drop(lost.insert(format!("{at}, in project {variant} in {format:?}"))),
                }
            }
        }
    }
    assert!(all > 2_000, "{all} texts");
    assert!(lost.is_empty(), "nobody can read {lost:#?}");
    let idle: Vec<_> = NOWHERE.iter().chain(UNSHOWN).filter(|(it, _)| !excused.contains(it)).collect();
    assert!(idle.is_empty(), "these are shown after all: {idle:?}");
}
