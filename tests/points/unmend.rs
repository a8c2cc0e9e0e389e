//! Undo one mended line, or the few where a share is the point, and that point is raised again, there.

use crate::edit::{At, Spec};
use crate::specs::{DRAFT, MENDED};
use crate::table::{Row, rows};
use indicant::rules::rule;

/// The mended example with one row undone: as the table says, or else the field named has the draft's line, or is gone.
fn undone(row: &Row) -> Spec {
    let mut spec = MENDED.spec.clone();
    let at = At::parse(row.mended);
    let default = || {
        assert!(!at.field.is_empty(), "{} {}: how is {} undone?", row.point, row.rule, row.mended);
        let drafted = DRAFT.spec.find(&at.item).is_some_and(|item| item.field(&at.field).is_some());
        format!("{} {}", if drafted { "take" } else { "drop" }, row.mended)
    };
    let script = if row.unmend.is_empty() { default() } else { row.unmend.to_owned() };
    spec.edit(&script, &DRAFT.spec);
    spec
}

#[test]
fn each_point_undone_comes_back_there() {
    let known = |row: &Row| row.rule != "-" && row.mended != "-" && rule(row.rule).is_some();
    let silent: Vec<String> = crate::specs::each(&rows(), known, |row| {
        let checked = MENDED.check(&undone(row));
        // What tells findings about the framework apart is of no use where it is about another item.
        let at = At::parse(row.mended);
        let about = if row.draft == "-" || At::parse(row.draft).item == at.item { row.about } else { "" };
        let found = checked.at(row.rule, &at, about);
        let others: Vec<String> = checked
            .report
            .findings
            .iter()
            .map(|of| format!("{} on {} {}", of.rule.name, of.subject.name, of.about))
            .collect();
        found.is_empty().then(|| format!("{} {} at {} {}: only {others:?}", row.point, row.rule, row.mended, row.about))
    });
    assert!(silent.is_empty(), "{silent:#?}");
}
