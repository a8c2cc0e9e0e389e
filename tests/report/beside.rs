//! The page of frameworks side by side: one document in both formats, and inert.

use crate::allowed::{assert_inert, structure};
use crate::attacks::ATTACKS;
use crate::marks::{assert_alike, html_of, marks};
use crate::{kept, ours, sample, untrusted};
use indicant::report::view::*;
use indicant::report::{Format, render};

fn view() -> AlignmentView {
    let consultation = sample::view();
    let alignment = consultation.alignment;
    let laid = |title: &str| Laid {
        name: "name".into(),
        title: title.into(),
        edition: Some("2022".into()),
        publisher: None,
        not_read: Some(format!("the annex of {title}")),
    };
    let reason = |word: &str, text: &str| Reason { word: word.into(), text: text.into() };
    let item = |title: &str| Ref { sort: "outcome".into(), name: "a.b".into(), title: title.into(), ..Ref::default() };
    let suggestions = |side: &str, title: &str, candidates: Vec<Candidate>| Suggestions {
        framework: 0,
        side: side.into(),
        item: item(title),
        candidates,
    };
    let candidate = |title: &str| Candidate {
        item: item(title),
        reasons: vec![reason("words", "both speak of “safe”"), reason("agree", "of both, more is better")],
        doubts: vec![reason("differ", "they differ: ours says `improves up`, theirs `improves down`")],
        line: "match a.b close c.d \"why they belong together\" { }".into(),
    };
    AlignmentView {
        framework: laid("Ours"),
        others: vec![laid("Theirs | theirs")],
        alignment,
        suggestions: vec![
            suggestions("ours", "Children are safe", vec![candidate("Safe"), candidate("No harm")]),
            suggestions("theirs", "Secure *housing*", vec![candidate("Homes")]),
            suggestions("theirs", "Crime", Vec::new()),
            suggestions("ours", "Play", Vec::new()),
        ],
        provenance: consultation.provenance,
        ..AlignmentView::default()
    }
}

fn without_cards(mut view: AlignmentView) -> AlignmentView {
    // The sample's items stand on cards of the other document.
    let alignment = &mut view.alignment;
    alignment.rows.iter_mut().for_each(|row| row.item.anchor = None);
    let gaps = alignment.unmatched.iter_mut().flat_map(|of| of.ours.iter_mut().chain(&mut of.theirs));
    gaps.for_each(|gap| gap.item.anchor = None);
    alignment.pairs.iter_mut().for_each(|pair| pair.ours.anchor = None);
    view
}

fn page(view: &AlignmentView, format: Format) -> String {
    render(view, format, &ours).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn both_formats_have_the_same_headings_tables_links_and_anchors() {
    for format in Format::ALL {
        kept(&format!("align.{}", format.extension()), &page(&without_cards(view()), format));
    }
    for view in [without_cards(view()), AlignmentView::default()] {
        assert_alike(&page(&view, Format::Html), &page(&view, Format::Markdown), &view.framework.title);
    }
}

#[test]
fn it_asks_for_nothing_runs_nothing_and_shows_every_text() {
    let html = page(&without_cards(view()), Format::Html);
    assert!(html.contains("default-src") && html.contains("style-src") && html.contains("sha256-"));
    for active in ["<script", "<link", "@import", "url(", "http-equiv=\"refresh"] {
        assert!(!html.contains(active), "the page holds {active}");
    }
    for format in Format::ALL {
        let calm = structure(format, &page(&without_cards(view()), format));
        for attack in ATTACKS {
            let mut json = serde_json::to_value(without_cards(view())).expect("a view is plain data");
            untrusted::each_text(&mut json, "", "", &mut |_, key, text| {
                if key != "side" {
                    text.push_str(attack);
                }
            });
            let text = page(&serde_json::from_value(json).expect("and stays one"), format);
            assert_inert(format, &text, attack);
            assert_eq!(structure(format, &text), calm, "{attack:?} of {format:?}");
        }
        let mut sentinels = Vec::new();
        let mut json = serde_json::to_value(without_cards(view())).expect("a view is plain data");
        untrusted::each_text(&mut json, "", "", &mut |path, key, text| {
            if !matches!(key, "name" | "side" | "publisher") && !path.ends_with(".unmatched.framework.title") {
                let sentinel = format!("zq{:04}zq", sentinels.len());
                text.push_str(&sentinel);
                sentinels.push((path.to_owned(), sentinel));
            }
        });
        let text = page(&serde_json::from_value(json).expect("and stays one"), format);
        let lost: Vec<_> = sentinels.iter().filter(|(_, sentinel)| !text.contains(sentinel.as_str())).collect();
        assert!(lost.is_empty(), "in {format:?} nobody can read {lost:#?}");
    }
}

/// A table that is read on paper and on a phone has no more than four frameworks beside this one.
#[test]
fn many_frameworks_stand_four_in_a_table() {
    let mut view = without_cards(view());
    let of = view.alignment.frameworks.len();
    let frameworks = view.alignment.frameworks.clone();
    view.alignment.frameworks = (0..9).map(|at| frameworks[at % of].clone()).collect();
    for row in &mut view.alignment.rows {
        let cells = row.cells.clone();
        row.cells = (0..9).map(|at| cells[at % of].clone()).collect();
    }
    let rows = view.alignment.rows.len() + 1;
    let expected = [5, 5, 2].map(|columns| (rows, rows * columns));
    for text in [page(&view, Format::Html), html_of(&page(&view, Format::Markdown))] {
        assert_eq!(marks(&text).tables[..3], expected);
        let spans = ["from 1 to 4, of 9", "from 5 to 8, of 9", "from 9 to 9, of 9"];
        assert!(spans.iter().all(|span| text.contains(span)));
    }
}

/// Beside every tint stand a mark and words.
#[test]
fn how_close_a_match_is_said_to_be_is_never_only_a_tint() {
    let html = page(&without_cards(view()), Format::Html);
    let (_, table) = html.split_once("id=\"alignment-caption\"").expect("the table is there");
    let (table, _) = table.split_once("</table>").expect("and ends");
    let cells: Vec<&str> = table.split("<td class=\"match ").skip(1).collect();
    assert!(cells.len() > 6);
    for cell in cells {
        let (how, rest) = cell.split_once('"').expect("a class ends");
        let is_marked = rest.starts_with("><svg") && rest.contains(&format!("mark-{how}\""));
        assert!(is_marked || matches!(how, "unsure" | "unclaimed"), "{cell}");
        assert!(rest.split('>').any(|part| part.trim_start().starts_with(char::is_alphabetic)), "{cell}");
    }
}
