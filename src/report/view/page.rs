//! The pages and questions of a consultation, and the answers.

use super::{Ask, Fact, Markdown, Ref};
use serde::{Deserialize, Serialize};

/// A page of the consultation: context, a question, or both.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Page {
    /// Its name in the spec.
    pub name: String,
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its heading, in plain text: its title, else something that stands for it.
    pub title: String,
    /// Its number or label in the consultation. A label, not a place in a sequence.
    pub label: Option<String>,
    /// What the consultation says before asking; quoted, and not counted.
    pub context: Option<Markdown>,
    /// What of the framework it is about.
    pub about: Vec<Ref>,
    /// The question, where it asks one.
    pub question: Option<Question>,
}

/// A question, and what is answered.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Question {
    /// Its exact words, with the doubt about them where there is one.
    pub asks: Fact,
    /// How it is answered, as a word of the language (`free-text`).
    pub form: Option<String>,
    /// The answers that it offers, where it is closed.
    pub choices: Vec<String>,
    /// How many words an answer may have.
    pub limit: Option<usize>,
    /// The answer.
    pub answer: Answer,
    /// The rules that the answer says it rests on, and what they found that bears on this question.
    pub rests_on: Vec<Evidence>,
    /// What should be done about those findings.
    pub asks_for: Vec<Ask>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Answer {
    /// What sort of answer it is.
    pub given: Given,
    /// Its text.
    pub text: Option<Markdown>,
    /// The choices taken, where the question is closed.
    pub chooses: Vec<String>,
    /// Why there is no comment, where that is the answer.
    pub why: Option<String>,
    /// How many words it has, counted on rendered text.
    pub words: usize,
    /// Whether that is more than the question's limit.
    pub over_limit: bool,
}

/// What sort of answer it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// Written by its author.
    Authored,
    /// Drafted from the findings, for an author to take up or not. Never to be submitted as it is.
    Drafted,
    /// The respondent chose not to comment.
    NoComment,
    /// There is none.
    #[default]
    Missing,
}

/// A rule that an answer rests on, with what it found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// The rule's name.
    pub rule: String,
    /// What it finds, in one line that begins small and has no full stop.
    pub summary: String,
    /// The findings, as places in the list of findings; empty where it found nothing here.
    pub findings: Vec<usize>,
}
