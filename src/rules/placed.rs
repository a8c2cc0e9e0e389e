//! Which indicators stand under which outcome or enabler.

use super::phrases::folded;
use crate::model::{Entity, EntityId, Fact, Model, Sort};
use std::collections::HashMap;

/// Which indicators stand under which outcome or enabler of the project.
pub(super) struct Placed {
    under: HashMap<EntityId, Vec<EntityId>>,
    in_other_words: bool,
}

impl Placed {
    /// Reads where each indicator says that it stands: by a name, or by a title in quotes.
    pub(super) fn new(model: &Model) -> Self {
        let places = [Sort::Outcome, Sort::Enabler].into_iter().flat_map(|sort| model.own(sort));
        let titles: HashMap<String, EntityId> = places.map(|place| (folded(&place.title()), place.id)).collect();
        let mut placed = Placed { under: HashMap::new(), in_other_words: false };
        for indicator in model.own(Sort::Indicator) {
            for value in
                ["outcome", "enabler"].into_iter().flat_map(|field| indicator.facts(field)).flat_map(Fact::values)
            {
                let named = value.entity().map(|place| place.id);
                let place = named.or_else(|| value.text().and_then(|text| titles.get(&folded(&text)).copied()));
                match place {
                    Some(place) => placed.under.entry(place).or_default().push(indicator.id),
                    None => placed.in_other_words |= value.text().is_some(),
                }
            }
        }
        placed
    }

    /// The indicators under an outcome or enabler, in order.
    pub(super) fn under(&self, of: Entity<'_>) -> &[EntityId] {
        self.under.get(&of.id).map_or(&[], Vec::as_slice)
    }

    /// Whether some indicator says where it stands in words that are the title of nothing here: it may stand anywhere.
    pub(super) fn in_other_words(&self) -> bool {
        self.in_other_words
    }
}
