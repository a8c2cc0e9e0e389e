//! The files that a document can be: a page, Markdown, data, a table, plain text.

use super::render::{Document, Format, RenderError, render};
use super::templates;

/// What a document can be written as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Form {
    /// One page of HTML.
    Html,
    /// Markdown.
    Markdown,
    /// The whole view, for other programs.
    Json,
    /// A table, for a spreadsheet.
    Csv,
    /// Plain text.
    Text,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 5] = [Form::Html, Form::Markdown, Form::Json, Form::Csv, Form::Text];

    /// The word for it, which is also how the names of its files end.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Form::Html => Format::Html.extension(),
            Form::Markdown => Format::Markdown.extension(),
            Form::Json => "json",
            Form::Csv => "csv",
            Form::Text => Format::Text.extension(),
        }
    }
}

/// The forms that a document has.
#[must_use]
pub fn forms<D: Document>(view: &D) -> Vec<Form> {
    let has = |form: &Form| match form {
        Form::Html | Form::Markdown | Form::Json => true,
        Form::Text if has_template::<D>(Format::Text) => true,
        Form::Csv | Form::Text => view.beside(*form).is_some(),
    };
    Form::ALL.into_iter().filter(has).collect()
}

/// The file that a document is in a form, by name and text; `None` where it has no such form. `overrides` is as for
/// [`render`].
///
/// # Errors
/// Where a template or a file of labels is at fault.
pub fn file<D: Document>(
    view: &D,
    form: Form,
    overrides: &dyn Fn(&str) -> Option<String>,
) -> Result<Option<(String, String)>, RenderError> {
    let name = format!("{}.{}", D::NAME, form.word());
    let format = match form {
        Form::Html => Format::Html,
        Form::Markdown => Format::Markdown,
        Form::Json => return json(view, &name).map(|text| Some((name, text))),
        Form::Text if has_template::<D>(Format::Text) => Format::Text,
        Form::Csv | Form::Text => return Ok(view.beside(form).map(|(name, text)| (name.to_owned(), text))),
    };
    Ok(Some((name, render(view, format, overrides)?)))
}

fn has_template<D: Document>(format: Format) -> bool {
    templates::is_embedded(&format!("{}.{}", D::NAME, format.extension()))
}

fn json<D: Document>(view: &D, name: &str) -> Result<String, RenderError> {
    match serde_json::to_string_pretty(view) {
        Ok(text) => Ok(text + "\n"),
        Err(error) => Err(RenderError::new(name, None, "", &format!("this cannot be written as JSON: {error}"))),
    }
}
