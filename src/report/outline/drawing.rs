//! The parts of a section that draws logic models.

use super::Unnumbered;
use crate::report::view::{Drawings, LogicModel};

/// One for each logic model where there are several; a single one needs no heading beside its section's.
pub(super) fn models(drawings: &Drawings) -> Vec<Unnumbered> {
    if drawings.models.len() < 2 {
        return Vec::new();
    }
    let part = |(index, model): (usize, &LogicModel)| {
        let of = model.branches.first().and_then(|branch| branch.item).and_then(|place| model.items.get(place));
        let title = of.map(|of| of.item.title.clone());
        // Those under no outcome have no title of their own.
        let key = title.is_none().then_some("loose-indicators");
        (model.anchor.clone(), key, title, index)
    };
    drawings.models.iter().enumerate().map(part).collect()
}
