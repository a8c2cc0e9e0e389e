//! S08: what comes closer to an outcome draws nothing of its kind, in the draft and in the mended example.

use crate::edit::At;
use crate::specs::{DRAFT, MENDED};
use crate::table::rows;
use indicant::rules::Question;

#[test]
fn a_silent_point_stays_silent() {
    let rows = rows();
    let silences: Vec<_> = rows.iter().filter(|row| row.rule == "-").collect();
    assert!(!silences.is_empty());
    for row in silences {
        for (project, place) in [(&DRAFT, row.draft), (&MENDED, row.mended)] {
            let at = At::parse(place);
            assert!(project.spec.find(&at.item).is_some(), "{place} is not there");
            for finding in project.as_it_is().report.findings {
                let of_it = finding.subject.name == at.item && finding.rule.question == Question::Kind;
                assert!(!of_it, "{}: {}", row.point, finding.message);
            }
        }
    }
}
