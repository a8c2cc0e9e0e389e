//! The response to the draft as its readers get it: every point told in sentences, with an author's answers and without.
#![cfg(feature = "cli")]

use indicant::alignment::Sameness;
use indicant::cli::files;
use indicant::model::{Model, SourceFile, SourceSet};
use indicant::report::view::{ConsultationView, Given, Told};
use indicant::report::{self, Format, answers_csv, answers_txt, render, words};
use indicant::rules::{Context, Settings};
use table::{Row, rows};

#[path = "points/authored.rs"]
mod authored;
#[path = "points/table.rs"]
mod table;

const DRAFT: &str = "national-framework-draft-2023";

/// A response, and what tells each finding from others of its rule: a name, in the order of the view's findings.
struct Response {
    view: ConsultationView,
    abouts: Vec<String>,
}

/// The response to a project, the text of each of whose files is as `edit` makes it.
fn response(project: &str, edit: impl Fn(&str) -> String) -> Response {
    let path = format!("{}/specs/{project}", env!("CARGO_MANIFEST_DIR"));
    let mut loading = files::load(&[path.into()]);
    assert!(loading.troubles.is_empty(), "{:?}", loading.troubles);
    let loaded = loading.projects.remove(0);
    let edited = |set: &SourceSet| SourceSet {
        files: set.files.iter().map(|file| SourceFile::new(file.path.clone(), &edit(&file.text))).collect(),
        ..set.clone()
    };
    let model = Model::new(loaded.sets.iter().map(edited).collect());
    let settings = Settings::of(&loaded.config);
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    let found = indicant::check_in(&cx);
    let view = report::consultation(&cx, &found).unwrap_or_else(|unmade| panic!("{unmade}"));
    Response { view, abouts: found.findings.into_iter().map(|finding| finding.about).collect() }
}

fn page(view: &ConsultationView, format: Format) -> String {
    render(view, format, &|_| None).unwrap_or_else(|error| panic!("{error}"))
}

/// What a reader reads of a page, on one line, and where each anchor stands in it.
fn read(view: &ConsultationView, format: Format) -> (String, Vec<(String, usize)>) {
    let page = page(view, format);
    let html = match format {
        Format::Html => page.split_once("</style>").expect("there is a style sheet").1.to_owned(),
        Format::Markdown | Format::Text => {
            let mut out = String::new();
            let parser = pulldown_cmark::Parser::new_ext(&page, pulldown_cmark::Options::ENABLE_TABLES);
            pulldown_cmark::html::push_html(&mut out, parser);
            out
        }
    };
    let (mut text, mut anchors) = (String::new(), Vec::new());
    for (number, piece) in html.split('<').enumerate() {
        let (tag, words) = if number == 0 { ("", piece) } else { piece.split_once('>').expect("a tag ends") };
        if let Some((_, id)) = tag.split_once(" id=\"") {
            anchors.push((id.split('"').next().unwrap_or_default().to_owned(), text.len()));
        }
        let words = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .iter()
            .fold(words.to_owned(), |words, (from, to)| words.replace(from, to));
        for char in words.chars() {
            let char = if char.is_whitespace() { ' ' } else { char };
            if !(char == ' ' && text.ends_with(' ')) {
                text.push(char);
            }
        }
    }
    (text, anchors)
}

fn place(anchors: &[(String, usize)], anchor: &str) -> usize {
    anchors.iter().find(|(known, _)| known == anchor).unwrap_or_else(|| panic!("#{anchor} is not there")).1
}

/// A finding's message as it is read: without the marks of the language's words.
fn as_read(message: &str) -> String {
    message.replace('`', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of points that the draft draws, with the place of what draws each in the view's list of findings.
fn drawn(Response { view, abouts }: &Response) -> Vec<(Row, usize)> {
    let finding = |row: &Row| {
        let (file, item) = row.draft.split_once('#').expect("a place");
        let item = item.split_once('.').map_or(item, |(item, _)| item);
        let mut findings = view.findings.iter().zip(abouts);
        findings.position(|(finding, about)| {
            let is_there = finding.place.file == file && finding.subject.name == item;
            finding.rule == row.rule && is_there && (row.about.is_empty() || about.ends_with(row.about))
        })
    };
    let rows = rows().into_iter().filter(|row| row.rule != "-" && row.draft != "-");
    rows.map(|row| {
        let place =
            finding(&row).unwrap_or_else(|| panic!("{}: {} at {} {}", row.point, row.rule, row.draft, row.about));
        (row, place)
    })
    .collect()
}

/// Where the body tells a finding, and between which anchors.
fn telling(view: &ConsultationView, place: usize) -> Option<(String, &Told)> {
    let tells = |told: &&Told| told.findings.contains(&place);
    let promises = view.outcomes.iter().chain(&view.enablers);
    let of_promise = promises.filter_map(|it| it.told.iter().find(tells).map(|told| (it.anchor.clone(), told))).next();
    let of_whole = view.framework_told.iter().find(tells).map(|told| ("framework-found".to_owned(), told));
    let of_groups = view.groups.told.iter().find(tells).map(|told| ("groups-hardly-measured".to_owned(), told));
    of_promise.or(of_whole).or(of_groups)
}

/// The sentence that the strings file has for what was found.
fn whole(strings: &serde_yaml::Value, told: &Told) -> String {
    let label = &strings["told"][&*told.rule];
    let key = if told.basis == indicant::model::Basis::NotFound { "not-found" } else { "found" };
    let label = label.as_str().or_else(|| label[key].as_str());
    label.unwrap_or_else(|| panic!("{} has no sentence", told.rule)).to_owned()
}

/// The longest piece of a sentence of the strings file that stands in it whatever fills its places.
fn fixed(strings: &serde_yaml::Value, told: &Told) -> String {
    let label = whole(strings, told);
    let mut pieces = label.split('{').enumerate().map(|(number, piece)| match number {
        0 => piece,
        _ => piece.split_once('}').map_or(piece, |(_, rest)| rest),
    });
    let first = pieces.next().unwrap_or_default();
    pieces.fold(first, |longest, piece| if piece.len() > longest.len() { piece } else { longest }).trim().to_owned()
}

fn every_point_is_told(response: &Response) {
    let view = &response.view;
    let strings: serde_yaml::Value =
        serde_yaml::from_str(include_str!("../templates/strings.en-GB.yaml")).expect("the strings are YAML");
    let points: std::collections::BTreeSet<&str> = drawn(response).iter().map(|(row, _)| row.point).collect();
    // S08 is a silence.
    assert_eq!(points.len(), 28);
    for format in Format::ALL {
        let (text, anchors) = read(view, format);
        let annexes = place(&anchors, "indicators");
        assert!(annexes > place(&anchors, "outcomes"), "the annexes stand last");
        for (row, at) in drawn(response) {
            let finding = &view.findings[at];
            let full = &text[place(&anchors, &finding.anchor)..];
            assert!(full.starts_with(as_read(&finding.message).trim()), "{}: {}", row.point, finding.message);
            let named = finding.about.as_deref().unwrap_or(&finding.subject.title);
            if row.rule == "group-not-reached" {
                let groups = &text[place(&anchors, "groups-not-reached")..annexes];
                assert!(groups.contains(&as_read(&finding.plain)) && groups.contains(named), "{}: {named}", row.point);
                continue;
            }
            let (anchor, told) = telling(view, at).unwrap_or_else(|| panic!("{}: nothing tells it", row.point));
            let from = place(&anchors, &anchor);
            let next = anchors.iter().map(|(_, at)| *at).filter(|at| *at > from);
            // A part of the document ends where the next of its kind begins, or with the body.
            let others = view.outcomes.iter().chain(&view.enablers).map(|it| place(&anchors, &it.anchor));
            let ends = others.chain([place(&anchors, "groups"), annexes]).filter(|at| *at > from);
            let end = ends.min().or_else(|| next.min()).unwrap_or(text.len());
            let body = &text[from..end];
            let sentence = told.sentence.as_deref().map(as_read);
            let is_worded = strings["told"].get(&*told.rule).is_some();
            let sentence = sentence.unwrap_or_else(|| match is_worded {
                true => fixed(&strings, told),
                false => as_read(&finding.plain),
            });
            assert!(body.contains(&sentence), "{}, {format:?}: “{sentence}” is not in {body}", row.point);
            let names_nothing = told.sentence.is_some() || is_worded && !whole(&strings, told).contains("{subjects}");
            let is_itself = names_nothing || finding.subject.anchor.as_ref() == Some(&anchor);
            assert!(is_itself || body.contains(named), "{}, {format:?}: “{named}” is not in {body}", row.point);
            if finding.subject.anchor.as_ref() == Some(&anchor) {
                assert!(body.contains(&finding.subject.title), "{}: {}", row.point, finding.subject.title);
            }
        }
    }
}

#[test]
fn the_response_tells_every_point_in_sentences() {
    let response = response(DRAFT, str::to_owned);
    every_point_is_told(&response);
    let view = response.view;
    assert!(view.pages.iter().filter_map(|page| page.question.as_ref()).all(|it| it.answer.given == Given::Authored));
    // S08: what comes closer is welcomed.
    let closest: Vec<&str> = view.closest.iter().map(|place| &*view.indicators[*place].name).collect();
    assert!(closest.contains(&"attendance-in-need") && !closest.contains(&"unsuitable-accommodation"), "{closest:?}");
    let attendance = &view.indicators.iter().find(|it| it.name == "attendance-in-need").expect("it is there").title;
    for format in Format::ALL {
        let (text, anchors) = read(&view, format);
        let welcome = &text[place(&anchors, "what-we-welcome")..place(&anchors, "in-figures")];
        assert!(welcome.contains(&**attendance), "{welcome}");
    }
}

#[test]
fn without_any_authored_answer_the_document_still_tells_every_point() {
    let response = response(DRAFT, authored::without_answers);
    every_point_is_told(&response);
    let view = response.view;
    let questions: Vec<_> = view.pages.iter().filter_map(|page| page.question.as_ref()).collect();
    assert!(!questions.is_empty());
    assert_eq!((view.figures.answered, view.figures.drafted), (0, questions.len()));
    let marked = "Drafted by the report from its findings. Not an answer of the respondent’s.";
    for format in Format::ALL {
        let (text, _) = read(&view, format);
        assert_eq!(text.matches(marked).count(), questions.len());
        for question in &questions {
            let draft = question.answer.text.as_ref().expect("a draft has a text");
            assert_eq!(question.answer.given, Given::Drafted);
            assert_eq!(question.answer.words, words::count_markdown(&draft.0));
            assert!(question.answer.words <= question.limit.unwrap_or(200) && !question.answer.over_limit);
            let first = as_read(&draft.0.split("\n\n").next().unwrap_or_default().replace('\\', ""));
            assert!(text.contains(&first), "{first}");
        }
    }
    // What is drafted is submitted by nobody.
    for given_out in [answers_txt(&view), answers_csv(&view)] {
        for question in &questions {
            let draft = question.answer.text.as_ref().map(|text| text.0.clone()).unwrap_or_default();
            let first = draft.split(['.', '\\']).next().unwrap_or_default();
            assert!(first.len() > 20 && !given_out.contains(first), "{first}");
        }
    }
    assert_eq!(answers_csv(&view).lines().count(), 1, "nothing but the header");
}

/// Two questions about the whole framework ask different things, and their drafts say different things.
#[test]
fn a_draft_answers_its_own_question_weightiest_first() {
    let view = response(DRAFT, authored::without_answers).view;
    let draft = |name: &str| {
        let page = view.pages.iter().find(|page| page.name == name).expect("the page is there");
        let question = page.question.as_ref().expect("it asks something");
        let rules: Vec<&str> = question.rests_on.iter().map(|evidence| &*evidence.rule).collect();
        (question.answer.text.as_ref().expect("it is drafted").0.clone(), rules)
    };
    let (agencies, rules) = draft("multi-agency");
    assert!(rules.contains(&"framework-gap") && rules.contains(&"partners-missing"), "{rules:?}");
    assert!(agencies.contains("need several agencies"), "{agencies}");
    let (learning, rules) = draft("learning");
    assert!(rules.contains(&"direction-missing") && !rules.contains(&"framework-gap"), "{rules:?}");
    assert!(learning.contains("whether a rise or a fall is better"), "{learning}");
}

const ASKED: &str = "framework plan \"A plan for play\" { }\nconsultation play \"Places to play\" { by \"The town council\" }\n\
                     respondent forum \"The parents' forum\" { }\n";

fn asked(items: &str) -> ConsultationView {
    let model = indicant::rules::example(&format!("{ASKED}{items}"));
    let settings = Settings::default();
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    let found = indicant::check_in(&cx);
    report::consultation(&cx, &found).unwrap_or_else(|unmade| panic!("{unmade}"))
}

#[test]
fn where_nothing_bears_on_a_question_nothing_is_drafted() {
    let view = asked("outcome fun \"Fun\" { }\nquestion one in play \"One\" {\n  asks \"Why?\"\n  about fun\n}\n");
    let given = |view: &ConsultationView| view.pages[0].question.as_ref().map(|question| question.answer.given);
    let drafted = given(&view);
    assert_eq!(drafted, Some(Given::Drafted));
    let view = asked("question one in play \"One\" { asks \"Which agency?\" }\n");
    assert_eq!(given(&view), Some(Given::Missing), "{:?}", view.pages);
    for format in Format::ALL {
        assert!(read(&view, format).0.contains("No answer has been written."));
    }
    // Nobody chooses for an author.
    let view = asked(
        "outcome fun \"Fun\" { }\nquestion one in play \"One\" {\n  asks \"Agree?\"\n  about fun\n  choices [\"Yes\", \"No\"]\n}\n",
    );
    assert_eq!(given(&view), Some(Given::Missing));
}

#[test]
fn every_shape_of_question_reads_as_it_should() {
    let view = asked(
        "page about-it in play \"About it\" { context \"Play is **free**.\" }\n\
         question closed in play \"Closed\" {\n  label \"7b\"\n  asks \"Do you agree?\"\n  form one-choice\n  choices [\"Yes\", \"No\"]\n}\n\
         answer to closed by forum { chooses [\"No\"] }\n\
         question silent in play \"Silent\" { asks \"Anything else?\" }\n\
         answer to silent by forum { no-comment \"it is not ours to say\" }\n\
         question long in play \"Long\" {\n  asks \"Are there enough?\"\n  limit 5 words\n}\n\
         answer to long by forum { says \"**No**: three estates have none at all.\" }\n",
    );
    for format in Format::ALL {
        let (text, _) = read(&view, format);
        for told in [
            "What the consultation says Play is free.",
            "The consultation’s label: 7b",
            "Answers offered: Yes; No",
            "Answer chosen: No",
            "No comment: it is not ours to say",
            "Length: 7 words · Limit: 5 words · Over the limit by 2 words",
            "The answer to the question “Long” (long) has 7 words; the limit is 5.",
        ] {
            assert!(text.contains(told), "{format:?}: “{told}” is not in {text}");
        }
        assert!(!text.contains("No answer has been written"));
    }
    let txt = answers_txt(&view);
    for told in
        ["7b Closed", "Question: Do you agree?\n\nNo\n", "No comment: it is not ours to say", "Over the limit by 2"]
    {
        assert!(txt.contains(told), "“{told}” is not in {txt}");
    }
    let mut reader = csv::Reader::from_reader(answers_csv(&view).into_bytes().leak() as &[u8]);
    let cells: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("it is CSV").iter().map(Into::into).collect()).collect();
    assert_eq!(cells[2], ["", "Long", "Are there enough?", "5", "7", "No: three estates have none at all."]);
    assert_eq!(cells.len(), 3);
}

/// An answer over its limit is an error with both counts, in the check and on the page.
#[test]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "the program is run on a folder of its own")]
fn an_answer_over_its_limit_fails_the_check() {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = format!(
        "{ASKED}question long in play \"Long\" {{\n  asks \"Are there enough?\"\n  limit 5 words\n}}\n\
         answer to long by forum {{ says \"No: three estates have none at all.\" }}\n"
    );
    std::fs::write(folder.path().join("plan.ind"), spec).expect("a file");
    let path = folder.path().to_str().expect("its name is UTF-8");
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_indicant"));
        command.args(arguments).env_clear().output().expect("the program runs")
    };
    let checked = run(&["check", path]);
    let told = String::from_utf8_lossy(&checked.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(checked.status.code(), Some(1), "{told}");
    assert!(told.contains("has 7 words; the limit is 5.") && told.starts_with("error: The answer"), "{told}");
    let out = folder.path().join("out");
    let made = run(&["report", "consultation", path, "--out", out.to_str().expect("UTF-8")]);
    assert_eq!(made.status.code(), Some(0), "a report is written whatever the check finds");
    for file in ["consultation.html", "consultation.md"] {
        let page = std::fs::read_to_string(out.join(file)).expect("it was written");
        for words in ["Length: 7 words", "Limit: 5 words", "Over the limit by 2 words", "Must change"] {
            assert!(page.contains(words), "{file}: “{words}” is not there");
        }
    }
}

/// Nothing is lost on the way from the check to the document.
#[test]
fn every_finding_stands_in_full_once() {
    let view = response(DRAFT, str::to_owned).view;
    for format in Format::ALL {
        let (text, anchors) = read(&view, format);
        let annex = place(&anchors, "findings-by-rule");
        for finding in &view.findings {
            assert_eq!(anchors.iter().filter(|(known, _)| *known == finding.anchor).count(), 1, "{}", finding.anchor);
            let at = place(&anchors, &finding.anchor);
            assert!(at >= annex && text[at..].starts_with(as_read(&finding.message).trim()), "{}", finding.message);
            let rule = &text[place(&anchors, &format!("rule-{}", finding.rule))..];
            assert!(rule.contains(&as_read(&finding.why)), "{}", finding.rule);
            for sentence in finding.help.replace("? ", "?. ").split(". ") {
                let sentence = sentence.trim_end_matches('.').replace("?.", "?");
                let sentence = &*sentence;
                assert!(rule.contains(as_read(sentence).trim()), "{}: {sentence}", finding.rule);
            }
        }
    }
}
