//! What was found, grouped so that one sentence can tell it: all that one rule found in one place of the document.

use super::{Basis, Finding, Ref, Severity, Status, Waiver};
use serde::{Deserialize, Serialize};

/// Findings of one rule that one sentence tells. The strings file has the sentence, by the rule.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Told {
    /// The rule.
    pub rule: String,
    /// How bad they are.
    pub severity: Severity,
    /// Whether they count.
    pub status: Status,
    /// The weakest basis that they rest on; those that rest on what was only not found stand by themselves.
    pub basis: Basis,
    /// The standpoints that they rest on.
    pub standpoints: Vec<String>,
    /// Why they were waived, where they were.
    pub waiver: Option<Waiver>,
    /// What should be done about them, where the findings say it in words of their own.
    pub instead: Option<String>,
    /// What whoever writes the spec should write instead, as far as it is the same for all of them.
    pub help: String,
    /// What is said beyond that of each of the findings, in their order; empty where there is nothing more.
    pub helps: Vec<String>,
    /// The findings, as places in the list of findings.
    pub findings: Vec<usize>,
    /// What they are about, each once: their subject, or what tells them apart where they have the same one.
    pub subjects: Vec<Ref>,
    /// The author's words that decided them, each once.
    pub words: Vec<String>,
    /// The finding's own sentence ([`Finding::plain`]), where it is about the framework as a whole and counts something in it:
    /// no other could say as much.
    pub sentence: Option<String>,
}

/// A measure that could be added, or take the place of another.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Measure {
    /// What it could be called, in plain text.
    pub title: String,
    /// The findings that ask for it, as places in the list of findings.
    pub findings: Vec<usize>,
}

/// What these findings (places in `findings`; others are passed over) come to: the weightiest first, and else in the order
/// given. What is only about the form of a spec is no matter of its publisher's, and is passed over.
#[must_use]
pub fn told(findings: &[Finding], places: &[usize]) -> Vec<Told> {
    let of_publishers = |place: &usize| findings.get(*place).is_some_and(|finding| finding.question != "form");
    let places: Vec<usize> = places.iter().copied().filter(of_publishers).collect();
    let mut all = gathered(findings, &places, |_, _| true);
    all.sort_by_key(|told| (told.status == Status::Waived, told.severity));
    all
}

/// The same for all that a rule found: apart by the standpoints that they rest on, each with what to write.
#[must_use]
pub fn grouped(findings: &[Finding], places: &[usize]) -> Vec<Told> {
    let mut all = gathered(findings, places, |told, finding| told.standpoints == finding.standpoints);
    for told in &mut all {
        let helps: Vec<&str> = told.findings.iter().map(|place| &*findings[*place].help).collect();
        (told.help, told.helps) = folded(&helps);
    }
    all
}

fn gathered(findings: &[Finding], places: &[usize], also: impl Fn(&Told, &Finding) -> bool) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for &place in places {
        let Some(finding) = findings.get(place) else { continue };
        let known = all.iter().position(|told| belongs(told, finding) && also(told, finding));
        let at = known.unwrap_or_else(|| {
            all.push(begun(finding));
            all.len() - 1
        });
        let told = &mut all[at];
        told.basis = told.basis.max(finding.basis);
        told.findings.push(place);
        add(&mut told.subjects, finding.spoken_of());
        finding.words.iter().for_each(|word| add(&mut told.words, word.clone()));
    }
    all
}

fn add<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn belongs(told: &Told, finding: &Finding) -> bool {
    told.rule == finding.rule
        && told.severity == finding.severity
        && told.status == finding.status
        && (told.basis == Basis::NotFound) == (finding.basis == Basis::NotFound)
        && told.waiver == finding.waiver
        && told.instead == finding.instead
        && told.sentence.is_none()
        && own_sentence(finding).is_none()
}

fn begun(finding: &Finding) -> Told {
    Told {
        rule: finding.rule.clone(),
        severity: finding.severity,
        status: finding.status,
        basis: finding.basis,
        standpoints: finding.standpoints.clone(),
        waiver: finding.waiver.clone(),
        instead: finding.instead.clone(),
        sentence: own_sentence(finding),
        ..Told::default()
    }
}

fn own_sentence(finding: &Finding) -> Option<String> {
    let is_of_the_whole = finding.subject.sort == "framework" && finding.about.is_none() && !finding.plain.is_empty();
    is_of_the_whole.then(|| finding.plain.clone())
}

/// The sentences that all of these texts have, and what each has besides, so that nothing is said twice and nothing is lost.
fn folded(texts: &[&str]) -> (String, Vec<String>) {
    let texts: Vec<Vec<&str>> = texts.iter().map(|text| sentences(text)).collect();
    let in_all = |sentence: &&str| texts.iter().all(|text| text.contains(sentence));
    let common: Vec<&str> = texts.first().into_iter().flatten().copied().filter(in_all).collect();
    let own = |text: &Vec<&str>| text.iter().copied().filter(|it| !common.contains(it)).collect::<Vec<_>>().join(" ");
    (common.join(" "), texts.iter().map(own).collect())
}

/// The sentences of a text. What stands between backticks is never cut.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let (mut start, mut is_code, mut stop) = (0, false, false);
    for (at, c) in text.char_indices() {
        if c == ' ' && stop && !is_code {
            sentences.push(&text[start..at]);
            start = at + 1;
        }
        is_code ^= c == '`';
        stop = matches!(c, '.' | '?' | '!');
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The measures that these findings name, each once, in the order of first appearance.
#[must_use]
pub fn measures(findings: &[Finding], places: &[usize]) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Vec::new();
    for &place in places {
        let Some(finding) = findings.get(place).filter(|finding| finding.status != Status::Waived) else { continue };
        let Some(title) = &finding.measure else { continue };
        match measures.iter_mut().find(|measure| measure.title == *title) {
            Some(known) => known.findings.push(place),
            None => measures.push(Measure { title: title.clone(), findings: vec![place] }),
        }
    }
    measures
}

#[cfg(test)]
mod tests {
    use super::{folded, grouped, told};
    use crate::report::view::{Basis, Finding, Ref};

    fn finding(rule: &str, title: &str, basis: Basis) -> Finding {
        let subject = Ref { title: title.into(), ..Ref::default() };
        Finding {
            rule: rule.into(),
            subject,
            basis,
            help: format!("Write `a. b` in {title}. Then stop."),
            ..Finding::default()
        }
    }

    #[test]
    fn one_sentence_tells_all_that_a_rule_found_and_what_was_only_not_found_stands_apart() {
        let findings = [
            finding("a", "One", Basis::NotFound),
            finding("b", "One", Basis::Found),
            finding("a", "Two", Basis::NotFound),
            finding("a", "Three", Basis::Inferred),
        ];
        let told = told(&findings, &[0, 1, 2, 3]);
        let places: Vec<&[usize]> = told.iter().map(|told| &*told.findings).collect();
        assert_eq!(places, [&[0, 2][..], &[1], &[3]]);
    }

    #[test]
    fn what_every_help_says_is_said_once_and_nothing_is_lost() {
        let findings = [finding("a", "One", Basis::Found), finding("a", "Two", Basis::Found)];
        let group = grouped(&findings, &[0, 1]).remove(0);
        assert_eq!(group.help, "Then stop.");
        assert_eq!(group.helps, ["Write `a. b` in One.", "Write `a. b` in Two."]);
        assert_eq!(folded(&["Alone. Here."]), ("Alone. Here.".to_owned(), vec![String::new()]));
    }
}
