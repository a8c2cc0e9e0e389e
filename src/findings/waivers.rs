//! Waivers: an author's disagreement with a finding, written down in the spec with its reason.

use super::{Finding, Status};
use crate::model::{Date, Entity, EntityId, Model, Role, Said, Sort};
use crate::rules::{self, Context, Rule};
use std::borrow::Cow;
use std::collections::HashMap;

/// What an author says who disagrees with a finding.
#[derive(Clone, Copy)]
pub struct Waiver<'m> {
    /// The item that says it.
    pub item: Entity<'m>,
}

/// What a waiver comes to once every rule has spoken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It waives so many findings.
    Waives(usize),
    /// There is no finding that it could waive.
    WaivesNothing,
    /// It would waive something, and its day is over.
    Ended(Date),
    /// It gives no reason, and so waives nothing.
    WithoutReason,
    /// Its rule is about a text that cannot be used as it stands, which no reason makes usable.
    NotWaivable,
    /// Nobody can tell: its rule is not known or was not run, or what it is about could not be read.
    CannotTell,
}

impl<'m> Waiver<'m> {
    /// The rule as it is written.
    #[must_use]
    pub fn rule_name(self) -> &'m str {
        self.item.header().word("rule").unwrap_or_default()
    }

    /// What it is about.
    #[must_use]
    pub fn subject(self) -> Option<Entity<'m>> {
        self.item.header().target("subject")
    }

    /// The reason, if it gives one.
    #[must_use]
    pub fn why(self) -> Option<Cow<'m, str>> {
        self.item.header().text("why").filter(|why| !why.trim().is_empty())
    }

    /// Who answers for it.
    #[must_use]
    pub fn owner(self) -> Option<Cow<'m, str>> {
        self.item.stated("owner").and_then(|fact| fact.text("who"))
    }

    /// The last day on which it holds.
    #[must_use]
    pub fn until(self) -> Option<Date> {
        self.item.stated("until").and_then(|fact| fact.get("on")).and_then(|value| value.date())
    }

    /// Whether it speaks of this finding, which is of its rule and about its subject.
    fn speaks_of(self, finding: &Finding) -> bool {
        let field = match self.item.said("field") {
            Said::Stated(fact) => fact.word("field").is_none_or(|field| finding.field == Some(field)),
            _ => true,
        };
        let about = match self.item.said("about") {
            Said::Stated(fact) => fact
                .get("about")
                .is_none_or(|value| finding.about == *value.text().unwrap_or(Cow::Borrowed(value.written()))),
            _ => true,
        };
        field && about
    }
}

/// Sets aside the findings that the project's waivers speak of, and says of each waiver what it comes to. A waiver whose
/// `until` lies before the day of the check has ended; without a day to hold it against, none has.
pub fn waive<'m>(cx: &Context<'m>, findings: &mut [Finding]) -> Vec<(Waiver<'m>, Standing)> {
    let (model, as_of) = (cx.model, cx.as_of);
    let waivers: Vec<Waiver<'m>> = [Role::Own, Role::Matches]
        .into_iter()
        .flat_map(|role| model.of(role, Sort::Waive))
        .map(|item| Waiver { item })
        .collect();
    if waivers.is_empty() {
        return Vec::new();
    }
    let mut of_rule_and_item: HashMap<(&str, EntityId), Vec<usize>> = HashMap::new();
    for (at, finding) in findings.iter().enumerate() {
        for item in items_of(model, finding) {
            of_rule_and_item.entry((finding.rule.name, item)).or_default().push(at);
        }
    }
    let mut standing = |waiver: Waiver<'m>| {
        let (Some(rule), Some(subject)) = (cx.rule(waiver.rule_name()), waiver.subject()) else {
            return Standing::CannotTell;
        };
        if !is_waivable(rule) {
            return Standing::NotWaivable;
        }
        if waiver.why().is_none() {
            return Standing::WithoutReason;
        }
        let named = of_rule_and_item.get(&(rule.name, subject.id)).map_or(&[][..], Vec::as_slice);
        let spoken_of: Vec<usize> = named.iter().copied().filter(|at| waiver.speaks_of(&findings[*at])).collect();
        if spoken_of.is_empty() {
            let unknown = !cx.is_run(rule) || subject.is_broken() || waiver.item.is_broken();
            return if unknown { Standing::CannotTell } else { Standing::WaivesNothing };
        }
        if let Some(until) = waiver.until().filter(|until| as_of.is_some_and(|day| until.is_before(day))) {
            return Standing::Ended(until);
        }
        for at in &spoken_of {
            findings[*at].status = Status::Waived;
            findings[*at].waiver.get_or_insert(waiver.item.id);
        }
        Standing::Waives(spoken_of.len())
    };
    waivers.into_iter().map(|waiver| (waiver, standing(waiver))).collect()
}

/// Whether what a rule finds may be set aside: not where the text cannot be used as it stands, and not a waiver itself.
#[must_use]
pub fn is_waivable(rule: &Rule) -> bool {
    !rules::is_always_asked(rule) && !rule.check.is_of_waivers()
}

/// The items by whose names a finding can be spoken of: its subject, or, for one without a name, what its header names.
fn items_of(model: &Model, finding: &Finding) -> Vec<EntityId> {
    let Some(subject) = finding.subject.id.map(|id| model.entity(id)) else { return Vec::new() };
    if subject.name().is_empty() { subject.header().targets().map(|item| item.id).collect() } else { vec![subject.id] }
}

/// The line by which an author who disagrees sets a finding aside; `None` where none can.
#[must_use]
pub fn waiver_line(model: &Model, finding: &Finding) -> Option<String> {
    let subject = finding.subject.id.map(|id| model.entity(id))?;
    if !is_waivable(finding.rule) {
        return None;
    }
    let named = if subject.name().is_empty() { subject.header().targets().next()? } else { subject };
    let name = if named.role() == Role::Own { named.name().to_owned() } else { named.full_name() };
    let apart = match finding.about.as_str() {
        "" => String::new(),
        // What a name can be written as stands bare.
        about if about.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')) => {
            format!("about {about} ")
        }
        about => format!("about \"{}\" ", about.replace('\\', "\\\\").replace('"', "\\\"")),
    };
    Some(format!("waive {} on {name} \"your reason\" {{ {apart}}}", finding.rule.name))
}
