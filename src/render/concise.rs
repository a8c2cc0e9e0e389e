//! One line a finding, for other programs' eyes and for quick reading.

use crate::findings::{Report, Status};
use crate::model::Model;
use std::fmt::Write;

/// `path:line:column: severity[rule] message`, one line each, in the report's order. What is set aside is left out.
#[must_use]
pub fn concise(model: &Model, report: &Report) -> String {
    let mut out = String::new();
    for finding in report.findings.iter().filter(|finding| finding.status == Status::New) {
        let (at, _) = model.lines(finding.place);
        let path = model.path(finding.place);
        let message = finding.message.split_whitespace().collect::<Vec<_>>().join(" ");
        // Writing to a String cannot fail.
        let _ =
            writeln!(out, "{path}:{}:{}: {}[{}] {message}", at.line, at.column, finding.severity, finding.rule.name);
    }
    out
}
