//! The table itself: columns in the order of the standard, cells quoted where they must be.

use std::collections::BTreeMap;

/// The columns that are written, in the standard's order.
pub(super) const COLUMNS: [&str; 17] = [
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_id",
    "author_label",
    "subject_type",
    "subject_source",
    "subject_source_version",
    "object_type",
    "object_source",
    "object_source_version",
    "mapping_date",
    "other",
    "comment",
];
/// Those that stand in every table.
pub(super) const REQUIRED: [&str; 4] = ["subject_id", "predicate_id", "object_id", "mapping_justification"];
/// Those of which a value that all rows share is said once, in the header ("condensed"), and holds for every row
/// ("propagated").
pub(super) const PROPAGATED: [&str; 7] = [
    "subject_type",
    "subject_source",
    "subject_source_version",
    "object_type",
    "object_source",
    "object_source_version",
    "mapping_date",
];

/// A row, by column; an empty cell is none.
pub(super) type Row = BTreeMap<&'static str, String>;

/// Takes out of the rows what all of them share, in the order of the columns.
pub(super) fn condense(rows: &mut [Row]) -> Vec<(&'static str, String)> {
    let mut shared = Vec::new();
    for column in PROPAGATED {
        let Some(value) = rows.first().and_then(|row| row.get(column)).cloned() else { continue };
        if rows.iter().all(|row| row.get(column) == Some(&value)) {
            rows.iter_mut().for_each(|row| drop(row.remove(column)));
            shared.push((column, value));
        }
    }
    shared
}

/// The column names and the rows, sorted, without columns in which nothing stands.
pub(super) fn written(rows: &[Row]) -> String {
    let is_used = |column: &&str| REQUIRED.contains(column) || rows.iter().any(|row| row.contains_key(*column));
    let columns: Vec<&str> = COLUMNS.into_iter().filter(is_used).collect();
    let mut lines: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| columns.iter().map(|column| row.get(column).map_or("", String::as_str)).collect())
        .collect();
    lines.sort();
    let mut table = columns.join("\t") + "\n";
    for line in lines {
        let cells: Vec<String> = line.into_iter().map(quoted).collect();
        table += &cells.join("\t");
        table.push('\n');
    }
    table
}

/// A cell, between quotes only where it holds what would end it.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
