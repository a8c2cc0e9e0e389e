//! `rules:` in `indicant.yaml`, or in a file that it names: how grave rules are here, and rules of the project's own.

mod rule;
mod settle;
mod trials;
mod values;

use super::read::{few, not_utf8, too_large};
use super::values::{clip, found};
use super::yaml::{self, Node, What};
use super::{Fault, LARGEST, Place, Placed};
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

    /// Adds what a file of rules says, and gives its mistakes, in the order of their places. Where it cannot be read at all,
    /// any name may be that of a rule in it.
    pub fn add_file(&mut self, file: &str, bytes: &[u8]) -> Vec<Fault> {
        let text = match std::str::from_utf8(bytes) {
            _ if bytes.len() > LARGEST => Err(too_large(bytes.len())),
            Ok(text) => Ok(text),
            Err(error) => Err(not_utf8(bytes, error.valid_up_to())),
        };
        let text = match text {
            Ok(text) => text,
            Err(fault) => {
                self.house.lost = true;
                return vec![fault];
            }
        };
        let tree = yaml::read(text);
        let mut faults = tree.faults;
        self.house.lost |= tree.lost;
        self.house.unread.extend(tree.broken);
        match tree.root.what {
            What::Keys(pairs) => self.pairs(&pairs, Some(file), &mut faults),
            What::Nothing | What::Broken => {}
            _ => faults.push(Fault::new(
                tree.root.place,
                format!("expected the names of rules, each with a colon; found {}", found(&tree.root)),
                "write it like `mostly-existing: warning`, or a rule of your own as docs/house-rules.md shows",
            )),
        }
        faults.sort_by_key(|fault| fault.place);
        few(&mut faults);
        faults
    }

    /// Says that rules are written that could not be had: then any name may be that of one.
    pub fn lost_file(&mut self) {
        self.house.lost = true;
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

impl RuleSettings {
    fn file(&mut self, node: &Node, faults: &mut Vec<Fault>) {
        let What::Words { text, .. } = &node.what else { return };
        if !(text.ends_with(".yaml") || text.ends_with(".yml")) || text.contains(['\0', '\\']) {
            let message = format!("`{}` is not the name of a file of rules", clip(text));
            let help =
                "name a file that ends in `.yaml`, from the folder of this file, such as `rules: house-rules.yaml`";
            faults.push(Fault::new(node.place, message, help));
            self.house.lost = true;
        } else if self.files.iter().any(|other| other.value == *text) {
            let message = format!("`{}` is named twice in `rules`", clip(text));
            faults.push(Fault::new(node.place, message, "keep one of the two"));
        } else {
            self.files.push(Placed::at(node.place, text.clone()));
        }
    }
}

fn unexpected(name: &str, place: Place, value: &Node) -> Fault {
    let message =
        format!("`{}` is error, warning, advice or off, or a rule of your own; found {}", clip(name), found(value));
    Fault::new(place, message, format!("write it like `{}: warning`", clip(name)))
}
