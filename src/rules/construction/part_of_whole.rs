//! Whether a measure is a part of a whole, and of which.

use crate::cohorts::Counted;
use crate::model::{Basis, Entity, Fact, Said, Sort};

/// Out of whom a measure is counted: its denominator; where it has none, those whom it measures.
pub(super) fn group<'m>(indicator: Entity<'m>, numerator: &Counted<'m>) -> Option<(Fact<'m>, Counted<'m>, Basis)> {
    let (fact, silence) = match indicator.said("denominator") {
        Said::Broken => return None,
        Said::Stated(fact) => (fact, Basis::Found),
        Said::Missing(basis, _) => {
            let measured = ["over", "cohort"].into_iter().find_map(|field| match indicator.said(field) {
                Said::Broken => Some(None),
                Said::Stated(fact) => Some(Some(fact)),
                Said::Missing(..) => None,
            });
            (measured??, basis)
        }
    };
    let mut counted = Counted::of(fact).filter(|counted| counted.what.sort() == Sort::Cohort)?;
    if fact.field() != "denominator" {
        counted.at.clone_from(&numerator.at);
    }
    Some((fact, counted, silence))
}

/// By what a measure is taken for a part of a whole.
pub(super) enum Form<'m> {
    /// It says so.
    Said(Fact<'m>),
    /// It does not say, and both groups are of one unit.
    OneUnit(Basis),
}

/// Why a measure is taken for a proportion; `None` if it is not, or nobody can tell.
pub(super) fn form<'m>(indicator: Entity<'m>, counted: Entity<'m>, group: Entity<'m>) -> Option<Form<'m>> {
    match indicator.said("as") {
        Said::Broken => None,
        Said::Stated(fact) => {
            let mut forms = fact.all("form");
            forms.any(|form| matches!(form.written(), "proportion" | "share")).then_some(Form::Said(fact))
        }
        Said::Missing(basis, _) => {
            let unit =
                |group: Entity<'m>| group.stated("unit").and_then(|fact| Some((fact.target("unit")?, fact.basis())));
            let (one, other) = (unit(counted)?, unit(group)?);
            (one.0 == other.0).then_some(Form::OneUnit(basis.max(one.1).max(other.1)))
        }
    }
}
