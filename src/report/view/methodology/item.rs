//! Items of a spec with everything that it says of them.

use crate::report::view::{Basis, Fact, Ref, State};
use serde::{Deserialize, Serialize};

/// An item, whole.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Item {
    /// Its sort: the keyword that declares it.
    pub sort: String,
    /// Its name in the spec; empty where such items have none.
    pub name: String,
    /// Its anchor, without `#`; empty where it has no name, and nothing leads to it.
    pub anchor: String,
    /// Its title in plain text; what its header says, where it has no name.
    pub title: String,
    /// Where its title comes from.
    pub basis: Basis,
    /// The author's reason for that basis.
    pub basis_why: Option<String>,
    /// Everything that the spec says of it, in the order of the spec. A fact whose basis is the item's own does not repeat
    /// its reason.
    pub facts: Vec<Fact>,
}

/// The items of one sort.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ItemGroup {
    /// The sort: the keyword that declares them.
    pub sort: String,
    /// The items, in the order of the spec.
    pub items: Vec<Item>,
}

/// Fields that say nothing, for one reason.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Unsaid {
    /// The reason.
    pub state: State,
    /// The fields' keywords.
    pub fields: Vec<String>,
}

/// An outcome or enabler.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Aim {
    /// The outcome or enabler.
    pub item: Item,
    /// How many findings are about itself.
    pub findings: usize,
}

/// Where figures come from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Source {
    /// The source.
    pub item: Item,
    /// What the overview shows of it, whether it is stated or not: publisher, how often, after how long, how much it covers.
    pub overview: Vec<Fact>,
    /// The identifiers that link its records.
    pub links_by: Vec<Ref>,
    /// What it does not say, of what readers ask of a source.
    pub unsaid: Vec<Unsaid>,
    /// The indicators that use it, as places in the list of indicators.
    pub used_by: Vec<usize>,
    /// The indicators whose comparator is measured there.
    pub compares: Vec<usize>,
}
