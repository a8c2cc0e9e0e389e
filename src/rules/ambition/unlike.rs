//! Why what a source holds cannot be set beside what an indicator measures, as far as that can be proved.

use super::ages::Ages;
use crate::model::{Entity, Fact, Value};
use crate::rules::Context;
use crate::rules::phrases::{title, unmarked};

/// Why what a source holds cannot be set beside an indicator, and the two lines that show it.
pub(super) struct Reason<'m> {
    pub(super) says: String,
    pub(super) facts: [Fact<'m>; 2],
}

/// Why a source cannot be set beside an indicator that is held against a group; `None` where it can, or nobody can tell.
pub(super) fn unlike<'m>(
    indicator: Entity<'m>,
    group: Entity<'m>,
    source: Entity<'m>,
    cx: &Context<'_>,
) -> Option<Reason<'m>> {
    at_other_ages(indicator, group, source).or_else(|| by_others(indicator, source, cx))
}

fn at_other_ages<'m>(indicator: Entity<'m>, group: Entity<'m>, source: Entity<'m>) -> Option<Reason<'m>> {
    let covers: Option<Vec<Ages<'m>>> =
        source.stated("covers")?.values().map(|value| value.entity().and_then(Ages::of)).collect();
    let covers = covers?;
    let asked = [group].into_iter().chain(indicator.named("cohort")).chain(indicator.named("over"));
    let (asked, ages) = asked
        .filter_map(|asked| Ages::of(asked).map(|ages| (asked, ages)))
        .find(|(_, ages)| covers.iter().all(|covered| covered.are_apart(*ages)))?;
    let covered = covers.first()?;
    let says = format!(
        "the source “{}” covers people of another age (`{}`) than “{}” (`{}`)",
        title(source),
        unmarked(covered.fact),
        title(asked),
        unmarked(ages.fact)
    );
    Some(Reason { says, facts: [covered.fact, ages.fact] })
}

fn by_others<'m>(indicator: Entity<'m>, source: Entity<'m>, cx: &Context<'_>) -> Option<Reason<'m>> {
    let (theirs, ours) = (source.stated("judged-by")?, indicator.stated("judged-by")?);
    let judges = |fact: Fact<'m>| -> Option<Vec<Entity<'m>>> { fact.all("judges").map(Value::entity).collect() };
    let (their_judges, our_judges) = (judges(theirs)?, judges(ours)?);
    let shared = our_judges.iter().any(|ours| their_judges.iter().any(|theirs| cx.same.same(*ours, *theirs)));
    let says = format!(
        "the source “{}” rests on the word of others (`{}`) than it does (`{}`)",
        title(source),
        unmarked(theirs),
        unmarked(ours)
    );
    (!shared).then_some(Reason { says, facts: [theirs, ours] })
}
