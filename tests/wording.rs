//! How well the words of real indicators are read, on rows that were not learned from.

#[path = "wording/fit.rs"]
mod fit;
#[path = "wording/rows.rs"]
mod rows;
#[path = "wording/score.rs"]
mod score;

use fit::{fit, studies};
use indicant::wording::{Direction, Kind, Reading, Vocabulary, read};
use rows::Row;

const PLAIN: [[f64; 3]; 3] = [[0.0, 0.6, 0.0]; 3];

#[test]
fn readings() {
    let Some(rows) = rows::rows() else {
        println!("SKIPPED: ../shared/data/labelled/indicators.jsonl is not here");
        return;
    };
    let all = studies(&rows, &Vocabulary::unweighted());
    if std::env::var("DUMP").is_ok() {
        let every: Vec<usize> = (0..rows.len()).collect();
        std::fs::write("/tmp/full.txt", fit(&all, &every).text(&all, &PLAIN)).expect("written");
    }
    let start = std::time::Instant::now();
    let bare = Vocabulary::unweighted();
    let untaught: Vec<Reading> = rows.iter().map(|row| read(&row.measure(), &bare)).collect();
    println!("== vocabulary alone");
    score::table(&rows, &untaught);
    if std::env::var("ERRV").is_ok() { score::errors(&rows, &untaught); return; }
    let mut folded = vec![None; rows.len()];
    for fold in 0..5 {
        let (test, train): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&at| rows[at].draw(7) % 5 == fold);
        predict(&rows, &all, &train, &test, &mut folded);
    }
    println!("== five folds");
    let folded = unwrapped(folded);
    score::table(&rows, &folded);
    if std::env::var("ERR").is_ok() { score::errors(&rows, &folded); }
    let mut left_out = vec![None; rows.len()];
    let mut sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    for set in sets {
        let (test, train): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&at| rows[at].set == set);
        predict(&rows, &all, &train, &test, &mut left_out);
    }
    println!("== each publisher left out");
    let left_out = unwrapped(left_out);
    score::table(&rows, &left_out);
    if std::env::var("ERRL").is_ok() { score::errors(&rows, &left_out); }
    println!("{:?}", start.elapsed());
}

fn predict(rows: &[Row], all: &fit::Studies, train: &[usize], test: &[usize], into: &mut [Option<Reading>]) {
    let text = fit(all, train).text(all, &PLAIN);
    let vocabulary = Vocabulary::unweighted().weighted(&text);
    for &at in test {
        into[at] = Some(read(&rows[at].measure(), &vocabulary));
    }
}

fn unwrapped(readings: Vec<Option<Reading>>) -> Vec<Reading> {
    readings.into_iter().map(|reading| reading.expect("every row falls in a fold")).collect()
}

#[expect(dead_code)]
fn labels() -> [(Kind, Direction); 1] {
    [(Kind::Outcome, Direction::Up)]
}
