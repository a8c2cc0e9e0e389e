//! How it is told that a group is served and little is about it.

use super::served::{AllServed, Served};
use crate::findings::Finding;
use crate::model::{Basis, Entity, Fact};
use crate::rules::Rule;
use crate::rules::phrases::{quoted, title};

/// `The standpoint `reader` holds that the framework is to serve them.`
pub(super) fn who_says(served: &Served<'_>) -> String {
    if served.by_framework {
        return "The framework says that it is for them.".to_owned();
    }
    let mut names: Vec<String> = served.readers.iter().map(|reader| format!("`{}`", reader.name())).collect();
    names.dedup();
    match &names[..] {
        [one] => format!("The standpoint {one} holds that the framework is to serve them."),
        many => format!("The standpoints {} hold that the framework is to serve them.", many.join(" and ")),
    }
}

/// The most groups whose figures a message tells.
const MOST_TOLD: usize = 8;

/// What is counted of each group: `“Children in need” 1, “Children in care” 5`; `None` where there is one group alone.
pub(super) fn by_group(all: &AllServed<'_>, count: impl Fn(&Served<'_>) -> usize) -> Option<String> {
    if all.groups.len() < 2 {
        return None;
    }
    let told = all.groups.iter().take(MOST_TOLD).map(|served| format!("“{}” {}", title(served.group), count(served)));
    let mut told: Vec<String> = told.collect();
    if all.groups.len() > MOST_TOLD {
        told.push(format!("and {} groups more", all.groups.len() - MOST_TOLD));
    }
    Some(told.join(", "))
}

/// `: “One”, “Another”`; nothing where there is none.
pub(super) fn listed(indicators: &[Entity<'_>]) -> String {
    if indicators.is_empty() {
        return String::new();
    }
    let listed: Vec<String> = indicators.iter().map(|indicator| quoted(*indicator)).collect();
    format!(": {}", listed.join(", "))
}

/// A finding about a group that is served: at the framework's own item for it, or else at the framework.
pub(super) fn finding(
    rule: &'static Rule,
    framework: Entity<'_>,
    served: &Served<'_>,
    counted: &[Entity<'_>],
    message: String,
    help: String,
) -> Finding {
    let group = served.group;
    let is_own = group.role() == framework.role();
    let subject = if is_own { group } else { framework };
    let mut finding = Finding::new(rule, subject, message, help)
        .about(group.full_name())
        .rests_on(framework.silence())
        .rests_on(served.basis);
    for place in &served.places {
        finding = finding.note(*place, "to be served");
    }
    for reader in served.readers.iter().filter(|_| !served.by_framework) {
        finding = finding.from_standpoint(*reader);
    }
    let whom = counted.iter().filter_map(|indicator| indicator.stated("cohort"));
    finding.rests_on(whom.map(Fact::basis).max().unwrap_or(Basis::Found))
}
