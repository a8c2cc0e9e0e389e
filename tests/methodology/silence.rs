//! What was not found is never called absent, and what is missing is said.

use crate::made::{TINY, card, of_project, of_text, page};
use indicant::report::Format;

#[test]
fn what_was_not_found_is_never_said_to_be_absent() {
    let spec = "framework f \"F\" { not-read \"all but the list\" }\noutcome o \"Children are safe\" { }\nsource s \"A census\" { }\n\
                cohort child \"Children\" { }\nindicator i \"Children who are safe\" { outcome o source s }\n";
    let mut view = of_text(spec);
    view.findings.clear();
    view.rules.clear();
    view.recommendations.clear();
    view.indicators.iter_mut().for_each(|indicator| indicator.findings.clear());
    for format in Format::ALL {
        let text = page(&view, format).to_lowercase();
        let text = text
            .replace("what was only not found is not called absent", "")
            .replace("so that it is never called absent", "")
            .replace("what was not read is never called absent", "");
        for claim in ["not stated", "does not say", "is missing", "not given", "absent", "no direction"] {
            let at = text.find(claim).map(|at| &text[at.saturating_sub(60)..(at + 60).min(text.len())]);
            assert!(at.is_none(), "a page about what was only not found says “{claim}”: {at:?}");
        }
    }
}

#[test]
fn what_readers_ask_for_and_do_not_get_is_listed_at_the_end_of_the_card() {
    let said = card(&of_text(TINY), "only");
    assert!(said.contains("**Not given**: "), "{said}");
    for field in ["numerator", "denominator", "source", "uncertainty", "target", "coverage"] {
        let list = said.split_once("**Not given**").expect("there is a list").1;
        assert!(list.contains(field), "{field} is not listed: {list}");
    }
    let draft = of_project("national-framework-draft-2023");
    assert!(card(&draft, "s47").contains("**Not found, which is not to say that it is not there**: "));
}

/// What depends on the direction is not asked where there is none to be had.
#[test]
fn a_target_is_not_asked_of_an_indicator_that_is_not_judged() {
    let of = |way: &str| {
        let spec = format!("framework f \"F\" {{ }}\nindicator i \"Enquiries\" {{\n  improves {way}\n}}\n");
        card(&of_text(&spec), "i").split_once("**Not given**").expect("there is a list").1.contains("target")
    };
    assert!(of("up"));
    assert!(!of("not-judged \"it is context\""));
}
