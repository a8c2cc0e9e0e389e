//! The texts that a model is made from.

use std::sync::Arc;

/// Whose a set of files is, seen from the project that is checked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// The words that need no declaring.
    Vocabulary,
    /// The project's own files: only these are found fault with.
    Own,
    /// Another framework, laid beside it.
    Beside,
    /// A reader's standpoint and claims.
    Standpoint,
    /// Matches between frameworks, kept apart from both.
    Matches,
}

/// Files that share one namespace.
#[derive(Clone, Debug)]
pub struct SourceSet {
    /// Whose they are.
    pub role: Role,
    /// The namespace of their items where the project gives one; else the name of the framework in them.
    pub name: Option<String>,
    /// The files, in a fixed order.
    pub files: Vec<SourceFile>,
}

/// A file's text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path, relative to the project, with `/`.
    pub path: String,
    /// Its text. Where a byte was not UTF-8, `?` stands, so that every place is that of the file.
    pub text: Arc<str>,
    /// The first byte that was not UTF-8.
    pub not_utf8: Option<NotUtf8>,
}

/// A file that is not UTF-8.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotUtf8 {
    /// Where the first such byte is, from 0.
    pub at: u32,
    /// What the file seems to be.
    pub seems: &'static str,
    /// Whether it seems to be a text at all: of one that is not, nothing else is worth saying.
    pub is_text: bool,
}

impl SourceFile {
    /// A file from its text.
    #[must_use]
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        SourceFile { path: path.into(), text: text.into(), not_utf8: None }
    }

    /// A file from its bytes, whatever they are. Files of 4 GiB and more must be refused before.
    #[must_use]
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Self {
        let path = path.into();
        match std::str::from_utf8(bytes) {
            Ok(text) => SourceFile { path, text: text.into(), not_utf8: None },
            Err(error) => {
                let not_utf8 = not_utf8(error.valid_up_to() as u32, bytes);
                SourceFile { path, text: same_length(bytes).into(), not_utf8: Some(not_utf8) }
            }
        }
    }
}

/// The text with `?` for each byte that is not UTF-8, so that every other byte keeps its place.
fn same_length(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(std::iter::repeat_n('?', chunk.invalid().len()));
    }
    text
}

fn not_utf8(at: u32, bytes: &[u8]) -> NotUtf8 {
    let (seems, is_text) = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        ("UTF-16, as some editors call “Unicode”", false)
    } else if bytes.starts_with(b"PK") {
        ("a zipped document, such as a word processor's", false)
    } else if bytes.contains(&0) {
        ("not a text at all", false)
    } else {
        ("Windows-1252 or Latin-1, as older programs save", true)
    };
    NotUtf8 { at, seems, is_text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_that_is_not_utf8_moves_nothing_else() {
        let file = SourceFile::from_bytes("a.ind", b"caf\xE9 { }\nx");
        assert_eq!(&*file.text, "caf? { }\nx");
        assert_eq!(file.not_utf8.map(|fault| fault.at), Some(3));
    }
}
