//! Frameworks side by side for other programs: version 1, described by `schemas/align.schema.json`.

use super::super::json::{SCHEMA_VERSION, TOOL, Tool};
use crate::report::view::{AlignmentView, Laid, Pair, Row, Suggestions, Unmatched};
use serde::Serialize;

#[derive(Serialize)]
struct AlignJson<'v> {
    schema_version: u32,
    tool: Tool,
    framework: &'v Laid,
    others: &'v [Laid],
    rows: &'v [Row],
    unmatched: &'v [Unmatched],
    pairs: &'v [Pair],
    suggestions: &'v [Suggestions],
}

/// Frameworks side by side as JSON.
///
/// # Errors
/// Only if serialising fails, which nothing in these values makes it do.
pub fn align_json(view: &AlignmentView) -> serde_json::Result<String> {
    let said = AlignJson {
        schema_version: SCHEMA_VERSION,
        tool: TOOL,
        framework: &view.framework,
        others: &view.others,
        rows: &view.alignment.rows,
        unmatched: &view.alignment.unmatched,
        pairs: &view.alignment.pairs,
        suggestions: &view.suggestions,
    };
    Ok(serde_json::to_string_pretty(&said)? + "\n")
}
