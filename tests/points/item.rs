//! The items of a spec's text, each with its fields as they are written.

/// One item: what stands before its brace, and each of its fields, as written.
#[derive(Clone, Debug)]
pub struct Item {
    pub head: String,
    pub fields: Vec<String>,
}

impl Item {
    /// The name in its header; empty for an item that has none.
    pub fn name(&self) -> &str {
        let word = self.head.split_whitespace().nth(1).unwrap_or_default();
        if word.starts_with('"') || self.head.starts_with("match ") { "" } else { word }
    }

    /// Whether it is meant by this name, by how its header begins, or by `*`.
    pub fn is(&self, wanted: &str) -> bool {
        wanted == "*"
            || (self.name() == wanted && !wanted.is_empty())
            || (wanted.contains(' ') && self.head.starts_with(wanted))
    }

    /// The field of this keyword, which may hold its key: `reads up`.
    pub fn field(&self, keyword: &str) -> Option<&str> {
        self.fields.iter().find(|field| is_field(field, keyword)).map(String::as_str)
    }

    /// Takes the field of this keyword out, and says whether it was there.
    pub fn drop_field(&mut self, keyword: &str) -> bool {
        let before = self.fields.len();
        self.fields.retain(|field| !is_field(field, keyword));
        self.fields.len() < before
    }

    /// Puts a field in place of the one of the same keyword, or else at the end.
    pub fn put(&mut self, line: &str) {
        let keyword = keyword_of(line);
        match self.fields.iter_mut().find(|field| is_field(field, &keyword)) {
            Some(field) => line.clone_into(field),
            None => self.fields.push(line.to_owned()),
        }
    }
}

fn is_field(field: &str, keyword: &str) -> bool {
    let mut words = field.split_whitespace();
    keyword.split_whitespace().all(|word| words.next() == Some(word))
}

/// The keyword of a line, with its key where fields of that keyword may stand again.
fn keyword_of(line: &str) -> String {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.next() {
        Some(key) if first == "reads" => format!("{first} {key}"),
        _ => first.to_owned(),
    }
}

/// The items of a text that is well formed. Comments between items are left out: they say nothing to a check.
pub fn items(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut open = false;
    let mut long: Option<char> = None;
    for line in text.lines() {
        let bare = line.trim();
        if let (Some(end), Some(field)) = (long, items.last_mut().and_then(|item| item.fields.last_mut())) {
            field.push('\n');
            field.push_str(line);
            let ends = if end == ']' { bare.contains(']') } else { bare.ends_with("\"\"\"") };
            long = (!ends).then_some(end);
        } else if !open && !bare.is_empty() && !bare.starts_with('#') {
            let (head, rest) = split_head(line);
            let inside = rest.trim().strip_suffix('}').map(|inside| inside.trim().to_owned());
            open = inside.is_none();
            items.push(Item { head, fields: inside.into_iter().filter(|inside| !inside.is_empty()).collect() });
        } else if bare == "}" {
            open = false;
        } else if open && !bare.is_empty() && !bare.starts_with('#') {
            let unclosed = bare.contains("\"\"\"") && bare.matches("\"\"\"").count() == 1;
            let unended = !bare.contains('"') && bare.contains('[') && !bare.contains(']');
            long = if unclosed { Some('"') } else { unended.then_some(']') };
            items.last_mut().expect("an open item").fields.push(bare.to_owned());
        }
    }
    items
}

/// A header and what follows its brace; a brace in quotes is no brace.
fn split_head(line: &str) -> (String, &str) {
    let mut quoted = false;
    for (at, character) in line.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '{' if !quoted => return (line[..at].trim_end().to_owned(), &line[at + 1..]),
            _ => {}
        }
    }
    panic!("“{line}” is no header")
}

/// The items as a file.
pub fn text(items: &[Item]) -> String {
    let mut text = String::new();
    for item in items {
        text.push_str(&item.head);
        text.push_str(" {\n");
        for field in &item.fields {
            text.push_str("  ");
            text.push_str(field);
            text.push('\n');
        }
        text.push_str("}\n\n");
    }
    text
}

#[test]
fn what_is_taken_apart_and_put_together_says_the_same() {
    let text_of = "# a remark\noutcome safe \"Safe {here}\" { horizon long-term }\n\nindicator s47 \"A rate\" {\n  outcome safe\n  note    \"\"\"\n    long\n    \"\"\"\n  split-by [\n    age,\n    sex\n  ]\n}\n";
    let read = items(text_of);
    assert_eq!(read.len(), 2);
    assert_eq!(read[0].head, "outcome safe \"Safe {here}\"");
    assert_eq!(read[1].fields.len(), 3);
    let again = items(&text(&read));
    assert_eq!(text(&again), text(&read));
}
