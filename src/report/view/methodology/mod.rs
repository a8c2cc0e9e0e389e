//! The view of a methodology document: what is measured, how, from what, and how far it can be trusted.

mod formula;
mod item;
mod measure;
mod quality;
mod scope;

pub use formula::{Counted, Example, Followed, Form, Formula, Shape, Taken};
pub use item::{Aim, Item, ItemGroup, Source, Unsaid};
pub use measure::{Group, Measure, Reading, Verdict};
pub use quality::{Dimension, Glance, Tally};
pub use scope::{Broken, Cited, Responded, Scope, Times};

use super::{Alignment, Ask, Drawings, Fact, Finding, Framework, Provenance, RuleNote, SCHEMA_VERSION, Term};
use serde::{Deserialize, Serialize};

/// A methodology document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MethodologyView {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The language of the document, as a BCP 47 tag; it also chooses the strings file.
    pub lang: String,
    /// The framework.
    pub framework: Framework,
    /// What a head names whether it is stated or not: when it was published, whom to ask and the like.
    pub head: Vec<Fact>,
    /// The whole in figures.
    pub glance: Glance,
    /// What should be done about the findings, the weightiest first.
    pub recommendations: Vec<Ask>,
    /// How figures are revised, where the framework says so.
    pub revisions: Fact,
    /// Where series cannot be read across, source by source and indicator by indicator.
    pub breaks: Vec<Broken>,
    /// Whom, where and when the indicators cover.
    pub scope: Scope,
    /// The framework's outcomes, in the order of the spec.
    pub outcomes: Vec<Aim>,
    /// Its enablers.
    pub enablers: Vec<Aim>,
    /// Its needs: entry and exit conditions.
    pub needs: Vec<Item>,
    /// Where figures come from.
    pub sources: Vec<Source>,
    /// Every indicator, in the order of the spec.
    pub indicators: Vec<Measure>,
    /// The six dimensions of quality.
    pub quality: Vec<Dimension>,
    /// What its figures are drawn from.
    pub drawings: Drawings,
    /// How it lines up with other frameworks.
    pub alignment: Alignment,
    /// Who shares the work, where the framework says so.
    pub partners: Fact,
    /// Who responded to a consultation on it.
    pub responded: Vec<Responded>,
    /// How people are kept from being recognised, where the framework says so.
    pub disclosure: Fact,
    /// Who sees figures before they are published, where the framework says so.
    pub access: Fact,
    /// The other things that the spec defines, sort by sort.
    pub definitions: Vec<ItemGroup>,
    /// How much the spec states, field by field of an indicator.
    pub fields: Vec<Tally>,
    /// Terms and abbreviations.
    pub terms: Vec<Term>,
    /// What the spec points at outside itself.
    pub references: Vec<Cited>,
    /// Every finding, in the order of the check.
    pub findings: Vec<Finding>,
    /// Every rule that found something, in the order of the catalogue.
    pub rules: Vec<RuleNote>,
    /// How many rules were asked.
    pub rules_asked: usize,
    /// What the document was made from.
    pub provenance: Provenance,
}

impl Default for MethodologyView {
    fn default() -> Self {
        MethodologyView {
            schema_version: SCHEMA_VERSION,
            lang: "en-GB".to_owned(),
            framework: Framework::default(),
            head: Vec::new(),
            glance: Glance::default(),
            recommendations: Vec::new(),
            revisions: Fact::default(),
            breaks: Vec::new(),
            scope: Scope::default(),
            outcomes: Vec::new(),
            enablers: Vec::new(),
            needs: Vec::new(),
            sources: Vec::new(),
            indicators: Vec::new(),
            quality: Vec::new(),
            drawings: Drawings::default(),
            alignment: Alignment::default(),
            partners: Fact::default(),
            responded: Vec::new(),
            disclosure: Fact::default(),
            access: Fact::default(),
            definitions: Vec::new(),
            fields: Vec::new(),
            terms: Vec::new(),
            references: Vec::new(),
            findings: Vec::new(),
            rules: Vec::new(),
            rules_asked: 0,
            provenance: Provenance::default(),
        }
    }
}
