//! From what cohorts and matches say to rules that one can follow.

use super::ages::Ages;
use super::circles::Circles;
use super::declared::{Cohorts, Group};
use super::links::{Link, Says};
use super::plain::Plain;
use crate::alignment::Claim;
use crate::model::{Basis, Entity, Model, Place, Said, Sort, Unread};
use std::sync::Mutex;
use std::sync::atomic::AtomicU64;

/// The fields that say that a part lies in the cohort that they stand in, and what they say.
pub(super) const PARTS: [(&str, Says); 3] =
    [("includes", Says::Includes), ("stages", Says::IsStage), ("made-of", Says::IsPart)];

/// A group named in a field.
#[derive(Clone, Copy)]
struct Named {
    /// `None` where the name leads nowhere.
    group: Option<u32>,
    place: Place,
    basis: Basis,
}

impl<'m> Cohorts<'m> {
    /// Reads every cohort of a model and every exact match of two.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        let cohorts: Vec<Entity<'m>> = model.entities().filter(|entity| entity.sort() == Sort::Cohort).collect();
        let mut read = Cohorts {
            model,
            groups: cohorts.iter().map(|cohort| Group::new(cohort.id)).collect(),
            number: cohorts.iter().zip(0..).map(|(cohort, number)| (cohort.id, number)).collect(),
            links: Vec::new(),
            plain: Plain::default(),
            scratch: Mutex::default(),
            steps: AtomicU64::new(0),
        };
        let circles = Circles::new(&cohorts, &read.number);
        for (cohort, number) in cohorts.iter().zip(0..) {
            read.within(*cohort, number, &circles);
            read.has_parts(*cohort, number, &circles);
            read.leaves_out(*cohort, number, &circles);
            read.is_aged(*cohort, number);
            for named in read.named(*cohort, "same-as") {
                read.is_same(*cohort, number, named);
            }
        }
        for claim in model.entities().filter(|entity| entity.sort() == Sort::Match) {
            let header = claim.header();
            let group = |slot| header.target(slot).and_then(|side| read.number.get(&side.id)).copied();
            if let (Some("exact"), Some(left), right) = (header.word("relation"), group("left"), group("right")) {
                read.is_same(
                    claim,
                    left,
                    Named { group: right, place: claim.place(), basis: Claim { item: claim }.basis() },
                );
            }
        }
        let unread = Unread::new(model);
        for (group, cohort) in read.groups.iter_mut().zip(&cohorts) {
            group.is_in_doubt |=
                cohort.is_broken() || unread.may_name(*cohort, |unclear| unclear.may_be(&[Sort::Cohort, Sort::Match]));
        }
        read.plain = Plain::new(&read.groups);
        *read.steps.get_mut() += (read.links.len() + cohorts.len()) as u64;
        read
    }

    fn within(&mut self, cohort: Entity<'_>, number: u32, circles: &Circles) {
        for named in self.named(cohort, "within") {
            let Some(whole) = named.group else { continue };
            self.declare(number, whole);
            if self.is_straight(circles.in_each_other(number, whole), number, whole) {
                let link = self.link(Says::Within, cohort, (number, whole), named);
                self.lies_in(number, whole, link);
            }
        }
    }

    fn has_parts(&mut self, cohort: Entity<'_>, number: u32, circles: &Circles) {
        let but_for = self.exceptions(cohort, number);
        for (field, says) in PARTS {
            for named in self.named(cohort, field) {
                let Some(part) = named.group else { continue };
                self.declare(part, number);
                if !self.is_straight(circles.in_each_other(part, number), number, part) {
                    continue;
                }
                // A part is in it, unless it is one of those left out.
                let Some(but_for) = &but_for else { continue };
                let pair = if says == Says::Includes { (number, part) } else { (part, number) };
                let link = self.link(says, cohort, pair, named);
                if but_for.is_empty() {
                    self.lies_in(part, number, link);
                } else {
                    let one_of = [(number, link)].into_iter().chain(but_for.iter().copied()).collect();
                    self.groups[part as usize].one_of.push(one_of);
                    self.groups[number as usize].down.push(part);
                }
            }
        }
        self.is_made_of(cohort, number, circles);
    }

    /// That there is nobody else in it can be said only where each of its parts is known.
    fn is_made_of(&mut self, cohort: Entity<'_>, number: u32, circles: &Circles) {
        let parts = self.named(cohort, "made-of");
        let known: Vec<u32> = parts.iter().filter_map(|named| named.group).collect();
        let straight = known.iter().all(|part| !circles.in_each_other(*part, number));
        let (Some(fact), Some(first)) = (cohort.stated("made-of"), known.first().copied()) else { return };
        if !straight || known.len() < parts.len() {
            return;
        }
        let named = Named { group: Some(first), place: fact.place(), basis: fact.basis() };
        let link = self.link(Says::IsMadeOf, cohort, (number, first), named);
        match &known[..] {
            [only] => self.lies_in(number, *only, link),
            parts => {
                for part in parts {
                    self.groups[*part as usize].down.push(number);
                }
                self.groups[number as usize].one_of.push(parts.iter().map(|part| (*part, link)).collect());
            }
        }
    }

    /// Whom a group leaves out, each with its line; `None` where nobody can tell.
    fn exceptions(&mut self, cohort: Entity<'_>, number: u32) -> Option<Vec<(u32, u32)>> {
        if matches!(cohort.said("except"), Said::Broken) {
            return None;
        }
        let mut but_for = Vec::new();
        for named in self.named(cohort, "except") {
            let left_out = named.group?;
            but_for.push((left_out, self.link(Says::LeavesOut, cohort, (number, left_out), named)));
        }
        Some(but_for)
    }

    fn leaves_out(&mut self, cohort: Entity<'_>, number: u32, circles: &Circles) {
        for (field, says) in [("except", Says::LeavesOut), ("disjoint-from", Says::SharesNobody)] {
            for named in self.named(cohort, field) {
                let Some(other) = named.group else { continue };
                let circular = says == Says::LeavesOut && circles.told_by_each_other(number, other);
                if self.is_straight(circular, number, other) {
                    let link = self.link(says, cohort, (number, other), named);
                    self.groups[number as usize].apart.push((other, link));
                    self.groups[other as usize].apart.push((number, link));
                }
            }
        }
    }

    fn is_aged(&mut self, cohort: Entity<'_>, number: u32) {
        for fact in cohort.facts("aged").filter(|fact| fact.values().next().is_some()) {
            let named = Named { group: Some(number), place: fact.place(), basis: fact.basis() };
            let link = self.link(Says::IsAged, cohort, (number, number), named);
            let group = &mut self.groups[number as usize];
            group.aged.push((Ages::of(fact), link));
            group.ends.extend(Ages::ends_of(fact));
        }
    }

    fn is_same(&mut self, by: Entity<'_>, number: u32, named: Named) {
        let Some(other) = named.group.filter(|other| *other != number) else { return };
        let link = self.link(Says::IsSame, by, (number, other), named);
        self.lies_in(number, other, link);
        self.lies_in(other, number, link);
    }

    fn lies_in(&mut self, part: u32, whole: u32, link: u32) {
        self.groups[part as usize].up.push((whole, link));
        self.groups[whole as usize].down.push(part);
    }

    fn declare(&mut self, part: u32, whole: u32) {
        self.groups[part as usize].wholes.push(whole);
        self.groups[whole as usize].parts.push(part);
    }

    /// A line in a circle decides nothing, and leaves both groups in doubt.
    fn is_straight(&mut self, circular: bool, a: u32, b: u32) -> bool {
        for group in [a, b].into_iter().filter(|_| circular) {
            self.groups[group as usize].is_in_doubt = true;
        }
        !circular
    }

    fn link(&mut self, says: Says, by: Entity<'_>, (of, to): (u32, u32), named: Named) -> u32 {
        self.links.push(Link { says, of, to, place: named.place, basis: named.basis, by: by.id });
        self.links.len() as u32 - 1
    }

    fn named(&self, cohort: Entity<'_>, field: &str) -> Vec<Named> {
        let mut found = Vec::new();
        for fact in cohort.facts(field) {
            found.extend(fact.values().map(|value| Named {
                group: value.entity().and_then(|other| self.number.get(&other.id)).copied(),
                place: value.place(),
                basis: fact.basis(),
            }));
        }
        found
    }
}
