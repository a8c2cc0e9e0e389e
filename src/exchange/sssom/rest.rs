//! What else a row says: whose claim it is, since when, and whatever was kept beside it.

use super::BY_HAND;
use super::ids::Id;
use super::item::{By, Item};
use super::kept;
use super::row::Row;
use super::told::{NO_PLACE, clipped, together};
use crate::exchange::fault::{Fault, Matter};
use crate::model::Basis;

/// What is read, or says nothing that the specs do not say themselves.
const READ: [&str; 18] = [
    "subject_id",
    "subject_label",
    "predicate_id",
    "predicate_label",
    "predicate_modifier",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_id",
    "author_label",
    "subject_type",
    "subject_source",
    "subject_source_version",
    "object_type",
    "object_source",
    "object_source_version",
    "mapping_date",
    "comment",
];

impl Row<'_> {
    /// Whose claim it is, and whether that is all that is said of it.
    pub(super) fn by(&self) -> (By, bool) {
        let labels = self.said("author_label").map(|cell| kept::values(&cell)).unwrap_or_default();
        let ids = self.said("author_id").map(|cell| kept::values(&cell)).unwrap_or_default();
        if let [id] = &ids[..]
            && let Id::Named(named) = self.rows.ids.read(id)
            && named.item.is_some()
        {
            return (By::Named(named), true);
        }
        let is_whole = labels.is_empty() || ids.is_empty();
        let said = if labels.is_empty() { ids } else { labels };
        (if said.is_empty() { By::Nobody } else { By::Words(said.join("; ")) }, is_whole)
    }

    /// Everything else that the row says.
    pub(super) fn fill(&self, item: &mut Item, mut left_out: Vec<String>, faults: &mut Vec<Fault>) {
        if let Some(date) = self.said("mapping_date") {
            match date.trim().parse() {
                Ok(date) => item.on = Some(date),
                Err(_) => {
                    let message = format!("`{}` in `mapping_date` is no date, and was left out", clipped(&date));
                    faults.push(self.fault(Matter::LeftOut, message, "write a date such as 2023-09-01"));
                }
            }
        }
        match self.said("other").map(|other| (kept::pairs(&other), other)) {
            Some((Some(pairs), _)) => pairs.into_iter().for_each(|pair| keep(item, pair, &mut left_out)),
            Some((None, _)) => left_out.push("other".to_owned()),
            None => {}
        }
        if item.object.is_mapped && item.edition.is_none() {
            item.edition = self.said("object_source_version");
        }
        if self.said("mapping_justification").is_some_and(|said| said.trim() != BY_HAND) {
            left_out.push("mapping_justification".to_owned());
        }
        for (name, at) in self.rows.names.iter().zip(0..) {
            let is_said = self.record.cells.get::<usize>(at).is_some_and(|cell| !cell.trim().is_empty());
            if is_said && name != "other" && !READ.contains(&name.as_str()) {
                left_out.push(name.clone());
            }
        }
        if !left_out.is_empty() {
            let message = format!("what it says under {} was left out", together(left_out.iter().map(String::as_str)));
            faults.push(self.fault(Matter::LeftOut, message, NO_PLACE));
        }
    }
}

fn keep(item: &mut Item, (key, value): (String, String), left_out: &mut Vec<String>) {
    match key.as_str() {
        "on" => match value.parse() {
            Ok(date) => item.on = Some(date),
            Err(_) => left_out.push(key),
        },
        // The spec that has the title says where it comes from.
        "subject-title" | "object-title" => {}
        "edition" => item.edition = Some(value),
        "basis" => match Basis::of_word(&value) {
            Some(basis) => item.basis = Some((basis, None)),
            None => left_out.push(key),
        },
        "basis-why" => match &mut item.basis {
            Some((_, why)) => *why = Some(value),
            None => left_out.push(key),
        },
        _ => match key.strip_prefix("differs.") {
            Some(field) if crate::syntax::is_name(field) => item.differs.push((field.to_owned(), value)),
            _ => left_out.push(key),
        },
    }
}
