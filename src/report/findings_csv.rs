//! The findings of a review as a table for a spreadsheet: a line for each, with the names of the columns first.

use super::markdown::visible;
use super::view::{Finding, ReviewView, Status};
use crate::exchange::inert;
use csv::{Terminator, WriterBuilder};

const COLUMNS: [&str; 14] = [
    "severity",
    "status",
    "rule",
    "question",
    "item",
    "title",
    "file",
    "line",
    "message",
    "why",
    "help",
    "basis",
    "standpoints",
    "waived_because",
];

/// The table, its lines ended as spreadsheets end them. No cell of it is a formula, or holds what cannot be seen.
pub(super) fn findings_csv(view: &ReviewView) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let rows = std::iter::once(COLUMNS.map(str::to_owned)).chain(view.findings.iter().map(row));
    for row in rows {
        // Writing into memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| inert(&visible(cell)).into_owned()));
    }
    String::from_utf8_lossy(&writer.into_inner().unwrap_or_default()).into_owned()
}

fn row(finding: &Finding) -> [String; COLUMNS.len()] {
    let status = match finding.status {
        Status::New => "new",
        Status::Waived => "waived",
        Status::Baselined => "baselined",
    };
    let waived = finding.waiver.as_ref().map_or(String::new(), |waiver| waiver.why.clone());
    [
        finding.severity.word().to_owned(),
        status.to_owned(),
        finding.rule.clone(),
        finding.question.clone(),
        format!("{} {}", finding.subject.sort, finding.subject.name),
        finding.subject.title.clone(),
        finding.place.file.clone(),
        finding.place.line.to_string(),
        finding.message.clone(),
        finding.why.clone(),
        finding.help.clone(),
        finding.basis.word().to_owned(),
        finding.standpoints.join("; "),
        waived,
    ]
}
