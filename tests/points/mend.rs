//! Give the draft what the mended example has, and that finding is gone.

use crate::edit::{At, Spec};
use crate::specs::{DRAFT, MENDED};
use crate::table::{Row, rows};
use indicant::rules::rule;

/// The draft with one row put right: as the table says, or else the field named has the mended example's line.
fn put_right(row: &Row) -> Spec {
    let mut spec = DRAFT.spec.clone();
    let at = At::parse(row.mended);
    assert!(
        !row.mend.is_empty() || !at.field.is_empty(),
        "{} {}: how is {} put right?",
        row.point,
        row.rule,
        row.draft
    );
    let script = if row.mend.is_empty() { format!("take {}", row.mended) } else { row.mend.to_owned() };
    spec.edit(&script, &MENDED.spec);
    spec
}

#[test]
fn each_point_put_right_is_gone() {
    let known = |row: &Row| row.rule != "-" && row.draft != "-" && row.mended != "-" && rule(row.rule).is_some();
    let still: Vec<String> = crate::specs::each(&rows(), known, |row| {
        let checked = DRAFT.check(&put_right(row));
        let found = checked.at(row.rule, &At::parse(row.draft), row.about);
        found.first().map(|finding| format!("{} {} at {}: {}", row.point, row.rule, row.draft, finding.message))
    });
    assert!(still.is_empty(), "{still:#?}");
}

#[test]
fn what_no_item_of_the_mended_example_answers_for_is_gone_with_the_item() {
    let gone = |row: &Row| row.rule != "-" && row.mended == "-" && rule(row.rule).is_some();
    for row in rows().iter().filter(|row| gone(row)) {
        let at = At::parse(row.draft);
        assert!(MENDED.spec.find(&at.item).is_none(), "{}: {} is there, so it has a place", row.point, at.item);
    }
}
