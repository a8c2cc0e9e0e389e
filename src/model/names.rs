//! Names looked up across the files of a project and what stands beside it.
//!
//! A name is known by framework, edition, sort and name. Alone it means its own project's, else the shipped vocabulary's;
//! with a framework before it, that framework's: `csc.safe`, `csc@"2023-02".safe`.

use super::capture::Target;
use super::entity::{EntityData, EntityId};
use super::form::{SortSet, sort_bit, sorts_in};
use super::problem::{Place, Problem, ProblemKind};
use super::sorts::Sort;
use super::spelling::nearest;
use super::{FileData, SetData};
use rustc_hash::FxHashMap;
use std::collections::{HashMap, HashSet};

/// How many names are offered their nearest spelling in one check: looking costs time, and a reader reads the first few.
const MOST_NEAREST: usize = 100;

/// What every name means.
pub(super) struct Names<'m> {
    sets: &'m [SetData],
    files: &'m [FileData],
    entities: &'m [EntityData],
    by_name: FxHashMap<(u32, &'m str), Same>,
    /// The number of a set, by its namespace; several where editions stand side by side.
    namespaces: HashMap<&'m str, Vec<u32>>,
    lost: HashSet<(u32, &'m str)>,
    vocabulary: u32,
}

/// The entities of one set that have one name: hardly ever more than one.
struct Same {
    first: u32,
    others: Vec<u32>,
}

impl Same {
    fn first(first: u32) -> Self {
        Same { first, others: Vec::new() }
    }

    fn numbers(&self) -> impl Iterator<Item = u32> {
        [self.first].into_iter().chain(self.others.iter().copied())
    }
}

/// A name that could not be given a meaning.
pub(super) enum Lookup {
    Found(u32),
    /// What it names could not be read: a consequence, not a fault.
    Lost,
    Unknown {
        framework: Option<Result<u32, String>>,
    },
    Wrong(u32),
}

impl<'m> Names<'m> {
    /// Indexes every entity. Where a set has two of one sort and name, the first is meant.
    pub(super) fn new(sets: &'m [SetData], files: &'m [FileData], entities: &'m [EntityData]) -> Self {
        let mut by_name: FxHashMap<(u32, &str), Same> = FxHashMap::default();
        by_name.reserve(entities.len());
        for (number, entity) in entities.iter().enumerate() {
            let Some(name) = entity.name else { continue };
            let file = &files[entity.file as usize];
            let same = by_name.entry((file.set, file.slice(entity.item, name)));
            same.and_modify(|same| same.others.push(number as u32)).or_insert(Same::first(number as u32));
        }
        let mut namespaces: HashMap<&str, Vec<u32>> = HashMap::new();
        for (number, set) in sets.iter().enumerate() {
            namespaces.entry(&set.name).or_default().push(number as u32);
        }
        let lost = files.iter().flat_map(|file| file.lost_names.iter().map(|name| (file.set, name.as_str()))).collect();
        let vocabulary = sets.iter().position(|set| set.role == super::Role::Vocabulary).unwrap_or(0) as u32;
        Names { sets, files, entities, by_name, namespaces, lost, vocabulary }
    }

    /// Items that have the same framework, sort and name, each with the first of them.
    pub(super) fn duplicates(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for same in self.by_name.values().filter(|same| !same.others.is_empty()) {
            let mut first_of_sort: HashMap<Sort, u32> = HashMap::new();
            for number in same.numbers() {
                let entity = &self.entities[number as usize];
                let first = *first_of_sort.entry(entity.sort).or_insert(number);
                if let Some(span) = entity.name.filter(|_| first != number) {
                    let place = Place { file: entity.file, item: entity.item, span };
                    let kind = ProblemKind::DuplicateName { first: EntityId(first) };
                    problems.push(Problem { kind, place, subject: Some(EntityId(number)), field: None });
                }
            }
        }
        problems.sort_by_key(|problem| problem.place);
        problems
    }

    /// What a name written in the set `from` means, where one of `sorts` can stand.
    pub(super) fn look_up(&self, from: u32, written: &str, sorts: SortSet) -> Lookup {
        let (framework, name) = self.split(from, written);
        let mut wrong = None;
        let sets: &[u32] = match &framework {
            None => &[from, self.vocabulary],
            Some(Ok(sets)) => sets,
            Some(Err(name)) => return Lookup::Unknown { framework: Some(Err(name.clone())) },
        };
        for set in sets {
            if self.lost.contains(&(*set, name)) {
                return Lookup::Lost;
            }
            let Some(same) = self.by_name.get(&(*set, name)) else { continue };
            let fits = |number: &u32| sorts & sort_bit(self.entities[*number as usize].sort) != 0;
            if let Some(number) = same.numbers().find(fits) {
                return Lookup::Found(number);
            }
            wrong = wrong.or(Some(same.first));
        }
        if framework.is_none() && sorts & sort_bit(Sort::Framework) != 0 {
            let other = self.namespaces.get(name).and_then(|sets| sets.iter().find_map(|set| self.framework_of(*set)));
            if let Some(number) = other {
                return Lookup::Found(number);
            }
        }
        match wrong {
            Some(number) => Lookup::Wrong(number),
            None => Lookup::Unknown { framework: framework.and_then(|sets| sets.ok()).map(|sets| Ok(sets[0])) },
        }
    }

    fn framework_of(&self, set: u32) -> Option<u32> {
        self.sets[set as usize].framework
    }

    /// A name's framework, if it gives one: the sets that it means, or the name that no set has.
    fn split<'w>(&self, from: u32, written: &'w str) -> (Option<Result<Vec<u32>, String>>, &'w str) {
        let edition = written.split_once("@\"").and_then(|(framework, rest)| {
            rest.split_once('"').map(|(edition, name)| (framework, edition, name.trim_start_matches('.')))
        });
        if let Some((framework, edition, name)) = edition {
            let of_edition = |set: &&u32| self.sets[**set as usize].edition.as_deref() == Some(edition);
            let sets: Vec<u32> =
                self.namespaces.get(framework).into_iter().flatten().filter(of_edition).copied().collect();
            let name = if name.is_empty() { framework } else { name };
            return match sets.is_empty() {
                true => (Some(Err(format!("{framework}@\"{edition}\""))), name),
                false => (Some(Ok(sets)), name),
            };
        }
        let Some((framework, name)) = written.split_once('.') else { return (None, written) };
        match self.namespaces.get(framework) {
            Some(sets) => (Some(Ok(sets.clone())), name),
            None if self.by_name.contains_key(&(from, written)) => (None, written),
            None => (Some(Err(framework.to_owned())), name),
        }
    }

    /// The problem that a name without a meaning is.
    pub(super) fn problem(
        &self,
        lookup: Lookup,
        from: u32,
        written: &str,
        sorts: SortSet,
        asked: &mut usize,
    ) -> Option<ProblemKind> {
        let in_words = || sorts_in(sorts).collect();
        match lookup {
            Lookup::Found(_) | Lookup::Lost => None,
            Lookup::Wrong(target) => Some(ProblemKind::WrongKindOfReference {
                name: written.to_owned(),
                target: EntityId(target),
                sorts: in_words(),
            }),
            Lookup::Unknown { framework } => {
                *asked += 1;
                let look = *asked <= MOST_NEAREST;
                let near = look.then(|| self.nearest(from, written, sorts, &framework)).flatten();
                let framework = framework.map(|set| set.map(|set| self.sets[set as usize].name.clone()));
                Some(ProblemKind::UnresolvedName {
                    name: written.to_owned(),
                    nearest: near,
                    framework,
                    sorts: in_words(),
                })
            }
        }
    }

    fn nearest(
        &self,
        from: u32,
        written: &str,
        sorts: SortSet,
        framework: &Option<Result<u32, String>>,
    ) -> Option<String> {
        if let Some(Err(name)) = framework {
            let mut known: Vec<&str> = self.namespaces.keys().copied().collect();
            known.sort_unstable();
            let rest = written.strip_prefix(name.as_str()).unwrap_or("");
            return nearest(name, known).map(|near| format!("{near}{rest}"));
        }
        let (sets, name): (&[u32], &str) = match framework {
            Some(Ok(set)) => (&[*set], written.rsplit('.').next().unwrap_or(written)),
            _ => (&[from, self.vocabulary], written),
        };
        let candidates = self.entities.iter().filter(|entity| {
            sorts & sort_bit(entity.sort) != 0 && sets.contains(&self.files[entity.file as usize].set)
        });
        let names = candidates
            .filter_map(|entity| entity.name.map(|name| self.files[entity.file as usize].slice(entity.item, name)));
        let near = nearest(name, names)?;
        let prefix = written.strip_suffix(name).unwrap_or("");
        Some(format!("{prefix}{near}"))
    }
}

impl Lookup {
    /// What a capture with this meaning points at.
    pub(super) fn target(&self) -> Target {
        match self {
            Lookup::Found(number) => Target::Entity(*number),
            _ => Target::Unresolved,
        }
    }
}
