//! Whether an indicator exists yet.

use crate::model::{Entity, Said};

/// Whether an indicator says that it is still to be made, or may say so in a line that could not be read.
pub(super) fn is_not_made_yet(indicator: Entity<'_>) -> bool {
    match indicator.said("status") {
        Said::Broken => true,
        Said::Missing(..) => false,
        Said::Stated(fact) => matches!(fact.word("status"), Some("in-development" | "aspiration")),
    }
}
