//! What the sources of the views declare: enough of Rust's grammar for plain data, which is all that a view may be.

use std::collections::BTreeMap;
use std::path::Path;

/// A field: its name, its type, and what is said of it.
pub type Field = (String, String, String);

/// A type of the views.
#[derive(Clone)]
pub struct Declared {
    /// What is said of it.
    pub says: String,
    pub shape: Shape,
}

#[derive(Clone)]
pub enum Shape {
    Fields(Vec<Field>),
    /// It is written as what it holds.
    Transparent(String),
    /// One of some words.
    Words(Vec<String>),
    /// One of several objects, told apart by a field: its name, and for each its word, what is said of it, and its fields.
    Tagged(String, Vec<(String, String, Vec<Field>)>),
}

/// The types that the views declare or take from elsewhere, each by the folder that it is in and its name (`Ref`,
/// `drawing::Link`): a folder of views may have names of its own.
pub struct Types(BTreeMap<String, Declared>);

impl Types {
    /// The full name of a type that is named in a folder: its own there, else one of all, else the only one anywhere.
    pub fn resolve(&self, folder: &str, name: &str) -> Option<String> {
        let own = full(folder, name);
        let ends = format!("::{name}");
        let anywhere: Vec<&String> = self.0.keys().filter(|known| known.ends_with(&ends)).collect();
        match (self.0.contains_key(&own), self.0.contains_key(name), &anywhere[..]) {
            (true, _, _) => Some(own),
            (_, true, _) => Some(name.to_owned()),
            (_, _, [one]) => Some((*one).clone()),
            _ => None,
        }
    }

    pub fn get(&self, full: &str) -> &Declared {
        &self.0[full]
    }
}

/// The folder of a type's full name.
pub fn folder(full: &str) -> &str {
    full.rsplit_once("::").map_or("", |(folder, _)| folder)
}

fn full(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}::{name}") }
}

/// Every type of the views.
pub fn declared() -> Types {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut types = BTreeMap::new();
    for file in ["model/basis.rs", "findings/severity.rs", "findings/finding.rs"] {
        read(&root.join(file), "", &mut types);
    }
    read_all(&root.join("report/view"), "", &mut types);
    Types(types)
}

fn read_all(path: &Path, folder: &str, types: &mut BTreeMap<String, Declared>) {
    for entry in std::fs::read_dir(path).expect("the views").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            let name = entry.file_name().and_then(|name| name.to_str()).expect("a name of ours");
            read_all(&entry, &full(folder, name), types);
        } else {
            read(&entry, folder, types);
        }
    }
}

fn read(path: &Path, folder: &str, types: &mut BTreeMap<String, Declared>) {
    let source = std::fs::read_to_string(path).expect("a source");
    let mut lines = source.lines();
    let (mut says, mut serde) = (String::new(), String::new());
    while let Some(line) = lines.next() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [] => (says, serde) = Default::default(),
            ["pub", "struct", name, "{"] if serialized(&serde) => {
                let fields = fields(&mut lines, "}");
                types.insert(full(folder, name), Declared { says: says.clone(), shape: Shape::Fields(fields) });
            }
            ["pub", "struct", of, ..] if serde.contains("transparent") => {
                let name = of.split('(').next().unwrap_or(of);
                let inner = words.join(" ");
                let inner = inner.split_once("(pub ").map_or(inner.as_str(), |(_, rest)| rest).trim_end_matches(");");
                types.insert(
                    full(folder, name),
                    Declared { says: says.clone(), shape: Shape::Transparent(inner.into()) },
                );
            }
            ["pub", "enum", name, "{"] if serialized(&serde) => {
                let shape = variants(&mut lines, &serde);
                types.insert(full(folder, name), Declared { says: says.clone(), shape });
            }
            _ => note(line, &mut says, &mut serde),
        }
    }
}

fn serialized(attributes: &str) -> bool {
    attributes.contains("Serialize")
}

/// Takes in a line of documentation or an attribute.
fn note(line: &str, says: &mut String, attributes: &mut String) {
    let line = line.trim();
    if let Some(words) = line.strip_prefix("///") {
        says.push_str(if says.is_empty() { "" } else { " " });
        says.push_str(words.trim());
    } else if line.starts_with("#[") {
        attributes.push_str(line);
    } else if !line.starts_with("//") {
        says.clear();
        attributes.clear();
    }
}

fn fields<'s>(lines: &mut impl Iterator<Item = &'s str>, end: &str) -> Vec<Field> {
    let (mut fields, mut says, mut serde) = (Vec::new(), String::new(), String::new());
    for line in lines {
        let line = line.trim();
        if line == end {
            break;
        }
        match line.trim_start_matches("pub ").trim_end_matches(',').split_once(": ") {
            Some((name, rust)) if !line.starts_with("//") => {
                assert!(serde.is_empty(), "`{serde}` on `{name}`: nothing is known here of such fields");
                fields.push((name.to_owned(), rust.to_owned(), std::mem::take(&mut says)));
            }
            _ => note(line, &mut says, &mut serde),
        }
    }
    fields
}

fn variants<'s>(lines: &mut impl Iterator<Item = &'s str>, serde: &str) -> Shape {
    let kebab = serde.contains("rename_all = \"kebab-case\"");
    let word = |name: &str| if kebab { kebab_case(name) } else { name.to_lowercase() };
    assert!(kebab || serde.contains("rename_all = \"lowercase\""), "words are written small: {serde}");
    let (mut words, mut tagged, mut says, mut own) = (Vec::new(), Vec::new(), String::new(), String::new());
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line == "}" {
            break;
        }
        if let Some(name) = line.strip_suffix(" {") {
            tagged.push((word(name), std::mem::take(&mut says), fields(lines, "},")));
        } else if let Some(name) = line.strip_suffix(',').filter(|name| name.chars().all(char::is_alphanumeric)) {
            words.push(word(name));
            tagged.push((word(name), std::mem::take(&mut says), Vec::new()));
        } else {
            note(line, &mut says, &mut own);
        }
    }
    match serde.split_once("tag = \"").and_then(|(_, rest)| rest.split_once('"')) {
        Some((tag, _)) => Shape::Tagged(tag.to_owned(), tagged),
        None => Shape::Words(words),
    }
}

fn kebab_case(name: &str) -> String {
    let mut out = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(char.to_lowercase());
    }
    out
}
