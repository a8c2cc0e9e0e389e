//! No author's field is lost: whatever stands in an item of the framework's own can be read on the page.

use crate::made::{of_text, page};
use indicant::model::Sort;
use indicant::model::sorts::FieldSpec;
use indicant::report::Format;

/// The sorts that have documents of their own, and are no part of a methodology.
const ELSEWHERE: [Sort; 6] =
    [Sort::Consultation, Sort::Respondent, Sort::Page, Sort::Question, Sort::Answer, Sort::Standpoint];

/// The fields of these sorts in which a text may stand, with a line that has a sentinel in it.
fn lines(sort: Sort, sentinels: &mut Vec<(Sort, &'static str, String)>) -> String {
    let mut text = String::new();
    for field in sort.fields().filter(|field| !matches!(field.name, "basis")) {
        let Some(line) = with_text(field) else { continue };
        let sentinel = format!("zq{:04}zq", sentinels.len());
        text.push_str(&format!("  {}\n", line.replace("TEXT", &sentinel)));
        sentinels.push((sort, field.name, sentinel));
    }
    text
}

/// The field's example with its first text, or its link, made a sentinel.
fn with_text(field: &FieldSpec) -> Option<String> {
    let example = field.example;
    if let Some((before, rest)) = example.split_once('"') {
        let (_, after) = rest.split_once('"')?;
        return Some(format!("{before}\"TEXT\"{after}"));
    }
    let (before, rest) = example.split_once('<')?;
    let (_, after) = rest.split_once('>')?;
    Some(format!("{before}<https://example.org/TEXT>{after}"))
}

#[test]
fn a_sentinel_in_every_text_of_every_item_is_on_both_pages() {
    let mut sentinels = Vec::new();
    let mut spec = String::new();
    for sort in Sort::ALL.iter().copied().filter(|sort| !ELSEWHERE.contains(sort)) {
        let header = match sort {
            Sort::Match => "match f.outcome close f.outcome-2 \"why\"".to_owned(),
            Sort::NoCounterpart => "no-counterpart f.outcome in f \"why\"".to_owned(),
            Sort::Waive => "waive outcome-states-no-change on f.outcome \"why\"".to_owned(),
            Sort::Framework => "framework f \"A framework\"".to_owned(),
            _ => format!("{0} {0} \"A title of {0}\"", sort.keyword()),
        };
        spec.push_str(&format!("{header} {{\n{}}}\n", lines(sort, &mut sentinels)));
    }
    assert!(sentinels.len() > 100, "only {} texts", sentinels.len());
    let view = of_text(&spec);
    for format in Format::ALL {
        let text = page(&view, format);
        let lost: Vec<_> = sentinels.iter().filter(|(_, _, sentinel)| !text.contains(sentinel.as_str())).collect();
        assert!(lost.is_empty(), "in {format:?} nobody can read {lost:#?}");
    }
}
