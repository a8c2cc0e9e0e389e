//! `indicant import`

use super::args::ImportSssom;
use super::exit::Exit;
use super::{faults, files, out, write};
use crate::exchange::Matter;
use crate::exchange::sssom::{FIRST_LINE, Imported, Reading, read};
use crate::project::Trouble;
use camino::Utf8Path;

/// Reads a table of mappings into matches. What could not be read, and what the language has no place for, is told by row;
/// the rest is written.
pub(super) fn sssom(arguments: &ImportSssom) -> Exit {
    let path = arguments.file.as_str();
    if let Err(trouble) = arguments.out.as_deref().map_or(Ok(()), may_write) {
        out::error(&trouble.to_string());
        return Exit::Failed;
    }
    let bytes = match files::table(&arguments.file) {
        Ok(bytes) => bytes,
        Err(trouble) => {
            out::error(&trouble.to_string());
            return Exit::Failed;
        }
    };
    let reading = Reading { iris: arguments.base.clone(), prefixes: arguments.prefixes.clone() };
    let imported = read(&bytes, &reading);
    faults::tell(&faults::troubles(path, &imported.faults));
    let failed = imported.faults.iter().any(|fault| fault.matter.is_grave());
    if imported.text.is_empty() {
        if !imported.faults.iter().any(|fault| fault.matter == Matter::Whole) {
            out::error(&format!("{path}: no row of it could be read, so nothing was written"));
        }
        return Exit::Failed;
    }
    let written = match &arguments.out {
        None => out::print(&imported.text).is_ok(),
        Some(file) => match write::write_all(Utf8Path::new(""), &[(file.to_string(), &imported.text)]) {
            Ok(_) => {
                out::note(&format!("wrote {file}: {}", counted(&imported)));
                true
            }
            Err(trouble) => {
                out::error(&trouble.to_string());
                false
            }
        },
    };
    if written && !failed { Exit::Yes } else { Exit::Failed }
}

/// A spec that somebody wrote is not replaced by what a table says.
fn may_write(file: &Utf8Path) -> Result<(), Trouble> {
    if file.extension() != Some("ind") {
        let help = "give it a name that ends in .ind, such as matches.ind";
        return Err(Trouble::new(file.as_str(), "a spec file ends in .ind, and this name does not", help));
    }
    match std::fs::read_to_string(file) {
        Ok(text) if !text.is_empty() && !text.starts_with(FIRST_LINE) => {
            let message = "there is a file here that was not made by an import, and it was left as it is";
            Err(Trouble::new(file.as_str(), message, "name another file, or move this one"))
        }
        _ => Ok(()),
    }
}

fn counted(imported: &Imported) -> String {
    let matches = match imported.matches {
        1 => "1 match".to_owned(),
        several => format!("{several} matches"),
    };
    match imported.without {
        0 => matches,
        1 => format!("{matches} and 1 statement that there is no counterpart"),
        several => format!("{matches} and {several} statements that there is no counterpart"),
    }
}
