//! What is pasted into a consultation's online form: what an author answered, and nothing that a program drafted.

use super::markdown;
use super::view::{ConsultationView, Given, Markdown, Page, Question, Said, State};
use crate::exchange::inert;
use serde_yaml::Value;

/// A question and its answer, in plain text.
struct Row {
    label: String,
    title: String,
    question: String,
    answer: String,
    /// How many words of its own the answer has, where it has any.
    words: Option<usize>,
    limit: Option<usize>,
}

/// The answers one under another, each beneath its question, with how many words it has and may have.
#[must_use]
pub fn answers_txt(view: &ConsultationView) -> String {
    let labels = labels(view);
    let label = |name: &str| labels["answers"][name].as_str().unwrap_or_default().to_owned();
    let colon = labels["colon"].as_str().unwrap_or_default().to_owned();
    let counted = |name: &str, count: usize| {
        let label = &labels["answers"][name][if count == 1 { "one" } else { "other" }];
        label.as_str().unwrap_or_default().replace("{count}", &count.to_string())
    };
    let mut out = format!("{}\n{}\n", visible(&view.title), visible(&view.respondent.title));
    for row in rows(view, &labels) {
        let length = row.words.map_or_else(String::new, |words| {
            let limit = match row.limit {
                None => label("no_limit"),
                Some(limit) if words > limit => {
                    format!("{} · {}", counted("limit", limit), counted("over", words - limit))
                }
                Some(limit) => counted("limit", limit),
            };
            format!("\n{} · {limit}\n", counted("length", words))
        });
        out.push_str(&format!(
            "\n{RULE}\n\n{}\n\n{}{colon}{}\n\n{}\n{length}",
            format!("{} {}", row.label, row.title).trim_start(),
            label("question"),
            row.question,
            row.answer,
        ));
    }
    out
}

const RULE: &str = "----------------------------------------------------------------";

/// The same as a table: a question in each row. Its lines end as a spreadsheet writes them, and no cell is taken for a formula.
#[must_use]
pub fn answers_csv(view: &ConsultationView) -> String {
    let labels = labels(view);
    let head = |list: &str, name: &str| labels[list][name].as_str().unwrap_or_default().to_owned();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::<u8>::new());
    let header = [
        head("answers", "label_short"),
        head("answers", "title"),
        head("answers", "question"),
        head("answers", "limit_short"),
        head("answers", "words"),
        head("answers", "answer"),
    ];
    let records = rows(view, &labels).into_iter().map(|row| {
        let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
        [row.label, row.title, row.question, number(row.limit), number(row.words), row.answer]
    });
    for record in std::iter::once(header).chain(records) {
        // Writing to memory does not fail.
        let _ = writer.write_record(record.iter().map(|cell| inert(cell).into_owned()));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn labels(view: &ConsultationView) -> Value {
    super::render::labels(&view.lang, &|_| None).unwrap_or_default()
}

/// The questions that an author has answered, in the order of the consultation.
fn rows(view: &ConsultationView, labels: &Value) -> Vec<Row> {
    let answered = |page: &Page| {
        let question = page.question.as_ref()?;
        let answer = answer(question, labels)?;
        Some(Row {
            label: page.label.as_deref().map(visible).unwrap_or_default(),
            title: visible(&page.title),
            question: asked(question).unwrap_or_else(|| visible(&page.title)),
            answer,
            words: question.answer.text.as_ref().map(|_| question.answer.words),
            limit: question.limit,
        })
    };
    view.pages.iter().filter_map(answered).collect()
}

/// What the author answered, in plain text; `None` where there is nothing of an author's.
fn answer(question: &Question, labels: &Value) -> Option<String> {
    let answer = &question.answer;
    let label = |name: &str| labels["answers"][name].as_str().unwrap_or_default();
    match answer.given {
        Given::Authored => {
            let chosen = (!answer.chooses.is_empty()).then(|| visible(&answer.chooses.join("; ")));
            let text = answer.text.as_ref().map(|Markdown(source)| in_paragraphs(source));
            let parts: Vec<String> = chosen.into_iter().chain(text).filter(|part| !part.is_empty()).collect();
            Some(parts.join("\n\n"))
        }
        Given::NoComment => Some(match &answer.why {
            Some(why) => label("no_comment_why").replace("{why}", &visible(why)),
            None => label("no_comment").to_owned(),
        }),
        Given::Drafted | Given::Missing => None,
    }
}

/// The question's own words, where they are known.
fn asked(question: &Question) -> Option<String> {
    if question.asks.state != State::Stated {
        return None;
    }
    let words = |said: &Said| match said {
        Said::Plain { text } | Said::Word { text } | Said::Date { text } => visible(text),
        Said::Markdown { text } => in_paragraphs(&text.0),
        Said::Link { text, href } => visible(text.as_deref().unwrap_or(href)),
        Said::Item { item } => visible(&item.title),
    };
    Some(question.asks.values.iter().map(words).collect::<Vec<_>>().join(" "))
}

/// An author's Markdown as plain text, its blocks with an empty line between them.
fn in_paragraphs(source: &str) -> String {
    let text = visible(&markdown::text(source));
    let blocks = text.split('\n').map(str::trim).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n")
}

fn visible(text: &str) -> String {
    markdown::visible(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{answers_csv, answers_txt};
    use crate::report::view::{Answer, ConsultationView, Fact, Given, Markdown, Page, Question, Said};
    use crate::report::words;

    fn page(label: Option<&str>, limit: Option<usize>, given: Given, text: &str) -> Page {
        let asks = Fact { values: vec![Said::Plain { text: "What do you think?".into() }], ..Fact::default() };
        let answer = Answer {
            given,
            text: (given != Given::NoComment).then(|| Markdown::new(text)),
            why: (given == Given::NoComment).then(|| text.to_owned()),
            words: words::count_markdown(text),
            ..Answer::default()
        };
        Page {
            label: label.map(Into::into),
            title: "The whole".into(),
            question: Some(Question { asks, limit, answer, ..Question::default() }),
            ..Page::default()
        }
    }

    fn view(pages: Vec<Page>) -> ConsultationView {
        ConsultationView { title: "On play".into(), pages, ..ConsultationView::default() }
    }

    /// The cells of each row after the header.
    fn cells(csv: &str) -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        reader.records().map(|row| row.expect("it is CSV").iter().map(Into::into).collect()).collect()
    }

    #[test]
    fn only_what_an_author_answered_is_given_out() {
        let view = view(vec![
            page(Some("7"), Some(3), Given::Authored, "**Good**, but\n\n- too *short*"),
            page(None, None, Given::Drafted, "drafted words"),
            page(None, None, Given::Missing, ""),
            page(None, None, Given::NoComment, "it is not ours"),
        ]);
        let (txt, csv) = (answers_txt(&view), answers_csv(&view));
        for text in [&txt, &csv] {
            assert!(text.contains("Good, but\n\ntoo short") && text.contains("No comment: it is not ours"), "{text}");
            assert!(!text.contains("drafted words") && !text.contains('*'), "{text}");
        }
        assert!(txt.contains("7 The whole") && txt.contains("Question: What do you think?"), "{txt}");
        assert!(txt.contains("Length: 4 words · Limit: 3 words · Over the limit by 1 word"), "{txt}");
        let cells = cells(&csv);
        assert_eq!(cells.len(), 2);
        assert_eq!(cells[0][..5], ["7", "The whole", "What do you think?", "3", "4"]);
    }

    #[test]
    fn no_cell_is_a_formula_and_lines_end_as_a_spreadsheet_writes_them() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"] {
            let mut pages = vec![page(Some(formula), None, Given::NoComment, "x")];
            pages[0].title = formula.into();
            let csv = answers_csv(&view(pages));
            assert_eq!(cells(&csv)[0][..2], [format!("'{formula}"), format!("'{formula}")]);
            assert!(csv.ends_with("\r\n") && csv.matches('\n').count() == csv.matches("\r\n").count(), "{csv:?}");
        }
    }
}
