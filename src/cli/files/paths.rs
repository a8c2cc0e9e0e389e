//! Paths: which two are one, and how they are told.

use std::fs;
use std::path::{Component, Path, PathBuf};

use camino::{Utf8Path, Utf8PathBuf};

/// Where `path` really is, by which two spellings of one path are known to be one. What leads nowhere is taken to be
/// where its folder is; what has no folder either is taken as it is.
pub(super) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => fs::canonicalize(here(folder)).unwrap_or_else(|_| folder.to_owned()).join(name),
        _ => path.to_owned(),
    })
}

/// `folder`, or `.` for the empty path that stands for it.
pub(super) fn here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// `path` from `folder`, both real: with `/`, and `..` where it leads out. `None` if it is not UTF-8 or has no way there.
pub(super) fn from(folder: &Path, path: &Path) -> Option<String> {
    let mut ours = folder.components().peekable();
    let mut theirs = path.components().peekable();
    while ours.peek().is_some() && ours.peek() == theirs.peek() {
        ours.next();
        theirs.next();
    }
    let mut parts: Vec<&str> = ours.map(|_| "..").collect();
    for part in theirs {
        match part {
            Component::Normal(name) => parts.push(name.to_str()?),
            _ => return None,
        }
    }
    Some(if parts.is_empty() { ".".to_owned() } else { parts.join("/") })
}

/// How to tell a person of `path`, which is real: from where they are if that is shorter, else in full. `None` if it is
/// not UTF-8.
pub(super) fn shown(path: &Path) -> Option<Utf8PathBuf> {
    let full = Utf8Path::from_path(path)?;
    let near = fs::canonicalize(".").ok().and_then(|here| from(&here, path));
    Some(match near {
        Some(near) if near.len() < full.as_str().len() => near.into(),
        _ => full.to_owned(),
    })
}

/// `path` without `.` and without folders that are left again at once.
pub(super) fn tidy(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let root = if path.starts_with('/') { "/" } else { "" };
    match parts.is_empty() && root.is_empty() {
        true => ".".to_owned(),
        false => format!("{root}{}", parts.join("/")),
    }
}

/// `rest` in `folder`, both with `/`.
pub(super) fn join(folder: &str, rest: &str) -> String {
    tidy(&if rest.starts_with('/') { rest.to_owned() } else { format!("{folder}/{rest}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_from_a_folder() {
        let tell = |folder: &str, path: &str| from(Path::new(folder), Path::new(path));
        assert_eq!(tell("/a/b", "/a/b/c/x.ind").as_deref(), Some("c/x.ind"));
        assert_eq!(tell("/a/b", "/a/c/x.ind").as_deref(), Some("../c/x.ind"));
        assert_eq!(tell("/a", "/a").as_deref(), Some("."));
        assert_eq!(tell("/", "/x").as_deref(), Some("x"));
    }

    #[test]
    fn a_path_is_tidied_as_it_is_read() {
        for (path, tidied) in
            [("./a//b/../c", "a/c"), ("../../x", "../../x"), ("a/..", "."), ("/a/./b", "/a/b"), (".", ".")]
        {
            assert_eq!(tidy(path), tidied, "{path}");
        }
        assert_eq!(join("../other", "a/x.ind"), "../other/a/x.ind");
        assert_eq!(join(".", "x.ind"), "x.ind");
    }
}
