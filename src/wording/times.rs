//! Words that tell who is there on one day from what happens over a time.

use super::plain::first_phrase;

/// The words by which a text speaks of what is there on one day.
pub(crate) fn of_a_day(text: &str) -> Option<&str> {
    first_phrase(text, &STOCK)
}

/// The words by which a text speaks of what happens over a time.
pub(crate) fn of_a_stretch(text: &str) -> Option<&str> {
    first_phrase(text, &FLOW)
}

/// Words for what is there on one day.
const STOCK: [&str; 14] = [
    "at 31 march",
    "on 31 march",
    "as at",
    "as of",
    "at the end of the year",
    "at year end",
    "at 30 september",
    "on 30 september",
    "at 31 december",
    "on 31 december",
    "on census day",
    "on the day",
    "at a point in time",
    "snapshot",
];
/// Words for what happens over a time.
const FLOW: [&str; 14] = [
    "during the year",
    "in the year",
    "over the year",
    "within the year",
    "during the period",
    "during the quarter",
    "in the quarter",
    "in the month",
    "during the month",
    "throughout the year",
    "in the previous year",
    "in the last year",
    "in the past year",
    "in the last 12 months",
];
