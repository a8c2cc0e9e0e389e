//! Names, files and order say nothing: with every name another, and every item elsewhere, the same is found.

use crate::chance::Chance;
use crate::handful::{Handful, handful};
use crate::item::{items, text};
use crate::planted::GROUND;
use crate::specs::{Checked, DRAFT, MENDED, checked};
use indicant::findings::Finding;
use indicant::model::{Entity, Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;
use std::collections::{BTreeMap, BTreeSet};

/// The same project under other names, and how to say the old names again.
struct Renamed {
    sets: Vec<SourceSet>,
    old: BTreeMap<String, String>,
}

/// Rules of two items, told of the one that comes first or second; and one that offers the nearest name.
const OF_ORDER: [&str; 5] =
    ["containment-cycle", "duplicate-name", "same-measure-twice", "opposed-pair", "unresolved-name"];

/// Sorts whose header begins with no name of its own.
const NAMELESS: [&str; 4] = ["match", "no-counterpart", "answer", "waive"];

/// For each file, what is to stand where.
type Edits = BTreeMap<(Role, String), Vec<(usize, usize, String)>>;

fn renamed(sets: &[SourceSet], chance: &mut Chance) -> Renamed {
    let model = Model::new(sets.to_vec());
    let ours = || model.entities().filter(|entity| entity.role() != Role::Vocabulary);
    let names: BTreeSet<&str> =
        ours().flat_map(|entity| [entity.name(), entity.namespace()]).filter(|name| !name.is_empty()).collect();
    let new: BTreeMap<&str, String> = names.into_iter().map(|name| (name, chance.name(name.len()))).collect();
    let mut edits = Edits::new();
    for entity in ours() {
        let mut add = |start: usize, end: usize, name: String| {
            let file = (entity.role(), model.path(entity.place()).to_owned());
            edits.entry(file).or_default().push((start, end, name));
        };
        if let Some((start, name)) = header_name(&model, entity) {
            add(start, start + name.len(), new[name].clone());
        }
        for value in entity.every_fact().chain([entity.header()]).flat_map(|fact| fact.values()) {
            let Some(target) = value.entity().filter(|target| target.role() != Role::Vocabulary) else { continue };
            let span = model.span(value.place());
            let written = value.written();
            let name = &new[target.name()];
            let name = match written.rsplit_once('.') {
                Some((space, _)) => {
                    let (space, edition) = space
                        .split_once('@')
                        .map_or((space, String::new()), |(space, edition)| (space, format!("@{edition}")));
                    format!("{}{edition}.{name}", new[space])
                }
                None => name.clone(),
            };
            add(span.start as usize, span.end as usize, name);
        }
    }
    let file = |role: Role, file: &SourceFile| {
        let mut text = file.text.to_string();
        let mut edits = edits.get(&(role, file.path.clone())).cloned().unwrap_or_default();
        edits.sort_unstable();
        edits.dedup();
        for (start, end, name) in edits.into_iter().rev() {
            text.replace_range(start..end, &name);
        }
        SourceFile::new(file.path.clone(), &text)
    };
    let sets = sets.iter().map(|set| SourceSet {
        role: set.role,
        name: set.name.as_ref().map(|name| new.get(name.as_str()).unwrap_or(name).clone()),
        files: set.files.iter().map(|of| file(set.role, of)).collect(),
    });
    Renamed { sets: sets.collect(), old: new.into_iter().map(|(old, new)| (new, old.to_owned())).collect() }
}

fn header_name<'m>(model: &'m Model, entity: Entity<'m>) -> Option<(usize, &'m str)> {
    let name = entity.name();
    if name.is_empty() || NAMELESS.contains(&entity.sort().keyword()) {
        return None;
    }
    let place = entity.place();
    let start = model.span(place).start as usize;
    let at = model.text(place)[start..].find(&format!(" {name}"))?;
    Some((start + at + 1, name))
}

/// Every item of a set in another of its files, in another order.
fn shuffled(set: &SourceSet, chance: &mut Chance) -> SourceSet {
    let mut all: Vec<_> = set.files.iter().flat_map(|file| items(&file.text)).collect();
    chance.shuffle(&mut all);
    let mut files: Vec<Vec<_>> = vec![Vec::new(); set.files.len().max(1)];
    for item in all {
        let file = chance.below(files.len());
        files[file].push(item);
    }
    let named = files.iter().zip(&set.files).map(|(items, file)| SourceFile::new(file.path.clone(), &text(items)));
    SourceSet { files: named.collect(), ..set.clone() }
}

/// What is found, each finding in the words that `say` gives it, in no order.
fn found(checked: &Checked, old: &BTreeMap<String, String>, say: fn(&Finding) -> String) -> Vec<String> {
    let in_old_names = |words: String| {
        let mut said = String::new();
        let mut word = String::new();
        for character in words.chars().chain(['\n']) {
            if character.is_ascii_lowercase() {
                word.push(character);
                continue;
            }
            said.push_str(old.get(&word).unwrap_or(&word));
            word.clear();
            said.push(character);
        }
        said
    };
    let mut all: Vec<String> = checked.report.findings.iter().map(|finding| in_old_names(say(finding))).collect();
    all.sort_unstable();
    all
}

fn in_full(finding: &Finding) -> String {
    format!("{}\n  {}\n  write: {}", in_short(finding), finding.message, finding.help)
}

/// What does not depend on the order in which things are told.
fn in_short(finding: &Finding) -> String {
    let mut words = finding.words.clone();
    words.sort_unstable();
    let Finding { rule, severity, basis, subject, field, about, .. } = finding;
    // In which file something stands says nothing either.
    let (name, title) = if subject.id.is_some() { (&*subject.name, &*subject.title) } else { ("", "") };
    let sort = subject.sort;
    format!(
        "{} {severity} {basis} on {sort} {name} “{title}” {field:?} {about} {words:?} {}",
        rule.name,
        finding.notes.len()
    )
}

fn assert_same(sets: &[SourceSet], settings: &Settings) {
    let as_it_was = checked(sets.to_vec(), settings);
    let none = BTreeMap::new();
    let mut chance = Chance::of(29);
    let Renamed { sets, old } = renamed(sets, &mut chance);
    let under_other_names = checked(sets.clone(), settings);
    assert_none_differs(&found(&as_it_was, &none, in_full), &found(&under_other_names, &old, in_full));
    let sets: Vec<SourceSet> = sets.iter().map(|set| shuffled(set, &mut chance)).collect();
    let elsewhere = checked(sets, settings);
    assert_none_differs(&found(&as_it_was, &none, in_short), &found(&elsewhere, &old, in_short));
}

fn assert_none_differs(one: &[String], other: &[String]) {
    let only = |of: &[String], not: &[String]| -> Vec<String> {
        of.iter().filter(|said| !not.contains(said)).cloned().collect()
    };
    let (before, after) = (only(one, other), only(other, one));
    assert!(
        before.is_empty() && after.is_empty() && one.len() == other.len(),
        "before: {before:#?}\nafter: {after:#?}"
    );
}

#[test]
fn the_draft_under_other_names_draws_the_same() {
    assert!(!DRAFT.as_it_is().report.findings.is_empty());
    assert_same(&DRAFT.sets, &DRAFT.settings);
}

#[test]
fn the_mended_example_under_other_names_draws_the_same_and_so_with_much_of_it_undone() {
    assert_same(&MENDED.sets, &MENDED.settings);
    let mut spec = MENDED.spec.clone();
    for file in ["indicators-safe.ind", "indicators-together.ind", "indicators-homes.ind"] {
        for field in ["improves", "source", "ambition", "kind"] {
            spec.edit(&format!("drop {file}#*.{field}"), &DRAFT.spec);
        }
    }
    let own = |set: &SourceSet| match set.role {
        Role::Own => SourceSet { files: spec.files(), ..set.clone() },
        _ => set.clone(),
    };
    let sets: Vec<SourceSet> = MENDED.sets.iter().map(own).collect();
    assert_same(&sets, &MENDED.settings);
}

#[test]
fn a_handful_of_faults_under_other_names_draws_the_same() {
    let fits = |of: &Handful| of.rules.len() > 8 && OF_ORDER.iter().all(|rule| !of.rules.contains(rule));
    let spec = (0..99).map(handful).find(fits).expect("a large handful").spec;
    let own = |set: &SourceSet| match set.role {
        Role::Own => SourceSet { files: spec.files(), ..set.clone() },
        _ => set.clone(),
    };
    let sets: Vec<SourceSet> = GROUND.sets.iter().map(own).collect();
    assert_same(&sets, &GROUND.settings);
}
