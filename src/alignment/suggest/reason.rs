//! What speaks for a candidate, and what against it.

use crate::alignment::held::held;
use crate::alignment::likeness::Measure;
use crate::alignment::side::sides;
use crate::alignment::{Agreement, Asked, Aspect, Claim, Gap, Relation, Sameness};
use crate::cohorts::Cohorts;
use crate::model::{Entity, EntityId, Sort};
use crate::wording::stem;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// So many words are named.
const MOST_WORDS: usize = 4;
/// What a close match asks that two items agree in; of what stands in several lines, a comparison of the match will tell.
const ASPECTS: [Aspect; 4] = [Aspect::Wording, Aspect::Direction, Aspect::Kind, Aspect::Unit];

/// What speaks for a candidate, or against it.
#[derive(Clone)]
pub enum Reason<'m> {
    /// Both have the same title.
    SameTitle,
    /// Both titles use these words, as ours and as theirs writes each, the weightiest first.
    Words(Vec<(String, String)>),
    /// So does what is said of them, or what stands beneath them.
    Said(Vec<(String, String)>),
    /// Both are about this theme, or serve this duty.
    Shared(Entity<'m>),
    /// What they measure is matched already: ours and theirs.
    Above(Entity<'m>, Entity<'m>),
    /// Both are about the same people.
    SameGroup(Entity<'m>),
    /// The one's people lie among the other's: the smaller group, then the larger.
    Within(Entity<'m>, Entity<'m>),
    /// Nobody is in both groups: ours, then theirs.
    NobodyInBoth(Entity<'m>, Entity<'m>),
    /// Both say the same of this: which way is better, or what is measured.
    Agree(Aspect, &'m str),
    /// They say different things of this, where a close match asks that they do not: ours, then theirs.
    Differ(Aspect, String, String),
    /// The words of the one say the reverse of the other's: ours, then theirs.
    Reverse(String, String),
    /// Somebody claims that they share a subject, and no more.
    OnlyRelated(Claim<'m>),
}

impl Reason<'_> {
    /// A word for it in machine formats.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Reason::SameTitle => "same-title",
            Reason::Words(_) => "words",
            Reason::Said(_) => "said",
            Reason::Shared(_) => "theme-or-duty",
            Reason::Above(..) => "matched-above",
            Reason::SameGroup(_) => "same-group",
            Reason::Within(..) => "group-within",
            Reason::NobodyInBoth(..) => "groups-apart",
            Reason::Agree(..) => "agree",
            Reason::Differ(..) => "differ",
            Reason::Reverse(..) => "reverse",
            Reason::OnlyRelated(_) => "only-related",
        }
    }

    /// Whether it speaks against a candidate.
    #[must_use]
    pub const fn is_doubt(&self) -> bool {
        use Reason::{Differ, NobodyInBoth, OnlyRelated, Reverse};
        matches!(self, NobodyInBoth(..) | Differ(..) | Reverse(..) | OnlyRelated(_))
    }

    /// Whether it names no word.
    pub(super) const fn is_empty(&self) -> bool {
        matches!(self, Reason::Words(of) | Reason::Said(of) if of.is_empty())
    }

    /// What it adds to how near two items are by their words, which is at most 1.
    pub(super) const fn adds(&self) -> f64 {
        match self {
            Reason::Above(..) => 0.15,
            Reason::SameGroup(_) => 0.1,
            Reason::Within(..) => 0.05,
            Reason::NobodyInBoth(..) => -0.1,
            Reason::Agree(..) => 0.02,
            _ => 0.0,
        }
    }
}

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::SameTitle => f.write_str("both have the same title"),
            Reason::Words(words) => write!(f, "both speak of {}", shown(words)),
            Reason::Said(words) => write!(f, "what is said of them, or stands under them, speaks of {}", shown(words)),
            Reason::Shared(of) if of.sort() == Sort::Duty => write!(f, "both serve the duty “{}”", of.title()),
            Reason::Shared(of) => write!(f, "both are about the theme “{}”", of.title()),
            Reason::Above(ours, theirs) => {
                write!(f, "what they measure is matched: “{}” and “{}”", ours.title(), theirs.title())
            }
            Reason::SameGroup(group) => write!(f, "both are about the same people, “{}”", group.title()),
            Reason::Within(small, large) => {
                write!(f, "“{}”, whom one is about, are among “{}”", small.title(), large.title())
            }
            Reason::NobodyInBoth(ours, theirs) => {
                write!(f, "ours is about “{}” and theirs about “{}”: nobody is both", ours.title(), theirs.title())
            }
            Reason::Agree(Aspect::Direction, way) => write!(f, "of both, {}", better(way)),
            Reason::Agree(_, word) => write!(f, "both say that they measure {}", measured(word)),
            Reason::Differ(aspect, ours, theirs) => {
                write!(f, "they differ in {}: ours says `{ours}`, theirs `{theirs}`", aspect.title())
            }
            Reason::Reverse(ours, theirs) => {
                write!(f, "one may count the reverse of the other: “{ours}” in ours, “{theirs}” in theirs")
            }
            Reason::OnlyRelated(claim) => {
                f.write_str("it is said already that they share a subject and no more")?;
                claim.by().map_or(Ok(()), |by| write!(f, " (as {by} sees it)"))
            }
        }
    }
}

fn shown(words: &[(String, String)]) -> String {
    let word = |(ours, theirs): &(String, String)| match stem(ours) == stem(theirs) {
        true => format!("“{ours}”"),
        false => format!("“{ours}” and “{theirs}”"),
    };
    words.iter().take(MOST_WORDS).map(word).collect::<Vec<_>>().join(", ")
}

fn better(way: &str) -> &str {
    match way {
        "up" => "more is better",
        "down" => "less is better",
        "toward" => "nearer a value is better",
        "depends" => "it depends which way is better",
        _ => "neither way is judged better",
    }
}

fn measured(kind: &str) -> &str {
    match kind {
        "outcome" => "an outcome",
        "process" => "a process",
        "structure" => "what is in place",
        other => other,
    }
}

fn word<'m>(item: Entity<'m>, field: &str, slot: &str) -> Option<&'m str> {
    item.stated(field).and_then(|fact| fact.word(slot))
}

/// What candidates are weighed by beside their words.
pub(super) struct Weighing<'m, 'g> {
    same: &'g Sameness,
    cohorts: &'g Cohorts<'m>,
    /// The outcomes and enablers that are matched: ours with theirs.
    above: HashSet<(EntityId, EntityId)>,
    /// The claims that two items share a subject, and no more.
    related: HashMap<(EntityId, EntityId), Claim<'m>>,
}

impl<'m, 'g> Weighing<'m, 'g> {
    pub(super) fn new(same: &'g Sameness, cohorts: &'g Cohorts<'m>, gap: &Gap<'m>) -> Self {
        let matched = gap.pairs.iter().filter(|pair| pair.relation.lines_up() && pair.ours.sort() != Sort::Indicator);
        let above = matched.map(|pair| (same.root(pair.ours.id), same.root(pair.theirs.id))).collect();
        let related = gap.pairs.iter().filter(|pair| pair.relation == Relation::Related);
        let related = related.map(|pair| ((pair.ours.id, pair.theirs.id), pair.claim)).collect();
        Weighing { same, cohorts, above, related }
    }

    /// What makes a candidate nearer or less near than its words alone.
    pub(super) fn weigh(&self, ours: Entity<'m>, theirs: Entity<'m>) -> Vec<Reason<'m>> {
        let cohorts = ours.named("cohort").next().zip(theirs.named("cohort").next());
        let mut reasons: Vec<Reason<'m>> = self.above(ours, theirs).into_iter().collect();
        reasons.extend(cohorts.and_then(|(ours, theirs)| self.groups(ours, theirs)));
        for (aspect, field, slot) in [(Aspect::Direction, "improves", "way"), (Aspect::Kind, "kind", "kind")] {
            let agree = word(ours, field, slot).filter(|said| word(theirs, field, slot) == Some(said));
            reasons.extend(agree.map(|word| Reason::Agree(aspect, word)));
        }
        reasons
    }

    /// What speaks against a candidate, of what a close match asks; it is worth more time, and asked of few.
    pub(super) fn doubts(&self, ours: Entity<'m>, theirs: Entity<'m>) -> Vec<Reason<'m>> {
        let by = Measure { same: self.same, cohorts: self.cohorts };
        let mut doubts = Vec::new();
        for aspect in ASPECTS {
            let Some((left, right)) = sides(aspect, ours, theirs) else { continue };
            let Agreement::Other(difference) = held(aspect, &left, &right, Asked::Agree, by) else { continue };
            match &difference.words[..] {
                [ours, theirs] => doubts.push(Reason::Reverse(ours.clone(), theirs.clone())),
                _ => {
                    let words = left.words().zip(right.words());
                    doubts.extend(words.map(|(ours, theirs)| Reason::Differ(aspect, ours, theirs)));
                }
            }
        }
        doubts.extend(self.related.get(&(ours.id, theirs.id)).copied().map(Reason::OnlyRelated));
        doubts
    }

    fn above(&self, ours: Entity<'m>, theirs: Entity<'m>) -> Option<Reason<'m>> {
        let above = |item: Entity<'m>| item.named("outcome").chain(item.named("enabler")).next();
        let (ours, theirs) = above(ours).zip(above(theirs))?;
        let pair = (self.same.root(ours.id), self.same.root(theirs.id));
        (pair.0 == pair.1 || self.above.contains(&pair)).then_some(Reason::Above(ours, theirs))
    }

    /// How two groups lie to one another, where that is certain.
    fn groups(&self, ours: Entity<'m>, theirs: Entity<'m>) -> Option<Reason<'m>> {
        let inside = |a, b| self.cohorts.plainly_inside(a, b);
        match (inside(ours, theirs), inside(theirs, ours)) {
            (true, true) => Some(Reason::SameGroup(ours)),
            (true, false) => Some(Reason::Within(ours, theirs)),
            (false, true) => Some(Reason::Within(theirs, ours)),
            (false, false) => self.cohorts.share(ours, theirs).is_no().then_some(Reason::NobodyInBoth(ours, theirs)),
        }
    }
}
