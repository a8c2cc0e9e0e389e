//! A broken line costs that line: one line of a shipped spec is corrupted, and what is found of every other item stays as
//! it was, but for items that refer to the one that broke.
#![cfg(feature = "cli")]

use indicant::cli::files;
use indicant::model::{Entity, Model, Role, SourceFile, SourceSet};
use indicant::rules::{Check, Settings};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

fn draft() -> &'static Vec<SourceSet> {
    static DRAFT: OnceLock<Vec<SourceSet>> = OnceLock::new();
    DRAFT.get_or_init(|| {
        let path = format!("{}/specs/national-framework-draft-2023", env!("CARGO_MANIFEST_DIR"));
        files::load(&[path.into()]).projects.remove(0).sets
    })
}

/// The item-scope findings about each of the project's own items, by sort and name: rule, field and message.
fn findings(model: &Model) -> BTreeMap<(String, String), BTreeSet<(String, String)>> {
    let report = indicant::check(model, &Settings::default());
    let mut by_item: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for finding in report.findings {
        if matches!(finding.rule.check, Check::Item(..)) && !finding.rule.question.is_form() {
            let item = (finding.subject.sort.to_owned(), finding.subject.name.clone());
            by_item.entry(item).or_default().insert((finding.rule.name.to_owned(), finding.message));
        }
    }
    by_item
}

/// The items that name this one, or are named by it: what is said of them may rest on it.
fn related(model: &Model, name: &str) -> BTreeSet<(String, String)> {
    let key = |entity: Entity<'_>| (entity.sort().keyword().to_owned(), entity.name().to_owned());
    let own: Vec<Entity<'_>> = model.entities().filter(|entity| entity.role() == Role::Own).collect();
    let mut related = BTreeSet::new();
    for item in own.iter().filter(|item| item.name() == name) {
        related.insert(key(*item));
        related.extend(model.referrers(*item).map(key));
        let named = item.every_fact().flat_map(|fact| fact.targets().collect::<Vec<_>>());
        related.extend(named.map(key));
    }
    related
}

const DAMAGE: &[&str] = &["\"", "[", "]", "{", "}", "~", "“", "<", "\u{0}", ",", "@", "\"\"\"", "é", "x y z", "-", "0"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_of_other_items_stands(
        file in any::<prop::sample::Index>(),
        line in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        damage in prop::sample::select(DAMAGE),
        replaces in any::<bool>(),
    ) {
        let sound = Model::new(draft().clone());
        let mut sets = draft().clone();
        let own = sets.iter_mut().find(|set| set.role == Role::Own).expect("the draft has files of its own");
        let number = file.index(own.files.len());
        let text = own.files[number].text.to_string();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let line = line.index(lines.len());
        let start: usize = lines[..line].iter().map(|line| line.len()).sum();
        let body = lines[line].trim_end_matches('\n');
        let mut at = at.index(body.len() + 1);
        while !body.is_char_boundary(at) {
            at -= 1;
        }
        let kept = if replaces { &body[..0] } else { &body[..at] };
        let rest = if replaces { "" } else { &body[at..] };
        let broken = format!("{}{kept}{damage}{rest}\n{}", &text[..start], &text[start + lines[line].len()..]);

        // The item whose line it is: the last header at or above it. What stands above it may be joined to it by the damage.
        let headers: Vec<&str> =
            lines[..=line].iter().copied().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).collect();
        let name = |header: &str| header.split_whitespace().nth(1).unwrap_or_default().to_owned();
        let mut touched = BTreeSet::new();
        for header in headers.iter().rev().take(2) {
            touched.extend(related(&sound, &name(header)));
        }

        // Everything belongs to the framework: where that cannot be read, less can be told of the others, and nothing new.
        let of_framework = headers.iter().rev().take(2).any(|header| header.starts_with("framework"));

        own.files[number] = SourceFile::new(own.files[number].path.clone(), &broken);
        let (before, after) = (findings(&sound), findings(&Model::new(sets)));
        for (item, found) in &before {
            if !touched.contains(item) && !of_framework {
                prop_assert_eq!(Some(found), after.get(item), "{:?} after {:?} in line {}", item, damage, line + 1);
            }
        }
        // A header that broke may have given its item another name; every other item has the one it had.
        let known: BTreeSet<(String, String)> = sound
            .entities()
            .filter(|entity| entity.role() == Role::Own)
            .map(|entity| (entity.sort().keyword().to_owned(), entity.name().to_owned()))
            .collect();
        for (item, found) in after.iter().filter(|(item, _)| known.contains(*item) && !touched.contains(*item)) {
            let was = before.get(item).cloned().unwrap_or_default();
            prop_assert!(found.is_subset(&was), "{:?}: {:?} is new after {:?} in line {}", item, found, damage, line + 1);
        }
    }
}
