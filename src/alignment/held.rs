//! How two items are held against each other in one aspect.

use super::agreement::Asked;
use super::aspect::Aspect;
use super::heard::{time, wording};
use super::likeness::{Likeness, Measure};
use super::side::{Says, Side};
use super::verdict::{Agreement, Difference, Doubt};
use crate::cohorts::Answer;
use crate::model::{Entity, Fact, Role, Sort};

/// Whether what two items say in an aspect agrees. Of groups no more is asked than what is needed.
pub(super) fn held(aspect: Aspect, left: &Side<'_>, right: &Side<'_>, asked: Asked, by: Measure<'_, '_>) -> Agreement {
    match aspect {
        Aspect::Sort => return is(left.item.sort() == right.item.sort()),
        Aspect::Wording => return wording(left.item, right.item),
        Aspect::Time => return time(left.item, right.item),
        _ => {}
    }
    let (of_left, of_right) = match (&left.says, &right.says) {
        (Says::Unread, _) | (_, Says::Unread) => return Agreement::CannotTell(Doubt::Unread),
        (Says::Nothing(_), Says::Nothing(_)) => return Agreement::CannotTell(Doubt::NeitherSays),
        (Says::Nothing(_), _) => return Agreement::CannotTell(Doubt::LeftIsSilent),
        (_, Says::Nothing(_)) => return Agreement::CannotTell(Doubt::RightIsSilent),
        (Says::This(left), Says::This(right)) => (*left, *right),
        _ => return people(left.item, right.item, asked, by),
    };
    if of_left.is_unresolved() || of_right.is_unresolved() {
        return Agreement::CannotTell(Doubt::Unread);
    }
    match aspect {
        Aspect::Direction => direction(of_left, of_right),
        Aspect::Kind => told(Some(of_left.word("kind") == of_right.word("kind"))),
        Aspect::Cohort => match (only_target(of_left), only_target(of_right)) {
            (Some(left), Some(right)) => people(left, right, asked, by),
            _ => likeness(by.lines(of_left, of_right), true),
        },
        Aspect::Unit => units(of_left, of_right, by),
        Aspect::Form => told(forms(left.item, right.item)),
        Aspect::FollowUp | Aspect::Sustained => {
            told(length(of_left).zip(length(of_right)).filter(|(a, b)| a.1 == b.1).map(|(a, b)| a.0 == b.0))
        }
        Aspect::Judge => judges(of_left, of_right, by),
        _ => likeness(by.lines(of_left, of_right), false),
    }
}

fn is(same: bool) -> Agreement {
    if same { Agreement::Same { in_words: false } } else { Agreement::Other(Difference::default()) }
}

fn told(same: Option<bool>) -> Agreement {
    same.map_or(Agreement::CannotTell(Doubt::Incomparable), is)
}

/// `formal`: words that differ may mean the same people.
fn likeness(likeness: Likeness, formal: bool) -> Agreement {
    match likeness {
        Likeness::Same { in_words } => Agreement::Same { in_words },
        Likeness::Other { in_words: true, .. } if formal => Agreement::CannotTell(Doubt::Incomparable),
        Likeness::Other { in_words, proof } => {
            Agreement::Other(Difference { in_words, proof, ..Difference::default() })
        }
        Likeness::CannotTell => Agreement::CannotTell(Doubt::Incomparable),
    }
}

fn only_target(fact: Fact<'_>) -> Option<Entity<'_>> {
    let mut values = fact.values().filter(|value| !matches!(value.slot(), "where" | "why"));
    let only = values.next()?.entity()?;
    values.next().is_none().then_some(only)
}

fn people(left: Entity<'_>, right: Entity<'_>, asked: Asked, by: Measure<'_, '_>) -> Agreement {
    // A match of two groups is itself a line that says so: what they are beside it is asked of what else is declared.
    if by.same.same(left, right) {
        return Agreement::Same { in_words: false };
    }
    let other = |proof| Agreement::Other(Difference { proof: Some(proof), ..Difference::default() });
    match (by.cohorts.inside(left, right), by.cohorts.inside(right, left)) {
        (Answer::Yes(_), Answer::Yes(_)) => Agreement::Same { in_words: false },
        (Answer::Yes(there), Answer::No(not_back)) => Agreement::Within(by.cohorts.together(&[there, not_back])),
        (Answer::No(not_there), Answer::Yes(back)) => Agreement::Around(by.cohorts.together(&[back, not_there])),
        (Answer::Yes(proof), Answer::CannotTell) if asked == Asked::Within => Agreement::Within(proof),
        (Answer::CannotTell, Answer::Yes(proof)) if asked == Asked::Around => Agreement::Around(proof),
        (Answer::No(proof), Answer::No(_)) => other(proof),
        (Answer::No(proof), Answer::CannotTell) if asked != Asked::Around => other(proof),
        (Answer::CannotTell, Answer::No(proof)) if asked != Asked::Within => other(proof),
        _ => likeness(by.things(left, right), true),
    }
}

/// That it depends, or lies between, is for whoever judges the one or the other: only what goes opposite ways differs.
fn direction(left: Fact<'_>, right: Fact<'_>) -> Agreement {
    let ways = (left.word("way"), right.word("way"));
    match ways {
        (Some("up" | "down"), Some("up" | "down")) => told(Some(ways.0 == ways.1)),
        (Some("toward"), Some("toward")) => {
            let range = |fact: Fact<'_>| fact.number("low").map(|low| (low, fact.number("high").unwrap_or(low)));
            let (Some(a), Some(b)) = (range(left), range(right)) else { return told(None) };
            // Between two ranges that lie apart, what brings one nearer to its own takes the other away from its own.
            told(if a == b { Some(true) } else { (a.1 < b.0 || b.1 < a.0).then_some(false) })
        }
        _ if ways.0 == ways.1 => told(Some(true)),
        _ => told(None),
    }
}

/// What one unit of the count is: as it says, or else what its numerator counts.
fn units(left: Fact<'_>, right: Fact<'_>, by: Measure<'_, '_>) -> Agreement {
    let (Some(left), Some(right)) = (unit(left), unit(right)) else { return told(None) };
    likeness(by.things(left, right), false)
}

fn unit(fact: Fact<'_>) -> Option<Entity<'_>> {
    let named = fact.target("measure").or_else(|| fact.target("counted"))?;
    match named.sort() {
        Sort::Unit => Some(named),
        _ => named.stated("unit").and_then(|unit| unit.target("unit")),
    }
}

/// Whether some form of the figure is one that both have; percent or not is no other form.
fn forms(left: Entity<'_>, right: Entity<'_>) -> Option<bool> {
    let forms = |item: Entity<'_>| -> Option<Vec<(String, Option<u64>)>> {
        let mut forms: Vec<(String, Option<u64>)> = Vec::new();
        for value in item.facts("as").flat_map(Fact::values) {
            match (value.slot(), value.number()) {
                ("form", _) => forms.push((value.written().to_owned(), None)),
                ("base", Some(base)) => forms.last_mut()?.1 = Some(base.to_bits()),
                ("scale", _) => {}
                _ => return None,
            }
        }
        Some(forms)
    };
    let (left, right) = (forms(left)?, forms(right)?);
    let alike = |a: &(String, Option<u64>), b: &(String, Option<u64>)| {
        let part = |form: &str| if form == "share" { "proportion".to_owned() } else { form.to_owned() };
        part(&a.0) == part(&b.0) && (a.1 == b.1 || a.1.is_none() || b.1.is_none())
    };
    Some(left.iter().any(|a| right.iter().any(|b| alike(a, b))))
}

/// A length of time, in days, months, or whatever else it is told in.
fn length(fact: Fact<'_>) -> Option<(f64, &str)> {
    let (number, period) = (fact.number("for")?, fact.target("period")?);
    if period.role() != Role::Vocabulary {
        return None;
    }
    Some(match period.name() {
        "day" | "days" => (number, "days"),
        "week" | "weeks" => (number * 7.0, "days"),
        "month" | "months" => (number, "months"),
        "quarter" | "quarters" => (number * 3.0, "months"),
        "term" | "terms" => (number, "terms"),
        "year" | "years" | "academic-year" | "financial-year" | "calendar-year" => (number * 12.0, "months"),
        other => (number, other),
    })
}

/// Judges differ where nobody judges both.
fn judges(left: Fact<'_>, right: Fact<'_>, by: Measure<'_, '_>) -> Agreement {
    if !left.all("judges").chain(right.all("judges")).all(|judge| judge.entity().is_some()) {
        return likeness(by.lists(left, right, "judges"), true);
    }
    let mut doubt = false;
    for one in left.all("judges").filter_map(|judge| judge.entity()) {
        for other in right.all("judges").filter_map(|judge| judge.entity()) {
            match by.things(one, other) {
                Likeness::Same { .. } => return is(true),
                Likeness::CannotTell => doubt = true,
                Likeness::Other { .. } => {}
            }
        }
    }
    told((!doubt).then_some(false))
}
