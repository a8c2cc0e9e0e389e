//! What a rule may look at.

use crate::alignment::{Gap, Sameness, gaps};
use crate::model::{Entity, EntityId, Model, Role, Sort};
use std::collections::HashMap;

/// What a rule may look at beside the item that it is given.
pub struct Context<'m> {
    /// The project, and what stands beside it.
    pub model: &'m Model,
    /// The numbers behind "few", "mostly" and the like.
    pub limits: &'m Limits,
    /// Which names of different frameworks mean the same thing.
    pub same: &'m Sameness,
    /// How far the project's framework lines up with each one beside it.
    pub gaps: Vec<Gap<'m>>,
    /// Whether another framework's outcome rolls up to one of the project's: then the project's is the shared one.
    pub is_rolled_up_to: bool,
    /// The indicators placed under each outcome or enabler of the project.
    indicators: HashMap<EntityId, Vec<EntityId>>,
}

/// The numbers behind "few", "mostly" and the like, by name.
#[derive(Clone, PartialEq, Debug)]
pub struct Limits {
    /// A share from which one speaks of "most", from 0 to 1.
    pub mostly: f64,
    /// A count up to which one speaks of "few".
    pub few: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { mostly: 0.75, few: 2.0 }
    }
}

impl<'m> Context<'m> {
    /// Makes ready what several rules need.
    #[must_use]
    pub fn new(model: &'m Model, limits: &'m Limits, same: &'m Sameness) -> Self {
        let mut indicators: HashMap<EntityId, Vec<EntityId>> = HashMap::new();
        for indicator in model.own(Sort::Indicator) {
            for place in indicator.named("outcome").chain(indicator.named("enabler")) {
                indicators.entry(place.id).or_default().push(indicator.id);
            }
        }
        let is_rolled_up_to = model.own(Sort::Outcome).any(|outcome| {
            let others = model.referring(Sort::Outcome, "rolls-up-to", outcome);
            others.iter().any(|other| other.role() != Role::Own)
        });
        Context { model, limits, same, is_rolled_up_to, gaps: gaps(model, same), indicators }
    }

    /// The indicators placed under an outcome or enabler, in order.
    pub fn indicators_of(&self, of: Entity<'_>) -> impl Iterator<Item = Entity<'m>> {
        self.indicators.get(&of.id).into_iter().flatten().map(|id| self.model.entity(*id))
    }

    /// The standpoints that the project is read from: those laid beside it, and its own.
    pub fn standpoints(&self) -> impl Iterator<Item = Entity<'m>> {
        self.model.of(Role::Standpoint, Sort::Standpoint).chain(self.model.own(Sort::Standpoint))
    }

    /// The matches that anyone here claims.
    pub fn matches(&self) -> impl Iterator<Item = Entity<'m>> {
        self.claims(Sort::Match)
    }

    /// The claims of a sort that anyone here makes.
    pub fn claims(&self, sort: Sort) -> impl Iterator<Item = Entity<'m>> {
        [Role::Own, Role::Matches, Role::Standpoint].into_iter().flat_map(move |role| self.model.of(role, sort))
    }
}
