//! A row of the table: what it says is how related to what.

use super::SKOS;
use super::ids::{Id, Named};
use super::item::Item;
use super::read::{NEEDED, Rows};
use super::told::clipped;
use crate::alignment::Relation;
use crate::exchange::claims::skos_word;
use crate::exchange::fault::{Fault, Matter};
use crate::exchange::inert::spoken;
use crate::exchange::records::Record;
use crate::model::{Sort, any_of, nearest};
use crate::syntax::MAX_LINE;

/// Of what there can be a match, and of what it can be said that there is none.
pub(super) const MATCHED: [Sort; 7] =
    [Sort::Outcome, Sort::Indicator, Sort::Cohort, Sort::Enabler, Sort::Theme, Sort::Duty, Sort::Agency];
pub(super) const UNMATCHED: [Sort; 3] = [Sort::Outcome, Sort::Indicator, Sort::Enabler];

/// A row of the table.
pub(super) struct Row<'s> {
    pub(super) rows: &'s Rows<'s>,
    pub(super) record: &'s Record,
    pub(super) shared: &'s [&'s str],
}

impl Row<'_> {
    pub(super) fn said(&self, column: &str) -> Option<String> {
        if self.shared.contains(&column) {
            return self.rows.header.get(column).map(|said| spoken(&said).to_owned());
        }
        self.rows.own(self.record, column).map(|cell| spoken(cell).to_owned())
    }

    pub(super) fn fault(&self, matter: Matter, message: String, help: impl Into<String>) -> Fault {
        let message = format!("row {}: {message}", self.record.row);
        Fault::of_row(matter, (self.record.row, self.record.line), message, help)
    }

    /// What the row says, and what keeps it from being read or kept.
    pub(super) fn item(&self, faults: &mut Vec<Fault>) -> Option<Item> {
        let [subject, predicate, object] = NEEDED.map(|column| self.rows.own(self.record, column).unwrap_or_default());
        if let Some(modifier) = self.said("predicate_modifier") {
            let message = format!("that something is not so (`{}`) was left out", clipped(&modifier));
            faults.push(self.fault(
                Matter::Relation,
                message,
                "the language says what corresponds, and what has no counterpart",
            ));
            return None;
        }
        let relation = self.relation(predicate).map_err(|fault| faults.push(fault)).ok()?;
        let none = [self.rows.ids.read(subject), self.rows.ids.read(object)].map(|id| id == Id::NoTerm);
        let (subject, relation, object) = match none {
            [false, false] => {
                let sides = [(subject, "subject_id"), (object, "object_id")];
                let [subject, object] = sides.map(|(cell, column)| self.named(cell, column, &MATCHED, faults));
                (subject?, Some(relation), object?)
            }
            [true, true] => {
                let help = "one of the two has to name what has no counterpart";
                faults.push(self.fault(Matter::Id, "nothing stands on either side".to_owned(), help));
                return None;
            }
            [is_object, _] => {
                let (cell, column) = if is_object { (object, "object_id") } else { (subject, "subject_id") };
                let source = if is_object { "subject_source" } else { "object_source" };
                let sides = (self.named(cell, column, &UNMATCHED, faults), self.source(source, faults));
                (sides.0?, None, sides.1?)
            }
        };
        let (by, is_whole) = self.by();
        let mut item = Item {
            by,
            on: None,
            edition: None,
            differs: Vec::new(),
            basis: None,
            why: self.said("comment"),
            subject,
            relation,
            object,
        };
        let mut left_out: Vec<String> = Vec::new();
        if !is_whole {
            left_out.push("author_id".to_owned());
        }
        self.fill(&mut item, left_out, faults);
        if item.words() > MAX_LINE / 2 {
            let help = format!("the language reads lines of up to {MAX_LINE} bytes: shorten the comment");
            faults.push(self.fault(Matter::Id, "it says more than a line of the language can hold".to_owned(), help));
            return None;
        }
        Some(item)
    }

    fn relation(&self, predicate: &str) -> Result<Relation, Fault> {
        let iri = self.rows.ids.iri(predicate.trim());
        let word = iri.as_deref().ok().and_then(|iri| iri.strip_prefix(SKOS));
        let relation = word.and_then(|word| Relation::ALL.into_iter().find(|relation| skos_word(*relation) == word));
        relation.ok_or_else(|| {
            let known = Relation::ALL.map(|relation| format!("skos:{}", skos_word(relation)));
            let near = nearest(predicate, known.iter().map(String::as_str));
            let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let message = match predicate.trim() {
                "" => "no `predicate_id` says how the two are related".to_owned(),
                said => format!("`{}` is no relation that the language has", clipped(said)),
            };
            self.fault(Matter::Relation, message, format!("it has {}{near}", any_of(&known)))
        })
    }

    /// The framework in which there is no counterpart.
    pub(super) fn source(&self, column: &str, faults: &mut Vec<Fault>) -> Option<Named> {
        let cell = self.said(column).unwrap_or_default();
        if let Id::Named(named) = self.rows.ids.read(&cell) {
            return Some(Named { item: None, ..named });
        }
        let message = match cell.as_str() {
            "" => format!("nothing was found on one side, and no `{column}` says in which framework"),
            cell => format!("`{}` in `{column}` is no framework that is known here", clipped(cell)),
        };
        let help =
            format!("name the framework in `{column}`, with a prefix that is one of ours or that --prefix gives");
        faults.push(self.fault(Matter::Id, message, help));
        None
    }
}
