//! What is wrong with a house rule, before anybody says where it stands.

use crate::model::nearest;

/// Something that a house rule says and that cannot be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    /// What is wrong, without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
    /// What will have been meant.
    pub nearest: Option<String>,
}

impl Wrong {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Wrong { message: message.into(), help: help.into(), nearest: None }
    }

    /// The same about a word that will have been meant for one of these.
    pub(crate) fn meant_for<'c>(mut self, word: &str, known: impl IntoIterator<Item = &'c str>) -> Self {
        self.nearest = nearest(word, known).map(str::to_owned);
        self
    }
}
