//! The links of a logic model as rows.

use super::Model;
use crate::model::{Basis, Entity, Said};
use crate::report::build::drawing::PLACES;
use crate::report::build::facts::silence;
use crate::report::build::promises::kind;
use crate::report::view::{Link, State};
use crate::rules::Context;

impl<'b> Model<'b, '_, '_> {
    /// The links of an indicator, told once in a model however often it is drawn.
    pub(super) fn links_of(&mut self, indicator: Entity<'b>) {
        let from = self.place(indicator);
        if !self.linked.insert(from) {
            return;
        }
        let stands = self.draw.named_in(indicator, &PLACES);
        for place in &stands {
            let to = self.place_of(place);
            self.link(from, "stands-under", Some(to), (State::Stated, place.basis));
        }
        if stands.is_empty() {
            self.link(from, "stands-under", None, place_silence(indicator));
        }
        let above = self.draw.named_in(indicator, &["beneath"]);
        for above in &above {
            let to = self.place_of(above);
            self.link(from, "beneath", Some(to), (State::Stated, above.basis));
        }
        let is_asked = explains(self.draw.cx, indicator) && indicator.named("enabler").next().is_none();
        if above.is_empty() && is_asked {
            self.link(from, "beneath", None, state(indicator, "beneath"));
        }
    }

    pub(super) fn link(&mut self, from: usize, relation: &str, to: Option<usize>, (state, basis): (State, Basis)) {
        self.links.push(Link { from, relation: relation.to_owned(), to, state, basis });
    }
}

/// Whether an indicator is one that should stand beneath another: it shows what is done, and not what became of it.
pub(super) fn explains(cx: &Context<'_>, indicator: Entity<'_>) -> bool {
    matches!(kind(cx, indicator).word.as_deref(), Some("process" | "structure"))
}

/// Whether a field is stated, and on what basis it is or is not.
pub(super) fn state(entity: Entity<'_>, field: &str) -> (State, Basis) {
    match entity.said(field) {
        Said::Stated(fact) => (State::Stated, fact.basis()),
        Said::Missing(basis, place) => (silence(basis, place.is_some()), basis),
        Said::Broken => (State::Broken, Basis::Found),
    }
}

/// What an indicator that names no outcome and no enabler says of that.
fn place_silence(indicator: Entity<'_>) -> (State, Basis) {
    let states = PLACES.map(|field| state(indicator, field));
    // The one that a line was written about says more.
    *states.iter().find(|(state, _)| *state != State::Missing).unwrap_or(&states[0])
}
