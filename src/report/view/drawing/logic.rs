//! Logic models: what an outcome is to add to, what shows it, and what helps to explain that.

use crate::report::view::{Basis, Kind, Ref, State};
use serde::{Deserialize, Serialize};

/// One drawing, with its links as rows. Each item stands once, in one list; lines and links point at it by its place there.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct LogicModel {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Everything that is drawn.
    pub items: Vec<DrawnItem>,
    /// What is drawn, one after another: everything, or one alone where the framework is large.
    pub branches: Vec<Branch>,
    /// Every link that is drawn, and every one that was looked for and is not there.
    pub links: Vec<Link>,
}

/// Something that is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct DrawnItem {
    /// An outcome, an enabler, an indicator, or words that stand in the place of one.
    pub item: Ref,
    /// The title of the framework that it belongs to, where that is another.
    pub framework: Option<String>,
    /// What it measures, for an indicator.
    pub kind: Option<Kind>,
}

/// An outcome or enabler, and what stands under it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Branch {
    /// Which; `None` for the indicators that stand under none.
    pub item: Option<usize>,
    /// What it contributes to.
    pub goals: Vec<usize>,
    /// Whether that is said; `None` where nobody asks.
    pub goals_state: Option<State>,
    /// Whether one more indicator may stand here, in a line that could not be read or in words that are no title.
    pub may_have_more: bool,
    /// The lines of the tree beneath it, each after what it stands beneath.
    pub lines: Vec<DrawnLine>,
}

/// One line of the tree: an indicator, or a place where there is none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct DrawnLine {
    /// How far beneath the outcome, from 1, as far as the tree is drawn.
    pub depth: usize,
    /// The indicator; `None` in a gap.
    pub item: Option<usize>,
    /// Which gap this is: `no-indicator`, `no-outcome-indicator`, or `beneath-` and the state of what the indicators in it
    /// say about what they stand beneath.
    pub gap: Option<String>,
    /// What else it stands beneath, and what it stands beneath at all where the tree does not show it.
    pub also_beneath: Vec<usize>,
    /// The outcomes and enablers that it stands under, where this is not among them.
    pub stands_under: Vec<usize>,
    /// Whether what is beneath it is drawn above.
    pub drawn_above: bool,
}

/// One link, from the lower to the higher.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Link {
    /// What is linked.
    pub from: usize,
    /// `rolls-up-to`, `stands-under` or `beneath`; or the gap `no-indicator` or `no-outcome-indicator`, which links nothing.
    pub relation: String,
    /// With what; `None` unless it is said.
    pub to: Option<usize>,
    /// Whether it is said.
    pub state: State,
    /// Where it comes from.
    pub basis: Basis,
}
