//! Faults planted in a framework that has nothing to do with the shipped ones: each is found, at its item, and nothing else is.

use crate::edit::{At, Spec};
use crate::specs::{Checked, Project, name_of};
use indicant::model::{Role, SourceFile, SourceSet};
use indicant::rules::{Settings, rule};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../planted/faults.tsv");

/// A fault, and what finds it.
pub struct Fault {
    pub rule: &'static str,
    place: &'static str,
    about: &'static str,
    pub edits: &'static str,
    /// What is truly implied by it: `rule@item`. `*`: much else, since a share of all items is the point.
    implied: Vec<&'static str>,
}

pub fn faults() -> Vec<Fault> {
    TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(fault).collect()
}

fn fault(line: &'static str) -> Fault {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [rule, place, about, edits, implied] = cells[..] else { panic!("{} cells, not 5, in: {line}", cells.len()) };
    let said = |cell: &'static str| if cell == "-" { "" } else { cell };
    let implied = said(implied).split(", ").filter(|one| !one.is_empty()).collect();
    Fault { rule, place, about: said(about), edits, implied }
}

/// The framework in which faults are planted.
pub static GROUND: LazyLock<Project> = LazyLock::new(|| {
    let set = |role: Role, name: &str, paths: &[&str]| {
        let read = |path: &&str| {
            let at = format!("{}/tests/planted/{path}", env!("CARGO_MANIFEST_DIR"));
            SourceFile::new(*path, &std::fs::read_to_string(at).expect("a file of the planted framework"))
        };
        SourceSet { role, name: Some(name.to_owned()), files: paths.iter().map(read).collect() }
    };
    let own = ["framework.ind", "outcomes.ind", "indicators.ind", "cohorts.ind", "words.ind", "matches.ind"];
    let sets = vec![
        set(Role::Own, "hearing", &own),
        set(Role::Beside, "wellbeing-goals", &["beside-wellbeing.ind"]),
        set(Role::Beside, "sight", &["beside-sight.ind"]),
        set(Role::Standpoint, "listener", &["reader.ind"]),
    ];
    Project { spec: Spec::of(&sets[0].files), sets, settings: Settings::default().as_of("2026-11-01".parse().ok()) }
});

/// What is found: `rule@item about`.
pub fn found(checked: &Checked) -> BTreeSet<String> {
    checked.report.findings.iter().map(|of| said(of.rule.name, name_of(of), &of.about)).collect()
}

fn said(rule: &str, item: &str, about: &str) -> String {
    format!("{rule}@{item} {about}").trim_end().to_owned()
}

impl Fault {
    /// The framework with this fault in it.
    pub fn planted(&self) -> Spec {
        let mut spec = GROUND.spec.clone();
        spec.edit(self.edits, &GROUND.spec);
        spec
    }

    /// Whether it is found, at its place.
    pub fn is_found_in(&self, checked: &Checked) -> bool {
        !checked.at(self.rule, &At::parse(self.place), self.about).is_empty()
    }

    /// What is to be found of it, as `rule@item about`.
    pub fn expected(&self) -> BTreeSet<String> {
        let itself = said(self.rule, &At::parse(self.place).item, self.about);
        let implied = self.implied.iter().filter(|one| **one != "*" && is_known(one));
        implied.map(|one| (*one).to_owned()).chain([itself]).collect()
    }

    /// Whether a share of all items is its point.
    pub fn is_of_a_share(&self) -> bool {
        self.implied.contains(&"*")
    }

    /// The items that it changes, that something is found about, or that it names: what a match says depends on both its sides.
    pub fn touches(&self) -> BTreeSet<String> {
        let edited = self.edits.split(';').filter_map(|edit| edit.trim().split_once(' ')).map(|(_, rest)| {
            let place = rest.split_once(": ").map_or(rest, |(place, _)| place);
            if place.contains('#') { At::parse(place).item } else { rest.to_owned() }
        });
        let implied = self.implied.iter().filter_map(|one| one.split_once('@').map(|(_, item)| item.to_owned()));
        let itself = At::parse(self.place).item;
        let named = [self.edits, self.about].into_iter().flat_map(|text| text.split([' ', ';', ':']));
        let named = named.filter_map(|word| word.strip_prefix("hearing.")).map(str::to_owned);
        edited.chain(implied).chain([itself]).chain(named).filter(|item| item != "hearing").collect()
    }
}

/// Of `rule@item`, whether that rule is there: a table may name what is still to come.
fn is_known(one: &str) -> bool {
    one.split_once('@').is_some_and(|(name, _)| rule(name).is_some())
}

#[test]
fn nothing_is_found_where_nothing_is_planted() {
    assert_eq!(found(&GROUND.as_it_is()), BTreeSet::new());
}

#[test]
fn each_fault_is_found_alone_and_nothing_beyond_it() {
    let wrong = crate::specs::each(
        &faults(),
        |fault| rule(fault.rule).is_some(),
        |fault| {
            let checked = GROUND.check(&fault.planted());
            let (found, expected) = (found(&checked), fault.expected());
            let right = if fault.is_of_a_share() { expected.is_subset(&found) } else { found == expected };
            let placed = fault.is_found_in(&checked);
            (!right || !placed).then(|| {
                format!("{} {}: found {found:?}, not {expected:?}; in its place: {placed}", fault.rule, fault.edits)
            })
        },
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}
