//! `indicant triage`

use super::args::{Triage, TriageFormat};
use super::exit::Exit;
use super::{faults, files, out};
use crate::exchange::{self, Form, Options};
use crate::render::{self, Failure, TextOptions};
use crate::triage::triage;
use crate::wording::Vocabulary;

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
    let troubles = faults::troubles(path, &table.faults);
    faults::tell(&troubles);
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
