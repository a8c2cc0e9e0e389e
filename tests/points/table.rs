//! `tests/points.tsv`: each point of the Commissioner's response, by what raises it and where, and where the mended example has
//! put it right.

#![allow(dead_code, reason = "each test that reads the table asks for some of it")]

use indicant::model::Basis;

const TABLE: &str = include_str!("../points.tsv");

/// A row: one finding that raises a point.
#[derive(Clone, Debug)]
pub struct Row {
    /// `S01` and so on.
    pub point: &'static str,
    /// The rule; `-` where the point is that nothing is to be said.
    pub rule: &'static str,
    /// Where the draft draws it; `-` where it does not.
    pub draft: &'static str,
    /// Where it would come back in the mended example; `-` where that has no such item.
    pub mended: &'static str,
    /// Whether the rule may still be to come.
    pub later: bool,
    /// What the finding on the draft rests on.
    pub basis: Option<Basis>,
    /// What tells the finding from others of its rule about the same item.
    pub about: &'static str,
    /// The edits of the mended example that undo it; empty where its own field is all.
    pub unmend: &'static str,
    /// The edits of the draft that put it right; empty where the mended example's own field is all.
    pub mend: &'static str,
}

pub fn rows() -> Vec<Row> {
    TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(row).collect()
}

fn row(line: &'static str) -> Row {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [point, rule, draft, mended, later, basis, about, unmend, mend] = cells[..] else {
        panic!("{} cells, not 9, in: {line}", cells.len())
    };
    assert!(matches!(later, "later" | "-"), "“{later}” in: {line}");
    let basis = match basis {
        "-" => None,
        "found" => Some(Basis::Found),
        "reported" => Some(Basis::Reported),
        "inferred" => Some(Basis::Inferred),
        "recalled" => Some(Basis::Recalled),
        "not-found" => Some(Basis::NotFound),
        other => panic!("“{other}” is no basis, in: {line}"),
    };
    let said = |cell: &'static str| if cell == "-" { "" } else { cell };
    Row {
        point,
        rule,
        draft,
        mended,
        later: later == "later",
        basis,
        about: said(about),
        unmend: said(unmend),
        mend: said(mend),
    }
}
