//! What a measure counts: people of a group, or events or units of some sort, perhaps at a moment, perhaps only some of them.

use super::answer::{Answer, Proof};
use super::declared::Cohorts;
use crate::model::{Entity, Fact};

/// What a line counts: `child-looked-after at 31 March where "in a foster home"`.
#[derive(Clone, PartialEq)]
pub struct Counted<'m> {
    /// The group, event or unit.
    pub what: Entity<'m>,
    /// At which moment, as it is written but for case and blanks.
    pub at: Option<String>,
    /// Which of them, in the author's words but for case and blanks.
    pub only: Option<String>,
}

impl<'m> Counted<'m> {
    /// What a `numerator`, a `denominator`, `over` or `cohort` counts; `None` where it names nothing.
    #[must_use]
    pub fn of(fact: Fact<'m>) -> Option<Self> {
        let what = ["counted", "over", "cohort"].into_iter().find_map(|slot| fact.target(slot))?;
        let at = fact.get("at").map(|at| folded(at.written().trim_matches('"')));
        Some(Counted { what, at, only: fact.text("where").map(|only| folded(&only)) })
    }
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Cohorts<'_> {
    /// Whether everything that `a` counts is among what `b` counts. What is counted at one moment is not held against what is
    /// counted at another, nor against what is counted at none that is said: people come and go.
    #[must_use]
    pub fn counted_inside(&self, a: &Counted<'_>, b: &Counted<'_>) -> Answer {
        if a.at != b.at {
            return Answer::CannotTell;
        }
        let is_narrowed_alike = b.only.is_none() || a.only == b.only;
        if a.what == b.what {
            return if is_narrowed_alike { Answer::Yes(Proof::default()) } else { Answer::CannotTell };
        }
        match self.inside(a.what, b.what) {
            Answer::Yes(proof) if is_narrowed_alike => Answer::Yes(proof),
            // Those of whom it is not so may be just those who are not counted, unless it is so of none.
            Answer::No(_) if a.only.is_some() => self.nothing_shared(a.what, b.what),
            Answer::No(proof) => Answer::No(proof),
            _ => Answer::CannotTell,
        }
    }

    fn nothing_shared(&self, a: Entity<'_>, b: Entity<'_>) -> Answer {
        match self.share(a, b) {
            Answer::No(proof) => Answer::No(proof),
            _ => Answer::CannotTell,
        }
    }
}
