//! What goes wrong in a template, said with its place.

use std::fmt;

/// A template, a file of labels or a style sheet that cannot be used: which, where, and what is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RenderError {
    /// The name of the file, as under `templates/`.
    pub template: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// That line.
    pub excerpt: Option<String>,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
}

impl RenderError {
    /// An error at a line of a file whose text is `text`.
    pub(super) fn new(template: &str, line: Option<usize>, text: &str, message: &str) -> Self {
        let excerpt = line.and_then(|line| text.lines().nth(line.saturating_sub(1))).map(|line| line.trim().to_owned());
        RenderError { template: template.to_owned(), line, excerpt, message: message.to_owned() }
    }

    /// The innermost place of an error: where several templates stand in one another, that of the one at fault.
    pub(super) fn of(error: &minijinja::Error, text_of: impl Fn(&str) -> String) -> Self {
        let mut at = error;
        let mut inner = error;
        while let Some(next) = std::error::Error::source(inner).and_then(|next| next.downcast_ref::<minijinja::Error>())
        {
            inner = next;
            if inner.name().is_some() {
                at = inner;
            }
        }
        let name = at.name().unwrap_or("?");
        let message = match (inner.detail(), inner.kind()) {
            (_, minijinja::ErrorKind::OutOfFuel) => "this takes too long; does it repeat without end?".to_owned(),
            (Some(detail), minijinja::ErrorKind::UndefinedError) => format!("nothing has this name here: {detail}"),
            (None, minijinja::ErrorKind::UndefinedError) => "nothing has this name here".to_owned(),
            (Some(detail), _) => detail.to_owned(),
            (None, kind) => kind.to_string(),
        };
        RenderError::new(name, at.line(), &text_of(name), &message)
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "template {}", self.template)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(excerpt) = &self.excerpt {
            write!(f, "\n  | {excerpt}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RenderError {}
