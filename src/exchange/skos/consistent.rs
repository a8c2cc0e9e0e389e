//! Which matches cannot stand beside the others in SKOS, whose integrity conditions they would break together.
//!
//! S46: what is an exact match is neither a broader nor a related one, and exact matches go on through others (S45). S27
//! with S41: what is related is not also broader, however many steps away. SKOS does not say whose claim a match is, so two
//! readers who disagree are at odds in it, though neither is wrong in a spec or in SSSOM.

use crate::alignment::{Relation, Sameness};
use crate::exchange::claims::{Says, Told, claims};
use crate::exchange::iris::Iris;
use crate::model::{Entity, EntityId, Model};
use std::collections::{HashMap, HashSet};

/// The matches that are left out of SKOS, in order: of two that cannot both hold, the one that says less.
#[must_use]
pub fn at_odds<'m>(model: &'m Model, iris: &Iris) -> Vec<Entity<'m>> {
    let (told, _) = claims(model, iris);
    let consistent = Consistent::new(model, &told);
    told.iter().filter(|told| !consistent.holds(told)).map(|told| told.claim.item).collect()
}

/// What each match is held against.
pub(super) struct Consistent {
    same: Sameness,
    /// From each thing to those above it.
    above: HashMap<EntityId, Vec<EntityId>>,
}

impl Consistent {
    pub(super) fn new(model: &Model, told: &[Told<'_>]) -> Self {
        let mut consistent = Consistent { same: Sameness::new(model), above: HashMap::new() };
        for told in told {
            let Says::Match(relation, object) = told.says else { continue };
            let (lower, upper) = match relation {
                Relation::Broad => (told.subject, object),
                Relation::Narrow => (object, told.subject),
                Relation::Exact | Relation::Close | Relation::Related => continue,
            };
            if !consistent.same.same(lower, upper) {
                consistent.above.entry(lower.id).or_default().push(upper.id);
            }
        }
        consistent
    }

    /// Whether a claim can stand beside all that stand before it in strength: exact, then broader and narrower, then related.
    pub(super) fn holds(&self, told: &Told<'_>) -> bool {
        let Says::Match(relation, object) = told.says else { return true };
        let (a, b) = (told.subject, object);
        match relation {
            Relation::Exact | Relation::Close => true,
            Relation::Broad | Relation::Narrow => !self.same.same(a, b),
            Relation::Related => {
                a != b && !self.same.same(a, b) && !self.may_be_above(a.id, b.id) && !self.may_be_above(b.id, a.id)
            }
        }
    }

    /// Whether one thing is above another, or may be: whoever has more above them than is looked through.
    fn may_be_above(&self, lower: EntityId, upper: EntityId) -> bool {
        let (mut seen, mut next) = (HashSet::from([lower]), vec![lower]);
        while let Some(at) = next.pop() {
            for above in self.above.get(&at).into_iter().flatten() {
                if *above == upper || seen.len() > MOST_ABOVE {
                    return true;
                }
                if seen.insert(*above) {
                    next.push(*above);
                }
            }
        }
        false
    }
}

/// So many things above one are looked through for each match. Frameworks are a few steps deep; to look through all of any
/// tangle would cost the square of its matches.
const MOST_ABOVE: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::example;

    #[test]
    fn of_matches_that_cannot_both_hold_the_lesser_is_left_out() {
        let matches = "outcome a \"A\" { }\noutcome b \"B\" { }\noutcome c \"C\" { }\noutcome d \"D\" { }\n\
            match a exact b { }\nmatch b exact c { }\nmatch a related c { }\nmatch c broad a { }\n\
            match a broad d { }\nmatch d related a { }\nmatch b related d { }\nmatch a close d { }\n";
        let model = example(&format!("framework f \"F\" {{ }}\n{matches}"));
        let left_out = at_odds(&model, &Iris::default());
        let headers: Vec<&str> = left_out.iter().map(|item| model.written(item.place())).collect();
        assert_eq!(headers, ["match a related c", "match c broad a", "match d related a"]);
    }

    #[test]
    fn what_hangs_together_without_end_costs_no_more_than_its_length() {
        let ring = 3_000;
        let items = (0..ring).map(|at| {
            let next = (at + 1) % ring;
            format!("outcome o{at} \"O\" {{ }}\nmatch o{at} broad o{next} {{ }}\nmatch o{at} related p {{ }}\n")
        });
        let model = example(&format!("framework f \"F\" {{ }}\noutcome p \"P\" {{ }}\n{}", items.collect::<String>()));
        assert_eq!(at_odds(&model, &Iris::default()).len(), ring);
    }
}
