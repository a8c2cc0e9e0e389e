//! How well the words of real indicators are read, on rows that were not learned from.
//!
//! The vocabulary was written by people who had read rows of every publisher in the file: "left out" is true of what is fitted,
//! not of what was written.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads rows that stand beside the repository, and prints what it measures"
)]

#[path = "wording/fit.rs"]
mod fit;
#[path = "wording/flips.rs"]
mod flips;
#[path = "wording/rows.rs"]
mod rows;
#[path = "wording/score.rs"]
mod score;
#[path = "wording/studies.rs"]
mod studies;
#[path = "wording/sureness.rs"]
mod sureness;

use fit::{Fitted, fit};
use indicant::wording::{Reading, Vocabulary, read};
use rows::Row;
use studies::{Studies, studies};
use sureness::sureness;

const FOLDS: u64 = 5;
const WEIGHTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/wording/weights.txt");

/// Rows, and what was learned without each of them: by folds, and by publishers.
struct Learned {
    rows: Vec<Row>,
    studies: Studies,
    by_fold: Vec<usize>,
    by_set: Vec<usize>,
    folds: Vec<Fitted>,
    left_out: Vec<Fitted>,
}

#[test]
fn real_indicators() {
    let Some(learned) = Learned::new() else { return };
    println!("== nothing learned: the vocabulary alone");
    let vocabulary = Vocabulary::unweighted();
    let alone: Vec<_> = learned.rows.iter().map(|row| read(&row.measure(), &vocabulary)).collect();
    score::table(&learned.rows, &alone);

    println!("== unseen rows of the same publishers: five folds");
    let folded = learned.readings(&learned.folds, &learned.by_fold);
    score::table(&learned.rows, &folded);
    let [kinds, ways] = flips::flips(&learned.rows, &folded);
    let (kind, way) = (score::kinds(&learned.rows, &folded, None), score::ways(&learned.rows, &folded, None));
    at_least("kind, macro-F1", kind.macro_f1(2), 0.92);
    at_least("direction, macro-F1 of up and down", way.macro_f1(2), 0.92);
    at_least("direction, macro-F1 of up, down and none", way.macro_f1(3), 0.885);
    at_least("kind, right of what is called 0.9", kind.right_from(0.9), 0.9);
    at_least("direction, right of what is called 0.9", way.right_from(0.9), 0.9);
    for (name, flips) in [("kinds", kinds), ("directions", ways)] {
        at_least(&format!("{name} called that were flipped"), flips.right(), 0.95);
        at_least(&format!("{name} flipped that were called"), flips.found(), 0.6);
        at_least(&format!("{name} not flipped and not called"), 1.0 - flips.wrongly(), 0.995);
    }

    println!("== each publisher left out");
    let left_out = learned.readings(&learned.left_out, &learned.by_set);
    score::table(&learned.rows, &left_out);
    flips::flips(&learned.rows, &left_out);
    let (kind, way) = (score::kinds(&learned.rows, &left_out, None), score::ways(&learned.rows, &left_out, None));
    at_least("kind, macro-F1, left out", kind.macro_f1(2), 0.87);
    at_least("direction, macro-F1 of up and down, left out", way.macro_f1(2), 0.865);
    at_least("direction, macro-F1 of up, down and none, left out", way.macro_f1(3), 0.8);
    score::enough(&learned.rows, &left_out).iter().for_each(|(what, f1)| at_least(what, *f1, 0.8));
    at_least("kind, right of what is called 0.9, left out", kind.right_from(0.9), 0.9);
    at_least("direction, right of what is called 0.9, left out", way.right_from(0.9), 0.9);
}

#[test]
fn shipped_weights_are_a_fresh_fit() {
    let Some(learned) = Learned::new() else { return };
    if std::env::var_os("UPDATE_WEIGHTS").is_some() {
        std::fs::write(WEIGHTS, learned.everything()).expect("the weights can be written");
    }
    let shipped = std::fs::read_to_string(WEIGHTS).expect("the weights are in the repository");
    assert!(
        shipped == learned.everything(),
        "after a change to the vocabulary, the cues or the fit, `UPDATE_WEIGHTS=1 cargo test --test wording` fits them anew"
    );
}

fn at_least(what: &str, figure: f64, least: f64) {
    assert!(figure >= least, "{what}: {figure:.3}, and was at least {least}");
}

impl Learned {
    fn new() -> Option<Self> {
        let Some(rows) = rows::rows() else {
            println!("SKIPPED: ../shared/data/labelled/indicators.jsonl is not here");
            return None;
        };
        let studies = studies(&rows, &Vocabulary::unweighted());
        let by_fold: Vec<usize> =
            rows.iter().map(|row| usize::try_from(row.draw(7) % FOLDS).expect("less than five")).collect();
        let by_set: Vec<usize> = studies.examples.iter().map(|example| example.set).collect();
        let (folds, left_out) = (learn(&studies, &by_fold), learn(&studies, &by_set));
        Some(Self { rows, studies, by_fold, by_set, folds, left_out })
    }

    /// The readings of all rows, each by what was learned without it; so is how sure they are.
    fn readings(&self, fitted: &[Fitted], by: &[usize]) -> Vec<Reading> {
        let vocabulary = |(part, fitted): (usize, &Fitted)| {
            let sure = sureness(&self.pairs(|at| by[at] != part));
            Vocabulary::unweighted().weighted(&fitted.text(&self.studies, &sure))
        };
        let vocabularies: Vec<Vocabulary> = fitted.iter().enumerate().map(vocabulary).collect();
        self.rows.iter().zip(by).map(|(row, part)| read(&row.measure(), &vocabularies[*part])).collect()
    }

    /// What rows teach of sureness: each as an unseen row of a known publisher, and as one of a publisher left out.
    fn pairs(&self, of: impl Fn(usize) -> bool) -> sureness::Pairs {
        let mut pairs = sureness::Pairs::default();
        for at in (0..self.rows.len()).filter(|&at| of(at)) {
            self.folds[self.by_fold[at]].pair(&self.studies, at, &mut pairs);
            self.left_out[self.by_set[at]].pair(&self.studies, at, &mut pairs);
        }
        pairs
    }

    /// What is shipped: learned from every row.
    fn everything(&self) -> String {
        let every: Vec<usize> = (0..self.rows.len()).collect();
        fit(&self.studies, &every).text(&self.studies, &sureness(&self.pairs(|_| true)))
    }
}

/// A fit for each part, from all rows but its own.
fn learn(studies: &Studies, by: &[usize]) -> Vec<Fitted> {
    let parts = by.iter().max().map_or(0, |most| most + 1);
    let others = |part| -> Vec<usize> { (0..by.len()).filter(|&at| by[at] != part).collect() };
    (0..parts).map(|part| fit(studies, &others(part))).collect()
}
