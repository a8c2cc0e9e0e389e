//! One file, read whole, or the reason why not.

use std::fs::{self, File, FileType};
use std::io::{self, Read};
use std::path::Path;

/// The largest spec file that is read, in bytes: 16 MiB, some ten thousand indicators.
pub const LARGEST_FILE: u64 = 16 << 20;

/// Why something could not be had, and what to do about it.
pub(super) struct Refusal {
    pub message: String,
    pub help: String,
}

impl Refusal {
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Refusal { message: message.into(), help: help.into() }
    }
}

/// The bytes of the file at `path`, of which there may be `limit`. What is no file is refused before it is opened, since
/// opening a pipe waits for somebody to write into it, and a device may never end.
pub(super) fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, Refusal> {
    let metadata = fs::metadata(path).map_err(|error| unreachable_path(path, &error))?;
    if metadata.is_dir() {
        return Err(Refusal::new(
            "this is a folder, though its name is that of a file",
            "rename the folder; a spec is a file that ends in `.ind`",
        ));
    }
    if !metadata.is_file() {
        let message = format!("this is {}, not a file with text in it", kind(metadata.file_type()));
        return Err(Refusal::new(message, "copy the text into a file, or move this elsewhere"));
    }
    if metadata.len() > limit {
        return Err(too_large(metadata.len(), limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    // One byte more than allowed tells a file that grows while it is read from one that just fits.
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    read.map_err(|error| unreachable_path(path, &error))?;
    let length = bytes.len() as u64;
    if length > limit { Err(too_large(length, limit)) } else { Ok(bytes) }
}

/// Why `path` cannot be had, from what the system said.
pub(super) fn unreachable_path(path: &Path, error: &io::Error) -> Refusal {
    if let Ok(target) = fs::read_link(path)
        && fs::metadata(path).is_err_and(|error| error.kind() != io::ErrorKind::PermissionDenied)
    {
        let message = format!("this is a link to `{}`, where nothing can be reached", target.display());
        return Refusal::new(message, "remove the link, or make it lead to a file");
    }
    match error.kind() {
        io::ErrorKind::NotFound => Refusal::new("there is no such file or folder", "look at how it is spelt"),
        io::ErrorKind::PermissionDenied => {
            Refusal::new("you are not allowed to read this", "ask its owner, or allow it with `chmod u+r`")
        }
        _ => Refusal::new(format!("this could not be read: {error}"), "see whether other programs can read it"),
    }
}

fn too_large(length: u64, limit: u64) -> Refusal {
    let message = format!("this file has {length} bytes; at most {limit} are read");
    Refusal::new(message, "split it into several files: items may stand in any of them")
}

#[cfg(unix)]
fn kind(found: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match found {
        found if found.is_fifo() => "a named pipe",
        found if found.is_socket() => "a socket",
        _ => "a device",
    }
}

#[cfg(not(unix))]
fn kind(_: FileType) -> &'static str {
    "a device"
}
