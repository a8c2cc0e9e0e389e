//! What kept us from the work, as against what is wrong with a spec.

use super::{Fault, Place};

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
    pub fn new(file: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Trouble { file: file.into(), place: None, message: message.into(), help: help.into() }
    }

    /// A mistake in the `indicant.yaml` that is called `file`.
    pub fn of_fault(file: impl Into<String>, fault: Fault) -> Self {
        Trouble { file: file.into(), place: Some(fault.place), message: fault.message, help: fault.help }
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
