//! A table that a command was given by its path.

use super::entry::{sibling, with_name};
use super::read::{LARGEST_FILE, read_file};
use crate::project::Trouble;
use camino::Utf8Path;
use std::fs;

/// The bytes of the table at `path`; of more than 16 MiB it is refused.
///
/// # Errors
/// Where it is not there, is no file, is too large, or cannot be read.
pub fn table(path: &Utf8Path) -> Result<Vec<u8>, Trouble> {
    let trouble = |message: String, help: &str| Err(Trouble::new(path.as_str(), message, help));
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            return trouble("this is a folder, and a table is a file".to_owned(), "name a .csv or .jsonl file");
        }
        Ok(metadata) if metadata.is_file() && metadata.len() > LARGEST_FILE => {
            let message = format!("this file has {} bytes; at most {LARGEST_FILE} are read", metadata.len());
            return trouble(message, "split it into several files, each with the line of column names");
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let help = match sibling(path.as_std_path()) {
                Some(meant) => format!("did you mean `{}`?", with_name(path.as_str(), &meant)),
                None => "look at how it is spelt".to_owned(),
            };
            return trouble("there is no such file".to_owned(), &help);
        }
        _ => {}
    }
    read_file(path.as_std_path(), LARGEST_FILE).or_else(|refusal| trouble(refusal.message, &refusal.help))
}
