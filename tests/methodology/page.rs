//! One document in two formats.

use crate::made::{TINY, of_project, of_text, page};
use crate::marks::assert_alike;
use indicant::report::{Document, Format, MethodologyView};

fn views() -> Vec<MethodologyView> {
    let mut views: Vec<MethodologyView> =
        ["mended-example", "national-framework-draft-2023", "supporting-families-2022", "family-review-2022"]
            .map(of_project)
            .into();
    views.push(of_text(TINY));
    views.push(of_text("framework bare \"Nothing yet\" { }"));
    views
}

#[test]
fn both_formats_have_the_same_headings_tables_links_and_anchors() {
    for view in views() {
        assert_alike(&page(&view, Format::Html), &page(&view, Format::Markdown), &view.framework.name);
    }
}

#[test]
fn a_section_is_there_or_its_absence_is_explained() {
    for view in views() {
        let outline = view.outline();
        let html = page(&view, Format::Html);
        let there: Vec<&str> = outline.sections.iter().map(|section| section.key).collect();
        assert!(there.contains(&"about") && there.contains(&"cite") && there.contains(&"glance"));
        for key in outline.left_out.iter().filter(|key| **key != "alignment" && **key != "terms") {
            assert!(!there.contains(key));
        }
        assert!(html.contains("Change log"), "nothing says why there is no change log");
        let (_, about) = html.split_once("id=\"about-this-document\"").expect("there is a section about the document");
        assert_eq!(about.contains("Sections left out"), !outline.left_out.is_empty());
    }
}

#[test]
fn the_view_is_plain_data_and_its_page_the_same_each_time() {
    for view in views() {
        let json = serde_json::to_string(&view).expect("a view is plain data");
        let read: MethodologyView = serde_json::from_str(&json).expect("and is read again");
        assert_eq!(read, view);
        assert_eq!(page(&read, Format::Html), page(&view, Format::Html));
    }
}

#[test]
fn the_mended_example_says_every_part_of_what_a_methodology_holds() {
    let view = of_project("mended-example");
    assert!(view.findings.is_empty());
    let left_out = view.outline().left_out;
    assert_eq!(left_out, ["changelog"]);
    let html = page(&view, Format::Html);
    for said in [
        "Each October, for the two years before; what changed is listed",
        "Two officials and one minister, 24 hours before",
        "A count below six is not shown",
        "Children Act 1989, section 83",
        "The makers of this tool; no department (1 April 2026). An illustration",
        "They found nothing to object to.",
    ] {
        assert!(html.contains(said), "the page does not say: {said}");
    }
}

/// Two hundred indicators more cost a page at most a megabyte, though each of them says nearly all that can be said.
#[test]
fn a_page_of_many_indicators_can_be_sent() {
    let mended = of_project("mended-example");
    let mut view = mended.clone();
    for round in 1..10 {
        for indicator in &mended.indicators {
            let mut copy = indicator.clone();
            copy.name = format!("{}-{round}", indicator.name);
            copy.anchor = format!("{}-{round}", indicator.anchor);
            view.indicators.push(copy);
        }
    }
    let more = view.indicators.len() - mended.indicators.len();
    let bytes = page(&view, Format::Html).len() - page(&mended, Format::Html).len();
    println!("{more} indicators more: {bytes} bytes");
    assert!(bytes * 200 < more * 1_000_000);
}
