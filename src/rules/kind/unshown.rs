//! What a reader wants the indicators to show, and none of them does.

use crate::findings::Finding;
use crate::model::{Basis, Entity, Fact, Role, Said, Sort, Value};
use crate::rules::phrases::{line_of, quoted, reference, title, whole_indicator};
use crate::rules::{Context, Rule};

/// What is asked for, and how a finding speaks of it.
pub(super) struct Wanted {
    /// The name of the showing, as the shipped vocabulary has it.
    pub(super) name: &'static str,
    /// `whether a plan reached its goals`.
    pub(super) what: &'static str,
    /// The title of an indicator that would show it.
    pub(super) title: &'static str,
    /// The name of that indicator.
    pub(super) example: &'static str,
}

/// A finding where a standpoint asks for this and no indicator shows it; `None` where one does, or nobody can tell.
pub(super) fn unshown(
    rule: &'static Rule,
    wanted: &Wanted,
    framework: Entity<'_>,
    cx: &Context<'_>,
) -> Option<Finding> {
    let asks = asks(wanted, cx);
    let (_, first) = asks.first()?;
    let showing = first.entity()?;
    let basis = silence(showing, framework, cx)?;
    let shows = if basis == Basis::NotFound { "was found to show" } else { "shows" };
    let message = format!("No indicator of {} {shows} {}.", quoted(framework), wanted.what);
    let name = reference(showing);
    let under = cx.model.own(Sort::Outcome).next();
    let help = format!(
        "Add an indicator that shows it, under the outcome that it belongs to: {}. Or, if one of yours shows it already, say so \
         there: {}.",
        whole_indicator(wanted.example, wanted.title, under, &[&format!("shows {name}")]),
        said_there(&name, cx)
    );
    let label = format!("what shows {}?", wanted.what);
    let mut finding = Finding::new(rule, framework, message, help)
        .about(showing.full_name())
        .label(label)
        .rests_on(basis)
        .measure(wanted.title);
    for (fact, value) in &asks {
        finding = finding.from_standpoint(fact.entity()).note(value.place(), "asked for here");
    }
    // Any one of those who ask is enough: it rests on the one that is best known.
    Some(finding.rests_on(asks.iter().map(|(fact, _)| fact.basis()).min().unwrap_or_default()))
}

/// Where the standpoints ask for it, each by its own name for it.
fn asks<'m>(wanted: &Wanted, cx: &Context<'m>) -> Vec<(Fact<'m>, Value<'m>)> {
    let shipped = cx.model.of(Role::Vocabulary, Sort::Showing).find(|showing| showing.name() == wanted.name);
    let is_it = |showing: Entity<'_>| {
        showing.name() == wanted.name || shipped.is_some_and(|shipped| cx.same.same(shipped, showing))
    };
    let facts = cx.standpoints().filter_map(|standpoint| standpoint.stated("must-show"));
    let values = facts.flat_map(|fact| fact.values().map(move |value| (fact, value)));
    values.filter(|(_, value)| value.entity().is_some_and(is_it)).collect()
}

/// On what basis no indicator shows it; `None` where one does, where there is none that could, or where nobody can tell.
fn silence(showing: Entity<'_>, framework: Entity<'_>, cx: &Context<'_>) -> Option<Basis> {
    let mut indicators = cx.model.own(Sort::Indicator).peekable();
    indicators.peek()?;
    if cx.may_be_named(&[Sort::Indicator], showing) {
        return None;
    }
    let mut basis = framework.silence();
    for indicator in indicators {
        match indicator.said("shows") {
            Said::Broken => return None,
            Said::Missing(silence, _) => basis = basis.max(silence),
            Said::Stated(fact) => {
                // Words of its own, or a name that leads nowhere, may mean it.
                let is_another = |value: Value<'_>| value.entity().is_some_and(|named| !cx.same.same(named, showing));
                if !fact.values().all(is_another) {
                    return None;
                }
            }
        }
    }
    Some(basis)
}

/// What to write in an indicator that is there.
fn said_there(name: &str, cx: &Context<'_>) -> String {
    let stated = cx.model.own(Sort::Indicator).find_map(|indicator| indicator.stated("shows"));
    let Some(fact) = stated else { return format!("`shows {name}`") };
    let showings: Vec<&str> = fact.values().map(|value| value.written()).chain([name]).collect();
    format!(
        "`shows {name}`. If that is “{}”, write `shows [{}]` in place of `{}`",
        title(fact.entity()),
        showings.join(", "),
        line_of(cx.model, fact.place())
    )
}
