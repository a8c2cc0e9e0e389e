//! Random declarations, and every person that they allow: what is answered is so of all of them, or of none.

use indicant::cohorts::{Answer, Cohorts};
use indicant::model::{Entity, Model, Role, Sort, SourceFile, SourceSet};
use proptest::prelude::*;
use std::fmt::Write;

const MOST_GROUPS: usize = 7;
const OLDEST: i32 = 9;

/// What is declared of one group: groups by number.
#[derive(Clone, Debug, Default)]
struct Declared {
    within: Vec<usize>,
    includes: Vec<usize>,
    stages: Vec<usize>,
    made_of: Vec<usize>,
    except: Vec<usize>,
    disjoint_from: Vec<usize>,
    same_as: Vec<usize>,
    aged: Option<(i32, i32)>,
}

/// Someone: the groups that they are in, a bit each, and their age.
#[derive(Clone, Copy)]
struct Person {
    groups: u32,
    age: i32,
}

impl Person {
    fn is_in(self, group: usize) -> bool {
        self.groups & 1 << group != 0
    }
}

/// Whether a person is allowed by what is declared: written from the meaning of the fields, not from the code.
fn is_allowed(declared: &[Declared], person: Person) -> bool {
    declared.iter().enumerate().all(|(whole, group)| {
        let is_in = person.is_in(whole);
        let is_left_out = group.except.iter().any(|left_out| person.is_in(*left_out));
        let parts = || group.includes.iter().chain(&group.stages).chain(&group.made_of);
        (!is_in || group.within.iter().all(|larger| person.is_in(*larger)))
            && parts().all(|part| !person.is_in(*part) || is_in || is_left_out)
            && (!is_in || group.made_of.is_empty() || group.made_of.iter().any(|part| person.is_in(*part)))
            && !(is_in && is_left_out)
            && !(is_in && group.disjoint_from.iter().any(|other| person.is_in(*other)))
            && group.same_as.iter().all(|same| person.is_in(*same) == is_in)
            && group.aged.is_none_or(|(from, to)| !is_in || (from..=to).contains(&person.age))
    })
}

/// Everybody whom the declarations allow.
fn everybody(declared: &[Declared]) -> Vec<Person> {
    let groups = 0..1_u32 << declared.len();
    groups
        .flat_map(|groups| (0..=OLDEST + 1).map(move |age| Person { groups, age }))
        .filter(|person| is_allowed(declared, *person))
        .collect()
}

/// The groups of people of whom one at least must be there: those of each group, and of its youngest and oldest.
fn presumed(declared: &[Declared], everybody: &[Person]) -> Vec<Vec<Person>> {
    let mut presumed = Vec::new();
    for (number, group) in declared.iter().enumerate() {
        let ends = group.aged.map(|(from, to)| [from, to]).into_iter().flatten().map(Some);
        for end in [None].into_iter().chain(ends) {
            let some = everybody.iter().filter(|one| one.is_in(number) && end.is_none_or(|age| one.age == age));
            presumed.push(some.copied().collect());
        }
    }
    presumed.retain(|some: &Vec<Person>| !some.is_empty());
    presumed
}

fn text(declared: &[Declared]) -> String {
    let mut text = String::new();
    for (number, group) in declared.iter().enumerate() {
        let _ = writeln!(text, "cohort c{number} \"Group {number}\" {{");
        let mut list = |field: &str, groups: &[usize]| {
            let names: Vec<String> = groups.iter().map(|group| format!("c{group}")).collect();
            if !names.is_empty() {
                let _ = writeln!(text, "  {field} [{}]", names.join(", "));
            }
        };
        list("within", &group.within);
        list("includes", &group.includes);
        list("stages", &group.stages);
        list("made-of", &group.made_of);
        list("except", &group.except);
        list("disjoint-from", &group.disjoint_from);
        list("same-as", &group.same_as);
        if let Some((from, to)) = group.aged {
            let _ = writeln!(text, "  aged {from} to {to}");
        }
        text.push_str("}\n\n");
    }
    text
}

/// Whether the declarations go round in a circle, of which another rule speaks and by which nothing is decided.
fn is_circular(declared: &[Declared]) -> bool {
    let size = declared.len();
    let mut reach = vec![vec![false; size]; size];
    let mut told = vec![vec![false; size]; size];
    for (number, group) in declared.iter().enumerate() {
        for whole in &group.within {
            (reach[number][*whole], told[number][*whole]) = (true, true);
        }
        for part in group.includes.iter().chain(&group.stages).chain(&group.made_of) {
            reach[*part][number] = true;
        }
        for other in &group.except {
            told[number][*other] = true;
        }
    }
    let closed = |mut matrix: Vec<Vec<bool>>| {
        for by in 0..size {
            for from in 0..size {
                for to in 0..size {
                    matrix[from][to] |= matrix[from][by] && matrix[by][to];
                }
            }
        }
        (0..size).any(|at| matrix[at][at])
    };
    closed(reach) || closed(told)
}

fn model(text: &str) -> Model {
    let files = vec![SourceFile::new("groups.ind", text)];
    Model::new(vec![SourceSet { role: Role::Own, name: None, files }])
}

/// What is true: yes, no, or neither.
fn truth(always: bool, never: bool) -> Option<bool> {
    match (always, never) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

#[derive(Default, Debug)]
struct Score {
    decidable: usize,
    decided: usize,
}

impl Score {
    /// Counts an answer; fails where it is not true.
    fn held(&mut self, answer: &Answer, truth: Option<bool>, asked: &str) -> Result<(), TestCaseError> {
        let said = match answer {
            Answer::Yes(_) => Some(true),
            Answer::No(_) => Some(false),
            Answer::CannotTell => None,
        };
        prop_assert!(said.is_none() || said == truth, "{asked}: answered {said:?}, and it is {truth:?}");
        self.decidable += usize::from(truth.is_some());
        self.decided += usize::from(said.is_some());
        Ok(())
    }
}

fn ask_everything(declared: &[Declared], score: &mut Score) -> Result<(), TestCaseError> {
    let text = text(declared);
    let model = model(&text);
    prop_assert!(model.problems().is_empty(), "{:?}\n{text}", model.problems());
    let cohorts = Cohorts::new(&model);
    let items: Vec<Entity<'_>> = model.own(Sort::Cohort).collect();
    let everybody = everybody(declared);
    let presumed = presumed(declared, &everybody);
    for a in 0..declared.len() {
        let is_empty = !everybody.iter().any(|one| one.is_in(a));
        score.held(&cohorts.empty(items[a]), Some(is_empty), &format!("is c{a} empty?\n{text}"))?;
        for b in 0..declared.len() {
            let is_always_in = everybody.iter().all(|one| !one.is_in(a) || one.is_in(b));
            let someone_is_out = presumed.iter().any(|some| some.iter().all(|one| one.is_in(a) && !one.is_in(b)));
            let asked = format!("does c{a} lie in c{b}?\n{text}");
            score.held(&cohorts.inside(items[a], items[b]), truth(is_always_in, someone_is_out), &asked)?;
            let never_shared = everybody.iter().all(|one| !(one.is_in(a) && one.is_in(b)));
            let someone_is_in_both = presumed.iter().any(|some| some.iter().all(|one| one.is_in(a) && one.is_in(b)));
            let asked = format!("do c{a} and c{b} share anybody?\n{text}");
            score.held(&cohorts.share(items[a], items[b]), truth(someone_is_in_both, never_shared), &asked)?;
        }
    }
    Ok(())
}

/// A few of these groups, seldom many.
fn some(of: std::ops::Range<usize>, often: f64) -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(proptest::bool::weighted(often), of.len()).prop_map(move |chosen| {
        of.clone().zip(chosen).filter(|(_, is_chosen)| *is_chosen).map(|(group, _)| group).collect()
    })
}

/// What one group says: larger groups have larger numbers, so that few go round in a circle.
fn one(size: usize, of: usize) -> impl Strategy<Value = Declared> {
    let (often, seldom) = (1.2 / size as f64, 0.5 / size as f64);
    let (larger, smaller, all) = (of + 1..size, 0..of, 0..size);
    (
        some(larger, often),
        some(smaller.clone(), seldom),
        some(smaller.clone(), seldom),
        some(smaller, often),
        some(all.clone(), seldom),
        some(all.clone(), seldom),
        some(all, seldom / 4.0),
        proptest::option::weighted(0.4, (0..=OLDEST, 0..=OLDEST)),
    )
        .prop_map(move |(within, includes, stages, made_of, except, disjoint_from, same_as, aged)| Declared {
            within,
            includes,
            stages,
            made_of,
            except: except.into_iter().filter(|other| *other != of).collect(),
            disjoint_from,
            same_as: same_as.into_iter().filter(|other| *other != of).collect(),
            aged: aged.map(|(a, b)| (a.min(b), a.max(b))),
        })
}

fn declared() -> impl Strategy<Value = Vec<Declared>> {
    let all = (2..=MOST_GROUPS).prop_flat_map(|size| (0..size).map(|of| one(size, of)).collect::<Vec<_>>());
    all.prop_filter("no circles", |declared| !is_circular(declared))
}

/// Every yes is true of every population, every no of none, and nearly everything that can be decided is.
#[test]
fn answers_are_those_of_every_population() {
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 256,
        max_local_rejects: 1_000_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let score = std::cell::RefCell::new(Score::default());
    let outcome = runner.run(&declared(), |declared| ask_everything(&declared, &mut score.borrow_mut()));
    outcome.unwrap_or_else(|fault| panic!("{fault}"));
    let Score { decidable, decided } = score.into_inner();
    println!("{decided} of {decidable} that can be decided are");
    assert!(decided * 100 >= decidable * 99, "only {decided} of {decidable}");
}
