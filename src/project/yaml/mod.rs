//! The text of an `indicant.yaml` as a tree with places, and what is not YAML in it.
//!
//! A reader that goes straight into structs stops at its first mistake; an author wants them all. So the YAML is read
//! into a small tree first, and where it does not parse, each of its keys is parsed by itself, so that a broken value
//! costs its own key only.

mod build;
mod pieces;
mod words;

pub(super) use words::clip;

use super::{Fault, Place};

/// A value, with where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub place: Place,
    pub what: What,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// Nothing was written, or `null`, or `~`.
    Nothing,
    /// A word, a sentence or a number, as it was written.
    Words { text: String, quoted: bool },
    /// A text over several lines: after `|` or `>`, or going on below.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, repeated ones too.
    Keys(Vec<(Node, Node)>),
    /// Something that was complained of already: nothing more is said of it.
    Broken,
}

impl Node {
    /// The same with every text over several lines complained of: only a rule of one's own needs one.
    pub fn on_one_line(self, faults: &mut Vec<Fault>) -> Node {
        let place = self.place;
        let what = match self.what {
            What::Text(_) => {
                faults.push(words::several_lines(place));
                What::Broken
            }
            What::List(items) => What::List(items.into_iter().map(|item| item.on_one_line(faults)).collect()),
            What::Keys(pairs) => What::Keys(
                pairs.into_iter().map(|(key, value)| (key.on_one_line(faults), value.on_one_line(faults))).collect(),
            ),
            what => what,
        };
        Node { place, what }
    }
}

/// All that could be read of a text.
#[derive(Debug)]
pub(super) struct Read {
    /// The value that the text is; `Nothing` for a text without one.
    pub root: Node,
    /// The keys whose values could not be read, so that they are not called missing.
    pub broken: Vec<String>,
    /// Whether nothing at all could be made of the text.
    pub lost: bool,
    /// What is not YAML, or YAML of a kind that a configuration does not need.
    pub faults: Vec<Fault>,
}

/// Reads `text` as YAML. Never fails: what cannot be read becomes faults.
pub(super) fn read(text: &str) -> Read {
    match build::tree(build::Piece::whole(text)) {
        Ok((root, faults)) => Read { root, broken: Vec::new(), lost: false, faults },
        Err(whole) => pieces::read(text, whole),
    }
}
