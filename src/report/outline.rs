//! Which sections a document has, in what order, under what numbers, and which are left out: decided once, so that HTML
//! and Markdown cannot differ.

use super::view::{AlignmentView, ConsultationView};
use serde::Serialize;
use std::collections::HashSet;

/// The sections of a document.
#[derive(Clone, Debug, Serialize)]
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

/// What a part is made from, before it has a number.
type Unnumbered = (String, Option<&'static str>, Option<String>, usize);

/// The outline of a consultation response.
#[must_use]
pub fn outline(view: &ConsultationView) -> Outline {
    let other_findings = other_findings(view);
    let loose = loose_indicators(view);
    let framework_findings = framework_findings(view);
    let whole = !framework_findings.is_empty() || view.framework_comment.is_some();
    let groups = &view.groups;
    let all: [(&'static str, &'static str, bool, Vec<Unnumbered>); 12] = [
        ("response", "the-response", true, response(view)),
        ("answers", "answers", !view.pages.is_empty(), titled(&view.pages, |page| (&page.anchor, &page.title))),
        ("framework", "the-framework-as-a-whole", whole, framework(view, &framework_findings)),
        ("outcomes", "outcomes", !view.outcomes.is_empty(), titled(&view.outcomes, |it| (&it.anchor, &it.title))),
        ("enablers", "enablers", !view.enablers.is_empty(), titled(&view.enablers, |it| (&it.anchor, &it.title))),
        ("others", "other-findings", !other_findings.is_empty() || !loose.is_empty(), others(&loose, &other_findings)),
        ("groups", "groups", groups.unreached.len() + groups.tree.len() + groups.quotes.len() > 0, groups_parts(view)),
        ("alignment", "alignment", !view.alignment.frameworks.is_empty(), Vec::new()),
        (
            "indicators",
            "indicators",
            !view.indicators.is_empty(),
            titled(&view.indicators, |it| (&it.anchor, &it.title)),
        ),
        ("rules", "findings-by-rule", !view.findings.is_empty(), Vec::new()),
        ("terms", "terms", !view.terms.is_empty(), Vec::new()),
        ("about", "about-this-document", true, Vec::new()),
    ];
    let (sections, left_out) = numbered(all);
    Outline { sections, left_out, framework_findings, other_findings }
}

/// The outline of frameworks laid side by side.
#[must_use]
pub fn outline_beside(view: &AlignmentView) -> Outline {
    let alignment = &view.alignment;
    let gaps = alignment.unmatched.iter().any(|of| !of.ours.is_empty() || !of.theirs.is_empty());
    let (sections, left_out) = numbered([
        ("matrix", "matrix", !alignment.rows.is_empty(), Vec::new()),
        ("gaps", "gaps", gaps, Vec::new()),
        ("pairs", "pairs", !alignment.pairs.is_empty(), Vec::new()),
        ("suggestions", "suggestions", !view.suggestions.is_empty(), Vec::new()),
        ("about", "about-this-document", true, Vec::new()),
    ]);
    Outline { sections, left_out, framework_findings: Vec::new(), other_findings: Vec::new() }
}

/// The sections that are there, with their numbers, and the keys of the others.
fn numbered<const N: usize>(
    all: [(&'static str, &'static str, bool, Vec<Unnumbered>); N],
) -> (Vec<Section>, Vec<&'static str>) {
    let mut sections = Vec::new();
    let mut left_out = Vec::new();
    let (mut numbers, mut letters) = (1.., 'A'..='Z');
    for (key, anchor, there, parts) in all {
        if !there {
            left_out.push(key);
            continue;
        }
        let annex = matches!(key, "indicators" | "rules" | "terms" | "about");
        let number = if annex {
            letters.next().map(String::from)
        } else {
            numbers.next().map(|number: usize| number.to_string())
        };
        let number = number.unwrap_or_default();
        let parts = parts.into_iter().zip(1..).map(|((anchor, key, title, index), place)| Part {
            number: format!("{number}.{place}"),
            anchor,
            key,
            title,
            index,
        });
        let parts: Vec<Part> = parts.collect();
        sections.push(Section { key, anchor, annex, listed: key != "indicators", parts, number });
    }
    (sections, left_out)
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

fn response(view: &ConsultationView) -> Vec<Unnumbered> {
    keyed(&[
        ("who-we-are", view.respondent.remit.is_some()),
        ("what-we-welcome", view.respondent.welcomes.is_some()),
        ("summary", view.respondent.summary.is_some()),
        ("in-figures", true),
        ("what-we-ask-for", !view.recommendations.is_empty()),
    ])
}

fn framework(view: &ConsultationView, findings: &[usize]) -> Vec<Unnumbered> {
    keyed(&[
        ("framework-comment", view.framework_comment.is_some()),
        ("framework-found", !findings.is_empty()),
        ("framework-asks", !view.framework_asks.is_empty()),
    ])
}

fn others(loose: &[usize], findings: &[usize]) -> Vec<Unnumbered> {
    keyed(&[("loose-indicators", !loose.is_empty()), ("elsewhere", !findings.is_empty())])
}

fn groups_parts(view: &ConsultationView) -> Vec<Unnumbered> {
    let groups = &view.groups;
    keyed(&[
        ("groups-not-reached", !groups.unreached.is_empty()),
        ("groups-of-the-framework", !groups.tree.is_empty()),
        ("in-their-own-words", !groups.quotes.is_empty()),
    ])
}

/// Indicators under no outcome and no enabler: places in the list of indicators.
pub(super) fn loose_indicators(view: &ConsultationView) -> Vec<usize> {
    let placed: HashSet<usize> =
        view.outcomes.iter().chain(&view.enablers).flat_map(|promise| &promise.indicators).copied().collect();
    (0..view.indicators.len()).filter(|place| !placed.contains(place)).collect()
}

fn framework_findings(view: &ConsultationView) -> Vec<usize> {
    let grouped: HashSet<usize> = view.groups.unreached.iter().flat_map(|group| &group.findings).copied().collect();
    view.framework_findings.iter().copied().filter(|place| !grouped.contains(place)).collect()
}

/// No finding is lost, whatever it is about: what stands nowhere else stands in a section of its own.
fn other_findings(view: &ConsultationView) -> Vec<usize> {
    let promises = view.outcomes.iter().chain(&view.enablers).flat_map(|promise| &promise.findings);
    let indicators = view.indicators.iter().flat_map(|indicator| &indicator.findings);
    let groups = view.groups.unreached.iter().flat_map(|group| &group.findings);
    let placed: HashSet<usize> =
        promises.chain(indicators).chain(groups).chain(&view.framework_findings).copied().collect();
    (0..view.findings.len()).filter(|place| !placed.contains(place)).collect()
}

#[cfg(test)]
mod tests {
    use super::outline;
    use crate::report::view::{ConsultationView, Finding, Indicator, Promise};

    #[test]
    fn what_is_empty_is_left_out_and_numbers_run_on() {
        let mut view = ConsultationView::default();
        let keys = |view: &ConsultationView| {
            outline(view).sections.iter().map(|it| format!("{} {}", it.number, it.key)).collect::<Vec<_>>()
        };
        assert_eq!(keys(&view), ["1 response", "A about"]);
        view.enablers.push(Promise { title: "Workforce".into(), ..Promise::default() });
        assert_eq!(keys(&view), ["1 response", "2 enablers", "A about"]);
        assert!(outline(&view).left_out.contains(&"outcomes"));
    }

    #[test]
    fn no_finding_is_lost() {
        let view = ConsultationView {
            findings: vec![Finding::default(), Finding::default()],
            indicators: vec![Indicator { findings: vec![1], ..Indicator::default() }],
            ..ConsultationView::default()
        };
        assert_eq!(outline(&view).other_findings, [0]);
        assert_eq!(super::loose_indicators(&view), [0]);
    }
}
