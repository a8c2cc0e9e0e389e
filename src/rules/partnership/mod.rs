//! Who else?

mod for_whom;
pub(super) mod partners_missing;
pub(super) mod rolls_up_to_nothing;
pub(super) mod single_agency_outcome;

use super::Context;
use crate::model::Sort;

/// A line that names agencies, to be copied: the project's own where it has written down several.
fn partners_line(cx: &Context<'_>) -> String {
    let names: Vec<&str> = cx.model.own(Sort::Agency).map(|agency| agency.name()).take(3).collect();
    if names.len() < 2 {
        return "partners [\"one agency\", \"another\"]".to_owned();
    }
    format!("partners [{}]", names.join(", "))
}
