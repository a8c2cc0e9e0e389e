//! What each kind of match asks of the two that it matches: what must agree, and what may differ. Written down once; the checks
//! go by it, and `docs/language.md` shows it.

use super::aspect::Aspect;
use super::relation::Relation;

/// What a kind of match asks of two items in one aspect.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Asked {
    /// Both say the same.
    Agree,
    /// The left one's people are among the right one's, or are the same.
    Within,
    /// The right one's people are among the left one's, or are the same.
    Around,
    /// Nothing.
    Nothing,
}

impl Asked {
    /// The same, for readers.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Asked::Agree => "must agree",
            Asked::Within => "left within right",
            Asked::Around => "right within left",
            Asked::Nothing => "may differ",
        }
    }
}

impl Relation {
    /// What a match of this kind asks in an aspect.
    ///
    /// `exact` asks that one could stand for the other everywhere; `close`, that it could in some uses, so that both must at least
    /// go the same way, be of the same kind, and count the same sort of thing; `broad` and `narrow`, that one be a part of the
    /// other. `related` says no more than that two share a subject.
    #[must_use]
    pub const fn asks(self, aspect: Aspect) -> Asked {
        use Aspect::{Cohort, Direction, Kind, Time, Unit, Wording};
        match (self, aspect) {
            (Relation::Exact, _) => Asked::Agree,
            (Relation::Close, Wording | Direction | Kind | Unit | Time) => Asked::Agree,
            (Relation::Broad | Relation::Narrow, Wording | Direction | Kind) => Asked::Agree,
            (Relation::Broad, Cohort) => Asked::Within,
            (Relation::Narrow, Cohort) => Asked::Around,
            _ => Asked::Nothing,
        }
    }
}

/// The table, as `docs/language.md` shows it.
#[must_use]
pub fn table() -> String {
    let row = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
    let mut table = row(["of the two"].into_iter().chain(Relation::ALL.map(|relation| relation.word())).collect());
    table.push_str(&row(vec!["---"; Relation::ALL.len() + 1]));
    for aspect in Aspect::ALL {
        let asked = Relation::ALL.map(|relation| relation.asks(aspect).in_words());
        let field = aspect.fields().first().map_or_else(String::new, |field| format!(" (`{field}`)"));
        let title = format!("{}{field}", aspect.title());
        table.push_str(&row([&*title].into_iter().chain(asked).collect()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SKOS S42: whatever is exactly the same is close, too.
    #[test]
    fn exact_asks_for_all_that_close_asks() {
        for aspect in Aspect::ALL {
            assert!(Relation::Close.asks(aspect) == Asked::Nothing || Relation::Exact.asks(aspect) == Asked::Agree);
        }
    }

    /// SKOS S43 and S44: the other way round, `broad` is `narrow`, and every other relation is itself.
    #[test]
    fn what_is_asked_is_the_same_from_the_other_side() {
        for (relation, aspect) in
            Relation::ALL.into_iter().flat_map(|relation| Aspect::ALL.map(|aspect| (relation, aspect)))
        {
            let turned = match relation.asks(aspect) {
                Asked::Within => Asked::Around,
                Asked::Around => Asked::Within,
                same => same,
            };
            assert_eq!(relation.inverse().asks(aspect), turned, "{relation} {aspect}");
        }
    }
}
