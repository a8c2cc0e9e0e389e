//! The publishers' rows, where they are.

use indicant::wording::{Direction, Kind, Measure};
use serde_json::Value;
use std::path::Path;

/// One indicator with its publisher's labels.
#[derive(Clone)]
pub struct Row {
    pub set: String,
    pub id: String,
    texts: [Option<String>; 5],
    pub kind: Option<Kind>,
    pub direction: Option<Direction>,
}

impl Row {
    pub fn measure(&self) -> Measure<'_> {
        let [title, description, numerator, denominator, unit] = &self.texts;
        Measure {
            title: title.as_deref().unwrap_or_default(),
            description: description.as_deref(),
            numerator: numerator.as_deref(),
            denominator: denominator.as_deref(),
            unit: unit.as_deref(),
        }
    }

    /// The same number for a row on every machine: which fold it falls in, whether its label is flipped.
    pub fn draw(&self, seed: u64) -> u64 {
        let bytes = self.set.bytes().chain(self.id.bytes());
        let mut state = bytes
            .fold(0xcbf2_9ce4_8422_2325 ^ seed, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        state ^= state >> 33;
        state = state.wrapping_mul(0xff51_afd7_ed55_8ccd);
        state ^ (state >> 29)
    }
}

/// All rows; none where the file is not there.
pub fn rows() -> Option<Vec<Row>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/labelled/indicators.jsonl");
    let text = std::fs::read_to_string(path).ok()?;
    Some(text.lines().map(row).collect())
}

fn row(line: &str) -> Row {
    let value: Value = serde_json::from_str(line).expect("a row is JSON");
    let text = |key: &str| value[key].as_str().map(ToOwned::to_owned);
    Row {
        set: text("set").expect("a row has a set"),
        id: text("id").expect("a row has an id"),
        texts: ["title", "description", "numerator", "denominator", "unit"].map(text),
        kind: value["kind"].as_str().map(|kind| match kind {
            "outcome" => Kind::Outcome,
            "process" => Kind::Process,
            "structure" => Kind::Structure,
            other => panic!("a kind {other}"),
        }),
        direction: value["direction"].as_str().map(|direction| match direction {
            "up" => Direction::Up,
            "down" => Direction::Down,
            "toward" => Direction::Toward,
            "none" => Direction::NotJudged,
            other => panic!("a direction {other}"),
        }),
    }
}
