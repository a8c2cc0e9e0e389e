//! Labels turned round on purpose: how many are called a contradiction, and how many that were not turned.

use crate::rows::Row;
use indicant::wording::{Direction, Kind, Reading, direction_contradicts, kind_contradicts};

/// Rows whose labels their publishers seem to have wrong, or say otherwise of their own like rows. They are set aside in this
/// figure alone, and learned from and counted against us in all others.
const SET_ASIDE: [(&str, &str, &str); 20] = [
    ("clinical-measures", "qpp:335", "called an outcome; counts a procedure that was done"),
    ("clinical-measures", "qpp:MIRAMED11", "called an outcome; counts who was screened and told of it"),
    ("clinical-measures", "qpp:MEX10", "called an outcome; counts who completed a programme"),
    ("clinical-measures", "qpp:FORCE20", "called an outcome; counts an assessment that was done and reviewed"),
    ("clinical-measures", "qpp:FORCE21", "called an outcome; counts an assessment that was done and reviewed"),
    ("clinical-measures", "qpp:MHAN2", "called a process; an admission rate, elsewhere an outcome"),
    ("clinical-measures", "qpp:NOF12", "called a process; a median time, which ten like rows call an outcome"),
    ("unhcr_iati", "UNHCR-0218", "called an output; a density of what a service has"),
    ("unhcr_iati", "UNHCR-0445", "called an output; a share of households and how they live"),
    ("unhcr_iati", "UNHCR-0448", "called an output; a share of households and what they have"),
    ("unhcr_iati", "UNHCR-0458", "called an output; a share of pupils who finished"),
    ("unhcr_iati", "UNHCR-0481", "called an output; a share of pupils who finished"),
    ("unhcr_iati", "UNHCR-0484", "called an output; a share of students who finished"),
    ("unhcr_iati", "UNHCR-0678", "called an outcome; a number of people who received a service"),
    ("unhcr_iati", "UNHCR-0686", "called an outcome; a number of people who received a service"),
    ("unhcr_iati", "UNHCR-0698", "called an outcome; a number of consultations"),
    ("fingertips_next", "90362", "called better when lower; years of healthy life"),
    ("fingertips_next", "92033", "called better when higher; a harm to children's health"),
    ("fingertips_next", "93861", "not judged here; the other publisher of the same measure calls it better when lower"),
    ("dhsc_fphd", "90851", "called better when higher; a distribution that has no direction"),
];

/// What came of it.
#[derive(Default)]
pub struct Flips {
    flipped: f64,
    flipped_called: f64,
    unflipped: f64,
    unflipped_called: f64,
}

impl Flips {
    /// Of what is called, how much was flipped.
    pub fn right(&self) -> f64 {
        self.flipped_called / (self.flipped_called + self.unflipped_called)
    }

    /// Of what was flipped, how much is called.
    pub fn found(&self) -> f64 {
        self.flipped_called / self.flipped
    }

    /// Of what was not flipped, how much is called.
    pub fn wrongly(&self) -> f64 {
        self.unflipped_called / self.unflipped
    }

    fn count(&mut self, flipped: bool, called: bool) {
        let called = f64::from(u8::from(called));
        if flipped {
            self.flipped += 1.0;
            self.flipped_called += called;
        } else {
            self.unflipped += 1.0;
            self.unflipped_called += called;
        }
    }
}

/// Flips one label in ten, ten times over, so that each is flipped once: kinds, then directions.
pub fn flips(rows: &[Row], readings: &[Reading]) -> [Flips; 2] {
    let [mut kinds, mut ways] = [Flips::default(), Flips::default()];
    for (row, reading) in rows.iter().zip(readings) {
        if SET_ASIDE.iter().any(|(set, id, _)| *set == row.set && *id == row.id) {
            continue;
        }
        for tenth in 0..10 {
            let flipped = row.draw(23) % 10 == tenth;
            let kind = match row.kind {
                Some(Kind::Outcome) if flipped => Some(Kind::Process),
                Some(Kind::Process) if flipped => Some(Kind::Outcome),
                other => other,
            };
            if let Some(kind) = kind.filter(|kind| *kind != Kind::Structure) {
                kinds.count(flipped, kind_contradicts(reading, kind).is_some());
            }
            let way = match row.direction {
                Some(Direction::Up) if flipped => Some(Direction::Down),
                Some(Direction::Down) if flipped => Some(Direction::Up),
                other => other,
            };
            if let Some(way) = way.filter(|way| !flipped || matches!(way, Direction::Up | Direction::Down)) {
                ways.count(flipped, direction_contradicts(reading, way).is_some());
            }
        }
    }
    for (name, flips) in [("kind", &kinds), ("direction", &ways)] {
        println!(
            "  {name}: of what is called a contradiction {:.3} is flipped; of flipped {:.3} is called, of unflipped {:.4}",
            flips.right(),
            flips.found(),
            flips.wrongly()
        );
    }
    [kinds, ways]
}
