//! The files of a project, once somebody has read them: bytes with the part they play.

use super::Place;

/// What a set of files is to the project that is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The project's own framework, the only one that is found fault with.
    Own,
    /// Another framework, held beside it.
    Beside,
    /// A standpoint from which it is read.
    Standpoint,
    /// Matches between it and others, each the claim of whoever made it.
    Matches,
}

/// Files that play one part together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSet {
    /// The part they play.
    pub role: Role,
    /// The namespace of what they declare, where their own project gives it one.
    pub name: Option<String>,
    /// The files, by path.
    pub files: Vec<SpecFile>,
}

/// A spec file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecFile {
    /// Its path from the project's folder, with `/`; `../x/y.ind` for a file outside it.
    pub path: String,
    /// What is in it, whatever that is.
    pub bytes: Vec<u8>,
}

/// Something that kept us from the work: no such file, a configuration that cannot be read, an output that cannot be
/// written. Never a finding about a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The file or folder it is about: from the project's folder where there is a project, else as it was given.
    pub file: String,
    /// Where in that file, when it is a text that could be read.
    pub place: Option<Place>,
    /// What is wrong, in plain words, without the file's name and without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl Trouble {
    /// Trouble with a whole file or folder.
    pub fn new(
        file: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Trouble {
            file: file.into(),
            place: None,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same trouble, found at a place in the file.
    pub fn at(self, place: Option<Place>) -> Self {
        Trouble { place, ..self }
    }
}

impl std::fmt::Display for Trouble {
    /// `file:line:column: message`, then the help on a line of its own.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, ": {}", self.message)?;
        if !self.help.is_empty() {
            write!(f, "\n  help: {}", self.help)?;
        }
        Ok(())
    }
}
