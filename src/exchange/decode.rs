//! From bytes to a text: UTF-8, and a word where it is not.

use super::fault::{Fault, Matter};
use crate::model::SourceFile;
use std::sync::Arc;

pub(super) const SAVE_AS: &str = "save it as “CSV UTF-8”: the spreadsheet asks for it under “Save as”";

/// The text of a file; where a byte is not UTF-8 stands `?`, and where it is NUL a space. `None` if it is no text.
pub(super) fn text(bytes: &[u8], faults: &mut Vec<Fault>) -> Option<Arc<str>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") {
        let message = "this file seems to be a zipped document, such as an .xlsx spreadsheet, and was not read";
        faults.push(Fault::whole(message, SAVE_AS));
        return None;
    }
    let file = SourceFile::from_bytes("", bytes);
    if let Some(not_utf8) = file.not_utf8 {
        let at = not_utf8.at as usize;
        if !not_utf8.is_text {
            faults.push(Fault::whole(format!("this file seems to be {}, and was not read", not_utf8.seems), SAVE_AS));
            return None;
        }
        let line = line_of(bytes, at);
        faults.push(Fault {
            matter: Matter::Bytes,
            row: None,
            line: Some(line),
            message: format!(
                "this file is not UTF-8: byte {at}, on line {line}, is 0x{:02X}. It seems to be {}. Everything else was \
                 read, with ? for each such byte",
                bytes.get(at).copied().unwrap_or_default(),
                not_utf8.seems
            ),
            help: SAVE_AS.to_owned(),
        });
    }
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    if nuls == 0 {
        return Some(file.text);
    }
    if nuls > bytes.len() / 4 {
        let message =
            "this file seems to be UTF-16, as some editors call “Unicode”, or no text at all, and was not read";
        faults.push(Fault::whole(message, SAVE_AS));
        return None;
    }
    let first = bytes.iter().position(|byte| *byte == 0).unwrap_or_default();
    let line = line_of(bytes, first);
    faults.push(Fault {
        matter: Matter::Bytes,
        row: None,
        line: Some(line),
        message: format!(
            "there {} in this file, which no text has; the first is on line {line}. Each was read as a space",
            if nuls == 1 { "is a NUL byte".to_owned() } else { format!("are {nuls} NUL bytes") }
        ),
        help: "the program that wrote the file may have been stopped midway: save it again, and look at that line"
            .to_owned(),
    });
    Some(file.text.replace('\0', " ").into())
}

/// The line that holds a byte, from 1.
fn line_of(bytes: &[u8], at: usize) -> usize {
    (0..at).filter(|&at| super::records::ends_line(bytes, at)).count() + 1
}
