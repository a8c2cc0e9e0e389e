//! A review: what was found, for readers who will never open a terminal.

use super::{Basis, Finding, Framework, Place, Provenance, QuestionFigures, Ref, RuleNote, SCHEMA_VERSION, Waiver};
use serde::{Deserialize, Serialize};

/// A review of a framework.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ReviewView {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The language of the document, as a BCP 47 tag; it also chooses the strings file.
    pub lang: String,
    /// The framework that was checked.
    pub framework: Framework,
    /// What the check came to.
    pub counts: Counts,
    /// What to mend first, the weightiest first: a finding of each of a few rules.
    pub first: Vec<First>,
    /// The framework's outcomes, in the order of the spec.
    pub outcomes: Vec<ReviewedPromise>,
    /// Its enablers.
    pub enablers: Vec<ReviewedPromise>,
    /// What was found of the framework as a whole, question by question.
    pub whole: Vec<OfQuestion>,
    /// What was found of everything else: indicators under no outcome, groups, sources, files.
    pub others: Vec<Reviewed>,
    /// Every finding, question by question.
    pub questions: Vec<OfQuestion>,
    /// What was set aside, waiver by waiver.
    pub waivers: Vec<SetAside>,
    /// Every finding, in the order of the check.
    pub findings: Vec<Finding>,
    /// Every rule that found something, in the order of the catalogue.
    pub rules: Vec<RuleNote>,
    /// The names of rules that were not asked.
    pub not_asked: Vec<String>,
    /// What the document was made from.
    pub provenance: Provenance,
}

impl Default for ReviewView {
    fn default() -> Self {
        ReviewView {
            schema_version: SCHEMA_VERSION,
            lang: "en-GB".to_owned(),
            framework: Framework::default(),
            counts: Counts::default(),
            first: Vec::new(),
            outcomes: Vec::new(),
            enablers: Vec::new(),
            whole: Vec::new(),
            others: Vec::new(),
            questions: Vec::new(),
            waivers: Vec::new(),
            findings: Vec::new(),
            rules: Vec::new(),
            not_asked: Vec::new(),
            provenance: Provenance::default(),
        }
    }
}

/// What a check came to. Findings that were set aside are counted apart.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Indicators checked.
    pub indicators: usize,
    /// All findings.
    pub all: Tally,
    /// Findings that count, question by question in the order of the catalogue; questions without any are left out.
    pub by_question: Vec<QuestionFigures>,
    /// Findings that count, by what they rest on, the strongest first.
    pub by_basis: Vec<OfBasis>,
}

/// How many findings there are, by weight.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Tally {
    /// How many are errors.
    pub error: usize,
    /// How many are warnings.
    pub warning: usize,
    /// How many are advice.
    pub advice: usize,
    /// How many were set aside, of whatever weight.
    pub waived: usize,
}

/// How many findings rest on one basis.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct OfBasis {
    /// The basis.
    pub basis: Basis,
    /// How many findings.
    pub findings: usize,
}

/// A finding to be mended first.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct First {
    /// Its place in the list of findings.
    pub finding: usize,
    /// How many more findings of its rule there are.
    pub more: usize,
}

/// An item, with what was found of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Reviewed {
    /// The item; its anchor is where its findings are told.
    pub item: Ref,
    /// Its findings, as places in the list of findings.
    pub findings: Vec<usize>,
}

/// An outcome or an enabler, with what was found of it and of its indicators.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ReviewedPromise {
    /// The outcome or enabler, with the findings about itself.
    pub itself: Reviewed,
    /// Its indicators of which something was found; one that stands under two is told under the first.
    pub indicators: Vec<Reviewed>,
    /// Its indicators whose findings are told under another outcome or enabler.
    pub told_elsewhere: Vec<Ref>,
    /// Its indicators of which nothing was found.
    pub clean: Vec<Ref>,
    /// What is told here, counted.
    pub tally: Tally,
}

/// Findings under one question.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct OfQuestion {
    /// The question's word (`direction`).
    pub question: String,
    /// Its findings, as places in the list of findings, rule by rule.
    pub findings: Vec<usize>,
    /// Its rules that found something, as places in the list of rules.
    pub rules: Vec<usize>,
}

/// A waiver, with what it sets aside.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SetAside {
    /// The reason, who answers for it and until when.
    pub waiver: Waiver,
    /// The rule whose findings it sets aside.
    pub rule: String,
    /// Where it stands.
    pub place: Place,
    /// The findings, as places in the list of findings.
    pub findings: Vec<usize>,
}
