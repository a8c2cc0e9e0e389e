//! Findings: what they are, and the one place that decides which are shown, how severe they are, and in what order.

mod finding;
mod fingerprint;
mod order;
mod severity;
mod summary;
mod waivers;

pub use finding::{Finding, Note, Status, Subject};
pub use order::{Report, report};
pub use severity::Severity;
pub use summary::Summary;
pub use waivers::{Standing, Waiver, is_waivable, waive, waiver_line};
