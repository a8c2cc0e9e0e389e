//! A mistake in `indicant.yaml`.

use super::Place;

/// One mistake in `indicant.yaml`: where, what was expected and what was found, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What was expected and what was found, in plain words, without the place and without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The spelling that was probably meant, where there is one near enough.
    pub nearest: Option<String>,
    /// The text it is about.
    pub place: Place,
}

impl Fault {
    /// A fault at `place`.
    pub fn new(place: Place, message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault { message: message.into(), help: help.into(), nearest: None, place }
    }

    /// The same fault with other help.
    pub(super) fn helped(self, help: impl Into<String>) -> Self {
        Fault { help: help.into(), ..self }
    }

    /// The same fault about a word for which `nearest` was probably meant: the help then begins by asking so.
    pub(super) fn perhaps(mut self, nearest: Option<&str>) -> Self {
        if let Some(nearest) = nearest {
            self.help = format!("did you mean `{nearest}`? {}", self.help);
            self.nearest = Some(nearest.to_owned());
        }
        self
    }
}
