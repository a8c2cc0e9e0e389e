//! The text of an `indicant.yaml` to what it says.

use crate::model::nearest;

use super::keys::{self, KEYS, Key};
use super::yaml::{self, Node, What};
use super::{Config, Fault, LANGUAGE, Place, rules, values};

/// The largest `indicant.yaml` that is read, in bytes. One of a thousand lines is a tenth of it.
pub const LARGEST: usize = 256 * 1024;

/// How many faults of one file are told. Who has more has the wrong file.
const MOST_FAULTS: usize = 50;

/// Reads the bytes of an `indicant.yaml`: as [`read`] does, and bytes that are not text are a fault too.
pub fn read_bytes(bytes: &[u8]) -> (Config, Vec<Fault>) {
    if bytes.len() > LARGEST {
        return failed(too_large(bytes.len()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => failed(not_utf8(bytes, error.valid_up_to())),
    }
}

/// Reads the text of an `indicant.yaml`. What it says comes back with all its mistakes, in the order of their places;
/// a key with a mistake has its default, and every other key what was written. Without faults, the file is sound.
pub fn read(text: &str) -> (Config, Vec<Fault>) {
    if text.len() > LARGEST {
        return failed(too_large(text.len()));
    }
    let tree = yaml::read(text);
    let mut reading = Reading { config: Config::default(), faults: tree.faults, seen: Vec::new(), meant: tree.broken };
    match tree.root.what {
        What::Keys(pairs) => {
            reading.pairs(pairs);
            let written = reading.seen.iter().map(|(key, _)| key.name);
            let mut written = written.chain(reading.meant.iter().map(String::as_str));
            // A language that was misspelt or broke has its fault already.
            if !tree.lost && !written.any(|name| name == keys::LANGUAGE.name) {
                reading.faults.push(no_language(text));
            }
        }
        What::Nothing => reading.faults.push(nothing(text)),
        What::Broken => {}
        _ => reading.faults.push(Fault::new(
            tree.root.place,
            format!("expected keys with values, like `language: {LANGUAGE}`; found {}", values::found(&tree.root)),
            format!("begin the file with `language: {LANGUAGE}`"),
        )),
    }
    if tree.lost || reading.meant.iter().any(|key| key == keys::RULES.name) {
        reading.config.rules.lost_file();
    }
    let mut faults = reading.faults;
    // What a name means is known once every file of rules was read.
    if reading.config.rules.files().is_empty() {
        faults.extend(reading.config.rules.settle().into_iter().map(|(_, fault)| fault));
    }
    faults.sort_by_key(|fault| fault.place);
    few(&mut faults);
    (reading.config, faults)
}

/// What has been read so far.
struct Reading {
    config: Config,
    faults: Vec<Fault>,
    seen: Vec<(Key, Place)>,
    /// Keys that are there and could not be read: broken, or the nearest of a misspelt one.
    meant: Vec<String>,
}

impl Reading {
    fn pairs(&mut self, pairs: Vec<(Node, Node)>) {
        for (name, value) in pairs {
            let Some(key) = self.key(&name) else { continue };
            if let Some((_, first)) = self.seen.iter().find(|(seen, _)| *seen == key) {
                self.faults.push(Fault::new(
                    name.place,
                    format!("`{}` stands here a second time; the first is on line {}", key.name, first.line),
                    "keep one of the two",
                ));
                continue;
            }
            self.seen.push((key, name.place));
            let value = match key.name {
                "rules" => value,
                _ => value.on_one_line(&mut self.faults),
            };
            self.value(&key, name.place, &value);
        }
    }

    /// The key that `name` is; a fault if there is none such.
    fn key(&mut self, name: &Node) -> Option<Key> {
        let What::Words { text, .. } = &name.what else {
            if name.what != What::Broken {
                let message = format!("expected the name of a setting; found {}", values::found(name));
                self.faults.push(Fault::new(name.place, message, known()));
            }
            return None;
        };
        let key = KEYS.iter().find(|key| key.name == text);
        if key.is_none() {
            let nearest = nearest(text, KEYS.iter().map(|key| key.name));
            self.meant.extend(nearest.map(str::to_owned));
            let message = format!("there is no setting called `{}`", values::clip(text));
            self.faults.push(Fault::new(name.place, message, known()).perhaps(nearest));
        }
        key.copied()
    }

    fn value(&mut self, key: &Key, at: Place, value: &Node) {
        if value.what == What::Broken {
            return;
        }
        if value.what == What::Nothing {
            let message = format!("`{}` has no value; expected {}", key.name, key.expected);
            let help = match key.name {
                "language" => format!("write `{}`", key.example),
                _ => format!("write it like `{}`, or remove the line", key.example),
            };
            self.faults.push(Fault::new(at, message, help));
            return;
        }
        let (config, faults) = (&mut self.config, &mut self.faults);
        match key.name {
            "language" => values::language(key, value, faults),
            "name" => config.name = values::name(key, value, faults),
            "specs" => {
                let specs = values::paths(key, value, faults);
                // An empty or broken list has its fault; the default keeps the rest of the work going.
                if !specs.is_empty() {
                    config.specs = specs;
                }
            }
            "beside" => config.beside = values::paths(key, value, faults),
            "standpoints" => config.standpoints = values::paths(key, value, faults),
            "matches" => config.matches = values::paths(key, value, faults),
            "fail-on" => {
                if let Some(choice) = values::fail_on(key, value, faults) {
                    config.fail_on = choice;
                }
            }
            "rules" => rules::read(value, &mut config.rules, faults),
            _ => values::thresholds(value, faults, &mut config.thresholds),
        }
    }
}

fn failed(fault: Fault) -> (Config, Vec<Fault>) {
    (Config::default(), vec![fault])
}

fn known() -> String {
    format!("the settings are {}", values::list(KEYS.iter().map(|key| key.name)))
}

fn no_language(text: &str) -> Fault {
    let begins = text.len() - text.trim_start_matches('\u{feff}').len();
    let ends = begins + text[begins..].lines().next().map_or(0, str::len);
    Fault::new(
        Place::in_text(text, begins, ends),
        "the file does not say in which version of the language the specs are written",
        format!("begin it with the line `language: {LANGUAGE}`"),
    )
}

fn nothing(text: &str) -> Fault {
    let message = match text.trim_start_matches('\u{feff}').trim().is_empty() {
        true => "the file is empty",
        false => "the file says nothing: there are only comments in it",
    };
    Fault::new(Place::in_text(text, 0, 0), message, format!("write at least the line `language: {LANGUAGE}`"))
}

pub(super) fn too_large(bytes: usize) -> Fault {
    Fault::new(
        Place::in_text("", 0, 0),
        format!("the file has {bytes} bytes; a configuration has at most {LARGEST}"),
        "is it the right file? Specs belong in files that end in `.ind`",
    )
}

pub(super) fn not_utf8(bytes: &[u8], at: usize) -> Fault {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let place = Place { end: at + 1, ..Place::in_text(&before, at, at) };
    let help = "save it as UTF-8; most editors offer that under \"Save with encoding\"";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Fault::new(place, "the file is written in UTF-16, not in UTF-8", help);
    }
    Fault::new(place, format!("the byte {:#04x} here is no UTF-8 text", bytes[at]), help)
}

/// Keeps the first faults, and says how many more there are.
pub(super) fn few(faults: &mut Vec<Fault>) {
    if faults.len() <= MOST_FAULTS {
        return;
    }
    let rest = faults.len() - MOST_FAULTS;
    faults.truncate(MOST_FAULTS);
    let place: Place = faults.last().map_or_else(Place::default, |fault| fault.place);
    faults.push(Fault::new(place, format!("there are {rest} more mistakes after this one"), "mend these first"));
}

#[cfg(test)]
mod tests;
