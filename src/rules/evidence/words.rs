//! What an author's words may say of evidence: how long, how often, from what value. They only ever silence a rule: where
//! in doubt, they say it.

use crate::model::{Entity, Fact, Said, Value};

const PERIODS: [&str; 16] = [
    "day",
    "days",
    "week",
    "weeks",
    "fortnight",
    "month",
    "months",
    "quarter",
    "quarters",
    "term",
    "terms",
    "year",
    "years",
    "season",
    "seasons",
    "decade",
];

const OFTEN: [&str; 14] = [
    "yearly",
    "annual",
    "annually",
    "monthly",
    "weekly",
    "daily",
    "quarterly",
    "termly",
    "biennial",
    "half-yearly",
    "each",
    "every",
    "continuous",
    "continuously",
];

/// Words that count or measure: with a length of time after them they say how long, and alone how much.
const NUMBERS: [&str; 26] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "eighteen",
    "twenty", "half", "third", "thirds", "fifth", "tenth", "all", "none", "no", "never", "always", "any", "every",
];

const COMPARED: [&str; 14] = [
    "least",
    "most",
    "above",
    "below",
    "over",
    "under",
    "than",
    "rated",
    "graded",
    "scored",
    "standard",
    "expected",
    "threshold",
    "better",
];

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '%')).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether words may say for how long: “twelve months later”, “all year”, “for a 6-month period”.
pub(super) fn say_how_long(text: &str) -> bool {
    const WHOLE: [&str; 6] = ["a", "all", "whole", "full", "entire", "whole-year"];
    let words = words(text);
    let counts =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word) || WHOLE.contains(&word);
    let joined = words
        .iter()
        .any(|word| word.split_once('-').is_some_and(|(count, period)| counts(count) && PERIODS.contains(&period)));
    joined || words.windows(2).any(|pair| counts(&pair[0]) && PERIODS.contains(&pair[1].as_str()))
}

/// Whether words may say how often: “yearly”, “each term”.
pub(super) fn say_how_often(text: &str) -> bool {
    words(text).iter().any(|word| OFTEN.contains(&word.as_str()) || PERIODS.contains(&word.as_str()))
}

/// Whether words may say from what value it counts: a number, all or none, “at least”, a named scale.
pub(super) fn say_how_much(text: &str) -> bool {
    let says = |word: &String| {
        word.contains(|c: char| c.is_ascii_digit())
            || [&NUMBERS[..], &COMPARED].iter().any(|list| list.contains(&word.as_str()))
    };
    words(text).iter().any(says)
}

/// Whether an indicator may say this in the words for what it counts, or in a line of them that could not be read.
pub(super) fn indicator_may_say(indicator: Entity<'_>, says: fn(&str) -> bool) -> bool {
    const LINES: [&str; 6] = ["means", "numerator", "over", "with", "without", "caveat"];
    says(&indicator.title()) || LINES.iter().any(|field| may_say(indicator, field, says))
}

/// Whether the outcomes that an indicator stands under may say this of what would show that they are reached.
pub(super) fn outcome_may_say(indicator: Entity<'_>, says: fn(&str) -> bool) -> bool {
    indicator.named("outcome").any(|outcome| may_say(outcome, "evidence", says))
}

fn may_say(item: Entity<'_>, field: &str, says: fn(&str) -> bool) -> bool {
    let mut texts = item.facts(field).flat_map(Fact::values).filter_map(Value::text);
    matches!(item.said(field), Said::Broken) || texts.any(|text| says(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_heard_however_it_is_put() {
        for text in ["still there twelve months later", "at one school all year", "for a 6-month period", "in 2 years"]
        {
            assert!(say_how_long(text), "{text}");
        }
        for text in ["in the year to 31 March", "children in care", "one in ten"] {
            assert!(!say_how_long(text), "{text}");
        }
    }

    #[test]
    fn how_often_and_how_much_are_heard() {
        assert!(
            say_how_often("Yearly survey") && say_how_often("asked each term") && !say_how_often("family court data")
        );
        assert!(say_how_much("a score of 17 or more") && say_how_much("rated good") && say_how_much("no further plan"));
        assert!(!say_how_much("Improvement reported by the person") && !say_how_much("children who feel safe"));
    }
}
