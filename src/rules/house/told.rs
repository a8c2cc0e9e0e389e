//! What is said where a house rule is not kept, or cannot be worked out.

use super::ask::Lapse;
use super::message::Filling;
use super::path::Read;
use super::{HouseRule, Path};
use crate::findings::Finding;
use crate::model::{Basis, Entity};
use minijinja::ErrorKind;

/// An item that says what an earlier one says.
pub(super) fn again(path: Path, item: Entity<'_>, basis: Basis) -> Lapse {
    match path.read(item) {
        Read::Stated(values, _, place) => Lapse {
            path: Some(path),
            basis,
            place: Some(place),
            value: values.first().map(|spoken| spoken.value.shown().into_owned()).unwrap_or_default(),
        },
        _ => Lapse { path: Some(path), basis, place: None, value: String::new() },
    }
}

/// The finding that it is.
pub(super) fn finding(
    house: &HouseRule,
    item: Entity<'_>,
    lapse: Lapse,
    when: Basis,
    first: Option<Entity<'_>>,
) -> Finding {
    let field = lapse.path.and_then(Path::of_finding);
    let path = lapse.path.map(|path| path.to_string()).unwrap_or_default();
    let filling = Filling { item, field: &path, value: &lapse.value };
    let basis = lapse.basis.max(when);
    let mut message = house.message.about(&filling);
    if basis == Basis::NotFound {
        // What was only not found is never called absent, whatever the rule's author says of it.
        message.push_str(" (It was not found in what was read, and may be there.)");
    }
    let help = match (&house.help, field.and_then(|field| item.sort().field(field))) {
        (Some(help), _) => help.filled(&filling),
        (None, Some(field)) => {
            format!("Write it as `indicant explain {}` shows, such as `{}`.", house.rule.name, field.example)
        }
        (None, None) => {
            format!("Write it as the good example has it that `indicant explain {}` shows.", house.rule.name)
        }
    };
    let mut finding = Finding::new(house.rule, item, message, help).rests_on(basis);
    if let Some(field) = field {
        finding = finding.field(field);
    }
    let label = if lapse.value.is_empty() && !path.is_empty() { format!("`{path}`?") } else { String::new() };
    finding = finding.at(lapse.place.unwrap_or_else(|| item.place()), label);
    if let Some(first) = first {
        finding = finding.note(first.place(), "the same stands here");
    }
    finding
}

/// Why an expression could not be worked out, and what to do.
pub(super) fn why(error: &minijinja::Error) -> (String, &'static str) {
    match error.kind() {
        ErrorKind::OutOfFuel => ("it takes too long".to_owned(), "say it more simply, or in several rules"),
        ErrorKind::UndefinedError => (
            "it looks at something that the item does not say".to_owned(),
            "ask first whether it is there: begin with `item.target is not defined or`, or add `when: { target: stated }`, with the \
             field's own name",
        ),
        kind => (
            error.detail().map_or_else(|| kind.to_string(), str::to_owned),
            "try the expression on the rule's own examples: `indicant rules test`",
        ),
    }
}
