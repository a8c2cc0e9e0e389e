//! Two matched items beside each other: in each aspect what both say, whether that agrees, and what the match asks for.
//!
//! A value of its own, since what checks matches, what lists them and what prints them all show it.

use super::agreement::Asked;
use super::aspect::Aspect;
use super::claim::{Claim, Declared};
use super::gaps::Pair;
use super::held::held;
use super::likeness::{Likeness, Measure};
use super::relation::Relation;
use super::sameness::Sameness;
use super::side::{Side, sides};
use crate::cohorts::{Cohorts, Proof};
use crate::model::{Basis, Entity};

/// Two matched items beside each other.
pub struct Comparison<'m> {
    /// The one.
    pub left: Entity<'m>,
    /// The other.
    pub right: Entity<'m>,
    /// How the left one relates to the right one: `broad` where the right one is the broader.
    pub relation: Relation,
    /// The claim, with whose it is, why, and its basis.
    pub claim: Claim<'m>,
    /// Each aspect in which items of these sorts can be held against each other, the most telling first.
    pub aspects: Vec<Compared<'m>>,
}

/// One aspect of two matched items.
pub struct Compared<'m> {
    /// Which.
    pub aspect: Aspect,
    /// What the left one says.
    pub left: Side<'m>,
    /// What the right one says.
    pub right: Side<'m>,
    /// Whether that agrees, whatever the match asks for.
    pub agreement: Agreement,
    /// What a match of this kind asks for.
    pub asked: Asked,
    /// The line of the match that declares a difference in it.
    pub declared: Option<Declared<'m>>,
}

/// Whether two items say the same in one aspect.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// They do; perhaps only as far as their words go.
    Same {
        /// Whether words were held against words.
        in_words: bool,
    },
    /// They do not.
    Other(Difference),
    /// The left one's people are among the right one's, by these lines.
    Within(Proof),
    /// The right one's people are among the left one's, by these lines.
    Around(Proof),
    /// Nobody can tell.
    CannotTell(Doubt),
}

/// How it is known that two items differ.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Difference {
    /// Whether words were held against words.
    pub in_words: bool,
    /// The words that decided it, the left one's first, where some words did.
    pub words: Vec<String>,
    /// Why it is so, where it was proved of groups.
    pub proof: Option<Proof>,
}

/// Why nobody can tell whether two items agree.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// A line could not be read, or a name leads nowhere.
    Unread,
    /// Neither says anything.
    NeitherSays,
    /// Only the right one says something.
    LeftIsSilent,
    /// Only the left one says something.
    RightIsSilent,
    /// What they say cannot be held against each other: words against a name, or names that nothing joins.
    Incomparable,
}

/// What it comes to, with what the match asks for and what it declares.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// It is as the match asks.
    Agrees,
    /// It differs, and a match of this kind does not mind.
    MayDiffer,
    /// It differs, and the match says why.
    Declared,
    /// It differs, and a match of this kind asks that it does not.
    Conflicts,
    /// Nobody can tell.
    CannotTell,
}

impl<'m> Comparison<'m> {
    /// A match, as it is written: left to right. `None` where a name in it means nothing.
    #[must_use]
    pub fn of(claim: Claim<'m>, same: &Sameness, cohorts: &Cohorts<'m>) -> Option<Self> {
        let (left, relation, right) = claim.sides()?;
        Some(Comparison::new((left, right), relation, claim, Measure { same, cohorts }))
    }

    /// A match, seen from our side: ours is the left one.
    #[must_use]
    pub fn of_pair(pair: &Pair<'m>, same: &Sameness, cohorts: &Cohorts<'m>) -> Self {
        Comparison::new((pair.ours, pair.theirs), pair.relation, pair.claim, Measure { same, cohorts })
    }

    fn new((left, right): (Entity<'m>, Entity<'m>), relation: Relation, claim: Claim<'m>, by: Measure<'_, 'm>) -> Self {
        let compared = |aspect: Aspect| {
            let (left, right) = sides(aspect, left, right)?;
            let asked = relation.asks(aspect);
            let declared = claim.declares(aspect);
            let mut compared =
                Compared { agreement: held(aspect, &left, &right, asked, by), aspect, left, right, asked, declared };
            // A line that could not be read may be the one that declares the difference.
            if claim.item.is_broken() && compared.verdict() == Verdict::Conflicts {
                compared.agreement = Agreement::CannotTell(Doubt::Unread);
            }
            Some(compared)
        };
        Comparison { left, right, relation, claim, aspects: Aspect::ALL.into_iter().filter_map(compared).collect() }
    }

    /// How the two compare in one aspect; `None` where items of these sorts do not.
    #[must_use]
    pub fn aspect(&self, aspect: Aspect) -> Option<&Compared<'m>> {
        self.aspects.iter().find(|compared| compared.aspect == aspect)
    }

    /// Whether both say the same in a field, whatever it is: what they are held against each other in is asked as an aspect, and
    /// any other line as it stands. `None` where nobody can tell.
    #[must_use]
    pub fn says_the_same(&self, field: &str, same: &Sameness, cohorts: &Cohorts<'m>) -> Option<bool> {
        let sides = [&self.left, &self.right];
        let of_field = |compared: &&Compared<'m>| match compared.aspect {
            Aspect::Wording => field == "improves",
            Aspect::Time => false,
            _ => [&compared.left, &compared.right]
                .iter()
                .all(|side| side.fact().is_some_and(|fact| fact.field() == field)),
        };
        let mut aspects = self.aspects.iter().filter(of_field).peekable();
        if aspects.peek().is_some() {
            let mut answers = aspects.map(|compared| match &compared.agreement {
                Agreement::Same { .. } => Some(true),
                Agreement::CannotTell(_) => None,
                _ => Some(false),
            });
            return answers.try_fold(true, |all, answer| answer.map(|same| all && same));
        }
        let [left, right] = sides.map(|side| side.stated(field));
        match (Measure { same, cohorts }).lines(left?, right?) {
            Likeness::Same { .. } => Some(true),
            Likeness::Other { .. } => Some(false),
            Likeness::CannotTell => None,
        }
    }

    /// What contradicts the match.
    pub fn conflicts(&self) -> impl Iterator<Item = &Compared<'m>> {
        self.aspects.iter().filter(|compared| compared.verdict() == Verdict::Conflicts)
    }

    /// The weakest basis of what one of its aspects rests on: both sides, what was proved, what words decided, and the claim.
    #[must_use]
    pub fn basis(&self, compared: &Compared<'_>) -> Basis {
        self.claim.basis().max(compared.basis())
    }
}

impl Compared<'_> {
    /// What it comes to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let differs = match (&self.agreement, self.asked) {
            (Agreement::CannotTell(_), _) => return Verdict::CannotTell,
            (Agreement::Same { .. }, _)
            | (Agreement::Within(_), Asked::Within)
            | (Agreement::Around(_), Asked::Around) => return Verdict::Agrees,
            (_, asked) => asked != Asked::Nothing,
        };
        match (differs, &self.declared) {
            (_, Some(_)) => Verdict::Declared,
            (true, None) => Verdict::Conflicts,
            (false, None) => Verdict::MayDiffer,
        }
    }

    /// Whether it is known that the two differ, whatever is asked for.
    #[must_use]
    pub fn differs(&self) -> bool {
        matches!(self.agreement, Agreement::Other(_) | Agreement::Within(_) | Agreement::Around(_))
    }

    /// Why it is so, where it was proved of groups.
    #[must_use]
    pub fn proof(&self) -> Option<&Proof> {
        match &self.agreement {
            Agreement::Within(proof) | Agreement::Around(proof) => Some(proof),
            Agreement::Other(difference) => difference.proof.as_ref(),
            Agreement::Same { .. } | Agreement::CannotTell(_) => None,
        }
    }

    /// The words that decided it, where some did.
    #[must_use]
    pub fn words(&self) -> &[String] {
        match &self.agreement {
            Agreement::Other(difference) => &difference.words,
            _ => &[],
        }
    }

    fn basis(&self) -> Basis {
        let read = if self.words().is_empty() { Basis::Found } else { Basis::Inferred };
        let proved = self.proof().map_or(Basis::Found, |proof| proof.basis);
        self.left.basis().max(self.right.basis()).max(read).max(proved)
    }
}
