//! Triage for other programs: version 1, described by `schemas/triage.schema.json`.

use super::super::Failure;
use super::super::json::{SCHEMA_VERSION, TOOL, Tool};
use super::Flat;
use crate::triage::{Summary, Triage};
use serde::Serialize;

#[derive(Serialize)]
struct TriageJson<'t> {
    schema_version: u32,
    tool: Tool,
    summary: Summary,
    errors: &'t [Failure],
    rows: Vec<Flat<'t>>,
}

/// A triage as JSON: its rows, one for each of the table's, in their order.
///
/// # Errors
/// Only if serialising fails, which nothing in these values makes it do.
pub fn triage_json(triage: &Triage<'_>, errors: &[Failure]) -> serde_json::Result<String> {
    let rows = triage.rows.iter().map(Flat::new).collect();
    let said = TriageJson { schema_version: SCHEMA_VERSION, tool: TOOL, summary: triage.summary, errors, rows };
    Ok(serde_json::to_string_pretty(&said)? + "\n")
}
