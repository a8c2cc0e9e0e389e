//! What the figures of a document are drawn from: counts, links and trees. Each says the same as the table or list beside
//! it, since both are made from the same values.

mod counts;
mod groups;
mod logic;

pub use counts::{Counted, DirectionRow, KindRow};
pub use groups::DrawnGroup;
pub use logic::{Branch, DrawnItem, DrawnLine, Link, LogicModel};

use serde::{Deserialize, Serialize};

/// The figures of a framework. One with nothing to be drawn from is empty, and is left out of the document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Drawings {
    /// How many indicators of which kind stand under each outcome and enabler; the last row is of all.
    pub kinds: Vec<KindRow>,
    /// Of how many indicators of each it is known which way is better; the last row is of all.
    pub directions: Vec<DirectionRow>,
    /// One logic model of everything, or one for each outcome and enabler where the framework is large.
    pub models: Vec<LogicModel>,
    /// The framework's groups and those that it must reach, each after the group that it lies in.
    pub groups: Vec<DrawnGroup>,
}
