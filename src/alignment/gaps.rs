//! How far the project's framework and each one beside it line up: what is matched, and what on either side is not.
//!
//! Everything here is linear in the items and in the matches.

use super::claim::{Claim, claimed};
use super::relation::Relation;
use super::sameness::Sameness;
use crate::model::{Entity, EntityId, Model, Role, Sort, Unclear, Unread};
use std::collections::{HashMap, HashSet};

/// The project's framework beside one other.
pub struct Gap<'m> {
    /// The other framework.
    pub framework: Entity<'m>,
    /// What is matched, in the order of the claims: outcomes, enablers and indicators.
    pub pairs: Vec<Pair<'m>>,
    /// Which of our outcomes roll up to one of theirs, and the reverse: the lower first.
    pub rolls_up: Vec<(Entity<'m>, Entity<'m>)>,
    /// Our outcomes that line up with nothing there, in order.
    pub ours: Vec<Unmatched<'m>>,
    /// Their outcomes that nothing of ours lines up with, in order.
    pub theirs: Vec<Unmatched<'m>>,
    /// All our outcomes.
    pub our_outcomes: Vec<Entity<'m>>,
    /// All their outcomes.
    pub their_outcomes: Vec<Entity<'m>>,
}

/// One match, seen from our side.
#[derive(Clone, Copy)]
pub struct Pair<'m> {
    /// What of ours.
    pub ours: Entity<'m>,
    /// What of theirs.
    pub theirs: Entity<'m>,
    /// How ours relates to theirs: `broad` where theirs is the broader.
    pub relation: Relation,
    /// The claim, with whose it is, why, and its basis.
    pub claim: Claim<'m>,
}

/// An outcome that lines up with nothing on the other side.
pub struct Unmatched<'m> {
    /// The outcome.
    pub outcome: Entity<'m>,
    /// The matches that say no more than that it shares a subject with something there.
    pub related: Vec<Pair<'m>>,
    /// The statement that it has no counterpart there. It is still a gap, and an explained one.
    pub none: Option<Claim<'m>>,
    /// Whether a claim that could not be read may be about it: then nobody can tell.
    pub unsure: bool,
}

impl Unmatched<'_> {
    /// Whether it is a gap that nobody has explained.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.none.is_none() && !self.unsure
    }
}

/// On which side an item stands: ours, or that of one of the frameworks beside, by number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Ours,
    Beside(usize),
}

/// The project's framework beside each of the others, in their order. Another edition of the same framework is not one of
/// them: what changed between the two is another question.
#[must_use]
pub fn gaps<'m>(model: &'m Model, same: &Sameness) -> Vec<Gap<'m>> {
    let Some(own) = model.framework() else { return Vec::new() };
    let others: Vec<Entity<'m>> = model.beside().filter(|other| other.namespace() != own.namespace()).collect();
    if others.is_empty() {
        return Vec::new();
    }
    let claims = Claims::new(model, same, own, &others);
    others.iter().enumerate().map(|(number, framework)| claims.gap(*framework, number)).collect()
}

/// What the claims come to.
struct Claims<'m, 's> {
    model: &'m Model,
    same: &'s Sameness,
    pairs: Vec<Vec<Pair<'m>>>,
    rolls_up: Vec<Vec<(Entity<'m>, Entity<'m>)>>,
    /// What stands for an item and everything that is the same, with each side that it lines up with.
    met: HashSet<(EntityId, Side)>,
    none: HashMap<(EntityId, Side), Claim<'m>>,
    unread: Unread,
}

impl<'m, 's> Claims<'m, 's> {
    fn new(model: &'m Model, same: &'s Sameness, own: Entity<'m>, others: &[Entity<'m>]) -> Self {
        let mut theirs: HashMap<EntityId, usize> = HashMap::new();
        for (number, framework) in others.iter().enumerate() {
            let items = MATCHED.into_iter().flat_map(|sort| model.with(*framework, sort));
            theirs.extend(items.map(|item| (item.id, number)));
        }
        let side = |item: Entity<'_>| match theirs.get(&item.id) {
            Some(number) => Some(Side::Beside(*number)),
            None => (item.role() == Role::Own && MATCHED.contains(&item.sort())).then_some(Side::Ours),
        };
        let mut claims = Claims {
            model,
            same,
            pairs: others.iter().map(|_| Vec::new()).collect(),
            rolls_up: others.iter().map(|_| Vec::new()).collect(),
            met: HashSet::new(),
            none: HashMap::new(),
            unread: Unread::new(model),
        };
        claims.read_matches(side);
        for claim in claimed(model, Sort::NoCounterpart) {
            let header = claim.header();
            let (Some(subject), Some(framework)) = (header.target("subject"), header.target("framework")) else {
                continue;
            };
            let other = others.iter().position(|other| other.id == framework.id).map(Side::Beside);
            let other = other.or((framework.id == own.id).then_some(Side::Ours));
            if let Some(other) = other {
                claims.none.entry((same.root(subject.id), other)).or_insert(Claim { item: claim });
            }
        }
        claims
    }

    fn read_matches(&mut self, side: impl Fn(Entity<'_>) -> Option<Side>) {
        let mut joined = Joined { same: self.same, sides: HashMap::new(), pairs: Vec::new() };
        for claim in claimed(self.model, Sort::Match) {
            let header = claim.header();
            let (Some(left), Some(right)) = (header.target("left"), header.target("right")) else { continue };
            let Some(relation) = header.word("relation").and_then(Relation::of_word) else { continue };
            let claim = Claim { item: claim };
            match (side(left), side(right)) {
                (Some(Side::Ours), Some(Side::Beside(number))) => {
                    self.pairs[number].push(Pair { ours: left, theirs: right, relation, claim });
                }
                (Some(Side::Beside(number)), Some(Side::Ours)) => {
                    self.pairs[number].push(Pair { ours: right, theirs: left, relation: relation.inverse(), claim });
                }
                _ => {}
            }
            joined.add((left, side(left)), (right, side(right)), relation.lines_up());
        }
        let roles = [Role::Own, Role::Beside].into_iter();
        for lower in roles.flat_map(|role| self.model.of(role, Sort::Outcome)) {
            for upper in lower.named("rolls-up-to") {
                let sides = (side(lower), side(upper));
                if let (Some(Side::Ours), Some(Side::Beside(number))) | (Some(Side::Beside(number)), Some(Side::Ours)) =
                    sides
                {
                    self.rolls_up[number].push((lower, upper));
                    joined.add((lower, sides.0), (upper, sides.1), true);
                }
            }
        }
        self.met = joined.met();
    }

    fn gap(&self, framework: Entity<'m>, number: usize) -> Gap<'m> {
        let pairs = self.pairs[number].clone();
        let mut related: HashMap<EntityId, Vec<Pair<'m>>> = HashMap::new();
        for pair in pairs.iter().filter(|pair| !pair.relation.lines_up()) {
            related.entry(pair.ours.id).or_default().push(*pair);
            related.entry(pair.theirs.id).or_default().push(*pair);
        }
        let unmatched = |outcome: Entity<'m>, other: Side| {
            let root = self.same.root(outcome.id);
            (!self.met.contains(&(root, other))).then(|| Unmatched {
                outcome,
                related: related.get(&outcome.id).cloned().unwrap_or_default(),
                none: self.none.get(&(root, other)).copied(),
                unsure: self.unread.may_name(outcome, may_be_a_claim),
            })
        };
        let ours: Vec<Entity<'m>> = self.model.own(Sort::Outcome).collect();
        let theirs: Vec<Entity<'m>> = self.model.with(framework, Sort::Outcome).collect();
        Gap {
            framework,
            ours: ours.iter().filter_map(|outcome| unmatched(*outcome, Side::Beside(number))).collect(),
            theirs: theirs.iter().filter_map(|outcome| unmatched(*outcome, Side::Ours)).collect(),
            our_outcomes: ours,
            their_outcomes: theirs,
            pairs,
            rolls_up: self.rolls_up[number].clone(),
        }
    }
}

/// What is joined, by whatever stands for each thing and everything that is the same.
struct Joined<'s> {
    same: &'s Sameness,
    sides: HashMap<EntityId, Vec<Side>>,
    pairs: Vec<(EntityId, EntityId)>,
}

impl Joined<'_> {
    fn add(&mut self, left: (Entity<'_>, Option<Side>), right: (Entity<'_>, Option<Side>), lines_up: bool) {
        let roots = [left, right].map(|(item, side)| {
            let root = self.same.root(item.id);
            let known = self.sides.entry(root).or_default();
            known.extend(side.filter(|side| !known.contains(side)));
            root
        });
        self.pairs.extend(lines_up.then_some((roots[0], roots[1])));
    }

    /// Each thing with each side that it lines up with: what is exactly the same as another lines up with whatever that
    /// lines up with.
    fn met(&self) -> HashSet<(EntityId, Side)> {
        let across = |to: &EntityId| self.sides.get(to).into_iter().flatten().copied();
        let met = self
            .pairs
            .iter()
            .flat_map(|(from, to)| across(to).map(|side| (*from, side)).chain(across(from).map(|side| (*to, side))));
        met.collect()
    }
}

/// The sorts whose matches say how two frameworks line up.
const MATCHED: [Sort; 3] = [Sort::Outcome, Sort::Enabler, Sort::Indicator];

/// Whether what could not be read may say what lines up with what: of that, nobody can say that it lines up with nothing.
fn may_be_a_claim(unclear: &Unclear) -> bool {
    let is_anyones = !matches!(unclear.role, Role::Beside | Role::Vocabulary);
    let may_claim = unclear.may_be(&[Sort::Match, Sort::NoCounterpart]) || unclear.field == Some("rolls-up-to");
    is_anyones && may_claim && !unclear.quoted
}
