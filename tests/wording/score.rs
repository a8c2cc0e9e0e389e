//! The figures: accuracy, precision, recall, macro-F1, calibration.

use crate::rows::Row;
use indicant::wording::{Direction, Kind, Reading};

pub const KINDS: [&str; 3] = ["outcome", "process", "structure"];
pub const WAYS: [&str; 4] = ["up", "down", "none", "toward"];
/// The fewest rows of a class for which a figure is given by set.
pub const ENOUGH: usize = 20;

/// Answers as numbers, so that kinds and directions are counted alike.
#[derive(Default)]
pub struct Counted {
    truth: Vec<usize>,
    read: Vec<usize>,
    sure: Vec<f64>,
}

/// Kinds: over process and outcome, since hardly anybody labels structure.
pub fn kinds(rows: &[Row], readings: &[Reading], set: Option<&str>) -> Counted {
    let mut counted = Counted::default();
    for (row, reading) in rows.iter().zip(readings).filter(|(row, _)| set.is_none_or(|set| set == row.set)) {
        if let Some(kind) = row.kind.filter(|kind| *kind != Kind::Structure) {
            counted.push(kind as usize, reading.kind as usize, reading.kind_confidence);
        }
    }
    counted
}

/// Directions: all that publishers say, "not judged" among them.
pub fn ways(rows: &[Row], readings: &[Reading], set: Option<&str>) -> Counted {
    let number = |way: Direction| match way {
        Direction::Up => 0,
        Direction::Down => 1,
        Direction::NotJudged => 2,
        Direction::Toward => 3,
    };
    let mut counted = Counted::default();
    for (row, reading) in rows.iter().zip(readings).filter(|(row, _)| set.is_none_or(|set| set == row.set)) {
        if let Some(way) = row.direction {
            counted.push(number(way), number(reading.direction), reading.direction_confidence);
        }
    }
    counted
}

impl Counted {
    fn push(&mut self, truth: usize, read: usize, sure: f64) {
        self.truth.push(truth);
        self.read.push(read);
        self.sure.push(sure);
    }

    fn of(&self, class: usize) -> usize {
        self.truth.iter().filter(|truth| **truth == class).count()
    }

    pub fn accuracy(&self) -> f64 {
        let right = self.truth.iter().zip(&self.read).filter(|(truth, read)| truth == read).count();
        right as f64 / self.truth.len().max(1) as f64
    }

    /// Precision, recall, F1 of a class.
    pub fn class(&self, class: usize) -> (f64, f64, f64) {
        let pairs = || self.truth.iter().zip(&self.read);
        let hit = pairs().filter(|(truth, read)| **truth == class && **read == class).count() as f64;
        let called = pairs().filter(|(_, read)| **read == class).count().max(1) as f64;
        let there = self.of(class).max(1) as f64;
        (hit / called, hit / there, 2.0 * hit / (called + there))
    }

    /// The mean F1 of the first so many classes.
    pub fn macro_f1(&self, classes: usize) -> f64 {
        (0..classes).map(|class| self.class(class).2).sum::<f64>() / classes as f64
    }

    /// The mean F1 of the classes that have enough rows; `None` where fewer than two have.
    fn enough_f1(&self, classes: usize) -> Option<f64> {
        let enough: Vec<_> = (0..classes).filter(|&class| self.of(class) >= ENOUGH).collect();
        let sum: f64 = enough.iter().map(|&class| self.class(class).2).sum();
        (enough.len() > 1).then(|| sum / enough.len() as f64)
    }

    /// Of what is called from so sure to so sure: what it says, what is right, how many.
    fn called(&self, from: f64, to: f64) -> (f64, f64, usize) {
        let inside: Vec<_> = (0..self.sure.len()).filter(|&at| (from..to).contains(&self.sure[at])).collect();
        let count = inside.len().max(1) as f64;
        let right = inside.iter().filter(|&&at| self.truth[at] == self.read[at]).count() as f64;
        (inside.iter().map(|&at| self.sure[at]).sum::<f64>() / count, right / count, inside.len())
    }

    /// Of what is called at least so sure, how much is right.
    pub fn right_from(&self, from: f64) -> f64 {
        self.called(from, f64::INFINITY).1
    }
}

/// Prints the table: by set, and over all.
pub fn table(rows: &[Row], readings: &[Reading]) {
    let mut sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    let all = (kinds(rows, readings, None), ways(rows, readings, None));
    println!("kind");
    for set in &sets {
        line(set, &kinds(rows, readings, Some(set)), &KINDS);
    }
    line("all", &all.0, &KINDS);
    calibration(&all.0);
    println!("direction");
    for set in &sets {
        line(set, &ways(rows, readings, Some(set)), &WAYS);
    }
    line("all", &all.1, &WAYS);
    println!("  {:18} up and down alone: macro-F1 {:.3}", "", all.1.macro_f1(2));
    calibration(&all.1);
}

/// Macro-F1 of each publisher that has enough rows of two classes: of kinds, and of directions.
pub fn enough(rows: &[Row], readings: &[Reading]) -> Vec<(String, f64)> {
    let mut sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    let of = |name: &str, set: &str, f1: Option<f64>| f1.map(|f1| (format!("{name}, macro-F1, {set} left out"), f1));
    let kind = |set: &&str| of("kind", set, kinds(rows, readings, Some(set)).enough_f1(KINDS.len()));
    let way = |set: &&str| of("direction", set, ways(rows, readings, Some(set)).enough_f1(WAYS.len()));
    sets.iter().filter_map(kind).chain(sets.iter().filter_map(way)).collect()
}

fn line(set: &str, counted: &Counted, names: &[&str]) {
    if (0..names.len()).all(|class| counted.of(class) < ENOUGH) {
        return;
    }
    let f1 = counted.enough_f1(names.len()).map_or("    –".to_owned(), |f1| format!("{f1:.3}"));
    print!("  {set:18} {:4} rows, accuracy {:.3}, macro-F1 {f1}", counted.truth.len(), counted.accuracy());
    for (class, name) in names.iter().enumerate().filter(|(class, _)| counted.of(*class) >= ENOUGH) {
        let (precision, recall, f1) = counted.class(class);
        print!(" | {name} ({}) P {precision:.2} R {recall:.2} F1 {f1:.2}", counted.of(class));
    }
    println!();
}

fn calibration(counted: &Counted) {
    print!("  called → right:");
    for (from, to) in [(0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.01)] {
        let (said, right, count) = counted.called(from, to);
        print!(" {said:.2} → {right:.2} ({count})");
    }
    println!();
}
