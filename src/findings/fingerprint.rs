//! What makes two findings the same finding after the file has changed around them: rule, framework, item and field, and
//! never a line.

use super::Finding;
use crate::model::Model;
use sha2::{Digest, Sha256};

/// Sixteen hexadecimal digits. `occurrence` tells apart what nothing else does, such as two faults of form in one item.
pub(super) fn fingerprint(finding: &Finding, model: &Model, occurrence: usize) -> String {
    let namespace = finding.subject.id.map_or("", |id| model.entity(id).namespace());
    let parts = [
        finding.rule.name,
        namespace,
        finding.subject.sort,
        &finding.subject.name,
        finding.field.unwrap_or(""),
        &finding.about,
        &occurrence.to_string(),
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
