//! Which sections a document has, in what order, under what numbers, and which are left out: decided once, so that HTML
//! and Markdown cannot differ.

mod beside;
mod consultation;
mod drawing;
mod methodology;
mod review;

use super::view::Told;
use serde::Serialize;

/// The sections of a document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Outline {
    /// The sections that are there, in order.
    pub sections: Vec<Section>,
    /// The keys of those that are left out because there is nothing in them; the strings file says why.
    pub left_out: Vec<&'static str>,
    /// Findings about the framework as a whole that stand with no group: places in the list of findings. Each finding is
    /// told in full in one place only.
    pub framework_findings: Vec<usize>,
    /// Findings that stand with no outcome, enabler, indicator, framework or group: places in the list of findings.
    pub other_findings: Vec<usize>,
    /// The same as sentences tell them.
    pub other_told: Vec<Told>,
    /// The findings about indicators under no outcome and no enabler, as sentences tell them.
    pub loose_told: Vec<Told>,
    /// Indicators under no outcome and no enabler: places in the list of indicators.
    pub loose_indicators: Vec<usize>,
}

/// A section.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Which: its label is in the strings file, and its template is the part of this name.
    pub key: &'static str,
    /// Its anchor, without `#`.
    pub anchor: &'static str,
    /// Its number, or an annex's letter.
    pub number: String,
    /// Whether it is an annex.
    pub annex: bool,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Whether its parts are listed in the contents.
    pub listed: bool,
}

/// A part of a section, with a heading of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its number, such as `2.1`.
    pub number: String,
    /// Which, where the strings file has its label.
    pub key: Option<&'static str>,
    /// Its title otherwise.
    pub title: Option<String>,
    /// Its place in the list that the section shows.
    pub index: usize,
}

/// What a part is made from, before it has a number: its anchor, its key or its title, and its place in a list.
type Unnumbered = (String, Option<&'static str>, Option<String>, usize);

/// A section before it has a number.
struct Planned {
    key: &'static str,
    anchor: &'static str,
    /// Whether there is anything in it.
    there: bool,
    annex: bool,
    listed: bool,
    parts: Vec<Unnumbered>,
}

/// A section of the body, whose parts are listed in the contents.
fn section(key: &'static str, anchor: &'static str, there: bool, parts: Vec<Unnumbered>) -> Planned {
    Planned { key, anchor, there, annex: false, listed: true, parts }
}

/// An annex.
fn annex(key: &'static str, anchor: &'static str, there: bool, parts: Vec<Unnumbered>) -> Planned {
    Planned { annex: true, ..section(key, anchor, there, parts) }
}

impl Planned {
    /// With parts that the contents pass over, as there are many.
    fn unlisted(self) -> Self {
        Planned { listed: false, ..self }
    }
}

/// The sections that are there, with their numbers, and the keys of the others.
fn numbered(all: Vec<Planned>) -> Outline {
    let mut outline = Outline::default();
    let (mut numbers, mut letters) = (1.., 'A'..='Z');
    for planned in all {
        let Planned { key, anchor, annex, listed, .. } = planned;
        if !planned.there {
            outline.left_out.push(key);
            continue;
        }
        let number = if annex {
            letters.next().map(String::from)
        } else {
            numbers.next().map(|number: usize| number.to_string())
        };
        let number = number.unwrap_or_default();
        let parts = planned.parts.into_iter().zip(1..).map(|((anchor, key, title, index), place)| Part {
            number: format!("{number}.{place}"),
            anchor,
            key,
            title,
            index,
        });
        let parts: Vec<Part> = parts.collect();
        outline.sections.push(Section { key, anchor, annex, listed, parts, number });
    }
    outline
}

fn titled<T>(items: &[T], of: impl Fn(&T) -> (&String, &String)) -> Vec<Unnumbered> {
    let part = |(index, item): (usize, &T)| {
        let (anchor, title) = of(item);
        (anchor.clone(), None, Some(title.clone()), index)
    };
    items.iter().enumerate().map(part).collect()
}

fn keyed(keys: &[(&'static str, bool)]) -> Vec<Unnumbered> {
    keys.iter().filter(|(_, there)| *there).map(|(key, _)| ((*key).to_owned(), Some(*key), None, 0)).collect()
}
