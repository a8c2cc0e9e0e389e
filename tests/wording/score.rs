//! The figures: accuracy, precision, recall, macro-F1, calibration.

use crate::rows::Row;
use indicant::wording::{Direction, Kind, Reading};

/// Answers as numbers, so that kinds and directions are counted alike.
pub struct Counted {
    pub truth: Vec<usize>,
    pub read: Vec<usize>,
    pub sure: Vec<f64>,
}

pub const KINDS: [&str; 3] = ["outcome", "process", "structure"];
pub const WAYS: [&str; 4] = ["up", "down", "none", "toward"];

pub fn kinds(rows: &[Row], readings: &[Reading], set: Option<&str>) -> Counted {
    let mut counted = Counted { truth: vec![], read: vec![], sure: vec![] };
    for (row, reading) in rows.iter().zip(readings) {
        if let (Some(kind), true) = (row.kind, set.is_none_or(|set| set == row.set))
            && kind != Kind::Structure
        {
            counted.truth.push(kind as usize);
            counted.read.push(reading.kind as usize);
            counted.sure.push(reading.kind_confidence);
        }
    }
    counted
}

pub fn ways(rows: &[Row], readings: &[Reading], set: Option<&str>) -> Counted {
    let number = |way: Direction| match way {
        Direction::Up => 0,
        Direction::Down => 1,
        Direction::NotJudged => 2,
        Direction::Toward => 3,
    };
    let mut counted = Counted { truth: vec![], read: vec![], sure: vec![] };
    for (row, reading) in rows.iter().zip(readings) {
        if let (Some(way), true) = (row.direction, set.is_none_or(|set| set == row.set)) {
            counted.truth.push(number(way));
            counted.read.push(number(reading.direction));
            counted.sure.push(reading.direction_confidence);
        }
    }
    counted
}

impl Counted {
    pub fn of(&self, class: usize) -> usize {
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

    /// The mean F1 of the classes that have at least so many rows.
    pub fn macro_f1(&self, least: usize) -> f64 {
        let classes: Vec<usize> = (0..4).filter(|&class| self.of(class) >= least).collect();
        classes.iter().map(|&class| self.class(class).2).sum::<f64>() / classes.len().max(1) as f64
    }
}

pub fn table(rows: &[Row], readings: &[Reading]) {
    let mut sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    let wanted: Vec<Option<&str>> = sets.into_iter().map(Some).chain([None]).collect();
    for (names, count) in [(&KINDS[..], kinds as fn(&[Row], &[Reading], Option<&str>) -> Counted), (&WAYS[..], ways)] {
        for &set in &wanted {
            let counted = count(rows, readings, set);
            if counted.truth.is_empty() {
                continue;
            }
            print!("{:18} {:4} acc {:.3} macro-F1 {:.3}", set.unwrap_or("ALL"), counted.truth.len(), counted.accuracy(), counted.macro_f1(20));
            for (class, name) in names.iter().enumerate().filter(|(class, _)| counted.of(*class) > 0) {
                let (precision, recall, f1) = counted.class(class);
                print!(" | {name} {} P{precision:.2} R{recall:.2} F{f1:.2}", counted.of(class));
            }
            println!();
        }
    }
}

pub fn errors(rows: &[Row], readings: &[Reading]) {
    for (row, reading) in rows.iter().zip(readings) {
        let m = row.measure();
        let words = |w: &[indicant::wording::Words]| w.iter().map(|w| format!("{:?}:{}", w.text, w.of(&m))).collect::<Vec<_>>().join(" / ");
        if let Some(kind) = row.kind && kind != Kind::Structure && kind != reading.kind {
            println!("KIND {} said {:?} read {:?} {:.2} [{}] <{}> {} | {}", row.set, kind, reading.kind, reading.kind_confidence, words(&reading.kind_words), row.id, m.title, m.description.unwrap_or("").chars().take(230).collect::<String>());
        }
        if let Some(way) = row.direction && way != reading.direction {
            println!("WAY {} said {:?} read {:?} {:.2} [{}] <{}> {} | {}", row.set, way, reading.direction, reading.direction_confidence, words(&reading.direction_words), row.id, m.title, m.description.unwrap_or("").chars().take(230).collect::<String>());
        }
    }
}

/// Of what is called so sure, how much is right.
pub fn calibration(rows: &[Row], readings: &[Reading]) {
    for (name, counted) in [("kind", kinds(rows, readings, None)), ("direction", ways(rows, readings, None))] {
        print!("{name:9}");
        for (from, to) in [(0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)] {
            let inside: Vec<usize> = (0..counted.sure.len()).filter(|&at| counted.sure[at] >= from && counted.sure[at] < to).collect();
            let right = inside.iter().filter(|&&at| counted.truth[at] == counted.read[at]).count() as f64;
            let said = inside.iter().map(|&at| counted.sure[at]).sum::<f64>() / inside.len().max(1) as f64;
            print!(" | {said:.2}→{:.2} ({})", right / inside.len().max(1) as f64, inside.len());
        }
        println!();
    }
}

pub fn flips(rows: &[Row], readings: &[Reading]) {
    for (name, counted) in [("kind", kinds(rows, readings, None)), ("direction", ways(rows, readings, None))] {
        for at in [0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99] {
            let sure: Vec<usize> = (0..counted.sure.len()).filter(|&i| counted.sure[i] >= at).collect();
            let wrong = sure.iter().filter(|&&i| counted.truth[i] != counted.read[i]).count() as f64;
            let right = sure.len() as f64 - wrong;
            let n = counted.truth.len() as f64;
            // In expectation: one label in ten flipped to another that the words do not say.
            println!("{name} at {at}: called of flipped {:.2}, false of unflipped {:.4}, precision {:.3}", right / n, wrong / n, 0.1 * right / (0.1 * right + 0.9 * wrong));
        }
    }
}
