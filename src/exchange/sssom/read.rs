//! An SSSOM table, read into matches and statements that there is no counterpart.

use super::header::Header;
use super::ids::{Id, Ids, Named};
use super::item::{By, Editions, Item};
use super::table::PROPAGATED;
use super::{BY_HAND, SKOS, kept};
use crate::alignment::Relation;
use crate::exchange::claims::skos_word;
use crate::exchange::fault::{Fault, Matter};
use crate::exchange::inert::spoken;
use crate::exchange::iris::Iris;
use crate::exchange::separated::tell_if_ragged;
use crate::exchange::{decode, records};
use crate::model::{Basis, Sort, any_of, nearest};
use crate::syntax::MAX_LINE;
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
struct Rows<'r> {
    header: Header,
    ids: Ids<'r>,
    names: Vec<String>,
    columns: HashMap<String, usize>,
    records: Vec<records::Record>,
}

/// What a row cannot do without. Every row of the standard's has a justification too; where it lacks one, that is its own.
const NEEDED: [&str; 3] = ["subject_id", "predicate_id", "object_id"];
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
        let named: Vec<String> = others.iter().map(|key| format!("`{}`", clipped(key))).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let line = text.lines().position(|line| line.trim_start_matches(['#', ' ']).starts_with(others[0]));
        let message = format!("what the header says under {} was left out", any_of(&named).replace(" or ", " and "));
        faults.push(Fault {
            matter: Matter::LeftOut,
            row: None,
            line: line.map(|at| at + 1),
            message,
            help: NO_PLACE.to_owned(),
        });
    }

    fn own<'s>(&self, record: &'s records::Record, column: &str) -> Option<&'s str> {
        let cell = record.cells.get(*self.columns.get(column)?)?;
        Some(cell.as_str()).filter(|cell| !cell.trim().is_empty())
    }
}

/// How a file begins that was made here.
pub const FIRST_LINE: &str = "# Matches read from an SSSOM table.";
const NO_PLACE: &str = "the language has no place for it; write what matters of it after the match, as its reason";

/// A row of the table.
struct Row<'s> {
    rows: &'s Rows<'s>,
    record: &'s records::Record,
    shared: &'s [&'s str],
}

impl Row<'_> {
    fn said(&self, column: &str) -> Option<String> {
        if self.shared.contains(&column) {
            return self.rows.header.get(column).map(|said| spoken(&said).to_owned());
        }
        self.rows.own(self.record, column).map(|cell| spoken(cell).to_owned())
    }

    fn fault(&self, matter: Matter, message: String, help: impl Into<String>) -> Fault {
        let message = format!("row {}: {message}", self.record.row);
        Fault::of_row(matter, (self.record.row, self.record.line), message, help)
    }

    /// What the row says, and what keeps it from being read or kept.
    fn item(&self, faults: &mut Vec<Fault>) -> Option<Item> {
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

    /// The item that a cell names, of one of these sorts.
    fn named(&self, cell: &str, column: &str, sorts: &[Sort], faults: &mut Vec<Fault>) -> Option<Named> {
        let shown = clipped(cell);
        let (matter, message, help) = match self.rows.ids.read(cell) {
            Id::Named(named) => match &named.item {
                Some((Some(sort), _)) if !sorts.contains(sort) => {
                    let names: Vec<&str> = sorts.iter().map(|sort| sort.spec().article).collect();
                    (
                        Matter::Id,
                        format!("`{shown}` is {}", sort.spec().article),
                        format!("name {} in `{column}`", any_of(&names)),
                    )
                }
                Some(_) => return Some(named),
                None => {
                    (Matter::Id, format!("`{shown}` is a whole framework"), format!("name an item of it in `{column}`"))
                }
            },
            Id::Undeclared(prefix) => (
                Matter::Undeclared,
                format!("`{shown}` has the prefix `{0}`, which the header does not declare", clipped(&prefix)),
                format!(
                    "declare it under `curie_map` in the header, or say which framework it is: --prefix {}=FRAMEWORK",
                    clipped(&prefix)
                ),
            ),
            Id::Foreign(prefix) => (
                Matter::Prefix,
                format!("`{shown}` is in no framework that has an address of ours"),
                format!("say which framework of yours it is in: --prefix {}=FRAMEWORK", clipped(&prefix)),
            ),
            Id::Unusable => (
                Matter::Id,
                format!("`{shown}` in `{column}` does not end in a name that the language can hold"),
                "a name begins with a letter and may have digits and hyphens; it stands after a prefix and a colon"
                    .to_owned(),
            ),
            Id::Empty => (Matter::Id, format!("`{column}` is empty"), "every row needs both sides".to_owned()),
            // Asked before.
            Id::NoTerm => return None,
        };
        faults.push(self.fault(matter, message, help));
        None
    }

    /// The framework in which there is no counterpart.
    fn source(&self, column: &str, faults: &mut Vec<Fault>) -> Option<Named> {
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

    /// Whose claim it is, and whether that is all that is said of it.
    fn by(&self) -> (By, bool) {
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
    fn fill(&self, item: &mut Item, mut left_out: Vec<String>, faults: &mut Vec<Fault>) {
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
            let named: Vec<String> = left_out.iter().map(|name| format!("`{}`", clipped(name))).collect();
            let named: Vec<&str> = named.iter().map(String::as_str).collect();
            let message = format!("what it says under {} was left out", any_of(&named).replace(" or ", " and "));
            faults.push(self.fault(Matter::LeftOut, message, NO_PLACE));
        }
    }
}

/// Of what there can be a match, and of what it can be said that there is none.
const MATCHED: [Sort; 7] =
    [Sort::Outcome, Sort::Indicator, Sort::Cohort, Sort::Enabler, Sort::Theme, Sort::Duty, Sort::Agency];
const UNMATCHED: [Sort; 3] = [Sort::Outcome, Sort::Indicator, Sort::Enabler];

fn keep(item: &mut Item, (key, value): (String, String), left_out: &mut Vec<String>) {
    match key.as_str() {
        "on" => match value.parse() {
            Ok(date) => item.on = Some(date),
            Err(_) => left_out.push(key),
        },
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

fn no_column(missing: &[&str], names: &[String], line: usize) -> Fault {
    let named: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let near = missing.iter().find_map(|missing| Some((missing, nearest(missing, names.iter().map(String::as_str))?)));
    let help = if names.first().is_some_and(|first| first.starts_with('#')) {
        "the lines that begin with # stand at the top, in one piece and without an empty line between them".to_owned()
    } else if let Some((missing, near)) = near {
        format!("is `{}` meant for `{missing}`? The columns of SSSOM have fixed names", clipped(near))
    } else {
        "an SSSOM table has a line of column names after its header: subject_id, predicate_id, object_id, \
         mapping_justification and others, with tabs between them"
            .to_owned()
    };
    let message = format!(
        "this table has no column {}; its columns are {}",
        any_of(&named),
        crate::exchange::column::listed(names)
    );
    Fault { line: Some(line), ..Fault::whole(message, help) }
}

/// Another's words within a message: on one line, and not too many.
fn clipped(words: &str) -> String {
    let seen: String = words.chars().map(|letter| if super::yaml::is_seen(letter) { letter } else { ' ' }).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 80 { line } else { line.chars().take(79).collect::<String>() + "…" }
}
