//! A review as its readers get it.

use crate::marks::{assert_alike, html_of, tags};
use crate::{kept, ours, untrusted};
use indicant::alignment::Sameness;
use indicant::report::view::{ReviewView, Severity, Status};
use indicant::report::{Form, Format, file, render};
use indicant::rules::{Context, Question, example, example_settings};
use std::collections::BTreeSet;

/// A framework with faults of every weight, on every sort of item, some of them set aside, two items of one name, and a text
/// that cannot be read.
const SPEC: &str = r#"
?? what is this
framework f "Staying together" {
  publisher "Ours"
  edition "2026"
  not-read "the annex"
  licence "OGL 3"
}
outcome together "Families stay together, =1+1" { }
outcome safe "Children are safe" { chnge "x" }
enabler skilled "Skilled people" { }
cohort child-in-need "Children in need" { }
indicator at-home "Children at home | after a year" { outcome together }
indicator twice "Number of visits" {
  outcome safe
  kind outcome
}
indicator twice "Number of *other* visits" { outcome safe }
indicator loose "Rate of assessments" { outcome "something else" }
waive direction-missing on at-home "asked; see the minute of 4 March" {
  owner "framework team"
  until 2027-04-01
}
waive direction-missing on loose "it is only beneath" { }
# --- standpoint
standpoint reader "What a reader holds" { must-reach [child-in-custody] }
cohort child-in-custody "Children in custody" { }
"#;

pub fn view() -> ReviewView {
    of(SPEC)
}

fn of(spec: &str) -> ReviewView {
    let (model, settings) = (example(spec), example_settings(spec));
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    indicant::report::review(&cx, &indicant::check_in(&cx)).expect("there is a framework")
}

fn page(view: &ReviewView, format: Format) -> String {
    render(view, format, &ours).unwrap_or_else(|error| panic!("{error}"))
}

fn written(view: &ReviewView, form: Form) -> String {
    file(view, form, &ours).expect("it can be written").expect("a review has this form").1
}

#[test]
fn both_formats_have_the_same_headings_tables_links_and_anchors() {
    for format in Format::ALL {
        kept(&format!("review.{}", format.extension()), &page(&view(), format));
    }
    for view in [view(), of("framework f \"F\" { }"), ReviewView::default()] {
        assert_alike(&page(&view, Format::Html), &page(&view, Format::Markdown), &view.framework.title);
    }
}

/// The sample is worth its name: it has what the tests below are about.
#[test]
fn the_sample_has_every_sort_of_finding() {
    let view = view();
    let all = view.counts.all;
    assert!(all.error > 0 && all.warning > 0 && all.advice > 0, "{all:?}");
    assert_eq!((all.waived, view.waivers.len()), (2, 2));
    let sorts: BTreeSet<&str> = view.others.iter().map(|it| it.item.sort.as_str()).collect();
    assert!(sorts.contains("indicator") && sorts.contains("file"), "{sorts:?}");
    assert!(!view.whole.is_empty() && view.findings.iter().any(|it| !it.standpoints.is_empty()));
    assert!(view.findings.iter().any(|it| !it.words.is_empty()));
    let items = view.outcomes.iter().flat_map(|it| &it.indicators).chain(&view.others);
    let twice: Vec<&str> =
        items.filter(|it| it.item.name == "twice").filter_map(|it| it.item.anchor.as_deref()).collect();
    assert_eq!(twice, ["indicator-twice", "indicator-twice-2"], "two of one name are told apart");
}

#[test]
fn each_finding_is_told_in_full_once_and_linked_from_its_question() {
    let view = view();
    for format in Format::ALL {
        let text = page(&view, format);
        for finding in &view.findings {
            let id = format!("id=\"{}\"", finding.anchor);
            assert_eq!(text.matches(&id).count(), 1, "{:?} in {format:?}", finding.message);
            let link = match format {
                Format::Html => format!("href=\"#{}\"", finding.anchor),
                _ => format!("](#{})", finding.anchor),
            };
            assert!(text.contains(&link), "nothing leads to {:?} in {format:?}", finding.message);
        }
    }
    let under_questions: Vec<usize> = view.questions.iter().flat_map(|of| of.findings.iter().copied()).collect();
    assert_eq!(under_questions.len(), view.findings.len());
    assert_eq!(under_questions.iter().collect::<BTreeSet<_>>().len(), view.findings.len());
}

/// The part of a page under one heading, as text.
fn under(html: &str, from: &str, to: &str) -> String {
    let (_, rest) = html.split_once(&format!("id=\"{from}\"")).unwrap_or_else(|| panic!("no {from}"));
    let (_, rest) = rest.split_once('>').expect("the tag ends");
    let part = rest.split_once(&format!("id=\"{to}\"")).map_or(rest, |(part, _)| part);
    let text: String = part.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn the_counts_come_first_and_leave_out_what_was_set_aside() {
    let view = view();
    let html = page(&view, Format::Html);
    let of = |severity: Severity| {
        view.findings.iter().filter(|it| it.severity == severity && it.status == Status::New).count()
    };
    let glance = under(&html, "review-counts", "mend-first");
    for (said, count) in [
        ("Must change", of(Severity::Error)),
        ("Should change", of(Severity::Warning)),
        ("Could change", of(Severity::Advice)),
        ("Set aside", 2),
    ] {
        assert!(glance.contains(&format!("{said}{count}")), "{said} {count} is not in {glance}");
    }
    let counted: usize = view.counts.by_question.iter().map(|it| it.error + it.warning + it.advice).sum();
    assert_eq!(counted, of(Severity::Error) + of(Severity::Warning) + of(Severity::Advice));
    assert_eq!(view.counts.by_basis.iter().map(|it| it.findings).sum::<usize>(), counted);
    assert!(html.find("id=\"at-a-glance\"") < html.find("id=\"by-outcome\""));
}

#[test]
fn what_to_mend_first_is_a_few_kinds_the_gravest_first_with_place_and_remedy() {
    let view = view();
    let first = &view.first;
    assert!((5..=10).contains(&first.len()), "{}", first.len());
    let severities: Vec<Severity> = first.iter().map(|it| view.findings[it.finding].severity).collect();
    assert!(severities.is_sorted() && severities[0] == Severity::Error, "{severities:?}");
    let kinds: BTreeSet<&str> = first.iter().map(|it| view.findings[it.finding].rule.as_str()).collect();
    assert_eq!(kinds.len(), first.len(), "a kind stands twice");
    let said = under(&page(&view, Format::Html), "mend-first", "by-outcome");
    for finding in first.iter().map(|it| &view.findings[it.finding]) {
        assert!(said.contains(&format!("{}:{}", finding.place.file, finding.place.line)), "{said}");
        assert!(said.contains(&finding.help.replace('`', "")), "{} is not in {said}", finding.help);
        assert!(finding.status == Status::New);
    }
}

/// What a rule looks for is said of itself, never of a framework of which something was only not found.
#[test]
fn what_was_only_not_found_is_not_said_to_be_absent() {
    let view = view();
    let not_found = view.findings.iter().filter(|it| it.basis == indicant::report::view::Basis::NotFound);
    let rules: BTreeSet<&str> = not_found.map(|it| it.rule.as_str()).collect();
    assert!(view.first.iter().any(|it| rules.contains(&*view.findings[it.finding].rule)), "the sample is about this");
    for format in Format::ALL {
        let text = page(&view, format);
        for rule in view.rules.iter().filter(|rule| rules.contains(&*rule.name)) {
            let said = rule.summary.replace('\'', if format == Format::Html { "&#39;" } else { "'" });
            assert_eq!(text.matches(&said).count(), 1, "“{said}” in {format:?}");
            assert!(text.contains(&format!("It looks for this: {said}")), "“{said}” in {format:?}");
        }
    }
}

#[test]
fn a_waiver_is_published_with_reason_owner_end_and_what_it_sets_aside() {
    let said = under(&page(&view(), Format::Html), "waivers", "about-this-document");
    for word in [
        "asked; see the minute of 4 March",
        "framework team",
        "1 April 2027",
        "Children at home | after a year",
        "direction-missing",
        "nobody is named",
        "no end is given",
        "Rate of assessments",
    ] {
        assert!(said.contains(word), "“{word}” is not in {said}");
    }
    let told = under(&page(&view(), Format::Html), "indicator-at-home", "outcome-safe");
    assert!(told.contains("Set aside") && told.contains("asked; see the minute"), "{told}");
}

#[test]
fn each_finding_says_what_it_rests_on_and_whose_it_is() {
    let view = view();
    for format in Format::ALL {
        let text = page(&view, format);
        for finding in &view.findings {
            let (_, told) = text.split_once(&format!("id=\"{}\"", finding.anchor)).expect("it is told");
            let told: String = told.chars().take(6_000).collect();
            let basis = match finding.basis {
                indicant::report::view::Basis::Found => "found in the published text",
                indicant::report::view::Basis::Reported => "reported by a reader who saw the whole",
                indicant::report::view::Basis::Inferred => "inferred from what was found",
                indicant::report::view::Basis::Recalled => "recalled and not checked",
                indicant::report::view::Basis::NotFound => "we did not find it",
            };
            let upto = |mark: &str| told.find(mark).unwrap_or_else(|| panic!("no {mark} for {:?}", finding.message));
            let rule = upto(&format!("#rule-{}", finding.rule));
            assert!(upto(basis) < rule, "{:?}", finding.message);
            assert!(finding.standpoints.iter().all(|who| upto(who) < rule), "{:?}", finding.message);
        }
    }
}

#[test]
fn questions_are_said_as_the_check_says_them() {
    let strings: serde_yaml::Value =
        serde_yaml::from_str(include_str!("../../templates/strings.en-GB.yaml")).expect("the strings are YAML");
    for question in Question::ALL {
        assert_eq!(strings["parts"][format!("question-{}", question.word())].as_str(), Some(question.asks()));
    }
}

#[test]
fn the_table_has_a_line_for_each_finding_and_no_formula() {
    let mut view = view();
    view.findings[0].message = "=cmd|' /C calc'!A0".into();
    view.findings[1].subject.title = "@x".into();
    view.findings[2].help = "\t-1".into();
    let table = written(&view, Form::Csv);
    assert_eq!(table.matches("\r\n").count(), table.matches('\n').count(), "every line ends as in a spreadsheet");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns: Vec<String> = reader.headers().expect("names of columns").iter().map(Into::into).collect();
    assert_eq!(
        columns.join(" "),
        "severity status rule question item title file line message why help basis standpoints waived_because"
    );
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row of its own")).collect();
    assert_eq!(rows.len(), view.findings.len());
    assert_eq!((&rows[0][8], &rows[1][5], &rows[2][10]), ("'=cmd|' /C calc'!A0", "'@x", "'\t-1"));
    for (row, finding) in rows.iter().zip(&view.findings).skip(3) {
        assert_eq!((&row[0], &row[2], &row[8]), (finding.severity.word(), &*finding.rule, &*finding.message));
        assert_eq!((&row[6], &row[7]), (&*finding.place.file, &*finding.place.line.to_string()));
    }
    assert!(rows.iter().any(|row| &row[1] == "waived" && row[13].contains("minute of 4 March")));
}

#[test]
fn plain_text_says_everything_in_lines_that_a_mail_can_bear() {
    let view = view();
    let text = written(&view, Form::Text);
    let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 72 && line.trim().contains(' ')).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    let run_on = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for finding in &view.findings {
        for said in [&finding.message, &finding.help] {
            assert!(run_on.contains(&plain(said)), "“{said}” is not in the text");
        }
    }
    assert!(run_on.contains("asked; see the minute of 4 March") && run_on.contains("framework team"));
    assert!(!text.contains("&#39;") && !text.contains("&quot;") && !text.contains("\\|"), "nothing is escaped");
    assert!(text.ends_with('\n') && !text.contains("\n\n\n"));
}

#[test]
fn data_is_the_whole_view() {
    let json = written(&view(), Form::Json);
    assert!(json.ends_with("}\n"));
    assert_eq!(serde_json::from_str::<ReviewView>(&json).expect("it is a view"), view());
}

/// Texts of the view that no reader of the page is shown, and why.
const UNSHOWN: &[(&str, &str)] = &[
    (".name", "names are for addresses"),
    (".findings.plain", "a review says the whole message, with the names that its readers mend by"),
    (".findings.why", "the rule's reason is shown, once for all its findings"),
    (".findings.instead", "shown in place of the strings file's words where there are any"),
    (".rules.what_to_do", "said where the strings file has no words for readers; each finding says what to write"),
    (".rules.sources", "a review is about the framework; `explain` tells where a rule comes from"),
    (".by_question.asks", "the strings file says each question in the document's language"),
    (".findings.waiver.why", "the same waiver is shown under its own heading"),
];

#[test]
fn attacks_come_out_inert_and_every_text_is_shown() {
    let names = |html: &str| {
        tags(html).iter().map(|tag| tag.split(' ').next().unwrap_or("").to_owned()).collect::<BTreeSet<_>>()
    };
    let changed = |change: &mut dyn FnMut(&str, &str, &mut String)| -> ReviewView {
        let mut json = serde_json::to_value(view()).expect("a view is plain data");
        untrusted::each_text(&mut json, "", "", change);
        serde_json::from_value(json).expect("and stays one")
    };
    for format in Format::ALL {
        let shown = |view: &ReviewView| match page(view, format) {
            text if format == Format::Markdown => html_of(&text),
            text => text,
        };
        let calm = shown(&view());
        for attack in crate::attacks::ATTACKS {
            let html = shown(&changed(&mut |path, key, text| {
                // Which rule a note is about is a word of ours.
                if !(key == "name" && path.starts_with(".rules")) && key != "not_asked" {
                    text.push_str(attack);
                }
            }));
            let strange: Vec<_> = names(&html).difference(&names(&calm)).cloned().collect();
            let strange: Vec<_> = strange.iter().filter(|name| !["code", "/code"].contains(&name.as_str())).collect();
            assert!(strange.is_empty(), "{attack:?} put {strange:?} into {format:?}");
            let cells = |html: &str| (html.matches("<table").count(), html.matches("</td>").count());
            assert_eq!(cells(&html), cells(&calm), "{attack:?} changed the tables of {format:?}");
            assert!(!html.contains('\u{202e}') && !html.contains('\0'), "{attack:?}");
        }
        let mut sentinels = Vec::new();
        let view = changed(&mut |path, _, text| {
            let sentinel = format!("zq{:04}zq", sentinels.len());
            text.push_str(&sentinel);
            sentinels.push((path.to_owned(), sentinel));
        });
        let text = page(&view, format);
        let lost: BTreeSet<&String> = sentinels
            .iter()
            .filter(|(path, sentinel)| {
                !text.contains(sentinel.as_str()) && !UNSHOWN.iter().any(|(end, _)| path.ends_with(end))
            })
            .map(|(path, _)| path)
            .collect();
        assert!(lost.is_empty(), "in {format:?} nobody can read {lost:#?}");
    }
}

#[test]
fn a_framework_without_faults_is_said_to_have_none() {
    let mut view = view();
    let empty = ReviewView { framework: view.framework.clone(), ..ReviewView::default() };
    view.findings.clear();
    for format in Format::ALL {
        let text = page(&empty, format);
        assert!(text.contains("Staying together") && text.contains("nothing was found"), "{text}");
    }
}
