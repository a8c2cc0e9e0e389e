//! Triage for a spreadsheet: a line for each row, with the column names first.

use super::Flat;
use crate::exchange::inert;
use crate::triage::Triage;

/// The names of the columns, as the keys of the JSON.
const HEADER: [&str; 11] = [
    "id",
    "title",
    "kind",
    "kind_confidence",
    "kind_words",
    "direction",
    "direction_confidence",
    "direction_words",
    "declared_kind",
    "declared_direction",
    "contradiction",
];

/// The rows of a triage, parted by commas. No cell of it is a formula.
///
/// # Errors
/// Only if writing into memory fails, which it does not.
pub fn triage_csv(triage: &Triage<'_>) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for row in &triage.rows {
        let row = Flat::new(row);
        let (kind_words, direction_words) = (row.kind_words.join("; "), row.direction_words.join("; "));
        let (kind_confidence, direction_confidence) =
            (row.kind_confidence.to_string(), row.direction_confidence.to_string());
        let cells = [
            row.id.unwrap_or_default(),
            row.title,
            row.kind.unwrap_or_default(),
            &kind_confidence,
            &kind_words,
            row.direction.unwrap_or_default(),
            &direction_confidence,
            &direction_words,
            row.declared_kind.unwrap_or_default(),
            row.declared_direction.unwrap_or_default(),
            row.contradiction.unwrap_or_default(),
        ];
        writer.write_record(cells.map(inert).iter().map(AsRef::as_ref))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
