//! What a rule may look at.

use super::house::{HouseRule, HouseRules};
use super::offers::Offers;
use super::placed::Placed;
use super::readings::{Heard, KindCounts, KindOf, Readings};
use super::rule::Rule;
use super::settings::Settings;
use super::{Limits, RULES};
use crate::alignment::{Claim, Comparison, Gap, Network, Sameness, claimed, gaps};
use crate::cohorts::Cohorts;
use crate::findings::Severity;
use crate::model::{Date, Entity, EntityId, Model, Role, Sort, Unread};
use crate::parallel;
use crate::wording::Kind;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a rule may look at beside the item that it is given.
pub struct Context<'m> {
    /// The project, and what stands beside it.
    pub model: &'m Model,
    /// The numbers behind "few", "mostly" and the like.
    pub limits: &'m Limits,
    /// The day against which dates are held; without one, nothing is said to be overdue.
    pub as_of: Option<Date>,
    /// The rules that are not asked, by their names of today.
    pub without: &'m BTreeSet<&'static str>,
    /// How grave what a rule finds is here, where that is not what the rule itself says: for whoever settles it, not for rules.
    pub(crate) severities: &'m BTreeMap<&'static str, Severity>,
    house: &'m HouseRules,
    /// Each house rule's place among them, by its name.
    house_ranks: HashMap<&'static str, usize>,
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
    /// Every match and every `same-as`, and which things they make one.
    pub network: Network<'m>,
    /// Each match that anyone here claims, and that has to do with the project, with the two that it matches beside each other.
    pub comparisons: Vec<Comparison<'m>>,
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
        let is_rolled_up_to = model.own(Sort::Outcome).any(|outcome| {
            let others = model.referring(Sort::Outcome, "rolls-up-to", outcome);
            others.iter().any(|other| other.role() != Role::Own)
        });
        let matched = || {
            let cohorts = Cohorts::new(model);
            let comparisons = comparisons(model, same, &cohorts);
            (cohorts, comparisons, gaps(model, same), Network::new(model), Offers::new(model))
        };
        let indexed = || (Placed::new(model), Unread::new(model));
        let ((matched, (placed, unread)), readings) =
            parallel::both(|| (matched(), indexed()), || Readings::new(model));
        let (cohorts, comparisons, gaps, network, offers) = matched;
        Context {
            model,
            limits: &settings.limits,
            as_of: settings.as_of,
            without: &settings.without,
            severities: &settings.severities,
            house: &settings.house,
            house_ranks: settings.house.rules.iter().enumerate().map(|(at, house)| (house.rule.name, at)).collect(),
            same,
            cohorts,
            is_rolled_up_to,
            gaps,
            network,
            comparisons,
            offers,
            placed,
            unread,
            readings,
            standpoints,
        }
    }

    /// Whether a rule is asked.
    #[must_use]
    pub fn is_run(&self, rule: &Rule) -> bool {
        !self.without.contains(rule.name)
    }

    /// The rules of the project's own, in their order.
    pub(crate) fn house(&self) -> impl Iterator<Item = &'m HouseRule> {
        self.house.rules.iter().map(|house| &**house)
    }

    /// Every rule that there is here: those that are shipped, then the project's own.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().copied().chain(self.house.rules.iter().map(|house| house.rule))
    }

    /// The rule of this name, or that once had it.
    #[must_use]
    pub fn rule(&self, name: &str) -> Option<&'static Rule> {
        super::rule(name).or_else(|| self.house_ranks.get(name).map(|at| self.house.rules[*at].rule))
    }

    /// Whether a name may be that of a rule of the project's own that could not be read.
    #[must_use]
    pub fn may_be_rule(&self, name: &str) -> bool {
        self.house.lost || self.house.unread.contains(name)
    }

    /// A rule's place in [`Context::rules`]; names that no rule has come last.
    #[must_use]
    pub(crate) fn rank(&self, name: &str) -> usize {
        match self.house_ranks.get(name) {
            Some(at) => RULES.len() + at,
            None if super::rule(name).is_none() => RULES.len() + self.house.rules.len(),
            None => super::rank(name),
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
        self.unread.may_name(entity, |unclear| unclear.role == Role::Own && unclear.may_be(by))
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
        claimed(self.model, sort)
    }
}

fn comparisons<'m>(model: &'m Model, same: &Sameness, cohorts: &Cohorts<'m>) -> Vec<Comparison<'m>> {
    // What a reader claims of other frameworks is theirs to mend.
    let is_told = |claim: &Claim<'_>| {
        let is_own = |thing: Entity<'_>| thing.role() == Role::Own;
        claim.item.role() != Role::Standpoint
            || claim.sides().is_some_and(|(left, _, right)| is_own(left) || is_own(right))
    };
    let claims: Vec<Claim<'m>> = claimed(model, Sort::Match).map(|item| Claim { item }).filter(is_told).collect();
    let compared = parallel::map(&claims, |claim| Comparison::of(*claim, same, cohorts));
    compared.into_iter().flatten().collect()
}
