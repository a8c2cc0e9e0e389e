//! Rows as a fit sees them: their cues by number, and the publisher's answers.

use crate::rows::Row;
use indicant::wording::study::{Studied, study};
use indicant::wording::{Direction, Kind, Vocabulary};
use std::collections::{BTreeMap, HashMap};

/// What is learned from a row: its cues and its answers.
pub struct Example {
    pub set: usize,
    pub cues: Vec<(usize, f64)>,
    /// What the vocabulary tells of each cue.
    pub tells: Vec<[f64; 3]>,
    /// What the vocabulary tells before anything is learned.
    pub told: [f64; 3],
    /// Outcome or process, up or down, not judged or judged; `None` where the publisher does not say.
    pub answers: [Option<bool>; 3],
}

/// All examples, with the names of their cues.
pub struct Studies {
    pub names: Vec<String>,
    pub class: Vec<bool>,
    pub examples: Vec<Example>,
}

pub fn studies(rows: &[Row], vocabulary: &Vocabulary) -> Studies {
    let mut all = Studies { names: Vec::new(), class: Vec::new(), examples: Vec::new() };
    let (mut known, mut sets): (HashMap<String, usize>, Vec<&str>) = (HashMap::new(), Vec::new());
    for row in rows {
        let cues: BTreeMap<String, Studied> = study(&row.measure(), vocabulary);
        let mut example =
            Example { set: 0, cues: Vec::new(), tells: Vec::new(), told: [0.0; 3], answers: answers(row) };
        example.set = sets.iter().position(|set| *set == row.set).unwrap_or_else(|| {
            sets.push(&row.set);
            sets.len() - 1
        });
        for (name, cue) in cues {
            let next = known.len();
            let at = *known.entry(name.clone()).or_insert(next);
            if at == next {
                all.names.push(name);
                all.class.push(cue.class);
            }
            example.cues.push((at, cue.amount));
            example.tells.push(cue.tells);
            example.told.iter_mut().zip(cue.tells).for_each(|(sum, tells)| *sum += tells);
        }
        all.examples.push(example);
    }
    all
}

fn answers(row: &Row) -> [Option<bool>; 3] {
    let kind = match row.kind {
        Some(Kind::Outcome) => Some(true),
        Some(Kind::Process) => Some(false),
        _ => None,
    };
    let way = match row.direction {
        Some(Direction::Up) => Some(true),
        Some(Direction::Down) => Some(false),
        _ => None,
    };
    [kind, way, row.direction.map(|direction| direction == Direction::NotJudged)]
}
