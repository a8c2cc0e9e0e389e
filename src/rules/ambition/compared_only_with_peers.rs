use crate::findings::{Finding, Severity};
use crate::model::{Entity, EntityId, Fact, Sort};
use crate::rules::phrases::{named, quoted, reference, sentence, unmarked};
use crate::rules::{Check, Context, Judgement, Question, Rule};
use std::collections::HashMap;

pub(in crate::rules) static RULE: Rule = Rule {
    name: "compared-only-with-peers",
    aliases: &[],
    question: Question::Ambition,
    severity: Severity::Advice,
    judgement: Judgement::Decided,
    summary: "an ambition is held only against another group that the service is for",
    why: "To do as well as others in difficulty is to stay in difficulty. The children themselves compare their lives with those \
          of the others in their class, and so should whoever answers for them.",
    what_to_do: "Hold it against people in general: `ambition at least as good as child, and improving`. Other groups that a \
                 service is for may be shown beside them.",
    bad: r#"
framework f "Growing up" { for [in-care, on-plan] }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
cohort on-plan "Children on a protection plan" { within child }
outcome learning "Children in care learn and grow" {
  for      in-care
  ambition at least as good as on-plan, and improving
}
"#,
    good: &[
        // Against everyone.
        r#"
framework f "Growing up" { for [in-care, on-plan] }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
cohort on-plan "Children on a protection plan" { within child }
outcome learning "Children in care learn and grow" {
  for      in-care
  ambition at least as good as child, and improving
}
"#,
        // Others of the same age are not a group that the service is for.
        r#"
framework f "Growing up" { for [in-care] }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
cohort school-age "Children of school age" {
  within child
  aged   5 to 16
}
outcome learning "Children in care learn and grow" {
  for      in-care
  ambition at least as good as school-age, and improving
}
"#,
        // The outcome is held against everyone; one of its indicators, against a group that is near.
        r#"
framework f "Growing up" { for [in-care, on-plan] }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
cohort on-plan "Children on a protection plan" { within child }
outcome learning "Children in care learn and grow" { ambition at least as good as child, and improving }
indicator attendance "Attendance at school of children in care" {
  outcome  learning
  cohort   in-care
  ambition at least as good as on-plan, and improving
}
"#,
        // The framework is for everyone, and a reader says that they are everyone.
        r#"
framework f "Growing up" { for [child] }
cohort child "Children" { }
cohort in-care "Children in care" { within child }
outcome learning "Children in care learn and grow" {
  for      in-care
  ambition at least as good as child, and improving
}
# --- standpoint
standpoint reader "What a reader looks for" {
  serves       [everyone]
  compare-with everyone
}
cohort everyone "Children in general" { same-as [f.child] }
"#,
    ],
    sources: &["S05", "S27"],
    check: Check::Framework(check),
};

fn check(framework: Entity<'_>, cx: &Context<'_>, found: &mut Vec<Finding>) {
    let groups = Groups::new(framework, cx);
    if groups.served.is_empty() {
        return;
    }
    found.extend(cx.model.own(Sort::Outcome).filter_map(|outcome| {
        let peer = groups.peer(outcome, cx)?;
        let otherwise =
            |indicator: Entity<'_>| indicator.missing("ambition").is_none() && groups.peer(indicator, cx).is_none();
        (!cx.indicators_of(outcome).any(otherwise)).then(|| finding(outcome, &peer, &groups))
    }));
    found.extend(cx.model.own(Sort::Indicator).filter_map(|indicator| {
        let peer = groups.peer(indicator, cx)?;
        let otherwise =
            |outcome: Entity<'_>| outcome.missing("ambition").is_none() && groups.peer(outcome, cx).is_none();
        (!indicator.named("outcome").any(otherwise)).then(|| finding(indicator, &peer, &groups))
    }));
}

/// The groups that a service is for, and those that are everyone.
struct Groups<'m> {
    served: HashMap<EntityId, Fact<'m>>,
    general: Vec<Entity<'m>>,
}

/// An item that is held against one of the groups that the service is for.
struct Peer<'m> {
    ambition: Fact<'m>,
    group: Entity<'m>,
    /// The line that says whom the service is for.
    served: Fact<'m>,
    /// The largest group that it is part of.
    whole: Entity<'m>,
}

impl<'m> Groups<'m> {
    fn new(framework: Entity<'m>, cx: &Context<'m>) -> Self {
        let mut groups = Groups { served: HashMap::new(), general: Vec::new() };
        let asked = cx.standpoints().flat_map(|standpoint| {
            ["serves", "must-reach", "needs-several-agencies"]
                .into_iter()
                .flat_map(move |field| standpoint.facts(field))
        });
        for fact in framework.facts("for").chain(asked) {
            for group in fact.targets() {
                groups.served.entry(cx.same.root(group.id)).or_insert(fact);
            }
        }
        groups.general = cx.standpoints().flat_map(|standpoint| standpoint.named("compare-with")).collect();
        groups
    }

    /// `None` where an item is held against nobody by name, against people in general, or where nobody can tell.
    fn peer(&self, item: Entity<'m>, cx: &Context<'_>) -> Option<Peer<'m>> {
        let ambition = item.stated("ambition")?;
        let group = ambition.get("comparator")?.entity()?;
        let is_one_of = |of: Entity<'_>, groups: &[Entity<'_>]| groups.iter().any(|group| cx.same.same(*group, of));
        let about = if item.sort() == Sort::Outcome { item.named("for") } else { item.named("cohort") };
        // Those around the people whom it is about may be everyone of their age or place.
        if is_one_of(group, &self.general) || about.into_iter().any(|about| is_one_of(group, &around(about))) {
            return None;
        }
        let served = around(group).into_iter().find(|group| self.served.contains_key(&cx.same.root(group.id)))?;
        // One that is part of nothing may itself be everyone.
        let whole = around(served).into_iter().rev().find(|whole| !cx.same.same(*whole, served))?;
        let served_by = *self.served.get(&cx.same.root(served.id))?;
        (!is_one_of(served, &self.general)).then_some(Peer { ambition, group, served: served_by, whole })
    }
}

/// A group and the groups around it, the nearest first, by their own names and those that are said to be the same. A circle
/// is found elsewhere; here it only has to end.
fn around(group: Entity<'_>) -> Vec<Entity<'_>> {
    const MOST: usize = 64;
    let mut groups = vec![group];
    let mut at = 0;
    while let Some(group) = groups.get(at).copied().filter(|_| groups.len() < MOST) {
        for other in group.named("same-as").chain(group.named("within")) {
            if !groups.contains(&other) {
                groups.push(other);
            }
        }
        at += 1;
    }
    groups
}

fn finding(item: Entity<'_>, peer: &Peer<'_>, groups: &Groups<'_>) -> Finding {
    let message = format!(
        "{} is held only against {}, another group that the service is for, and not against people in general.",
        sentence(&named(item)),
        quoted(peer.group)
    );
    let general = groups.general.first().copied();
    let own = general.and_then(|general| general.named("same-as").find(|same| same.namespace() == item.namespace()));
    let whom = reference(own.or(general).unwrap_or(peer.whole));
    let help = format!(
        "In `{} {}`, write `ambition at least as good as {whom}, and improving` in place of `{}`.",
        item.sort().keyword(),
        item.name(),
        unmarked(peer.ambition)
    );
    let own_word = peer.served.entity().sort() == Sort::Framework;
    let words = if own_word { "the framework is for them" } else { "whom the service is for" };
    let mut finding = Finding::new(&RULE, item, message, help)
        .field("ambition")
        .at(peer.ambition.place(), "and how do others fare?")
        .note(peer.served.place(), words)
        .rests_on(peer.ambition.basis())
        .rests_on(peer.served.basis());
    if !own_word {
        finding = finding.from_standpoint(peer.served.entity());
    }
    finding
}
