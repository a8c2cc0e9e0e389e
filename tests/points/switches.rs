//! Each rule switched off: something that is expected of it fails, and nothing that is expected of another.

use crate::edit::At;
use crate::planted::{Fault, GROUND, faults};
use crate::specs::{Checked, DRAFT, Project, each, name_of};
use crate::table::{Row, rows};
use indicant::findings::Finding;
use indicant::rules::{RULES, Rule, Settings, example, example_settings};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is expected of a rule, of which only it can make it true.
enum Expectation<'t> {
    /// A row of the table of points, on the draft.
    Point(&'t Row),
    /// A fault that is planted.
    Planted(&'t Fault),
    /// The bad example that it carries.
    Bad(&'static Rule),
}

impl Expectation<'_> {
    /// What is found of it with these rules off.
    fn found(&self, without: &BTreeSet<&'static str>) -> Checked {
        let off = |settings: &Settings| Settings { without: without.clone(), ..settings.clone() };
        let with = |project: &Project, own| {
            let project =
                Project { spec: project.spec.clone(), sets: project.sets.clone(), settings: off(&project.settings) };
            project.check(own)
        };
        match self {
            Expectation::Point(_) => with(&DRAFT, &DRAFT.spec),
            Expectation::Planted(fault) => with(&GROUND, &fault.planted()),
            Expectation::Bad(rule) => {
                let model = example(rule.bad);
                let report = indicant::check(&model, &off(&example_settings(rule.bad)));
                Checked { model, report }
            }
        }
    }

    fn is_met_by(&self, checked: &Checked) -> bool {
        match self {
            Expectation::Point(row) => !checked.at(row.rule, &At::parse(row.draft), row.about).is_empty(),
            Expectation::Planted(fault) => fault.is_found_in(checked),
            Expectation::Bad(rule) => checked.report.findings.iter().any(|finding| finding.rule.name == rule.name),
        }
    }
}

/// What is said, but for what depends on what else is found.
fn said(findings: &[Finding], but: &str) -> Vec<String> {
    let kept = findings.iter().filter(|finding| finding.rule.name != but);
    let mut said: Vec<String> =
        kept.map(|of| format!("{} {} {} {}", of.rule.name, name_of(of), of.about, of.message)).collect();
    said.sort_unstable();
    said
}

#[test]
fn each_rule_switched_off_is_missed_and_no_other_is() {
    let (rows, faults) = (rows(), faults());
    let mut expected: BTreeMap<&str, Vec<Expectation<'_>>> = BTreeMap::new();
    for fault in &faults {
        expected.entry(fault.rule).or_default().push(Expectation::Planted(fault));
    }
    for rule in RULES {
        expected.entry(rule.name).or_default().push(Expectation::Bad(rule));
    }
    for row in rows.iter().filter(|row| row.rule != "-" && row.draft != "-") {
        expected.entry(row.rule).or_default().push(Expectation::Point(row));
    }
    let wrong = each(
        RULES,
        |_| true,
        |rule| {
            let Some(first) = expected.get(rule.name).and_then(|all| all.first()) else {
                return Some(format!("nothing is expected of {}", rule.name));
            };
            let (on, off) = (first.found(&BTreeSet::new()), first.found(&BTreeSet::from([rule.name])));
            if !first.is_met_by(&on) || first.is_met_by(&off) {
                return Some(format!("{} is switched off, and nothing misses it", rule.name));
            }
            let others = (said(&on.report.findings, rule.name), said(&off.report.findings, ""));
            (others.0 != others.1).then(|| format!("with {} off, other rules speak differently: {others:?}", rule.name))
        },
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// With `--nocapture`, the rules for which a fault is still to be planted.
#[test]
fn rules_that_nothing_is_planted_for() {
    let planted: BTreeSet<&str> = faults().iter().map(|fault| fault.rule).collect();
    let not: Vec<&str> = RULES.iter().map(|rule| rule.name).filter(|name| !planted.contains(name)).collect();
    println!("nothing is planted for: {not:?}");
    // They have their bad examples; to be without any of the three is a failure above.
    assert!(planted.iter().any(|name| indicant::rules::rule(name).is_some()));
}
