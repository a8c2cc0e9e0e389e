//! Which duties a framework must serve, by its own word or a reader's, and which of its outcomes serve them.

use crate::findings::Finding;
use crate::model::{Basis, Entity, EntityId, Fact, Said, Sort, Value};
use crate::rules::Context;
use std::collections::HashMap;

/// A duty that must be served, and each line that says so.
pub(super) struct Demand<'m> {
    pub(super) duty: Entity<'m>,
    asks: Vec<(Fact<'m>, Value<'m>)>,
}

/// The duties that must be served, each once, in the order in which they are asked for. One in words of its own asks for
/// nothing that could be held against the outcomes.
pub(super) fn demands<'m>(framework: Entity<'m>, cx: &Context<'m>) -> Vec<Demand<'m>> {
    let mut demands: Vec<Demand<'m>> = Vec::new();
    let mut at: HashMap<EntityId, usize> = HashMap::new();
    for fact in [framework].into_iter().chain(cx.standpoints()).flat_map(|who| who.facts("duties")) {
        for (value, duty) in fact.values().filter_map(|value| value.entity().map(|duty| (value, duty))) {
            let place = *at.entry(cx.same.root(duty.id)).or_insert_with(|| {
                demands.push(Demand { duty, asks: Vec::new() });
                demands.len() - 1
            });
            demands[place].asks.push((fact, value));
        }
    }
    demands
}

impl Demand<'_> {
    /// Lets a finding say who asks: the framework's own word is enough, and needs no reader's.
    pub(super) fn ask(&self, mut finding: Finding) -> Finding {
        let own = |(fact, _): &&(Fact<'_>, Value<'_>)| fact.entity().sort() == Sort::Framework;
        if let Some((fact, value)) = self.asks.iter().find(own) {
            return finding.note(value.place(), "a duty of the framework's own").rests_on(fact.basis());
        }
        for (fact, value) in &self.asks {
            finding = finding.from_standpoint(fact.entity()).note(value.place(), "asked for here");
        }
        finding.rests_on(self.asks.iter().map(|(fact, _)| fact.basis()).min().unwrap_or_default())
    }
}

/// What the project's outcomes say of the duties that they serve.
pub(super) struct Served<'m> {
    by_duty: HashMap<EntityId, Vec<Entity<'m>>>,
    in_words: Vec<Value<'m>>,
    /// The weakest that it rests on, silences among it.
    pub(super) basis: Basis,
}

impl<'m> Served<'m> {
    /// `None` where there is no outcome, or where nobody can tell what one of them serves.
    pub(super) fn new(framework: Entity<'m>, cx: &Context<'m>) -> Option<Self> {
        let mut served = Served { by_duty: HashMap::new(), in_words: Vec::new(), basis: framework.silence() };
        let mut outcomes = cx.model.own(Sort::Outcome).peekable();
        outcomes.peek()?;
        for outcome in outcomes {
            let fact = match outcome.said("serves") {
                Said::Broken => return None,
                Said::Missing(basis, _) => {
                    served.basis = served.basis.max(basis);
                    continue;
                }
                Said::Stated(fact) if fact.is_unresolved() => return None,
                Said::Stated(fact) => fact,
            };
            for value in fact.values() {
                match value.entity() {
                    Some(duty) => {
                        let outcomes = served.by_duty.entry(cx.same.root(duty.id)).or_default();
                        if outcomes.last() != Some(&outcome) {
                            outcomes.push(outcome);
                        }
                    }
                    None => served.in_words.push(value),
                }
            }
        }
        Some(served)
    }

    /// The outcomes that serve a duty by its name; `None` where another may, although nobody can tell.
    pub(super) fn by(&self, duty: Entity<'_>, cx: &Context<'_>) -> Option<&[Entity<'m>]> {
        let is_sure = self.in_words.is_empty() && !cx.may_be_named(&[Sort::Outcome], duty);
        is_sure.then(|| self.by_duty.get(&cx.same.root(duty.id)).map_or(&[][..], Vec::as_slice))
    }
}
