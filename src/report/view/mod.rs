//! The view model of a consultation response: everything that its templates may show, and nothing of how they show it.
//!
//! Plain values in a fixed order, so that the same input gives the same bytes. Findings and indicators stand once, in one
//! list each, and everything else points at them by their place in the list. No field holds prose that a template or the
//! strings file should hold.

mod alignment;
mod anchor;
mod annex;
mod beside;
mod consultation;
mod drawing;
mod figures;
mod finding;
mod groups;
pub mod methodology;
mod page;
mod promise;
mod reservations;
mod review;
mod said;
mod state;
mod told;

pub use crate::findings::{Severity, Status};
pub use crate::model::Basis;
pub use alignment::{Alignment, Aspect, Cell, Gap, Match, NoCounterpart, Pair, Row, Side, Unmatched};
pub use anchor::anchor;
pub use annex::{Provenance, SpecFile, Term};
pub use beside::{AlignmentView, Candidate, Laid, Reason, Suggestions};
pub use consultation::{Consultation, Framework, Respondent};
pub use drawing::{
    Branch, Counted, DirectionRow, Drawings, DrawnGroup, DrawnItem, DrawnLine, KindRow, Link, LogicModel,
};
pub use figures::{Figures, QuestionFigures};
pub use finding::{Ask, Finding, Place, RuleNote, Waiver, asks};
pub use groups::{Group, Groups, Quote};
pub use methodology::MethodologyView;
pub use page::{Answer, Evidence, Given, Page, Question};
pub use promise::{Direction, Indicator, Kind, Promise, Usual};
pub use reservations::{Hedge, Reservations, Unread};
pub use review::{Counts, First, OfBasis, OfQuestion, ReviewView, Reviewed, ReviewedPromise, SetAside, Tally};
pub use said::{Fact, Markdown, Ref, Said};
pub use state::State;
pub use told::{Measure, Told, grouped, measures, told};

use serde::{Deserialize, Serialize};

/// The version of the view: changed whenever a field changes its name or its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// A consultation response.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ConsultationView {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The language of the document, as a BCP 47 tag; it also chooses the strings file.
    pub lang: String,
    /// The document's title in plain text.
    pub title: String,
    /// What is responded to.
    pub consultation: Consultation,
    /// Who responds.
    pub respondent: Respondent,
    /// The framework that is consulted on.
    pub framework: Framework,
    /// The response in figures.
    pub figures: Figures,
    /// What is asked for above all, the weightiest first.
    pub recommendations: Vec<Ask>,
    /// How much more is asked for, with what it is about.
    pub other_recommendations: usize,
    /// The consultation's pages and questions, in its order.
    pub pages: Vec<Page>,
    /// What the respondent says of the framework as a whole.
    pub framework_comment: Option<Markdown>,
    /// Findings about the framework as a whole, as places in `findings`.
    pub framework_findings: Vec<usize>,
    /// The same as sentences tell them.
    pub framework_told: Vec<Told>,
    /// What could be measured for the whole.
    pub framework_measures: Vec<Measure>,
    /// The indicators that come closest to showing what changes for people, as places in the list of indicators.
    pub closest: Vec<usize>,
    /// The framework's outcomes, in the order of the spec.
    pub outcomes: Vec<Promise>,
    /// Its enablers.
    pub enablers: Vec<Promise>,
    /// Whom it reaches and whom it does not.
    pub groups: Groups,
    /// How it lines up with other frameworks.
    pub alignment: Alignment,
    /// What its figures are drawn from.
    pub drawings: Drawings,
    /// Every indicator, in the order of the spec.
    pub indicators: Vec<Indicator>,
    /// Every finding, in the order of the check.
    pub findings: Vec<Finding>,
    /// Every rule that found something or that an answer rests on, in the order of the catalogue.
    pub rules: Vec<RuleNote>,
    /// Terms and abbreviations.
    pub terms: Vec<Term>,
    /// What it cannot vouch for, and what it leaves out.
    pub reservations: Reservations,
    /// What the document was made from.
    pub provenance: Provenance,
}

impl Default for ConsultationView {
    fn default() -> Self {
        ConsultationView {
            schema_version: SCHEMA_VERSION,
            lang: "en-GB".to_owned(),
            title: String::new(),
            consultation: Consultation::default(),
            respondent: Respondent::default(),
            framework: Framework::default(),
            figures: Figures::default(),
            recommendations: Vec::new(),
            other_recommendations: 0,
            pages: Vec::new(),
            framework_comment: None,
            framework_findings: Vec::new(),
            framework_told: Vec::new(),
            framework_measures: Vec::new(),
            closest: Vec::new(),
            outcomes: Vec::new(),
            enablers: Vec::new(),
            groups: Groups::default(),
            alignment: Alignment::default(),
            drawings: Drawings::default(),
            indicators: Vec::new(),
            findings: Vec::new(),
            rules: Vec::new(),
            terms: Vec::new(),
            reservations: Reservations::default(),
            provenance: Provenance::default(),
        }
    }
}
