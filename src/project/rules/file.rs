//! Rules in a file of their own, which several frameworks may share.

use super::super::read::{few, not_utf8, too_large};
use super::super::values::{clip, found};
use super::super::yaml::{self, Node, What};
use super::super::{Fault, LARGEST, Placed};
use super::RuleSettings;

impl RuleSettings {
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

    /// A file of rules that is named.
    pub(super) fn file(&mut self, node: &Node, faults: &mut Vec<Fault>) {
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
