//! What is heard in the words of two measures: the reverse of each other, or another time.

use super::verdict::{Agreement, Difference, Doubt};
use crate::model::{Entity, Fact};
use crate::wording::opposites::opposites;
use crate::wording::times::{of_a_day, of_a_stretch};

/// Whether the title of one says the reverse of the other's.
pub(super) fn wording(left: Entity<'_>, right: Entity<'_>) -> Agreement {
    let (left, right) = (left.title(), right.title());
    match opposites(&left, &right) {
        None => Agreement::Same { in_words: true },
        Some(found) => worded([found.left, found.right]),
    }
}

fn worded(words: [&str; 2]) -> Agreement {
    Agreement::Other(Difference { words: words.map(str::to_owned).to_vec(), ..Difference::default() })
}

/// What a measure's words say of time.
enum Time {
    Day(String),
    Stretch(String),
}

/// Whether both count who is there on one day, or both what happens over a time.
pub(super) fn time(left: Entity<'_>, right: Entity<'_>) -> Agreement {
    use Time::{Day, Stretch};
    match (timed(left), timed(right)) {
        (Some(Day(_)), Some(Day(_))) | (Some(Stretch(_)), Some(Stretch(_))) => Agreement::Same { in_words: true },
        (Some(Day(left)), Some(Stretch(right))) | (Some(Stretch(left)), Some(Day(right))) => worded([&left, &right]),
        (None, None) => Agreement::CannotTell(Doubt::NeitherSays),
        (None, _) => Agreement::CannotTell(Doubt::LeftIsSilent),
        (_, None) => Agreement::CannotTell(Doubt::RightIsSilent),
    }
}

/// The lines that may say when what is counted is there, or happens.
const TIMED: [&str; 4] = ["means", "reference-period", "numerator", "denominator"];

/// What a measure says of time in its title and its lines; `None` where it speaks of both, or of neither.
fn timed(indicator: Entity<'_>) -> Option<Time> {
    let title = indicator.title();
    let mut day = of_a_day(&title).map(str::to_owned);
    let mut stretch = of_a_stretch(&title).map(str::to_owned);
    for value in TIMED.into_iter().flat_map(|field| indicator.facts(field)).flat_map(Fact::values) {
        let text = value.text();
        let text = text.as_deref().unwrap_or_default();
        let at = (value.slot() == "at").then(|| format!("at {}", value.shown()));
        day = day.or(at).or_else(|| of_a_day(text).map(str::to_owned));
        stretch = stretch.or_else(|| of_a_stretch(text).map(str::to_owned));
    }
    match (day, stretch) {
        (Some(words), None) => Some(Time::Day(words)),
        (None, Some(words)) => Some(Time::Stretch(words)),
        _ => None,
    }
}
