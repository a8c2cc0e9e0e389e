//! Triage for a person: two lines a row, then what it comes to and where to look first.

use super::super::text::{filled, plural};
use super::{kind_word, words_of};
use crate::triage::{Contradiction, LookFirst, Triage, Triaged, Why};
use crate::wording::{Direction, Kind, Measure, Reading, Words};
use std::fmt::Write;
use textwrap::core::display_width;

const LABEL: usize = 10;
const KIND: usize = 9;
const WAY: usize = 10;

/// The rows of a triage, and what they come to. `name` is what the table is called.
#[must_use]
pub fn triage_text(triage: &Triage<'_>, name: &str, width: usize) -> String {
    let mut out = String::new();
    let title = width.saturating_sub(LABEL + KIND + WAY + 3).max(20);
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(out, "{}", line("row or id", "title", "kind", "better", title));
    let _ = writeln!(out, "{}", "-".repeat(width));
    for row in &triage.rows {
        let (kind, way) =
            row.reading.as_ref().map_or(("not read", ""), |reading| (kind_word(reading.kind), way(reading.direction)));
        let _ = writeln!(out, "{}", line(&label(row), &titled(row), kind, way, title));
        if let Some(said) = second(row) {
            let _ = writeln!(out, "{:LABEL$} {}", "", cut(&said, width - LABEL - 1));
        }
    }
    write_summary(&mut out, triage, name, width);
    out
}

fn line(label: &str, title: &str, kind: &str, way: &str, width: usize) -> String {
    let said = format!("{} {} {} {way}", padded(label, LABEL), padded(title, width), padded(kind, KIND));
    said.trim_end().to_owned()
}

/// By what the row is found again: its publisher's own name for it, or its number.
fn label(row: &Triaged<'_>) -> String {
    row.row.id.as_deref().map_or_else(|| format!("row {}", row.row.number), plain)
}

fn titled(row: &Triaged<'_>) -> String {
    if row.row.title.is_empty() { "(no title)".to_owned() } else { plain(&row.row.title) }
}

/// Text on one line, without anything that would move a terminal's cursor.
fn plain(text: &str) -> String {
    let visible: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cut(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut columns = 0;
    for letter in text.chars() {
        columns += display_width(letter.encode_utf8(&mut [0; 4]));
        if columns >= width {
            break;
        }
        kept.push(letter);
    }
    kept.trim_end().to_owned() + "…"
}

fn padded(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let room = width.saturating_sub(display_width(&text));
    text + &" ".repeat(room)
}

const fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Toward => "toward",
        Direction::NotJudged => "not judged",
    }
}

/// How sure, in words.
fn sure(confidence: f64) -> &'static str {
    match confidence {
        0.9.. => "sure",
        0.75.. => "fairly sure",
        _ => "unsure",
    }
}

fn quoted(words: &[Words], measure: &Measure<'_>) -> String {
    let words: Vec<String> =
        words_of(words, measure).into_iter().take(2).map(|word| format!("“{}”", plain(word))).collect();
    words.join(", ")
}

/// How sure, and by which words; of a contradiction, what is contradicted.
fn second(row: &Triaged<'_>) -> Option<String> {
    let reading = row.reading.as_ref()?;
    if let Some(contradiction) = row.contradiction {
        return Some(format!("CONTRADICTS {}", contradicts(row, reading, contradiction)));
    }
    let measure = row.row.measure();
    let part = |confidence: f64, words: &[Words]| {
        let words = quoted(words, &measure);
        if words.is_empty() { sure(confidence).to_owned() } else { format!("{}: {words}", sure(confidence)) }
    };
    Some(format!(
        "{}; {}",
        part(reading.kind_confidence, &reading.kind_words),
        part(reading.direction_confidence, &reading.direction_words)
    ))
}

/// What is declared, and what the words say.
fn contradicts(row: &Triaged<'_>, reading: &Reading, contradiction: Contradiction) -> String {
    let measure = row.row.measure();
    let by = |words: &[Words]| match quoted(words, &measure) {
        words if words.is_empty() => String::new(),
        words => format!(": {words}"),
    };
    let kind = row
        .row
        .kind
        .map(|declared| format!("declared {}, reads as {}{}", a(declared), a(reading.kind), by(&reading.kind_words)));
    let direction = row.row.direction.map(|declared| {
        format!("declared {}, reads as {}{}", better(declared), better(reading.direction), by(&reading.direction_words))
    });
    let said = match contradiction {
        Contradiction::Kind => [kind, None],
        Contradiction::Direction => [direction, None],
        Contradiction::Both => [kind, direction],
    };
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

const fn a(kind: Kind) -> &'static str {
    match kind {
        Kind::Outcome => "an outcome",
        Kind::Process => "a process",
        Kind::Structure => "structure",
    }
}

const fn better(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "more is better",
        Direction::Down => "less is better",
        Direction::Toward => "nearer a value is better",
        Direction::NotJudged => "not judged",
    }
}

fn write_summary(out: &mut String, triage: &Triage<'_>, name: &str, width: usize) {
    let summary = &triage.summary;
    let mut say = |text: &str, first: &str, rest: &str| {
        let _ = writeln!(out, "{}", filled(text, width, first, rest));
    };
    say(&format!("{}: {}", plain(name), plural(summary.rows, "row")), "\n", "  ");
    say("", "", "");
    let mut count = |number: usize, said: &str| say(&format!("{number:>6}  {said}"), "", "        ");
    count(summary.outcome, "read as outcomes: what becomes of people");
    count(summary.process, "read as processes: what a service does");
    count(summary.structure, "read as structure: what a service has to do it with");
    if summary.unread > 0 {
        count(summary.unread, "without words to read");
    }
    if triage.declares_direction {
        count(summary.direction_not_declared, "do not say which way is better");
    } else {
        count(summary.direction_not_declared, "do not say which way is better: no column says it");
    }
    let of = format!("({} of kind, {} of direction)", summary.kind_contradictions, summary.direction_contradictions);
    match (triage.declares_kind || triage.declares_direction, summary.contradictions) {
        (false, _) => count(0, "contradict what they declare: nothing is declared"),
        (true, 0) => count(0, "contradict what they declare"),
        (true, contradictions) => count(contradictions, &format!("contradict what they declare {of}")),
    }
    say("", "", "");
    if triage.look_first.is_empty() {
        let said = if summary.unread == summary.rows { "No row could be read." } else { "No row needs a second look." };
        say(said, "", "");
        return;
    }
    say("Look at these first:", "", "");
    for (at, first) in triage.look_first.iter().enumerate() {
        let Some(row) = triage.rows.get(first.at) else { continue };
        let number = format!("{:>2}. ", at + 1);
        say(&cut(&format!("{}: {}", label(row), titled(row)), width - number.len()), &number, "    ");
        say(&because(row, *first), "    ", "    ");
    }
    say("", "", "");
    say("“sure” is right at least nine times in ten; “fairly sure”, three in four.", "", "");
}

/// Why a row is to be looked at, in a sentence.
fn because(row: &Triaged<'_>, first: LookFirst) -> String {
    let Some(reading) = row.reading.as_ref() else { return String::new() };
    let measure = row.row.measure();
    let by = |words: &[Words]| match quoted(words, &measure) {
        words if words.is_empty() => String::new(),
        words => format!(", by {words}"),
    };
    match first.why {
        Why::Contradicts(contradiction) => format!("Contradicts itself: {}.", contradicts(row, reading, contradiction)),
        Why::CalledOutcome => format!(
            "Called an outcome; it may be {} ({}){}.",
            a(reading.kind),
            sure(reading.kind_confidence),
            by(&reading.kind_words)
        ),
        Why::KindUnsure => {
            format!("Its words leave open what it measures: perhaps {}{}.", a(reading.kind), by(&reading.kind_words))
        }
        Why::DirectionUnsure => format!(
            "It does not say which way is better, and its words leave it open: perhaps {}{}.",
            match reading.direction {
                Direction::Up => "more",
                Direction::Down => "less",
                Direction::Toward => "nearer some value",
                Direction::NotJudged => "neither",
            },
            by(&reading.direction_words)
        ),
    }
}
