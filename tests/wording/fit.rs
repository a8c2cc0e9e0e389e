//! Learning the weights: a logistic regression with a penalty, by coordinates, from where the vocabulary's own numbers begin.

use crate::studies::{Example, Studies};
use crate::sureness::{Curves, Pair, Pairs};
use std::collections::HashSet;
use std::fmt::Write;

/// How strongly a weight is held to nought: classes of words, and single words.
const HOLD_CLASS: f64 = 3.0;
const HOLD_WORD: f64 = 0.6;
/// How a publisher writes down that it counts is its own habit: learned freely, so that it need not hide in other words.
const LOOSE: [&str; 3] = ["=hash@f", "=share-of@f", "=level@f"];
const HOLD_LOOSE: f64 = 0.3;
/// How often a direction is meant at all differs between publishers: hardly anything is learned of it.
const HOLD_OPEN: f64 = 40.0;
/// Where a sum begins, as in `src/wording/weights.rs`, and how strongly it is held there.
const START: [f64; 3] = [0.0, 0.6, -1.0];
const HOLD_START: [f64; 3] = [3.0, 3.0, 50.0];
/// In how many rows a word must stand to be learned of: at several publishers, or at one.
const ROWS_AT_SEVERAL: usize = 2;
const ROWS_AT_ONE: usize = 4;
/// What rounds to less is not kept.
const LEAST: f64 = 0.03;
const PASSES: usize = 30;

/// What was learned: a number for each cue and question, and the bias.
pub struct Fitted {
    weights: Vec<[f64; 3]>,
    bias: [f64; 3],
}

/// What is seen of an example: its sum on each axis, of its words how many were learned of, how far its classes say both.
struct Sums {
    sums: [f64; 3],
    known: f64,
    mixed: [f64; 3],
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
        studies.class[at] || *rows >= ROWS_AT_SEVERAL && sets.len() >= 2 || *rows >= ROWS_AT_ONE
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
    for _ in 0..PASSES {
        fitted.bias[axis] -= START[axis];
        step(&everywhere, &mut fitted.bias[axis], HOLD_START[axis]);
        fitted.bias[axis] += START[axis];
        for (cue, column) in columns.iter().enumerate().filter(|(_, column)| !column.is_empty()) {
            let hold = hold(studies, cue, axis);
            step(column, &mut fitted.weights[cue][axis], hold);
        }
    }
}

fn hold(studies: &Studies, cue: usize, axis: usize) -> f64 {
    match axis {
        0 if LOOSE.contains(&studies.names[cue].as_str()) => HOLD_LOOSE,
        2 => HOLD_OPEN * if studies.class[cue] { HOLD_CLASS } else { HOLD_WORD },
        _ if studies.class[cue] => HOLD_CLASS,
        _ => HOLD_WORD,
    }
}

/// Publishers of many rows count more than those of few, but not in proportion; so do the answers.
fn importance(examples: &[(&Example, bool)]) -> Vec<f64> {
    let count =
        |matches: &dyn Fn(&(&Example, bool)) -> bool| examples.iter().filter(|example| matches(example)).count() as f64;
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

impl Fitted {
    fn sums(&self, studies: &Studies, at: usize) -> Sums {
        let example = &studies.examples[at];
        let mut sums = self.bias;
        let (mut known, mut words) = (0.0, 0.0);
        sums.iter_mut().zip(example.told).for_each(|(sum, told)| *sum += told);
        let mut sides = [[0.0; 2]; 3];
        for (&(cue, amount), tells) in example.cues.iter().zip(&example.tells) {
            let weights = self.weights[cue];
            sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight * amount);
            let learned = weights.iter().any(|weight| weight.abs() >= LEAST);
            if studies.class[cue] {
                for axis in 0..3 {
                    let share = weights[axis] + tells[axis];
                    sides[axis][usize::from(share < 0.0)] += share.abs();
                }
            } else {
                words += 1.0;
                known += f64::from(u8::from(learned));
            }
        }
        let mixed = sides.map(|[with, against]| with.min(against) / f64::max(with + against, 0.5));
        Sums { sums, known: known / f64::max(words, 1.0), mixed }
    }

    /// What a row that was not learned from teaches about sureness.
    pub fn pair(&self, studies: &Studies, at: usize, into: &mut Pairs) {
        let Sums { sums, known, mixed } = self.sums(studies, at);
        let answers = studies.examples[at].answers;
        for axis in 0..2 {
            if let Some(answer) = answers[axis] {
                let told = studies.examples[at].told[axis] * sums[axis].signum();
                into[axis].push(Pair {
                    seen: [sums[axis].abs(), known, told, mixed[axis]],
                    right: (sums[axis] > 0.0) == answer,
                });
            }
        }
        if let Some(open) = answers[2] {
            let told = studies.examples[at].told[2];
            into[2].push(Pair { seen: [sums[2], known, told, mixed[2]], right: open });
        }
    }

    /// In the form of the file of weights: hundredths, sorted by name; what rounds to nothing is left out.
    pub fn text(&self, studies: &Studies, sure: &Curves) -> String {
        let hundredths = |numbers: [f64; 3]| numbers.map(|number| (number * 100.0).round() as i64);
        let mut lines: Vec<(&str, [i64; 3])> = studies
            .names
            .iter()
            .map(String::as_str)
            .zip(self.weights.iter().map(|weights| hundredths(*weights)))
            .collect();
        lines.retain(|(_, numbers)| numbers.iter().any(|number| number.abs() >= (LEAST * 100.0).round() as i64));
        for (at, name) in ["*base", "*slope", "*known", "*agrees", "*firm", "*mixed"].into_iter().enumerate() {
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
