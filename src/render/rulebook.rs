//! The published reference of the rules, and a page for each question. `docs/rules.md` and `docs/questions/` are these texts; a
//! test holds them together.

use super::explain::{in_full, sentence};
use crate::findings::is_waivable;
use crate::rules::{Question, RULES, Rule};
use std::fmt::Write;

/// The whole reference, as Markdown.
#[must_use]
pub fn rule_reference() -> String {
    let mut out = String::from(
        "# What Indicant looks for\n\n\
         Made from the rules themselves: `indicant explain RULE` says the same of one of them. A rule is known by its name, for \
         good. How it comes to its finding is one of four: *decided* from what the spec says; *judged from words*, which are then \
         shown; decided where the spec says enough and judged from words where it does not; or *asked* of the author once, and \
         never again when the answer is there.\n\n\
         What was only not found in a publisher's text is never called missing, and counts for one severity less.\n",
    );
    for question in Question::ALL {
        let rules: Vec<&&Rule> = of(question).collect();
        if rules.is_empty() {
            continue;
        }
        // Writing to a String cannot fail, here and below.
        let _ =
            write!(out, "\n## {}\n\n[More on this question](questions/{}.md).\n\n", question.asks(), question.word());
        out.push_str("| rule | severity | what it finds |\n|---|---|---|\n");
        for rule in &rules {
            let _ = writeln!(out, "| [{0}](#{0}) | {1} | {2} |", rule.name, rule.severity, rule.summary);
        }
        for rule in rules {
            write_rule(&mut out, rule);
        }
    }
    out
}

/// A page for whoever wants to learn what a good indicator is, as Markdown: what the question is about, and its rules.
#[must_use]
pub fn question_page(question: Question) -> String {
    let mut out = format!("# {}\n\n{}\n", question.asks(), question.about().trim());
    let mut rules = of(question).peekable();
    if rules.peek().is_some() {
        out.push_str("\n## What Indicant looks for here\n\n");
        for rule in rules {
            let _ = writeln!(out, "- [{0}](../rules.md#{0}): {1}", rule.name, sentence(rule.summary));
        }
    }
    out
}

fn of(question: Question) -> impl Iterator<Item = &'static &'static Rule> {
    RULES.iter().filter(move |rule| rule.question == question)
}

fn write_rule(out: &mut String, rule: &Rule) {
    let _ = write!(out, "\n### {}\n\n{}\n\n", rule.name, sentence(rule.summary));
    let _ =
        writeln!(out, "*{}; {}.*\n", sentence(rule.severity.word()).trim_end_matches('.'), rule.judgement.in_words());
    let _ = writeln!(out, "**Why it matters.** {}\n", rule.why);
    if let Some(case) = rule.case {
        let _ = writeln!(out, "**A real case.** {case}\n");
    }
    let _ = writeln!(out, "**What to do.** {}\n", rule.what_to_do);
    let _ = write!(out, "It speaks of\n\n```\n{}\n```\n\n", rule.bad.trim_matches('\n'));
    out.push_str("and is silent on\n\n");
    for good in rule.good {
        let _ = write!(out, "```\n{}\n```\n\n", good.trim_matches('\n'));
    }
    let sources: Vec<String> = rule.sources.iter().map(|source| in_full(source)).collect();
    if is_waivable(rule) {
        let _ = writeln!(out, "**To disagree**, write `waive {} on the-item \"your reason\" {{ }}`.\n", rule.name);
    }
    let _ = writeln!(out, "**Where it comes from.** {}.", sources.join("; "));
}
