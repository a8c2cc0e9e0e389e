//! How a finding about matches is told: at the match, with what both sides say, and whose claim it is.

use crate::alignment::{Aspect, Claim, Compared, Comparison, Link, Side};
use crate::findings::Finding;
use crate::model::{Entity, Role, Sort};
use crate::rules::phrases::{reference, shortened, title};
use crate::rules::proved::proved;
use crate::rules::{Context, Rule};

/// The most links of a chain that are pointed at.
const MOST_SHOWN: usize = 12;

/// An item of any framework as a sentence names it: `the indicator “Title” (name)`, with the framework where it is another's.
pub(super) fn item(entity: Entity<'_>) -> String {
    format!("the {} {}", entity.sort(), called(entity))
}

/// The same, without what it is.
pub(super) fn called(entity: Entity<'_>) -> String {
    let name = reference(entity);
    if entity.title() == entity.name() { format!("`{name}`") } else { format!("“{}” ({name})", title(entity)) }
}

/// `The indicator “A” (a) is matched to the indicator “B” (g.b) as `close``, to begin a sentence.
pub(super) fn matched(comparison: &Comparison<'_>) -> String {
    let (left, right) = (item(comparison.left), item(comparison.right));
    crate::rules::phrases::sentence(&format!("{left} is matched to {right} as `{}`", comparison.relation))
}

/// A finding about a match in some aspects: placed at the match, with a note at what each side says.
pub(super) fn conflict(
    rule: &'static Rule,
    comparison: &Comparison<'_>,
    aspects: &[&Compared<'_>],
    (message, help): (String, String),
    cx: &Context<'_>,
) -> Finding {
    let mut finding =
        of_claim(rule, comparison.claim, (message, help), cx).about(pair(comparison.left, comparison.right));
    let mut words: Vec<String> = Vec::new();
    for compared in aspects {
        for side in [&compared.left, &compared.right] {
            finding = finding.note(side.place(), said(side));
        }
        finding = finding.rests_on(comparison.basis(compared));
        if let Some(proof) = compared.proof() {
            finding = proved(finding, proof, cx);
        }
        words.extend(compared.words().iter().cloned());
    }
    finding.words(words)
}

/// The matches that conflict in one or several of some aspects, each with those in which it does.
pub(super) fn conflicting<'c, 'm>(
    aspects: &'static [Aspect],
    cx: &'c Context<'m>,
) -> impl Iterator<Item = (&'c Comparison<'m>, Vec<&'c Compared<'m>>)> {
    let of_these = |comparison: &'c Comparison<'m>| {
        let conflicts = comparison.conflicts().filter(|compared| aspects.contains(&compared.aspect));
        (comparison, conflicts.collect::<Vec<_>>())
    };
    cx.comparisons.iter().map(of_these).filter(|(_, conflicts)| !conflicts.is_empty())
}

/// What both sides say, as part of a sentence: ``the first says `kind outcome`, and the second `kind process` ``.
pub(super) fn both_say(compared: &Compared<'_>) -> String {
    let words = |side: &Side<'_>| side.words().map(|words| shortened(&words).into_owned()).unwrap_or_default();
    format!("the first says `{}`, and the second `{}`", words(&compared.left), words(&compared.right))
}

/// What to write where two sides differ: in each of these fields the match can declare it.
pub(super) fn settle(fields: &[&str], instead: &str) -> String {
    let lines: Vec<String> = fields.iter().map(|field| format!("`differs {field} \"why it is there\"`")).collect();
    let lines = lines.join(" and ");
    format!(
        "If one side has it wrong, mend that line. If the difference is known, say so in the match: {lines}. {instead}"
    )
}

/// The fields in which each of these can be declared.
pub(super) fn fields_of(conflicts: &[&Compared<'_>]) -> Vec<&'static str> {
    conflicts.iter().filter_map(|compared| compared.aspect.fields().first().copied()).collect()
}

/// What one side says, for a note at its line.
fn said(side: &Side<'_>) -> String {
    match side.fact() {
        Some(_) => format!("so says {}", called(side.item)),
        None => format!("here is {}", called(side.item)),
    }
}

/// Points at the two items that a finding is about.
pub(super) fn beside(finding: Finding, left: Entity<'_>, right: Entity<'_>) -> Finding {
    [left, right]
        .into_iter()
        .fold(finding, |finding, end| finding.note(end.place(), format!("here is {}", called(end))))
}

/// What tells a claim from others: what it is about.
pub(super) fn pair(left: Entity<'_>, right: Entity<'_>) -> String {
    format!("{} {}", left.full_name(), right.full_name())
}

/// A finding about a claim, at the claim, resting on it, and a reader's where the claim is.
pub(super) fn of_claim(
    rule: &'static Rule,
    claim: Claim<'_>,
    (message, help): (String, String),
    cx: &Context<'_>,
) -> Finding {
    by_reader(Finding::new(rule, claim.item, message, help).rests_on(claim.basis()), claim, cx)
}

fn by_reader(finding: Finding, claim: Claim<'_>, cx: &Context<'_>) -> Finding {
    let theirs =
        || cx.model.with(claim.item, Sort::Standpoint).next().filter(|_| claim.item.role() == Role::Standpoint);
    match claim.standpoint().or_else(theirs) {
        Some(standpoint) => finding.from_standpoint(standpoint),
        None => finding,
    }
}

/// Lets a finding rest on links: each is a note, its basis counts, and a reader's is that reader's.
pub(super) fn linked(mut finding: Finding, links: &[Link<'_>], cx: &Context<'_>) -> Finding {
    for (number, link) in links.iter().enumerate() {
        if number < MOST_SHOWN && link.place != finding.place {
            finding = finding.note(link.place, words(link));
        }
        finding = by_reader(finding.rests_on(link.basis), Claim { item: link.by }, cx);
    }
    finding
}

/// What a link says, as a line that makes it: `` `match f.a exact g.b` ``.
pub(super) fn words(link: &Link<'_>) -> String {
    let (left, right) = (link.left.full_name(), link.right.full_name());
    let (left, right) = (shortened(&left), shortened(&right));
    match link.is_match() {
        true => format!("`match {left} {} {right}`", link.relation),
        false => format!("`same-as {right}`, of `{left}`"),
    }
}

/// Links as part of a sentence, long ones shortened.
pub(super) fn chain(links: &[Link<'_>]) -> String {
    let shown: Vec<String> = links.iter().take(MOST_SHOWN).map(words).collect();
    let more = links.len().saturating_sub(MOST_SHOWN);
    let more = if more > 0 { format!("; and {more} links more") } else { String::new() };
    format!("{}{more}", shown.join("; "))
}

/// Of some links, the one at which the project is told of them: the first that is a match of its own or of its reader's.
pub(super) fn told_at<'l, 'm>(links: &'l [Link<'m>]) -> Option<&'l Link<'m>> {
    let place = |link: &&Link<'_>| match link.by.role() {
        Role::Own | Role::Matches => Some(0),
        Role::Standpoint if [link.left, link.right].iter().any(|end| end.role() == Role::Own) => Some(1),
        _ => None,
    };
    let told = links.iter().filter(|link| link.is_match() && place(link).is_some());
    told.min_by_key(|link| (place(link), link.place))
}
