//! How good the suggestions are, on pairs that were judged before there were any.

use indicant::alignment::{Sameness, Whose, gaps, suggest};
use indicant::cohorts::Cohorts;
use indicant::model::{Model, Role, SourceFile, SourceSet};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const JUDGED: &str = include_str!("judged.txt");
const HELD_OUT: &str = include_str!("held-out.txt");

/// The files of a framework, shipped or of the test's own.
fn files(name: &str) -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = match name {
        "draft" => "national-framework-draft-2023",
        "mended" => "mended-example",
        "supporting-families" => "supporting-families-2022",
        "family-review" => "family-review-2022",
        other => return vec![here.join("tests/align/held-out").join(other).with_extension("ind")],
    };
    let entries = std::fs::read_dir(here.join("specs").join(folder)).expect("it ships");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it is read").path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|end| end == "ind") && !path.ends_with("matches.ind"));
    paths
}

/// The specs of a framework, without what its own authors say of how it lines up.
fn set(role: Role, name: &str) -> SourceSet {
    let file = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("it is read");
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("rolls-up-to")).collect();
        SourceFile::new(path.display().to_string(), &lines.join("\n"))
    };
    SourceSet { role, name: Some(name.to_owned()), files: files(name).iter().map(file).collect() }
}

/// For each item, by sort and name, the names of what is suggested for it.
type Candidates = BTreeMap<(String, String), Vec<String>>;

/// For each item of the first, by sort and name, the candidates of the second in order.
fn suggested(one: &str, other: &str) -> Candidates {
    let model = Model::new(vec![set(Role::Own, one), set(Role::Beside, other)]);
    let same = Sameness::new(&model);
    let gaps = gaps(&model, &same);
    let suggested = suggest(&model, &same, &Cohorts::new(&model), &gaps[0]);
    let ours = suggested.iter().filter(|suggested| suggested.whose == Whose::Ours);
    ours.map(|suggested| {
        let key = (suggested.item.sort().keyword().to_owned(), suggested.item.name().to_owned());
        (key, suggested.candidates.iter().map(|candidate| candidate.theirs.name().to_owned()).collect())
    })
    .collect()
}

/// How many pairs of a list were judged, how many of them were suggested first, and how many among three.
fn measured(list: &str) -> [usize; 3] {
    let mut asked: BTreeMap<(&str, &str), Candidates> = BTreeMap::new();
    let mut table: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut told = Vec::new();
    for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (of, right) = line.split_once('=').expect("what is asked about, and what is right");
        let [one, sort, name] = of.split_whitespace().collect::<Vec<_>>()[..] else { panic!("{line}") };
        let mut right = right.split_whitespace();
        let other = right.next().expect("a framework");
        let right: Vec<&str> = right.collect();
        let found = asked.entry((one, other)).or_insert_with(|| suggested(one, other));
        let found = found.get(&(sort.to_owned(), name.to_owned())).unwrap_or_else(|| panic!("no such item: {line}"));
        let place = found.iter().position(|found| right.contains(&found.as_str()));
        let [count, first, soon] = table.entry(format!("{one} beside {other}, {sort}s")).or_default();
        *count += 1;
        *first += usize::from(place == Some(0));
        *soon += usize::from(place.is_some());
        if place != Some(0) {
            told.push(format!("  {one} {sort} {name}: {right:?}, and suggested were {found:?}"));
        }
    }
    println!("{:54} {:>6} {:>8} {:>8}", "", "judged", "first", "in three");
    let mut sums = [0; 3];
    for (what, row) in &table {
        println!("{what:54} {:>6} {:>8} {:>8}", row[0], row[1], row[2]);
        (0..3).for_each(|at| sums[at] += row[at]);
    }
    println!("{:54} {:>6} {:>8} {:>8}\nnot first:\n{}\n", "in all", sums[0], sums[1], sums[2], told.join("\n"));
    sums
}

#[test]
fn what_a_reader_judged_nearest_is_suggested_first_or_soon() {
    let [judged, first, soon] = measured(JUDGED);
    assert!(first * 100 >= judged * 80 && soon * 100 >= judged * 90, "{judged} judged, {first} first, {soon} in three");
}

/// The list by which next to nothing was chosen: it says what.
#[test]
fn so_it_is_on_lists_that_the_suggestions_were_not_made_with() {
    let [judged, first, soon] = measured(HELD_OUT);
    assert!(first * 100 >= judged * 75 && soon * 100 >= judged * 85, "{judged} judged, {first} first, {soon} in three");
}
