//! From a view to a document, through the templates.

use super::files::Form;
use super::outline::Outline;
use super::{filters, plain, strings, style, templates, tidy};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use super::error::RenderError;

/// What a document is written in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// One page of HTML that asks for nothing else.
    Html,
    /// Markdown, with the same sections, tables and anchors.
    Markdown,
    /// Plain text, for a letter or a mail; only some documents have it.
    Text,
}

impl Format {
    /// The formats that every document has.
    pub const ALL: [Format; 2] = [Format::Html, Format::Markdown];

    /// How the names of its files end, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
        }
    }
}

/// The steps that a document may take before it is given up as one without end: many times those of the largest that we know.
const FUEL: u64 = 50_000_000;

/// A view that templates make a document of.
pub trait Document: serde::Serialize {
    /// What the document is called: the name of its page among the templates, and of its file.
    const NAME: &'static str;

    /// The language of the document, as a BCP 47 tag; it also chooses the strings file.
    fn lang(&self) -> &str;

    /// Takes another language.
    fn speak(&mut self, lang: &str);

    /// Its sections, in order, with their numbers.
    fn outline(&self) -> Outline;

    /// The file that it is in a form for which there is no template, by name and text: a table for a spreadsheet, texts to be
    /// pasted into an online form.
    fn beside(&self, form: Form) -> Option<(&'static str, String)> {
        let _ = form;
        None
    }
}

/// A document as a whole file's text, ending in a newline, the same for the same input.
///
/// `overrides` is asked for every file under `templates/` by its name ([`super::templates::EMBEDDED`] lists them, and
/// `strings.LANG.yaml` for the view's language is asked for besides) and gives the owner's text of it, or `None`. A file of
/// labels need hold only those that differ. Fails where a template or a file of labels is at fault, and says which and where.
pub fn render<D: Document>(
    view: &D,
    format: Format,
    overrides: &dyn Fn(&str) -> Option<String>,
) -> Result<String, RenderError> {
    let mut files = templates::resolve(overrides);
    let css = style::checked(&files.remove("report.css").unwrap_or_default())?;
    let labels = labels(view.lang(), overrides)?;
    let env = environment(&files, format, D::NAME)?;
    let text_of = |name: &str| files.get(name).cloned().unwrap_or_default();
    let values = context! {
        view => Value::from(Serde(view)),
        outline => Value::from(Serde(&view.outline())),
        t => Value::from(Serde(&labels)),
        policy => style::policy(&css),
        // The style sheet is checked, and stands in an element that only itself could end.
        css => Value::from_safe_string(css),
    };
    let name = format!("{}.{}", D::NAME, format.extension());
    let document = env.get_template(&name).and_then(|template| template.render(values));
    let tidied = |document: String| match format {
        Format::Text => plain::laid_out(&document),
        Format::Html | Format::Markdown => tidy::tidy(&document),
    };
    document.map(tidied).map_err(|error| RenderError::of(&error, text_of))
}

/// The labels of a language: the program's and then the owner's, over the English ones.
pub(super) fn labels(lang: &str, overrides: &dyn Fn(&str) -> Option<String>) -> Result<serde_yaml::Value, RenderError> {
    // Most documents are in English and in our words: those are read once.
    static OURS: OnceLock<serde_yaml::Value> = OnceLock::new();
    let is_ours = lang == "en-GB" && overrides(ENGLISH).is_none();
    if let Some(ours) = OURS.get().filter(|_| is_ours) {
        return Ok(ours.clone());
    }
    let layers = |name: &str| -> Vec<String> {
        let shipped = templates::EMBEDDED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
        shipped.into_iter().chain(overrides(name)).collect()
    };
    let name = format!("strings.{lang}.yaml");
    let english = layers(ENGLISH);
    let other = if name == ENGLISH { Vec::new() } else { layers(&name) };
    let english: Vec<(&str, &str)> = english.iter().map(|text| (ENGLISH, text.as_str())).collect();
    let other: Vec<(&str, &str)> = other.iter().map(|text| (name.as_str(), text.as_str())).collect();
    let labels = strings::labels(&english, &other)?;
    Ok(if is_ours { OURS.get_or_init(|| labels).clone() } else { labels })
}

const ENGLISH: &str = "strings.en-GB.yaml";

fn environment<'a>(
    files: &'a BTreeMap<&'static str, String>,
    format: Format,
    document: &str,
) -> Result<Environment<'a>, RenderError> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(Some(FUEL));
    // Escaped as HTML whatever a template is called, unless it is one of Markdown.
    env.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "md")) => AutoEscape::Custom(filters::MARKDOWN.into()),
        Some((_, "txt")) => AutoEscape::Custom(filters::TEXT.into()),
        _ => AutoEscape::Html,
    });
    let layout = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(layout.unwrap_or_default());
    filters::install(&mut env);
    let ours = |name: &str| name.rsplit('.').next() == Some(format.extension()) && templates::is_for(name, document);
    for (name, text) in files.iter().filter(|(name, _)| ours(name)) {
        env.add_template(name, text).map_err(|error| RenderError::of(&error, |_| text.clone()))?;
    }
    Ok(env)
}
