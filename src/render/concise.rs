//! One line a finding, for other programs' eyes and for quick reading.

use crate::findings::Report;
use crate::model::Model;
use std::fmt::Write;

/// `path:line:column: severity[rule] message`, one line each, in the report's order.
#[must_use]
pub fn concise(model: &Model, report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let (at, _) = model.lines(finding.place);
        let path = model.path(finding.place);
        let message = finding.message.split_whitespace().collect::<Vec<_>>().join(" ");
        // Writing to a String cannot fail.
        let _ =
            writeln!(out, "{path}:{}:{}: {}[{}] {message}", at.line, at.column, finding.severity, finding.rule.name);
    }
    out
}
