//! What a run that was killed leaves behind: files that never took their places.
//!
//! A file that is being written is locked for as long as its run lives, whatever becomes of the run. One that nobody has
//! locked is nobody's any more. Where the disk knows no locks nobody can tell, and nothing is taken away.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::Path;

/// How the names of our files begin that are not yet in their places; after it come six letters or digits.
pub(super) const PREFIX: &str = ".indicant-";
const MORE: usize = 6;

/// Says of a new file that its run lives. Whether it is still ours: another run may have taken it for a leftover in the
/// moment before.
pub(super) fn claim(file: &File, path: &Path) -> bool {
    match file.try_lock() {
        Ok(()) => path.symlink_metadata().is_ok(),
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => true,
    }
}

/// Takes away what runs that are over have left in a folder. What cannot be taken away harms nobody, and stays.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_str().is_some_and(is_ours) {
            take_away(&entry.path());
        }
    }
}

fn is_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .is_some_and(|more| more.len() == MORE && more.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Removes it while it is locked, so that whoever made it a moment ago sees that it is gone.
fn take_away(path: &Path) {
    let Ok(file) = OpenOptions::new().write(true).open(path) else { return };
    if file.try_lock().is_ok() {
        drop(fs::remove_file(path));
    }
}

#[cfg(test)]
mod tests {
    use super::{PREFIX, claim, sweep};
    use std::fs::{self, File};

    #[test]
    fn what_nobody_is_writing_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let names = ["abc123", "abc124"].map(|more| format!("{PREFIX}{more}"));
        let others = [".indicant-", ".indicant-notes.txt", ".indicant-abc12", "abc123", ".indicant-abc_12"];
        for name in names.iter().map(String::as_str).chain(others) {
            fs::write(at(name), "x").unwrap();
        }
        fs::create_dir(at(".indicant-folder")).unwrap();
        let alive = File::options().write(true).open(at(&names[0])).unwrap();
        assert!(claim(&alive, &at(&names[0])));
        sweep(folder.path());
        assert!(at(&names[0]).exists() && !at(&names[1]).exists());
        drop(alive);
        sweep(folder.path());
        assert!(!at(&names[0]).exists());
        assert!(others.iter().all(|name| at(name).exists()) && at(".indicant-folder").exists());
    }

    #[test]
    fn a_file_that_was_taken_away_is_not_claimed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".indicant-abc123");
        let file = File::create(&path).unwrap();
        sweep(folder.path());
        assert!(!claim(&file, &path));
    }
}
