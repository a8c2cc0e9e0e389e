//! What is called an outcome: declared one, or placed under one with nothing said of its kind.

use crate::findings::Finding;
use crate::model::{Basis, Entity, Fact, Said};
use crate::rules::phrases::{does_not, named, quoted, sentence};
use crate::rules::{Context, Heard, Rule, kind_word};
use crate::wording::Kind;

/// How an indicator comes to be called an outcome.
enum Called<'m> {
    /// It says so.
    Declared(Fact<'m>),
    /// It stands under an outcome, in this line, and does not say of what kind it is.
    Placed(Fact<'m>, Basis),
}

/// A finding where what is called an outcome reads as another kind; `None` where it does not, or nobody can tell.
pub(super) fn called_outcome(
    rule: &'static Rule,
    indicator: Entity<'_>,
    cx: &Context<'_>,
    kind: Kind,
) -> Option<Finding> {
    let heard = cx.heard(indicator).filter(|heard| heard.kind == kind)?;
    let called = called(indicator, heard, cx)?;
    let (it, reads) = (sentence(&named(indicator)), heard.reads_as());
    let message = match &called {
        Called::Declared(_) => format!("{it} is declared an outcome, and {reads}."),
        Called::Placed(place, basis) => {
            let under = place.targets().next().map_or_else(|| "an outcome".to_owned(), quoted);
            format!("{it} stands under {under}, {}, and {reads}.", does_not(*basis, "say of what kind it is"))
        }
    };
    let finding = Finding::new(rule, indicator, message, help(indicator, &called, kind))
        .field("kind")
        .words(&heard.kind_words)
        .rests_on(heard.basis);
    let label = format!("reads as a {}", kind_word(kind));
    Some(match called {
        Called::Declared(fact) => finding.at(fact.place(), label).rests_on(fact.basis()),
        Called::Placed(place, basis) => finding.label(label).rests_on(place.basis()).rests_on(basis),
    })
}

fn called<'m>(indicator: Entity<'m>, heard: &Heard, cx: &Context<'_>) -> Option<Called<'m>> {
    if let Some(declared) = indicator.declared_kind() {
        let against = declared == "outcome" && heard.is_against_kind(cx.limits);
        return indicator.stated("kind").filter(|_| against).map(Called::Declared);
    }
    // Under an enabler it is at home; beneath another indicator it is called what it is.
    let elsewhere = ["enabler", "beneath"].into_iter().any(|field| indicator.missing(field).is_none());
    if elsewhere || heard.kind_confidence < cx.limits.sure_enough {
        return None;
    }
    let basis = match indicator.said("kind") {
        Said::Broken => return None,
        Said::Missing(basis, _) => basis,
        Said::Stated(kind) => kind.basis(),
    };
    indicator.stated("outcome").map(|place| Called::Placed(place, basis))
}

fn help(indicator: Entity<'_>, called: &Called<'_>, kind: Kind) -> String {
    let (name, word) = (indicator.name(), kind_word(kind));
    let home = match kind {
        Kind::Structure => "and place it under an enabler: `enabler` and its name, in place of `outcome`",
        _ => "and `beneath` with the name of the outcome indicator that it helps to explain",
    };
    let otherwise = match called {
        Called::Declared(_) => {
            "If it does show what becomes of people, let its title and numerator say what becomes of them."
        }
        Called::Placed(..) => {
            "If it does show what becomes of people, write `kind outcome`, and let its title say what becomes of them."
        }
    };
    format!("In `indicator {name}`, write `kind {word}`, {home}. {otherwise}")
}
