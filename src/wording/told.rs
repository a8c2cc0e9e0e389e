//! What a cue tells before anything is learned: its class's numbers, by the part it plays.

use super::Text;
use super::class::Tells;
use super::cue::{Cue, What};
use super::parts::Place;
use super::vocabulary::Vocabulary;

/// How much a class that tells as much anywhere counts at least.
const ANYWHERE: f64 = 0.9;

/// From here on a class says outright which way is better.
const OUTRIGHT: f64 = 3.0;

/// What a cue tells before anything is learned.
pub(super) fn told(cue: &Cue<'_>, vocabulary: &Vocabulary) -> Tells {
    match cue.what {
        What::Class { class, turned, place } => {
            let tells = vocabulary.classes[class].tells;
            let outright = tells.up.abs() >= OUTRIGHT;
            let least = match place {
                _ if !vocabulary.classes[class].anywhere => 0.0,
                // Far down, only what says it outright: "lower is better".
                Place::Rest if !outright => 0.3,
                _ => ANYWHERE,
            };
            let prior = match place {
                Place::Cohort if outright && cue.text == Text::Title => least,
                Place::Cohort | Place::Denominator => place.prior(),
                _ => place.prior().max(least),
            };
            let open = match place {
                Place::Head | Place::Verb | Place::Title => 1.0,
                Place::Before | Place::Object => 0.5,
                Place::Cohort if cue.text == Text::Title => 0.7,
                _ => 0.0,
            };
            let stated = matches!(cue.text, Text::Title | Text::Unit) || place == Place::Numerator;
            // "Without complications" is as much about complications, and the other way.
            let (way, kind) = if turned { (-0.8, 0.5) } else { (1.0, 1.0) };
            Tells {
                outcome: tells.outcome * prior * kind,
                up: tells.up * prior * way,
                structure: if turned || !stated { 0.0 } else { tells.structure * prior },
                open: tells.open * open,
                toward: if turned { 0.0 } else { tells.toward * prior },
            }
        }
        What::Bare => Tells { outcome: -1.2, open: 1.2, ..Tells::default() },
        What::Lead { good, place } => {
            Tells { up: if good { place.prior() } else { -place.prior() }, ..Tells::default() }
        }
        What::Harm => Tells { outcome: 1.2, ..Tells::default() },
        What::Within => Tells { up: 3.0, outcome: -0.5, ..Tells::default() },
        What::Unturned => Tells { up: -4.0, ..Tells::default() },
        What::Gram { .. } | What::Key { .. } | What::Piece { .. } => Tells::default(),
    }
}
