//! The groups of a framework, as a tree written down line by line.

use crate::report::view::Ref;
use serde::{Deserialize, Serialize};

/// One line of the tree. A group that lies in two others stands under both; what lies in it is drawn where it stands first.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct DrawnGroup {
    /// How many lines above it lie around it, as far as the tree is drawn.
    pub depth: usize,
    /// The group.
    pub item: Ref,
    /// How many indicators are about exactly this group.
    pub indicators: usize,
    /// Whether it is the framework's own. Others are drawn only where they must be reached and are not.
    pub own: bool,
    /// Who says that it must be reached, where nothing of its own was found: titles of standpoints, or of the framework.
    pub unreached: Vec<String>,
    /// The other groups that it lies in, which this line does not stand under.
    pub also_within: Vec<Ref>,
    /// Whether what lies in it is drawn above.
    pub drawn_above: bool,
}
