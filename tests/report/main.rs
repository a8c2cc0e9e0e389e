//! Documents as their readers get them.

mod sample;

use indicant::report::view::ConsultationView;
use indicant::report::{Format, render};
use std::path::Path;

fn ours(_: &str) -> Option<String> {
    None
}

fn page(view: &ConsultationView, format: Format) -> String {
    render(view, format, &ours).unwrap_or_else(|error| panic!("{error}"))
}

/// The pages, written beside the other results of the tests for whoever wants to look at them.
#[test]
fn the_sample_renders_in_both_formats_and_always_the_same() {
    let view = sample::view();
    for format in Format::ALL {
        let text = page(&view, format);
        assert_eq!(text, page(&sample::view(), format), "two runs differ");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("consultation.{}", format.extension()));
        std::fs::write(path, text).expect("the folder for results can be written to");
    }
}
