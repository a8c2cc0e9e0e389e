//! An SSSOM table, read into matches and statements that there is no counterpart.

use super::header::Header;
use super::ids::Ids;
use super::item::Editions;
use super::row::Row;
use super::table::PROPAGATED;
use super::told::{NO_PLACE, no_column, together};
use crate::exchange::fault::{Fault, Matter};
use crate::exchange::iris::Iris;
use crate::exchange::separated::tell_if_ragged;
use crate::exchange::{decode, records};
use std::collections::HashMap;

/// How a table is to be read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Which addresses are ours.
    pub iris: Iris,
    /// What a prefix, or the beginning of an address, stands for: the name of a framework.
    pub prefixes: Vec<(String, String)>,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Imported {
    /// The items, laid out as a file of them is; empty where there are none.
    pub text: String,
    /// How many matches there are.
    pub matches: usize,
    /// How many statements that there is no counterpart.
    pub without: usize,
    /// What could not be read, and what the language has no place for, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Reads SSSOM/TSV. Never fails: what keeps all of it from being read is a fault, and there are then no items.
#[must_use]
pub fn read(bytes: &[u8], reading: &Reading) -> Imported {
    let mut imported = Imported::default();
    if let Some(text) = decode::text(bytes, &mut imported.faults) {
        match Rows::find(&text, reading, &mut imported.faults) {
            Ok(rows) => rows.read(&text, &mut imported),
            Err(fault) => imported.faults.push(fault),
        }
    }
    for fault in imported.faults.iter_mut().filter(|fault| fault.help == decode::SAVE_AS) {
        fault.help = "save it as text in UTF-8, with tabs between the cells".to_owned();
    }
    imported.faults.sort_by_key(|fault| fault.line);
    imported
}

/// A table whose columns are known.
pub(super) struct Rows<'r> {
    pub(super) header: Header,
    pub(super) ids: Ids<'r>,
    pub(super) names: Vec<String>,
    columns: HashMap<String, usize>,
    records: Vec<records::Record>,
}

/// What a row cannot do without. Every row of the standard's has a justification too; where it lacks one, that is its own.
pub(super) const NEEDED: [&str; 3] = ["subject_id", "predicate_id", "object_id"];

impl<'r> Rows<'r> {
    fn find(text: &str, reading: &'r Reading, faults: &mut Vec<Fault>) -> Result<Self, Fault> {
        let header = Header::read(text)?;
        let names_line = text[header.end..].split(['\r', '\n']).find(|line| !line.trim().is_empty());
        let Some(names_line) = names_line else {
            let help =
                "an SSSOM table has its header after #, then a line of column names, then a row for each mapping";
            return Err(Fault::whole("there is no table in this file", help));
        };
        let delimiter = if !names_line.contains('\t') && names_line.contains(',') { b',' } else { b'\t' };
        let mut records = records::records(text, header.end, delimiter, usize::MAX, faults);
        records.iter_mut().for_each(|record| record.row += header.lines);
        let names: Vec<String> = if records.is_empty() {
            Vec::new()
        } else {
            records.remove(0).cells.iter().map(|name| name.trim().to_owned()).collect()
        };
        let mut columns = HashMap::new();
        for (at, name) in names.iter().enumerate() {
            columns.entry(name.clone()).or_insert(at);
        }
        let missing: Vec<&str> = NEEDED.into_iter().filter(|needed| !columns.contains_key(*needed)).collect();
        if !missing.is_empty() {
            return Err(no_column(&missing, &names, header.lines + 1));
        }
        Ok(Rows { ids: Ids::new(&reading.iris, &header, &reading.prefixes), header, names, columns, records })
    }

    fn read(&self, text: &str, imported: &mut Imported) {
        let faults = &mut imported.faults;
        let shared: Vec<&str> = PROPAGATED
            .into_iter()
            .filter(|column| self.records.iter().all(|record| self.own(record, column).is_none()))
            .collect();
        let mut items = Vec::new();
        for record in &self.records {
            tell_if_ragged(record, &self.names, faults);
            let row = Row { rows: self, record, shared: &shared };
            items.extend(row.item(faults));
        }
        if self.records.is_empty() {
            let help = "write a row for each mapping beneath the column names";
            faults.push(Fault::whole("there are column names in this table, and no row beneath them", help));
        }
        self.tell_of_header(text, faults);
        imported.without = items.iter().filter(|item| item.relation.is_none()).count();
        imported.matches = items.len() - imported.without;
        if !items.is_empty() {
            let editions = Editions::of(&items);
            let written: Vec<String> = items.iter().map(|item| item.written(&editions)).collect();
            imported.text = self.remark() + "\n" + &written.join("\n");
        }
    }

    /// Where the items come from, as a comment.
    fn remark(&self) -> String {
        let said = ["mapping_set_title", "mapping_set_id", "mapping_set_version", "license", "comment"];
        let said = said.into_iter().filter_map(|key| Some((key, self.header.get(key)?)));
        let line = |(key, said): (&str, String)| {
            let seen = |letter: char| if super::yaml::is_seen(letter) { letter } else { ' ' };
            let said: String = said.chars().map(seen).collect();
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("# {key}: {said}\n")
        };
        format!("{FIRST_LINE}\n{}", said.map(line).collect::<String>())
    }

    fn tell_of_header(&self, text: &str, faults: &mut Vec<Fault>) {
        let read = [
            "curie_map",
            "sssom_version",
            "mapping_set_id",
            "mapping_set_title",
            "mapping_set_version",
            "license",
            "comment",
        ];
        let read: Vec<&str> = read.into_iter().chain(PROPAGATED).collect();
        let others = self.header.other_keys(&read);
        if others.is_empty() {
            return;
        }
        let line = text.lines().position(|line| line.trim_start_matches(['#', ' ']).starts_with(others[0]));
        let message = format!("what the header says under {} was left out", together(others.iter().copied()));
        faults.push(Fault {
            matter: Matter::LeftOut,
            row: None,
            line: line.map(|at| at + 1),
            message,
            help: NO_PLACE.to_owned(),
        });
    }

    pub(super) fn own<'s>(&self, record: &'s records::Record, column: &str) -> Option<&'s str> {
        let cell = record.cells.get(*self.columns.get(column)?)?;
        Some(cell.as_str()).filter(|cell| !cell.trim().is_empty())
    }
}

/// How a file begins that was made here.
pub const FIRST_LINE: &str = "# Matches read from an SSSOM table.";
