//! Files of a report, written whole or not at all.

mod leftovers;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::{Builder, NamedTempFile};

use crate::project::Trouble;

/// Writes `files`, each a name with what is to be in it, into `folder`, which is made if it is not there. What was there
/// under these names is replaced, and keeps its permissions; a link stays a link to what is written.
///
/// All of them are written beside their places first, and then take them: when the disk is full or a place is taken by
/// a folder, nothing has changed. A run that is killed leaves each file as it was or as it should be, and may leave files
/// behind whose names begin with `.indicant-`; the next run takes them away. Gives the paths that were written.
///
/// # Errors
///
/// When the folder cannot be made or written into, a place is taken by a folder or by what may not be changed, or the
/// disk is full: the trouble names the path.
pub fn write_all<B: AsRef<[u8]>>(folder: &Utf8Path, files: &[(String, B)]) -> Result<Vec<Utf8PathBuf>, Trouble> {
    let made = make(folder)?;
    let written = staged(folder, files).and_then(|staged| {
        let names = files.iter().map(|(name, _)| folder.join(name));
        persisted(names.zip(staged))
    });
    if written.is_err() {
        // What we made is taken away again; a folder that somebody else uses by now is not empty, and stays.
        made.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    written
}

/// A file that is written and not yet in its place.
type Staged = (PathBuf, NamedTempFile);

fn staged<B: AsRef<[u8]>>(folder: &Utf8Path, files: &[(String, B)]) -> Result<Vec<Staged>, Trouble> {
    leftovers::sweep(folder.as_std_path());
    files.iter().map(|(name, bytes)| stage(&folder.join(name), bytes.as_ref())).collect()
}

fn stage(path: &Utf8Path, bytes: &[u8]) -> Result<Staged, Trouble> {
    // A link is written through: whoever made it wanted the file to be there.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.as_std_path().to_owned());
    let mut permissions = None;
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => {
            let help = "choose another folder, or move this one";
            return Err(Trouble::new(path.as_str(), "a folder is where the file should be written", help));
        }
        Ok(metadata) if metadata.permissions().readonly() => {
            let help = "allow it with `chmod u+w`, or choose another folder";
            return Err(Trouble::new(path.as_str(), "this file may not be changed", help));
        }
        Ok(metadata) if metadata.is_file() => permissions = Some(metadata.permissions()),
        Ok(_) => {
            let help = "choose another folder";
            return Err(Trouble::new(path.as_str(), "there is something here that is not a file", help));
        }
        Err(_) => {}
    }
    let write = || -> io::Result<NamedTempFile> {
        let mut file = new_beside(&target)?;
        file.write_all(bytes)?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        file.as_file().sync_all()?;
        Ok(file)
    };
    let file = write().map_err(|error| refused(path, &error))?;
    Ok((target, file))
}

/// A file under a name of its own in the folder of `target`, on the same disk, that vanishes if it is dropped.
fn new_beside(target: &Path) -> io::Result<NamedTempFile> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(leftovers::PREFIX);
    // As any other new file has, within what the person's umask allows; alone, tempfile would shut out everyone else.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    for _ in 0..TRIES {
        let file = builder.tempfile_in(folder)?;
        if leftovers::claim(file.as_file(), file.path()) {
            return Ok(file);
        }
    }
    Err(io::Error::other("another run keeps taking away what is written here"))
}

/// How often another run may take a new file for a leftover before we give up: it needs to happen in the same instant.
const TRIES: usize = 16;

fn persisted(staged: impl Iterator<Item = (Utf8PathBuf, Staged)>) -> Result<Vec<Utf8PathBuf>, Trouble> {
    let mut written = Vec::new();
    for (path, (target, file)) in staged {
        if let Err(error) = file.persist(&target) {
            let mut trouble = refused(&path, &error.error);
            if !written.is_empty() {
                trouble.message += &format!(", after {} had been written", names(&written));
            }
            return Err(trouble);
        }
        written.push(path);
    }
    Ok(written)
}

fn names(paths: &[Utf8PathBuf]) -> String {
    paths.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", ")
}

/// Makes `folder` and those above it, and gives those that were not there, outermost first.
fn make(folder: &Utf8Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut missing: Vec<PathBuf> = folder
        .ancestors()
        .take_while(|above| !above.as_str().is_empty() && above.symlink_metadata().is_err())
        .map(|above| above.as_std_path().to_owned())
        .collect();
    missing.reverse();
    fs::create_dir_all(folder).map_err(|error| {
        missing.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        if folder.is_file() {
            return Trouble::new(folder.as_str(), "this is a file, and a folder is needed", "name another folder");
        }
        refused(folder, &error)
    })?;
    Ok(missing)
}

fn refused(path: &Utf8Path, error: &io::Error) -> Trouble {
    use io::ErrorKind::{NotADirectory, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    let (message, help) = match error.kind() {
        PermissionDenied => ("you are not allowed to write here", "choose another folder, or ask its owner"),
        ReadOnlyFilesystem => ("this disk can only be read", "choose another folder"),
        StorageFull | QuotaExceeded => ("there is no room left on the disk", "make room, or choose another folder"),
        NotADirectory => ("a part of this path is a file, and a folder is needed", "choose another folder"),
        _ => {
            let message = format!("this could not be written: {error}");
            return Trouble::new(path.as_str(), message, "choose another folder");
        }
    };
    Trouble::new(path.as_str(), message, help)
}

#[cfg(test)]
mod tests;
