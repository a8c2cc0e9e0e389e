//! From texts to a model: files are read, their items put beside one another, and each name given its meaning.

use super::brief::Brief;
use super::entity::EntityData;
use super::names::Names;
use super::read::{self, FileContent};
use super::{
    Entity, EntityId, FileData, Model, Place, Problem, ProblemKind, Role, SetData, Sort, SourceFile, SourceSet, capture,
};
use crate::parallel;
use crate::syntax::{self, Span};
use std::sync::{Arc, OnceLock};

/// The words that need no declaring: units, periods, places, judges, breakdowns, themes.
const VOCABULARY: &str = include_str!("vocabulary.ind");

impl Model {
    /// Reads a project. The shipped vocabulary is added to the sets given. Never fails: what cannot be made sense of is
    /// among [`Model::problems`].
    #[must_use]
    pub fn new(sets: Vec<SourceSet>) -> Model {
        let vocabulary = SourceSet {
            role: Role::Vocabulary,
            name: Some("vocabulary".to_owned()),
            files: vec![SourceFile::new("vocabulary.ind", VOCABULARY)],
        };
        let sets: Vec<SourceSet> = sets.into_iter().chain([vocabulary]).collect();
        let sources: Vec<(u32, &SourceFile)> =
            sets.iter().enumerate().flat_map(|(set, of)| of.files.iter().map(move |file| (set as u32, file))).collect();
        let numbered: Vec<(u32, &SourceFile)> = (0..).zip(sources.iter().map(|(_, file)| *file)).collect();
        let contents =
            parallel::map(&numbered, |(file, source)| read::read(&source.text, &syntax::parse(&source.text), *file));

        let mut model = Model::default();
        let mut next = sources.iter().zip(contents).peekable();
        for (number, set) in sets.iter().enumerate() {
            let first = model.entities.len() as u32;
            while let Some(((_, source), content)) = next.next_if(|((set, _), _)| *set as usize == number) {
                model.add_file(number as u32, source, content);
            }
            let entities = first..model.entities.len() as u32;
            model.add_set(set, entities);
        }
        model.resolve();
        model
    }

    fn add_file(&mut self, set: u32, source: &SourceFile, content: FileContent) {
        let file = self.files.len() as u32;
        let first = self.entities.len() as u32;
        if let Some(fault) = source.not_utf8 {
            let item = content.starts.partition_point(|start| *start <= fault.at).saturating_sub(1);
            let start = content.starts.get(item).copied().unwrap_or(0);
            let span = Span::new(fault.at - start, fault.at - start + 1);
            let place = Place { file, item: item as u32, span };
            let kind = ProblemKind::NotUtf8(fault.seems);
            self.problems.push(Problem { kind, place, subject: None, field: None });
        }
        self.briefs.extend(content.entities.iter().map(|entity| Brief::of(entity, set)));
        let starts = &content.starts;
        self.entities.extend(
            content.entities.into_iter().map(|entity| EntityData { start: starts[entity.item as usize], ..entity }),
        );
        let told = source.not_utf8.is_none_or(|fault| fault.is_text);
        self.problems.extend(
            content
                .problems
                .into_iter()
                .filter(|_| told)
                .map(|(problem, subject)| Problem { subject: subject.map(|local| EntityId(first + local)), ..problem }),
        );
        self.files.push(FileData {
            set,
            path: source.path.clone(),
            text: Arc::clone(&source.text),
            // An empty file has no item; its one place is its start.
            starts: if content.starts.is_empty() { vec![0] } else { content.starts },
            lost_names: content.lost_names,
            lines: OnceLock::new(),
        });
    }

    fn add_set(&mut self, source: &SourceSet, entities: std::ops::Range<u32>) {
        let framework = entities.clone().find(|number| self.briefs[*number as usize].sort == Sort::Framework);
        let mut set = SetData {
            role: source.role,
            name: source.name.clone().unwrap_or_default(),
            framework,
            edition: None,
            not_read: false,
            entities,
        };
        // The handles need the set to be there; what they say then completes it.
        self.sets.push(SetData { entities: set.entities.clone(), name: String::new(), edition: None, ..set });
        if let Some(number) = framework {
            let framework = Entity { model: self, id: EntityId(number) };
            set.edition =
                framework.stated("edition").and_then(|fact| fact.text("edition")).map(|text| text.into_owned());
            set.not_read = framework.data().is_unread();
        } else {
            // A framework's header that broke may have been about to say what was not read of it.
            set.not_read = self.problems.iter().any(|problem| {
                problem.subject.is_none() && self.files[problem.place.file as usize].set as usize + 1 == self.sets.len()
            });
        }
        if source.name.is_none() {
            let named_for = framework.or_else(|| self.first_standpoint(&set.entities));
            set.name = named_for.map_or("", |number| Entity { model: self, id: EntityId(number) }.name()).to_owned();
        }
        if let Some(last) = self.sets.last_mut() {
            *last = set;
        }
    }

    fn first_standpoint(&self, entities: &std::ops::Range<u32>) -> Option<u32> {
        entities.clone().find(|number| self.briefs[*number as usize].sort == Sort::Standpoint)
    }

    /// Gives every name its meaning.
    fn resolve(&mut self) {
        let names = Names::new(&self.sets, &self.files, &self.entities);
        let numbers: Vec<u32> = (0..self.entities.len() as u32).collect();
        let lookups = parallel::map(&numbers, |number| {
            let entity = &self.entities[*number as usize];
            let file = &self.files[entity.file as usize];
            let references = entity.captures.iter().enumerate().filter(|(_, capture)| capture.is_reference());
            references
                .map(|(at, capture)| {
                    let written = file.slice(entity.item, capture.span);
                    (at, names.look_up(file.set, written, capture.sorts))
                })
                .collect::<Vec<_>>()
        });
        let mut problems = names.duplicates();
        let mut asked = 0;
        let mut targets = Vec::new();
        for (number, lookups) in (0..).zip(lookups) {
            let entity: &EntityData = &self.entities[number as usize];
            let file = &self.files[entity.file as usize];
            for (at, lookup) in lookups {
                targets.push((number, at, lookup.target()));
                let capture = &entity.captures[at];
                let written = file.slice(entity.item, capture.span);
                if let Some(kind) = names.problem(lookup, file.set, written, capture.sorts, &mut asked) {
                    let place = Place { file: entity.file, item: entity.item, span: capture.span };
                    let fact = entity.facts.iter().find(|fact| {
                        (fact.first_capture as usize..fact.first_capture as usize + fact.capture_count as usize)
                            .contains(&at)
                    });
                    let field = fact.map(|fact| fact.spec.name);
                    problems.push(Problem { kind, place, subject: Some(EntityId(number)), field });
                }
            }
        }
        drop(names);
        self.problems.append(&mut problems);
        for (number, at, target) in &targets {
            self.entities[*number as usize].captures[*at].target = *target;
        }
        self.index_referrers(&targets);
    }

    fn index_referrers(&mut self, targets: &[(u32, usize, capture::Target)]) {
        let mut starts = vec![0u32; self.entities.len() + 1];
        let pointed = |target: &capture::Target| match target {
            capture::Target::Entity(number) => Some(*number),
            _ => None,
        };
        for target in targets.iter().filter_map(|(_, _, target)| pointed(target)) {
            starts[target as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        self.referrers = vec![EntityId(0); *starts.last().unwrap_or(&0) as usize];
        for (from, _, target) in targets {
            if let Some(target) = pointed(target) {
                self.referrers[next[target as usize] as usize] = EntityId(*from);
                next[target as usize] += 1;
            }
        }
        self.referrer_starts = starts;
    }
}
