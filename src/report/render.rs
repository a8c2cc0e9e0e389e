//! From a view to a document, through the templates.

use super::outline::Outline;
use super::{filters, strings, style, templates, tidy};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use std::collections::BTreeMap;

pub use super::error::RenderError;

/// What a document is written in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// One page of HTML that asks for nothing else.
    Html,
    /// Markdown, with the same sections, tables and anchors.
    Markdown,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 2] = [Format::Html, Format::Markdown];

    /// How the names of its files end, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "md",
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

    /// Its sections, in order, with their numbers.
    fn outline(&self) -> Outline;
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
    let env = environment(&files)?;
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
    document.map(|document| tidy::tidy(&document)).map_err(|error| RenderError::of(&error, text_of))
}

/// The labels of a language: the English ones, with what the language's file or the owner's changes.
pub(super) fn labels(lang: &str, overrides: &dyn Fn(&str) -> Option<String>) -> Result<serde_yaml::Value, RenderError> {
    const ENGLISH: &str = "strings.en-GB.yaml";
    let complete = templates::EMBEDDED.iter().find(|(name, _)| *name == ENGLISH).map_or("", |(_, text)| *text);
    let name = format!("strings.{lang}.yaml");
    let shipped = templates::EMBEDDED
        .iter()
        .find(|(known, _)| *known == name && *known != ENGLISH)
        .map(|(_, text)| (*text).to_owned());
    let own = overrides(&name).or(shipped);
    strings::labels(complete, own.as_deref().map(|text| (name.as_str(), text)))
}

fn environment<'a>(files: &'a BTreeMap<&'static str, String>) -> Result<Environment<'a>, RenderError> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_fuel(Some(FUEL));
    // Escaped as HTML whatever a template is called, unless it is one of Markdown.
    env.set_auto_escape_callback(|name| {
        if name.ends_with(".md") { AutoEscape::Custom(filters::MARKDOWN.into()) } else { AutoEscape::Html }
    });
    let layout = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    env.set_syntax(layout.unwrap_or_default());
    filters::install(&mut env);
    for (name, text) in files.iter().filter(|(name, _)| !name.ends_with(".yaml")) {
        env.add_template(name, text).map_err(|error| RenderError::of(&error, |_| text.clone()))?;
    }
    Ok(env)
}
