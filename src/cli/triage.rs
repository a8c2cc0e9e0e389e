//! `indicant triage`

use super::args::{Triage, TriageFormat};
use super::exit::Exit;
use super::{files, out};
use crate::exchange::{self, Fault, Form, Matter, Options};
use crate::project::{Place, Trouble};
use crate::render::{self, Failure, TextOptions};
use crate::triage::triage;
use crate::wording::Vocabulary;
use std::collections::BTreeMap;

/// Of one matter, so many are told one by one.
const MOST_OF_A_MATTER: usize = 5;
/// Of the others, so many rows are named.
const MOST_ROWS: usize = 10;

/// Reads a table, prints how each row was read to standard output, and what was wrong with it to standard error. It is a
/// reading and no verdict: contradictions do not make the answer no.
pub(super) fn run(arguments: &Triage) -> Exit {
    let path = arguments.file.as_str();
    let bytes = match files::table(&arguments.file) {
        Ok(bytes) => bytes,
        Err(trouble) => {
            out::error(&trouble.to_string());
            return Exit::Failed;
        }
    };
    let options = Options { delimiter: arguments.delimiter, columns: arguments.columns.clone() };
    let table = exchange::read(Form::of(path, &bytes), &bytes, &options);
    let troubles = troubles(path, &table.faults);
    for (grave, trouble) in &troubles {
        let tell = if *grave { out::error } else { out::note };
        tell(&format!("{}{trouble}", if *grave { "" } else { "note: " }));
    }
    let failed = table.faults.iter().any(|fault| fault.matter.is_grave());
    let read = triage(&table, Vocabulary::shipped());
    let said = match arguments.format {
        // Without rows there is nothing to say beside what was wrong.
        TriageFormat::Text if table.rows.is_empty() => Ok(String::new()),
        TriageFormat::Text => {
            Ok(render::triage_text(&read, arguments.file.file_name().unwrap_or(path), TextOptions::default().width))
        }
        TriageFormat::Csv => render::triage_csv(&read).map_err(|error| error.to_string()),
        TriageFormat::Json => {
            let grave = troubles.iter().filter(|(grave, _)| *grave).map(|(_, trouble)| Failure {
                file: path.to_owned(),
                message: [trouble.message.as_str(), &trouble.help].join("\n").trim_end().to_owned(),
            });
            render::triage_json(&read, &grave.collect::<Vec<_>>()).map_err(|error| error.to_string())
        }
    };
    let printed = match said {
        Ok(said) => out::print(&said).is_ok(),
        Err(error) => {
            out::error(&format!("the rows could not be written: {error}"));
            false
        }
    };
    if printed && !failed { Exit::Yes } else { Exit::Failed }
}

/// What was wrong, and whether it is grave: of each matter the first few, and the rows of the rest.
fn troubles(path: &str, faults: &[Fault]) -> Vec<(bool, Trouble)> {
    let mut told: BTreeMap<Matter, Vec<&Fault>> = BTreeMap::new();
    for fault in faults {
        told.entry(fault.matter).or_default().push(fault);
    }
    let mut troubles = Vec::new();
    for (matter, faults) in told {
        for (at, fault) in faults.iter().take(MOST_OF_A_MATTER).enumerate() {
            let place = fault.line.map(|line| Place { line, column: 1, ..Place::default() });
            // What to do is said once.
            let help = if at == 0 { fault.help.as_str() } else { "" };
            troubles.push((matter.is_grave(), Trouble::new(path, &fault.message, help).at(place)));
        }
        let more = &faults[faults.len().min(MOST_OF_A_MATTER)..];
        if !more.is_empty() {
            let rows: Vec<String> =
                more.iter().filter_map(|fault| fault.row).take(MOST_ROWS).map(|row| row.to_string()).collect();
            let and = if more.len() > rows.len() { ", …" } else { "" };
            let message = format!("and so for {} more: rows {}{and}", more.len(), rows.join(", "));
            troubles.push((matter.is_grave(), Trouble::new(path, message, "")));
        }
    }
    troubles
}
