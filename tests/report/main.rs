//! Documents as their readers get them.
#![expect(clippy::disallowed_methods, reason = "a test may keep its pages to be looked at, and takes the time")]

mod allowed;
mod attacks;
mod beside;
mod declared;
mod drawings;
mod every_field;
mod marks;
mod review;
mod sample;
mod schemas;
mod sentinels;
mod spec_files;
mod untrusted;

use indicant::report::view::ConsultationView;
use indicant::report::{Format, render, view};
use marks::assert_alike;
use std::path::Path;

fn ours(_: &str) -> Option<String> {
    None
}

fn page(view: &ConsultationView, format: Format) -> String {
    render(view, format, &ours).unwrap_or_else(|error| panic!("{error}"))
}

fn kept(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(path, text).expect("the folder for results can be written to");
}

/// The pages are written beside the other results of the tests, for whoever wants to look at them.
#[test]
fn the_sample_renders_in_both_formats_and_always_the_same() {
    let view = sample::view();
    for format in Format::ALL {
        let text = page(&view, format);
        assert_eq!(text, page(&sample::view(), format), "two runs differ");
        assert!(text.ends_with('\n') && !text.contains("\n\n\n"));
        kept(&format!("consultation.{}", format.extension()), &text);
    }
}

/// The sample, in which the first indicator is called `ââ`: its anchor has two underscores beside each other.
fn with_a_name_of_two_letters_beyond_ascii() -> ConsultationView {
    let sample = sample::view();
    let json = serde_json::to_string(&sample).expect("a view is plain data");
    let renamed = json.replace(&format!("\"{}\"", sample.indicators[0].anchor), "\"indicator-_e2__e2_\"");
    serde_json::from_str(&renamed).expect("and stays one")
}

#[test]
fn html_and_markdown_have_the_same_headings_tables_links_and_anchors() {
    for view in [sample::view(), with_a_name_of_two_letters_beyond_ascii(), ConsultationView::default()] {
        assert_alike(&page(&view, Format::Html), &page(&view, Format::Markdown), &view.title);
    }
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing() {
    let html = page(&sample::view(), Format::Html);
    for active in [
        "<script",
        "<iframe",
        "<link",
        "<object",
        "<embed",
        "@import",
        "url(",
        " src=",
        " style=",
        " on",
        "http-equiv=\"refresh",
    ] {
        let (_, body) = html.split_once("</style>").expect("there is a style sheet");
        let within = if active.starts_with(' ') { marks::tags(body).join("\n") } else { html.clone() };
        let found = if active == " on" {
            marks::tags(body).iter().any(|tag| tag.contains(" on") && tag.contains('=') && tag.contains(" on="))
        } else {
            within.contains(active)
        };
        assert!(!found, "the page holds {active}");
    }
    assert!(
        html.contains("default-src 'none'; style-src 'sha256-")
            || html.contains("default-src &#39;none&#39;; style-src &#39;sha256-")
    );
}

#[test]
fn what_was_not_found_is_never_said_to_be_absent() {
    let mut view = sample::view();
    view.findings.clear();
    for list in [&mut view.outcomes, &mut view.enablers] {
        list.iter_mut().for_each(|it| {
            it.findings.clear();
            it.told.clear();
            it.measures.clear();
        });
    }
    view.indicators.iter_mut().for_each(|it| it.findings.clear());
    view.groups.unreached.clear();
    (view.groups.findings, view.groups.told) = Default::default();
    (view.framework_findings, view.recommendations) = Default::default();
    (view.framework_told, view.framework_measures) = Default::default();
    view.pages.clear();
    view.rules.clear();
    for row in &mut view.drawings.directions {
        (row.not_found, row.not_stated, row.missing) = (row.not_found + row.not_stated + row.missing, 0, 0);
    }
    for branch in &mut view.drawings.models[0].branches {
        branch.lines.retain(|line| !matches!(line.gap.as_deref(), Some("beneath-not-stated" | "beneath-missing")));
    }
    for outcome in &mut view.outcomes {
        for fact in &mut outcome.facts {
            (fact.state, fact.basis) = (view::State::NotFound, view::Basis::NotFound);
        }
    }
    for format in Format::ALL {
        let text = page(&view, format).to_lowercase();
        for claim in ["not state", "not stated", "does not say", "is missing", "not given", "absent"] {
            let told = text.replace("what was not read is never called absent here", "");
            assert!(!told.contains(claim), "a page about what was only not found says “{claim}”");
        }
    }
}

#[test]
fn an_owner_replaces_one_part_and_a_few_words() {
    let overrides = |name: &str| match name {
        "html/header.html" => Some("<header><h1>{{ view.title }}, ours</h1></header>".to_owned()),
        "strings.en-GB.yaml" => Some(
            "vocabulary: {outcome: goal, outcomes: goals, Outcome: Goal, Outcomes: Goals, an_outcome: a goal}\n"
                .to_owned(),
        ),
        _ => None,
    };
    let html = render(&sample::view(), Format::Html, &overrides).expect("both can be used");
    assert!(html.contains("Consultation, ours</h1>"));
    assert!(html.contains("Goal by goal"));
    assert!(!html.contains("Outcome by outcome"));
}

#[test]
fn another_language_needs_no_template() {
    let view = ConsultationView { lang: "cy".into(), ..sample::view() };
    let overrides = |name: &str| {
        (name == "strings.cy.yaml")
            .then(|| "page: {contents: Cynnwys}\ndates: {months: [Ionawr, Chwefror]}\n".to_owned())
    };
    let html = render(&view, Format::Html, &overrides).expect("it can be used");
    assert!(html.contains("<html lang=\"cy\">") && html.contains(">Cynnwys</h2>") && html.contains("2 Chwefror 2023"));
}

#[test]
fn a_mistake_in_a_template_is_placed() {
    let cases = [
        (
            "html/terms.html",
            "<p>\n{{ view.nothing.at_all }}</p>",
            "html/terms.html, line 2",
            "{{ view.nothing.at_all }}",
        ),
        ("html/terms.html", "a\n\n{{ t.no_such_label }}", "html/terms.html, line 3", "nothing has this name"),
        ("html/terms.html", "{% if %}", "html/terms.html, line 1", "{% if %}"),
        ("html/terms.html", "{{ t.answers.limit | fill(of=3) }}", "html/terms.html, line 1", "count"),
        ("html/terms.html", "{{ t.page.annex | fill(of=3) }}", "html/terms.html, line 1", "`letter`"),
        ("html/terms.html", "{{ view.terms }}", "html/terms.html, line 1", "cannot be shown"),
        ("html/terms.html", "{% include \"html/none.html\" %}", "html/terms.html, line 1", "html/none.html"),
        (
            "html/terms.html",
            "{% for a in range(90000) %}{% for b in range(90000) %}x{% endfor %}{% endfor %}",
            "html/terms.html",
            "takes too long",
        ),
        ("strings.en-GB.yaml", "a: [", "strings.en-GB.yaml", "not a file of labels"),
        ("report.css", "a {}\n</style><script>", "report.css, line 2", "would end the style sheet"),
    ];
    for (name, text, place, says) in cases {
        let overrides = |asked: &str| (asked == name).then(|| text.to_owned());
        let error = render(&sample::view(), Format::Html, &overrides).expect_err(text).to_string();
        assert!(error.contains(place) && error.contains(says), "{text:?} gave: {error}");
    }
}

/// Large enough to show what each indicator costs a page: at most a megabyte for two hundred.
#[test]
fn three_hundred_indicators_make_a_page_that_can_be_sent() {
    let mut view = sample::view();
    let (indicators, findings) = (view.indicators.clone(), view.findings.clone());
    for round in 0..27 {
        for indicator in &indicators {
            let mut copy = indicator.clone();
            copy.name = format!("{}-{round}", indicator.name);
            copy.title = format!("{}, area {round}", indicator.title);
            copy.anchor = view::anchor("indicator", &copy.name);
            for place in &mut copy.findings {
                let mut finding = findings[*place].clone();
                finding.anchor = format!("{}-{round}", finding.anchor);
                finding.lead = None;
                finding.subject.anchor = Some(copy.anchor.clone());
                *place = view.findings.len();
                view.findings.push(finding);
            }
            let of = view.indicators.len();
            view.outcomes[round % 7].indicators.push(of);
            view.indicators.push(copy);
        }
    }
    let places: Vec<usize> = (0..view.findings.len()).collect();
    for rule in &mut view.rules {
        rule.findings = places.iter().copied().filter(|place| view.findings[*place].rule == rule.name).collect();
    }
    let started = std::time::Instant::now();
    let html = page(&view, Format::Html);
    println!("{} indicators: {} bytes in {:?}", view.indicators.len(), html.len(), started.elapsed());
    assert!(html.len() * 200 < view.indicators.len() * 1_000_000);
    kept("consultation-300.html", &html);
    kept("consultation-300.md", &page(&view, Format::Markdown));
}

/// A publisher's reader never sees a spec: what is asked of a framework is said without one, whichever rule asks.
#[test]
fn every_rule_about_a_framework_asks_in_words_for_readers() {
    use indicant::rules::{Question, RULES};
    let strings: serde_yaml::Value =
        serde_yaml::from_str(include_str!("../../templates/strings.en-GB.yaml")).expect("the strings are YAML");
    let of_a_response = |name: &str| name.starts_with("answer-");
    let wordless: Vec<&str> = RULES
        .iter()
        .filter(|rule| !matches!(rule.question, Question::Form | Question::House) && !of_a_response(rule.name))
        .map(|rule| rule.name)
        .filter(|name| strings["asks"][*name].as_str().is_none_or(|said| said.contains('`')))
        .collect();
    assert!(wordless.is_empty(), "no words for readers: {wordless:?}");
    let unnamed: Vec<&str> = RULES
        .iter()
        .filter(|rule| !matches!(rule.question, Question::Form | Question::House))
        .map(|rule| rule.name)
        .filter(|name| strings["topics"][*name].as_str().is_none())
        .collect();
    assert!(unnamed.is_empty(), "no heading for readers: {unnamed:?}");
    // A match, a count of the whole and an answer are told in the finding's own sentence, which names both sides, or the numbers.
    let own_words = ["mostly-existing", "cohort-thinly-measured", "cohort-rarely-named", "counterpart-and-none"];
    let of_matches = |name: &str| name.starts_with("match-") || own_words.contains(&name);
    let untold: Vec<&str> = RULES
        .iter()
        .filter(|rule| !matches!(rule.question, Question::Form | Question::House) && !of_a_response(rule.name))
        .map(|rule| rule.name)
        .filter(|name| !of_matches(name) && strings["told"].get(*name).is_none())
        .collect();
    assert!(untold.is_empty(), "no sentence for readers: {untold:?}");
    for list in ["asks", "topics", "told"] {
        for name in strings[list].as_mapping().expect("a map").keys().filter_map(serde_yaml::Value::as_str) {
            assert!(indicant::rules::rule(name).is_some() || name.starts_with("match-"), "{list}: `{name}` is no rule");
        }
    }
    // What was only not found is never called absent, in these sentences either.
    for (name, label) in strings["told"].as_mapping().expect("a map") {
        let Some(label) = label["not-found"].as_str() else { continue };
        assert!(label.contains("find") || label.contains("found"), "{name:?}: {label}");
        for claim in ["not said", "No {", "nothing says", "is missing", "there is no"] {
            assert!(!label.contains(claim), "{name:?} says “{claim}” of what was only not found: {label}");
        }
    }
}
