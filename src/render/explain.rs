//! A rule as a page to read in a terminal, and the list of all.

use crate::findings::is_waivable;
use crate::rules::{Question, RULES, Rule};
use std::fmt::Write;

/// The width of what is written, in columns.
const WIDTH: usize = 80;

/// Every rule in one line each, under its question: ours, and those of a project's own.
#[must_use]
pub fn rule_list(house: &[&Rule]) -> String {
    let mut out = String::new();
    for question in Question::ALL {
        let rules: Vec<&&Rule> = RULES.iter().chain(house).filter(|rule| rule.question == question).collect();
        if rules.is_empty() {
            continue;
        }
        // Writing to a String cannot fail, here and below.
        let _ = writeln!(out, "{} ({})", question.asks(), question.word());
        for rule in rules {
            let head = format!("  {:<8} {}: ", rule.severity.word(), rule.name);
            let _ = writeln!(out, "{}", filled(rule.summary, &head, "             "));
        }
        out.push('\n');
    }
    out.push_str("`indicant explain RULE` says more of each.\n");
    out
}

/// One rule: what it finds, why that matters, what to do, a bad and the good examples, where it comes from.
#[must_use]
pub fn explain(rule: &Rule) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{} ({})\n", rule.name, rule.severity);
    let _ = writeln!(out, "{}\n", filled(&sentence(rule.summary), "", ""));
    let _ = writeln!(out, "Asked under: {}\n", rule.question.asks());
    let _ = writeln!(out, "Why it matters\n\n{}\n", filled(rule.why, "  ", "  "));
    if let Some(case) = rule.case {
        let _ = writeln!(out, "A real case\n\n{}\n", filled(case, "  ", "  "));
    }
    let _ = writeln!(out, "What to do\n\n{}\n", filled(rule.what_to_do, "  ", "  "));
    let _ = writeln!(out, "An example that it speaks of\n\n{}\n", indented(rule.bad));
    for (number, good) in rule.good.iter().enumerate() {
        let title = if number == 0 { "Examples that it is silent on" } else { "or" };
        let _ = writeln!(out, "{title}\n\n{}\n", indented(good));
    }
    if is_waivable(rule) {
        let line = format!("waive {} on the-item \"your reason\" {{ }}", rule.name);
        let _ = writeln!(out, "To disagree, write in the spec\n\n    {line}\n");
        let said = "The finding is then set aside, counted, and published with your reason. The message of each finding gives the line for it.";
        let _ = writeln!(out, "{}\n", filled(said, "  ", "  "));
    }
    let _ = writeln!(out, "How it is found\n\n  {}\n", sentence(rule.judgement.in_words()));
    let _ = writeln!(out, "Where it comes from\n");
    for source in rule.sources {
        let _ = writeln!(out, "{}", filled(&in_full(source), "  - ", "    "));
    }
    out
}

/// A point of the founding document, said in full.
pub(super) fn in_full(source: &str) -> String {
    let is_point =
        source.len() == 3 && source.starts_with('S') && source[1..].bytes().all(|byte| byte.is_ascii_digit());
    if is_point {
        format!("{source} of the points in the Children's Commissioner's response of September 2023")
    } else {
        source.to_owned()
    }
}

pub(super) fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", chars.as_str().trim_end_matches('.'))
}

fn indented(example: &str) -> String {
    let lines = example.trim_matches('\n').lines().map(|line| format!("    {line}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Text broken to the width, its first line after `first`, the others after `rest`.
fn filled(text: &str, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}
