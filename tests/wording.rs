//! How well the words of real indicators are read, on rows that were not learned from.

#[path = "wording/fit.rs"]
mod fit;
#[path = "wording/rows.rs"]
mod rows;
#[path = "wording/score.rs"]
mod score;

use fit::{fit, studies};
use indicant::wording::{Kind, Reading, Vocabulary, read};

const PLAIN: [[f64; 3]; 3] = [[0.0, 0.6, 0.0]; 3];

#[test]
fn readings() {
    let Some(rows) = rows::rows() else {
        println!("SKIPPED: ../shared/data/labelled/indicators.jsonl is not here");
        return;
    };
    let all = studies(&rows, &Vocabulary::unweighted());
    if std::env::var("STRUCT").is_ok() {
        let every: Vec<usize> = (0..rows.len()).collect();
        let text = fit(&all, &every).text(&all, &PLAIN);
        let vocabulary = Vocabulary::unweighted().weighted(&text);
        for row in &rows {
            let m = row.measure();
            let r = read(&m, &vocabulary);
            let t = m.title.to_lowercase();
            let like = ["cost", "spend", "expend", "vacanc", "turnover", "agency", "caseload", "fte", "staff", "facilit", "density", "budget", "reserves", "social worker", "assistance"].iter().any(|w| t.contains(w));
            if r.kind == Kind::Structure || (row.kind == Some(Kind::Structure)) || like {
                println!("{:?} {:.2} said {:?} | {} | {} | {:?}", r.kind, r.kind_confidence, row.kind, row.set, m.title, r.kind_words.iter().map(|w| w.of(&m)).collect::<Vec<_>>());
            }
        }
        return;
    }
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
    let mut sets: Vec<&str> = rows.iter().map(|row| row.set.as_str()).collect();
    sets.sort_unstable();
    sets.dedup();
    let by_fold: Vec<usize> = rows.iter().map(|row| (row.draw(7) % 5) as usize).collect();
    let by_set: Vec<usize> = rows.iter().map(|row| sets.iter().position(|set| *set == row.set).unwrap()).collect();
    let folds = learn(&all, &by_fold);
    let left = learn(&all, &by_set);
    let pairs = |skip: &dyn Fn(usize) -> bool| {
        let mut pairs = [vec![], vec![], vec![]];
        for at in (0..rows.len()).filter(|&at| !skip(at)) {
            folds[by_fold[at]].pair(&all, at, &mut pairs);
            left[by_set[at]].pair(&all, at, &mut pairs);
        }
        fit::sureness(&pairs)
    };
    let reading = |fitted: &[fit::Fitted], by: &[usize]| -> Vec<Reading> {
        let vocabularies: Vec<Vocabulary> = fitted.iter().enumerate().map(|(part, fitted)| {
            Vocabulary::unweighted().weighted(&fitted.text(&all, &pairs(&|at| by[at] == part)))
        }).collect();
        rows.iter().zip(by).map(|(row, part)| read(&row.measure(), &vocabularies[*part])).collect()
    };
    let folded = reading(&folds, &by_fold);
    println!("== five folds");
    score::table(&rows, &folded);
    score::calibration(&rows, &folded);
    score::flips(&rows, &folded);
    if std::env::var("ERR").is_ok() { score::errors(&rows, &folded); }
    let left_out = reading(&left, &by_set);
    println!("== each publisher left out");
    score::table(&rows, &left_out);
    score::calibration(&rows, &left_out);
    score::flips(&rows, &left_out);
    if std::env::var("ERRL").is_ok() { score::errors(&rows, &left_out); }
    let every: Vec<usize> = (0..rows.len()).collect();
    let text = fit(&all, &every).text(&all, &pairs(&|_| false));
    if std::env::var("WRITE").is_ok() { std::fs::write("/work/h-wording/src/wording/weights.txt", &text).unwrap(); }
    println!("{:?}", start.elapsed());
}

/// A fit for each part, from all rows but its own.
fn learn(all: &fit::Studies, by: &[usize]) -> Vec<fit::Fitted> {
    let parts = by.iter().max().map_or(0, |most| most + 1);
    let train = |part| -> Vec<usize> { (0..by.len()).filter(|&at| by[at] != part).collect() };
    (0..parts).map(|part| fit(all, &train(part))).collect()
}
