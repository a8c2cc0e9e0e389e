//! Findings and rules, as a document speaks of them.

use super::{Basis, Ref, Severity, Status, Told};
use serde::{Deserialize, Serialize};

/// One thing that a careful reader would object to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Finding {
    /// Its anchor, without `#`: `finding-` and its fingerprint.
    pub anchor: String,
    /// The rule that found it.
    pub rule: String,
    /// The question under which the rule stands, as its word (`direction`).
    pub question: String,
    /// How bad it is.
    pub severity: Severity,
    /// Whether it counts.
    pub status: Status,
    /// Why it was waived, where it was.
    pub waiver: Option<Waiver>,
    /// The weakest basis that it rests on.
    pub basis: Basis,
    /// What the basis is in this case, where there is more to say than the strings file's words for it.
    pub basis_phrase: Option<String>,
    /// The titles of the standpoints that it rests on.
    pub standpoints: Vec<String>,
    /// What is wrong, as a sentence. Plain text, in which a pair of backticks marks a word of the language.
    pub message: String,
    /// The same without the names of items in the spec, for somebody who will never see one; empty where there is nothing better
    /// than the message.
    pub plain: String,
    /// Why it matters, in the same form.
    pub why: String,
    /// What whoever writes the spec should write instead, in the same form.
    pub help: String,
    /// What should be measured or said instead, in words for somebody who will never see a spec, in the same form. Where
    /// `None`, the strings file's words for the rule are used, and where it has none, `help`.
    pub instead: Option<String>,
    /// A measure that could be added, or take the place of what is found fault with: what it could be called, in plain text.
    pub measure: Option<String>,
    /// What it is about.
    pub subject: Ref,
    /// What tells it from other findings of its rule about the same subject, in plain text: a theme, a duty, another
    /// framework's outcome.
    pub about: Option<String>,
    /// The place of the finding that this one stands under, in the list of findings.
    pub lead: Option<usize>,
    /// The author's words that decided it, where words did.
    pub words: Vec<String>,
    /// Where it is.
    pub place: Place,
}

impl Finding {
    /// What a list names it by: what tells it from others about the same item, else the item.
    #[must_use]
    pub fn spoken_of(&self) -> Ref {
        match &self.about {
            Some(about) => Ref {
                sort: "finding".to_owned(),
                name: self.anchor.clone(),
                title: about.clone(),
                basis: self.basis,
                anchor: Some(self.anchor.clone()),
            },
            None => self.subject.clone(),
        }
    }
}

/// Why a finding was waived.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Waiver {
    /// The reason, in plain text.
    pub why: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Until when, as a date of ISO 8601.
    pub until: Option<String>,
}

/// A line of a spec.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the project, with `/`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// What a document says of a rule, once, for all its findings.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct RuleNote {
    /// Its name.
    pub name: String,
    /// The question under which it stands, as its word.
    pub question: String,
    /// What it finds, in one line that begins small and has no full stop.
    pub summary: String,
    /// Why that matters.
    pub why: String,
    /// What to do about it, for whoever writes the spec.
    pub what_to_do: String,
    /// Where it comes from: published criteria.
    pub sources: Vec<String>,
    /// Its findings, as places in the list of findings, in order.
    pub findings: Vec<usize>,
    /// The same, those together that have weight, basis and standpoint in common.
    pub told: Vec<Told>,
}

/// What should be done about one or more findings of one rule.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Ask {
    /// The rule.
    pub rule: String,
    /// The findings' own words for it (`Finding::instead`), where they have any.
    pub instead: Option<String>,
    /// The words for whoever writes the spec, of the first of the findings.
    pub help: String,
    /// The findings, as places in the list of findings.
    pub findings: Vec<usize>,
    /// What they are about, each once: their subject, or what tells them apart where they have the same one.
    pub subjects: Vec<Ref>,
}

/// What should be done about these findings (places in `findings`; others are passed over): one entry for each rule, or
/// for each wording where findings bring their own, in the order of first appearance. Findings that were waived ask for
/// nothing, and neither do those about the form of a spec, which is no matter of its publisher's.
#[must_use]
pub fn asks(findings: &[Finding], places: &[usize]) -> Vec<Ask> {
    let mut asks: Vec<Ask> = Vec::new();
    for &place in places {
        let Some(finding) = findings.get(place).filter(|finding| asks_for_something(finding)) else { continue };
        let known = asks.iter_mut().find(|ask| ask.rule == finding.rule && ask.instead == finding.instead);
        let ask = match known {
            Some(ask) => ask,
            None => {
                asks.push(Ask {
                    rule: finding.rule.clone(),
                    instead: finding.instead.clone(),
                    help: finding.help.clone(),
                    ..Ask::default()
                });
                let last = asks.len() - 1;
                &mut asks[last]
            }
        };
        ask.findings.push(place);
        let subject = finding.spoken_of();
        if !ask.subjects.contains(&subject) {
            ask.subjects.push(subject);
        }
    }
    asks
}

fn asks_for_something(finding: &Finding) -> bool {
    finding.status != Status::Waived && finding.question != "form"
}
