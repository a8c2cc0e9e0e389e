//! `rules:` in `indicant.yaml`, or in a file that it names: how grave rules are here, and rules of the project's own.

mod file;
mod fits;
mod rule;
mod settle;
mod trials;
mod values;

use super::values::{clip, found};
use super::yaml::{Node, What};
use super::{Fault, Place, Placed};
use crate::findings::Severity;
use crate::rules::house::HouseRules;
use std::collections::{BTreeMap, BTreeSet};

/// What `rules:` says, in `indicant.yaml` and in the files that it names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuleSettings {
    files: Vec<Placed<String>>,
    words: Vec<Worded>,
    /// Where each house rule stands, in the order of `house.rules`.
    places: Vec<(Option<String>, Place)>,
    house: HouseRules,
    without: BTreeSet<&'static str>,
    severities: BTreeMap<&'static str, Severity>,
}

/// A name with the word that stands after it.
#[derive(Clone, Debug, PartialEq)]
struct Worded {
    /// The file it stands in; `None` for `indicant.yaml`.
    file: Option<String>,
    name: String,
    place: Place,
    /// How grave; `None` for not at all.
    severity: Option<Severity>,
}

impl RuleSettings {
    /// The files of rules that are named, from the project's folder.
    #[must_use]
    pub fn files(&self) -> &[Placed<String>] {
        &self.files
    }

    /// The rules of the project's own.
    #[must_use]
    pub fn house(&self) -> &HouseRules {
        &self.house
    }

    /// The file in which a house rule stands, and where; `None` for `indicant.yaml`.
    #[must_use]
    pub fn place_of(&self, name: &str) -> Option<(Option<&str>, Place)> {
        let at = self.house.rules.iter().position(|house| house.rule.name == name)?;
        self.places.get(at).map(|(file, place)| (file.as_deref(), *place))
    }

    /// The rules that are off here, once [`RuleSettings::settle`] was called.
    #[must_use]
    pub fn without(&self) -> &BTreeSet<&'static str> {
        &self.without
    }

    /// How grave rules are here that say otherwise themselves, once [`RuleSettings::settle`] was called.
    #[must_use]
    pub fn severities(&self) -> &BTreeMap<&'static str, Severity> {
        &self.severities
    }

    fn pairs(&mut self, pairs: &[(Node, Node)], file: Option<&str>, faults: &mut Vec<Fault>) {
        for (name, value) in pairs {
            let What::Words { text, .. } = &name.what else {
                if name.what != What::Broken {
                    let message = format!("expected the name of a rule; found {}", found(name));
                    faults.push(Fault::new(name.place, message, "`indicant rules` lists them all"));
                }
                continue;
            };
            if self.is_said_already(text, matches!(value.what, What::Keys(_)), file, name.place, faults) {
                continue;
            }
            match &value.what {
                What::Broken => {
                    self.house.unread.insert(text.clone());
                }
                What::Keys(keys) => self.house_rule(text, name.place, keys, file, faults),
                What::Words { text: word, .. } => self.worded(text, name.place, word, value, file, faults),
                _ => {
                    self.house.unread.insert(text.clone());
                    faults.push(unexpected(
                        text,
                        if value.what == What::Nothing { name.place } else { value.place },
                        value,
                    ));
                }
            }
        }
    }

    fn worded(
        &mut self,
        name: &str,
        place: Place,
        word: &str,
        value: &Node,
        file: Option<&str>,
        faults: &mut Vec<Fault>,
    ) {
        let severity = Severity::ALL.into_iter().find(|severity| severity.word() == word);
        if severity.is_none() && word != "off" {
            let words = Severity::ALL.map(Severity::word).into_iter().chain(["off"]);
            faults.push(unexpected(name, value.place, value).perhaps(crate::model::nearest(word, words)));
            return;
        }
        let file = file.map(str::to_owned);
        self.words.push(Worded { file, name: name.to_owned(), place, severity });
    }

    /// Whether the same was said of this name before, here or in another file; then that is a fault.
    fn is_said_already(
        &self,
        name: &str,
        is_rule: bool,
        file: Option<&str>,
        place: Place,
        faults: &mut Vec<Fault>,
    ) -> bool {
        let first = match is_rule {
            true => self.place_of(name).map(|(file, place)| (file.map(str::to_owned), place)),
            false => {
                self.words.iter().find(|worded| worded.name == name).map(|worded| (worded.file.clone(), worded.place))
            }
        };
        let Some((other, first)) = first else { return false };
        let whereabouts = match other.as_deref() == file {
            true => format!("on line {}", first.line),
            false => format!("in {}, line {}", other.as_deref().unwrap_or(super::FILE_NAME), first.line),
        };
        let message = format!("`{}` stands here a second time; the first is {whereabouts}", clip(name));
        faults.push(Fault::new(place, message, "keep one of the two"));
        true
    }

    fn house_rule(
        &mut self,
        name: &str,
        place: Place,
        keys: &[(Node, Node)],
        file: Option<&str>,
        faults: &mut Vec<Fault>,
    ) {
        match rule::read(name, place, keys, faults) {
            Some(house) => {
                self.house.rules.push(house);
                self.places.push((file.map(str::to_owned), place));
            }
            None => {
                self.house.unread.insert(name.to_owned());
            }
        }
    }
}

/// Reads the value of `rules:`.
pub(super) fn read(node: &Node, into: &mut RuleSettings, faults: &mut Vec<Fault>) {
    match &node.what {
        What::Keys(pairs) => into.pairs(pairs, None, faults),
        What::Words { .. } => into.file(node, faults),
        What::List(items) => {
            for item in items {
                match &item.what {
                    What::Keys(pairs) => into.pairs(pairs, None, faults),
                    What::Words { .. } => into.file(item, faults),
                    What::Broken => {}
                    _ => {
                        let message = format!(
                            "expected a file of rules, or rules, in the list of `rules`; found {}",
                            found(item)
                        );
                        faults.push(Fault::new(item.place, message, "write it like `rules: [house-rules.yaml]`"));
                    }
                }
            }
        }
        _ => {
            let key = super::keys::RULES;
            let message = format!("`{}` is {}; found {}", key.name, key.expected, found(node));
            faults.push(Fault::new(node.place, message, format!("write it like `{}`", key.example)));
        }
    }
}

fn unexpected(name: &str, place: Place, value: &Node) -> Fault {
    let message =
        format!("`{}` is error, warning, advice or off, or a rule of your own; found {}", clip(name), found(value));
    Fault::new(place, message, format!("write it like `{}: warning`", clip(name)))
}
