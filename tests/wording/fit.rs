//! Learning the weights: a logistic regression with a penalty, by coordinates, from where the vocabulary's own numbers begin.

use crate::rows::Row;
use indicant::wording::study::{Studied, study};
use indicant::wording::{Direction, Kind, Vocabulary};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

/// How strongly a weight is held to nought: classes of words, and single words.
const HOLD_CLASS: f64 = 3.0;
const HOLD_WORD: f64 = 0.6;
fn par(name: &str, or: f64) -> f64 { std::env::var(name).ok().and_then(|x| x.parse().ok()).unwrap_or(or) }
const START: [f64; 3] = [0.0, 0.6, -1.0];
const HOLD_BIAS: [f64; 3] = [3.0, 3.0, 50.0];
/// What rounds to less is not kept.
const LEAST: f64 = 0.03;
/// How a publisher writes down what it counts is its own habit, and is learned more freely.
const LOOSE: [&str; 3] = ["=hash@f", "=share-of@f", "=level@f"];
const PASSES: usize = 30;

/// What is learned from a row: its cues and its answers.
pub struct Example {
    set: usize,
    cues: Vec<(usize, f64)>,
    /// What the vocabulary tells before anything is learned.
    told: [f64; 3],
    /// Outcome or process, up or down, not judged or judged; `None` where the publisher does not say.
    answers: [Option<bool>; 3],
}

/// All examples, with the names of their cues.
pub struct Studies {
    pub names: Vec<String>,
    class: Vec<bool>,
    pub examples: Vec<Example>,
}

pub fn studies(rows: &[Row], vocabulary: &Vocabulary) -> Studies {
    let mut all = Studies { names: Vec::new(), class: Vec::new(), examples: Vec::new() };
    let (mut known, mut sets): (HashMap<String, usize>, Vec<&str>) = (HashMap::new(), Vec::new());
    for row in rows {
        let cues: BTreeMap<String, Studied> = study(&row.measure(), vocabulary);
        let mut example = Example { set: 0, cues: Vec::new(), told: [0.0; 3], answers: answers(row) };
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

/// What was learned: a number for each cue and question, and the bias.
pub struct Fitted {
    weights: Vec<[f64; 3]>,
    bias: [f64; 3],
}

/// Learns from the examples named.
pub fn fit(studies: &Studies, from: &[usize]) -> Fitted {
    let usable = usable(studies, from);
    let mut fitted = Fitted { weights: vec![[0.0; 3]; studies.names.len()], bias: START };
    for axis in 0..3 {
        fit_axis(studies, from, &usable, axis, &mut fitted);
    }
    fitted
}

/// Words that several publishers use, or one of them in many rows: others would be titles learned by heart.
fn usable(studies: &Studies, from: &[usize]) -> Vec<bool> {
    let mut seen = vec![(0_usize, HashSet::new()); studies.names.len()];
    for &at in from {
        for &(cue, _) in &studies.examples[at].cues {
            seen[cue].0 += 1;
            seen[cue].1.insert(studies.examples[at].set);
        }
    }
    let usable = |(at, (rows, sets)): (usize, &(usize, HashSet<usize>))| {
        studies.class[at] && *rows >= 2 || *rows >= par("DF2", 2.0) as usize && sets.len() >= 2 || *rows >= par("DF1", 5.0) as usize
    };
    seen.iter().enumerate().map(usable).collect()
}

fn fit_axis(studies: &Studies, from: &[usize], usable: &[bool], axis: usize, fitted: &mut Fitted) {
    let examples: Vec<(&Example, bool)> = from
        .iter()
        .filter_map(|&at| studies.examples[at].answers[axis].map(|answer| (&studies.examples[at], answer)))
        .collect();
    if examples.is_empty() {
        return;
    }
    let importance = importance(&examples);
    let mut columns: Vec<Vec<(usize, f64)>> = vec![Vec::new(); studies.names.len()];
    for (row, (example, _)) in examples.iter().enumerate() {
        for &(cue, amount) in example.cues.iter().filter(|(cue, _)| usable[*cue]) {
            columns[cue].push((row, amount));
        }
    }
    let mut sums: Vec<f64> = examples.iter().map(|(example, _)| example.told[axis] + START[axis]).collect();
    let everywhere: Vec<(usize, f64)> = (0..examples.len()).map(|row| (row, 1.0)).collect();
    let mut step = |column: &[(usize, f64)], weight: &mut f64, hold: f64| {
        let (mut slope, mut bend) = (hold * *weight, hold);
        for &(row, amount) in column {
            let chance = 1.0 / (1.0 + (-sums[row]).exp());
            slope += importance[row] * amount * (chance - f64::from(u8::from(examples[row].1)));
            bend += importance[row] * amount * amount * (chance * (1.0 - chance)).max(0.05);
        }
        let change = (-slope / bend).clamp(-1.0, 1.0);
        *weight += change;
        for &(row, amount) in column {
            sums[row] += change * amount;
        }
    };
    let (hold_class, hold_word) = (par("HC", HOLD_CLASS), par("HW", HOLD_WORD));
    for _ in 0..PASSES {
        fitted.bias[axis] -= START[axis];
        step(&everywhere, &mut fitted.bias[axis], HOLD_BIAS[axis] * par("HB", 1.0));
        fitted.bias[axis] += START[axis];
        for (cue, column) in columns.iter().enumerate().filter(|(_, column)| !column.is_empty()) {
            let hold = if axis == 0 && LOOSE.contains(&studies.names[cue].as_str()) { par("HF", 0.5) } else if studies.class[cue] { hold_class } else { hold_word } * if axis == 2 { par("HO", 10.0) } else { 1.0 };
            step(column, &mut fitted.weights[cue][axis], hold);
        }
    }
}

/// Publishers of many rows count more than those of few, but not in proportion; so do the answers.
fn importance(examples: &[(&Example, bool)]) -> Vec<f64> {
    let count = |matches: &dyn Fn(&(&Example, bool)) -> bool| {
        examples.iter().filter(|example| matches(example)).count() as f64
    };
    let all = examples.len() as f64;
    let raw: Vec<f64> = examples
        .iter()
        .map(|(example, answer)| {
            let set = count(&|other| other.0.set == example.set);
            let same = count(&|other| other.1 == *answer);
            (all / set).powf(0.3) * (all / (2.0 * same)).powf(0.5)
        })
        .collect();
    let mean = raw.iter().sum::<f64>() / all;
    raw.iter().map(|raw| raw / mean).collect()
}

/// How surely, from sums of rows that were not learned from, and whether each was right (for the last: whether it was open).
pub fn sureness(pairs: &[Vec<(f64, f64, bool)>; 3]) -> [[f64; 3]; 3] {
    let mut sure = [[0.0, 0.6, 0.0]; 3];
    for (axis, pairs) in pairs.iter().enumerate() {
        let curve = &mut sure[axis];
        for _ in 0..200 {
            for part in 0..3 {
                let (hold, from) = ([0.1, 1.0, 4.0][part], [0.0, 0.6, 0.0][part]);
                let (mut slope, mut bend) = (hold * (curve[part] - from), hold);
                for &(sum, known, right) in pairs {
                    let amounts = [1.0, sum, f64::ln_1p(known)];
                    let total: f64 = amounts.iter().zip(&*curve).map(|(amount, part)| amount * part).sum();
                    let chance = 1.0 / (1.0 + (-total).exp());
                    slope += amounts[part] * (chance - f64::from(u8::from(right)));
                    bend += amounts[part] * amounts[part] * (chance * (1.0 - chance)).max(0.02);
                }
                curve[part] -= slope / bend;
            }
        }
    }
    sure
}

impl Fitted {
    /// The sums of an example on each axis, and how much of it was known.
    pub fn sums(&self, studies: &Studies, at: usize) -> ([f64; 3], f64) {
        let example = &studies.examples[at];
        let mut sums = self.bias;
        let mut known = 0.0;
        for axis in 0..3 {
            sums[axis] += example.told[axis];
        }
        for &(cue, amount) in &example.cues {
            let weights = self.weights[cue];
            for axis in 0..3 {
                sums[axis] += weights[axis] * amount;
            }
            let learned = weights.iter().any(|weight| weight.abs() >= LEAST);
            known += if studies.class[cue] { 1.0 } else if learned { 0.25 } else { 0.0 };
        }
        (sums, known)
    }

    /// What a row that was not learned from teaches about sureness.
    pub fn pair(&self, studies: &Studies, at: usize, into: &mut [Vec<(f64, f64, bool)>; 3]) {
        let (sums, known) = self.sums(studies, at);
        let answers = studies.examples[at].answers;
        for axis in 0..2 {
            if let Some(answer) = answers[axis] {
                into[axis].push((sums[axis].abs(), known, (sums[axis] > 0.0) == answer));
            }
        }
        if let Some(open) = answers[2] {
            into[2].push((sums[2], known, open));
        }
    }

    /// In the form of the file of weights: hundredths, sorted by name; what rounds to nothing is left out.
    pub fn text(&self, studies: &Studies, sure: &[[f64; 3]; 3]) -> String {
        let hundredths = |numbers: [f64; 3]| numbers.map(|number| (number * 100.0).round() as i64);
        let mut lines: Vec<(&str, [i64; 3])> =
            studies.names.iter().map(String::as_str).zip(self.weights.iter().map(|weights| hundredths(*weights))).collect();
        lines.retain(|(_, numbers)| numbers.iter().any(|number| number.abs() >= (LEAST * 100.0).round() as i64));
        for (at, name) in ["*base", "*slope", "*known"].into_iter().enumerate() {
            lines.push((name, hundredths([sure[0][at], sure[1][at], sure[2][at]])));
        }
        lines.push(("*bias", hundredths(self.bias)));
        lines.sort_unstable();
        let mut text = String::new();
        for (name, [kind, way, open]) in lines {
            writeln!(text, "{name}\t{kind}\t{way}\t{open}").expect("a string takes what is written");
        }
        text
    }
}
