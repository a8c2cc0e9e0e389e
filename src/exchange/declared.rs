//! Kinds and directions in the words that publishers declare them in.

use crate::wording::{Direction, Kind};

/// The kind that a publisher's word declares: an output or an activity is a process, an input is structure. `None` where
/// it is no word for a kind, or for more than one.
#[must_use]
pub fn declared_kind(word: &str) -> Option<Kind> {
    let word = word.to_lowercase();
    let says = |beginnings: &[&str]| {
        word.split(|letter: char| !letter.is_alphanumeric())
            .any(|part| beginnings.iter().any(|beginning| part.starts_with(beginning)))
    };
    let outcome = says(&["outcome", "impact"]);
    let process = says(&["process", "output", "activit"]);
    let structure = says(&["structur", "input", "resourc"]);
    match (outcome, process, structure) {
        (true, false, false) => Some(Kind::Outcome),
        (false, true, false) => Some(Kind::Process),
        (false, false, true) => Some(Kind::Structure),
        _ => None,
    }
}

const UP: &[&str] = &[
    "up",
    "upward",
    "upwards",
    "high",
    "higher",
    "highest",
    "increase",
    "increased",
    "increases",
    "increasing",
    "rise",
    "rising",
    "more",
    "greater",
    "maximise",
    "maximize",
    "positive",
    "bigger",
    "ascending",
    "improves",
];
const DOWN: &[&str] = &[
    "down",
    "downward",
    "downwards",
    "low",
    "lower",
    "lowest",
    "decrease",
    "decreased",
    "decreases",
    "decreasing",
    "fall",
    "falling",
    "less",
    "fewer",
    "reduce",
    "reduced",
    "reduction",
    "smaller",
    "minimise",
    "minimize",
    "negative",
    "descending",
];
const TOWARD: &[&str] =
    &["toward", "towards", "target", "range", "within", "between", "optimum", "optimal", "nominal", "closer", "nearer"];
const WORSE: &[&str] = &["worse", "bad", "poor", "poorer", "undesirable", "deterioration"];
const TURNED: &[&str] = &["not", "no", "nor", "neither", "never"];
const NONE: &[&str] = &[
    "",
    "none",
    "na",
    "notapplicable",
    "notjudged",
    "neutral",
    "neither",
    "nodirection",
    "nopolarity",
    "context",
    "contextual",
    "contextualonly",
    "notscored",
    "nottobejudged",
    "nopreference",
    "depends",
];

/// The direction that a publisher's words declare: `-`, `NA` and `none` that it is not judged. `None` where they are no
/// words for a direction, or for two.
#[must_use]
pub fn declared_direction(words: &str) -> Option<Direction> {
    let words = words.trim().to_lowercase();
    match words.as_str() {
        "+" | "↑" | "⬆" | "▲" | "^" => return Some(Direction::Up),
        "↓" | "⬇" | "▼" => return Some(Direction::Down),
        _ => {}
    }
    let parts: Vec<&str> =
        words.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    if NONE.contains(&parts.concat().as_str()) {
        // "?" is nobody's decision.
        return (!parts.is_empty() || words.chars().all(|mark| "-–—/".contains(mark))).then_some(Direction::NotJudged);
    }
    let says = |known: &[&str]| parts.iter().any(|part| known.contains(part));
    if says(TURNED) {
        return None;
    }
    match (says(UP), says(DOWN), says(TOWARD)) {
        (_, _, true) => Some(Direction::Toward),
        (true, false, false) => Some(if says(WORSE) { Direction::Down } else { Direction::Up }),
        (false, true, false) => Some(if says(WORSE) { Direction::Up } else { Direction::Down }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_words_declare_a_kind() {
        for (word, kind) in [
            ("Outcome", Some(Kind::Outcome)),
            ("Intermediate Outcome", Some(Kind::Outcome)),
            ("PROCESS", Some(Kind::Process)),
            ("output", Some(Kind::Process)),
            ("Structural", Some(Kind::Structure)),
            ("inputs", Some(Kind::Structure)),
            ("outcome/process", None),
            ("headline", None),
        ] {
            assert_eq!(declared_kind(word), kind, "{word}");
        }
    }

    #[test]
    fn usual_words_declare_a_direction() {
        for (words, direction) in [
            ("up", Some(Direction::Up)),
            ("Higher is better", Some(Direction::Up)),
            ("Low is bad", Some(Direction::Up)),
            ("Increased score indicates improvement", Some(Direction::Up)),
            ("lower-is-better", Some(Direction::Down)),
            ("High is bad", Some(Direction::Down)),
            ("Decrease", Some(Direction::Down)),
            ("closer to target", Some(Direction::Toward)),
            ("-", Some(Direction::NotJudged)),
            ("N/A", Some(Direction::NotJudged)),
            ("none", Some(Direction::NotJudged)),
            ("not judged", Some(Direction::NotJudged)),
            ("?", None),
            ("not higher", None),
            ("up or down", None),
            ("see notes", None),
        ] {
            assert_eq!(declared_direction(words), direction, "{words}");
        }
    }
}
