//! The value of each key: read, or told what it should be.

pub(super) use super::yaml::clip;

use crate::model::nearest;

use super::keys::Key;
use super::thresholds::{THRESHOLDS, Threshold, Thresholds};
use super::yaml::{Node, What};
use super::{FailOn, Fault, LANGUAGE, Place, Placed};

/// `a, b and c`, each as code.
pub(super) fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// What `node` is, as a person would call it.
pub(super) fn found(node: &Node) -> String {
    match &node.what {
        What::Nothing => "nothing".to_owned(),
        What::Words { text, quoted: true } => format!("the words \"{}\" in quotes", clip(text)),
        What::Words { text, .. } if number(text).is_some() => format!("the number {}", clip(text)),
        What::Words { text, .. } => format!("`{}`", clip(text)),
        What::Text(_) => "a text over several lines".to_owned(),
        What::List(items) if items.is_empty() => "an empty list".to_owned(),
        What::List(_) => "a list".to_owned(),
        What::Keys(_) => "settings of its own, with colons".to_owned(),
        What::Broken => "something that could not be read".to_owned(),
    }
}

/// Complains unless `node` is the one number that `language` can be.
pub(super) fn language(key: &Key, node: &Node, faults: &mut Vec<Fault>) {
    let help = format!("write `language: {LANGUAGE}`");
    match &node.what {
        What::Words { text, quoted: false } if number(text) == Some(f64::from(LANGUAGE)) => {}
        What::Words { text, quoted: false } if number(text).is_some() => faults.push(Fault::new(
            node.place,
            format!("this program reads version {LANGUAGE} of the language; found version {}", clip(text)),
            format!("{help}, or use the program that reads the other version"),
        )),
        _ => faults.push(unexpected(key, node).helped(help)),
    }
}

/// A namespace.
pub(super) fn name(key: &Key, node: &Node, faults: &mut Vec<Fault>) -> Option<Placed<String>> {
    let What::Words { text, .. } = &node.what else {
        faults.push(unexpected(key, node));
        return None;
    };
    let begins = text.starts_with(|first: char| first.is_ascii_alphabetic());
    if begins && text.chars().all(is_name) {
        return Some(Placed::at(node.place, text.clone()));
    }
    let mended = mended(text);
    let fault = unexpected(key, node);
    faults.push(if mended.is_empty() { fault } else { fault.helped(format!("write `name: {mended}`")) });
    None
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// The name that the author of `text` might like instead, or nothing.
fn mended(text: &str) -> String {
    let hyphened: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .map(|c| if is_name(c) { c.to_ascii_lowercase() } else { '-' })
        .collect();
    let words: Vec<&str> = hyphened.split('-').filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    let name = name.trim_start_matches(|first: char| !first.is_ascii_alphabetic());
    if name.len() > 40 { String::new() } else { name.to_owned() }
}

/// A list of files and folders.
pub(super) fn paths(key: &Key, node: &Node, faults: &mut Vec<Fault>) -> Vec<Placed<String>> {
    let What::List(items) = &node.what else {
        let fault = unexpected(key, node);
        let fault = match &node.what {
            What::Words { text, .. } if !text.contains(['[', ']', '{', '}', ',', '"', '#']) => {
                fault.helped(format!("write `{}: [{}]`", key.name, clip(text)))
            }
            _ => fault,
        };
        faults.push(fault);
        return Vec::new();
    };
    if items.is_empty() && key.name == "specs" {
        faults.push(Fault::new(
            node.place,
            "`specs` is an empty list, so that nothing would be checked",
            "remove the line to check the whole folder, or name files and folders in it",
        ));
    }
    let mut paths: Vec<Placed<String>> = Vec::new();
    for item in items {
        if let Some(path) = path(key, item, &paths, faults) {
            paths.push(Placed::at(item.place, path));
        }
    }
    paths
}

fn path(key: &Key, item: &Node, before: &[Placed<String>], faults: &mut Vec<Fault>) -> Option<String> {
    let What::Words { text, .. } = &item.what else {
        if item.what != What::Broken {
            let message = format!("expected a file or folder in the list of `{}`; found {}", key.name, found(item));
            faults.push(Fault::new(item.place, message, format!("write it like `{}`", key.example)));
        }
        return None;
    };
    let mut complain = |message: String, help: String| faults.push(Fault::new(item.place, message, help));
    if text.trim().is_empty() || text.contains('\0') {
        complain(format!("a file or folder of `{}` has no name", key.name), "remove it from the list".to_owned());
    } else if text.contains('\\') {
        let help = format!("write `{}`", clip(&text.replace('\\', "/")));
        complain(format!("`{}` has a `\\` between its folders; expected `/`", clip(text)), help);
    } else if key.name == "specs" && leaves(text) {
        complain(
            format!("`{}` lies outside the project; `specs` names what is in it", clip(text)),
            "name another framework's folder under `beside`".to_owned(),
        );
    } else if before.iter().any(|other| other.value == *text) {
        complain(format!("`{}` is named twice in `{}`", clip(text), key.name), "keep one of the two".to_owned());
    } else {
        return Some(text.clone());
    }
    None
}

/// Whether a path, as it is written, leads out of the folder it begins in.
fn leaves(path: &str) -> bool {
    let mut depth = 0_i32;
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => depth -= 1,
            _ => depth += 1,
        }
        if depth < 0 {
            return true;
        }
    }
    path.starts_with('/')
}

/// From which severity on a check fails.
pub(super) fn fail_on(key: &Key, node: &Node, faults: &mut Vec<Fault>) -> Option<FailOn> {
    let choice = match &node.what {
        What::Words { text, .. } => FailOn::from_name(text),
        _ => None,
    };
    if choice.is_none() {
        let fault = unexpected(key, node);
        faults.push(match &node.what {
            What::Words { text, .. } => fault.perhaps(nearest(text, FailOn::ALL.map(FailOn::name))),
            _ => fault,
        });
    }
    choice
}

/// Named numbers.
pub(super) fn thresholds(node: &Node, faults: &mut Vec<Fault>, into: &mut Thresholds) {
    let What::Keys(pairs) = &node.what else {
        faults.push(unexpected(&super::keys::THRESHOLDS, node));
        return;
    };
    let mut seen: Vec<(&str, Place)> = Vec::new();
    for (name, value) in pairs {
        let text = match &name.what {
            What::Words { text, .. } => text.as_str(),
            _ => "",
        };
        if let Some((_, first)) = seen.iter().find(|(before, _)| *before == text) {
            let message = format!("`{}` stands here a second time; the first is on line {}", clip(text), first.line);
            faults.push(Fault::new(name.place, message, "keep one of the two"));
            continue;
        }
        seen.push((text, name.place));
        match THRESHOLDS.iter().find(|threshold| threshold.name == text) {
            Some(threshold) => {
                if let Some(value) = threshold_value(threshold, name.place, value, faults) {
                    into.set(threshold, value);
                }
            }
            None => {
                let nearest = nearest(text, THRESHOLDS.iter().map(|threshold| threshold.name));
                let known = format!("the thresholds are {}", list(THRESHOLDS.iter().map(|threshold| threshold.name)));
                let message = match text {
                    "" => format!("expected the name of a threshold; found {}", found(name)),
                    _ => format!("there is no threshold called `{}`", clip(text)),
                };
                faults.push(Fault::new(name.place, message, known).perhaps(nearest));
            }
        }
    }
}

fn threshold_value(threshold: &Threshold, at: Place, node: &Node, faults: &mut Vec<Fault>) -> Option<f64> {
    let read = match &node.what {
        What::Broken => return None,
        What::Words { text, quoted: false } => number(text),
        _ => None,
    };
    if let Some(value) = read
        && (threshold.least..=threshold.most).contains(&value)
        && (!threshold.whole || value.fract() == 0.0)
    {
        return Some(value);
    }
    let whole = if threshold.whole { "a whole number" } else { "a number" };
    let place = if node.what == What::Nothing { at } else { node.place };
    let message = format!(
        "`{}` is {whole} from {} to {}; found {}",
        threshold.name,
        threshold.least,
        threshold.most,
        found(node)
    );
    let help = match read {
        Some(percent) if threshold.most == 1.0 && percent > 1.0 && percent <= 100.0 => {
            format!("write `{}: {}` for {percent} per cent", threshold.name, percent / 100.0)
        }
        _ => format!("write it like `{}: {}`", threshold.name, threshold.default),
    };
    faults.push(Fault::new(place, message, help));
    None
}

/// The number that a plain word is, if it is one as people write numbers.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let plain = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain { text.parse().ok() } else { None }
}

fn unexpected(key: &Key, node: &Node) -> Fault {
    let message = format!("`{}` is {}; found {}", key.name, key.expected, found(node));
    Fault::new(node.place, message, format!("write it like `{}`", key.example))
}
