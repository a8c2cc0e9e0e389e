//! What a rule may look at.

use super::Limits;
use super::offers::Offers;
use super::placed::Placed;
use super::readings::{Heard, KindCounts, KindOf, Readings};
use super::settings::Settings;
use super::unread::Unread;
use crate::alignment::{Gap, Sameness, gaps};
use crate::cohorts::Cohorts;
use crate::model::{Date, Entity, EntityId, Model, Role, Sort};
use crate::wording::Kind;

/// What a rule may look at beside the item that it is given.
pub struct Context<'m> {
    /// The project, and what stands beside it.
    pub model: &'m Model,
    /// The numbers behind "few", "mostly" and the like.
    pub limits: &'m Limits,
    /// The day against which dates are held; without one, nothing is said to be overdue.
    pub as_of: Option<Date>,
    /// Which names of different frameworks mean the same thing.
    pub same: &'m Sameness,
    /// Which groups lie in which, and which share nobody.
    pub cohorts: Cohorts<'m>,
    placed: Placed,
    unread: Unread,
    readings: Readings,
    standpoints: Vec<EntityId>,
    /// How far the project's framework lines up with each one beside it.
    pub gaps: Vec<Gap<'m>>,
    /// Whether another framework's outcome rolls up to one of the project's: then the project's is the shared one.
    pub is_rolled_up_to: bool,
    /// What a message can offer an author to write.
    pub(super) offers: Offers<'m>,
}

impl<'m> Context<'m> {
    /// Makes ready what several rules need.
    #[must_use]
    pub fn new(model: &'m Model, settings: &'m Settings, same: &'m Sameness) -> Self {
        let standpoints = model.of(Role::Standpoint, Sort::Standpoint).chain(model.own(Sort::Standpoint));
        let standpoints = standpoints.map(|standpoint| standpoint.id).collect();
        let (placed, unread) = (Placed::new(model), Unread::new(model));
        let is_rolled_up_to = model.own(Sort::Outcome).any(|outcome| {
            let others = model.referring(Sort::Outcome, "rolls-up-to", outcome);
            others.iter().any(|other| other.role() != Role::Own)
        });
        Context {
            model,
            limits: &settings.limits,
            as_of: settings.as_of,
            same,
            cohorts: Cohorts::new(model),
            is_rolled_up_to,
            gaps: gaps(model, same),
            offers: Offers::new(model),
            placed,
            unread,
            readings: Readings::new(model),
            standpoints,
        }
    }

    /// How the words of one of the project's own indicators were read.
    #[must_use]
    pub fn heard(&self, indicator: Entity<'_>) -> Option<&Heard> {
        self.readings.of(indicator)
    }

    /// The kind that an indicator declares, or else the one that its words were read as; `None` where nobody can tell.
    #[must_use]
    pub fn kind(&self, indicator: Entity<'_>) -> Option<KindOf<'_>> {
        self.readings.kind(indicator, self.limits)
    }

    /// How many of the project's own indicators are of which kind.
    #[must_use]
    pub fn kind_counts(&self) -> KindCounts {
        let mut counts = KindCounts::default();
        for indicator in self.model.own(Sort::Indicator) {
            *match self.kind(indicator).map(|of| of.kind) {
                Some(Kind::Outcome) => &mut counts.outcome,
                Some(Kind::Process) => &mut counts.process,
                Some(Kind::Structure) => &mut counts.structure,
                None => &mut counts.unknown,
            } += 1;
        }
        counts
    }

    /// The indicators placed under an outcome or enabler, in order.
    pub fn indicators_of(&self, of: Entity<'_>) -> impl Iterator<Item = Entity<'m>> {
        self.placed.under(of).iter().map(|id| self.model.entity(*id))
    }

    /// Whether an indicator may stand under an outcome or enabler although nobody can tell: one says where it stands in
    /// words of its own, or in a line that could not be read.
    #[must_use]
    pub fn may_have_more(&self, of: Entity<'_>) -> bool {
        self.placed.in_other_words() || self.may_be_named(&[Sort::Indicator, Sort::Need], of)
    }

    /// Whether an item of one of these sorts may name this one in a line that could not be read: then it cannot be said
    /// that none does.
    #[must_use]
    pub fn may_be_named(&self, by: &[Sort], entity: Entity<'_>) -> bool {
        self.unread.may_name(by, entity)
    }

    /// The standpoints that the project is read from: those laid beside it, and its own.
    pub fn standpoints(&self) -> impl Iterator<Item = Entity<'m>> {
        self.standpoints.iter().map(|id| self.model.entity(*id))
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
