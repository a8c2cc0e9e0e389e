//! The tree beneath an outcome or enabler.

use super::Model;
use super::links::{explains, state};
use crate::model::{Basis, Entity, EntityId, Sort};
use crate::report::build::drawing::PLACES;
use crate::report::build::drawing::tree::{Line, Tree};
use crate::report::build::promises::kind;
use crate::report::view::{DrawnLine, State};
use std::collections::HashSet;

/// The gaps under which indicators stand that name nothing that they stand beneath, by what they say of it.
const GAPS: [(State, &str); 4] = [
    (State::NotStated, "beneath-not-stated"),
    (State::NotFound, "beneath-not-found"),
    (State::Missing, "beneath-missing"),
    (State::Broken, "beneath-broken"),
];

impl<'b> Model<'b, '_, '_> {
    /// What shows an outcome, each with what helps to explain it; then, by what they say of it, those that help to explain
    /// nothing here.
    pub(super) fn lines(&mut self, of: Option<Entity<'b>>) -> Vec<DrawnLine> {
        let draw = self.draw;
        let under = of.map_or_else(|| draw.loose(), |of| draw.cx.indicators_of(of).collect());
        let is_outcome = of.is_some_and(|of| of.sort() == Sort::Outcome);
        let here: HashSet<EntityId> = under.iter().map(|indicator| indicator.id).collect();
        let is_adrift =
            |root: &Entity<'b>| is_outcome && explains(draw.cx, *root) && state(*root, "beneath").0 != State::Stated;
        let (adrift, shows): (Vec<Entity<'b>>, Vec<Entity<'b>>) = roots(&under, &here).into_iter().partition(is_adrift);

        // What stands elsewhere is drawn here as a leaf, and with all that is beneath it where it stands: so however many
        // outcomes are drawn, nothing grows faster than the links.
        let below = |indicator: Entity<'b>| match here.contains(&indicator.id) {
            true => draw.beneath(indicator),
            false => Vec::new(),
        };
        let mut tree = Tree::new(&below);
        let mut lines: Vec<DrawnLine> = Vec::new();
        let shows_outcome = |of: &Entity<'b>| kind(draw.cx, *of).word.as_deref() == Some("outcome");
        let nothing = match under.is_empty() {
            true => Some("no-indicator"),
            false => (is_outcome && !under.iter().any(shows_outcome)).then_some("no-outcome-indicator"),
        };
        if let (Some(word), Some(of)) = (nothing, of) {
            let from = self.place(of);
            self.link(from, word, None, (State::Missing, Basis::Found));
            lines.push(gap(word));
        }
        for root in shows {
            lines.extend(tree.grow(root, 1).iter().map(|line| self.line(line, of)));
        }
        for (silence, word) in GAPS {
            let silent: Vec<&Entity<'b>> = adrift.iter().filter(|root| state(**root, "beneath").0 == silence).collect();
            lines.extend((!silent.is_empty()).then(|| gap(word)));
            for root in silent {
                lines.extend(tree.grow(*root, 2).iter().map(|line| self.line(line, of)));
            }
        }
        // Those that stand beneath one another hang on nothing: the first of them is drawn as if it showed the outcome.
        for indicator in under {
            if !tree.has(indicator) {
                lines.extend(tree.grow(indicator, 1).iter().map(|line| self.line(line, of)));
            }
        }
        lines
    }

    fn line(&mut self, line: &Line<'b>, of: Option<Entity<'b>>) -> DrawnLine {
        self.links_of(line.item);
        let above = self.draw.named_in(line.item, &["beneath"]);
        let elsewhere = above.iter().filter(|above| above.entity.is_none() || above.entity != line.beneath);
        let also_beneath = elsewhere.map(|above| self.place_of(above)).collect();
        let stands = self.draw.named_in(line.item, &PLACES);
        let is_here = of.is_none() || stands.iter().any(|place| place.entity == of);
        let stands_under = stands.iter().filter(|_| !is_here).map(|place| self.place_of(place)).collect();
        DrawnLine {
            depth: line.depth,
            item: Some(self.place(line.item)),
            gap: None,
            also_beneath,
            stands_under,
            drawn_above: line.drawn_above,
        }
    }
}

fn gap(word: &str) -> DrawnLine {
    DrawnLine { depth: 1, gap: Some(word.to_owned()), ..DrawnLine::default() }
}

/// Those of some indicators that stand beneath no other of them.
fn roots<'b>(under: &[Entity<'b>], here: &HashSet<EntityId>) -> Vec<Entity<'b>> {
    let is_root = |of: &&Entity<'b>| !of.named("beneath").any(|above| above.id != of.id && here.contains(&above.id));
    under.iter().filter(is_root).copied().collect()
}
